import type { UnitLevel } from "../unit";
import type { Body } from "./body";
import { centralBodies } from "./seeds/central";
import { communeBodies, districtBodies } from "./seeds/commune";
import { grassrootsBodies } from "./seeds/grassroots";
import { provinceDepartments, provincePartyBodies } from "./seeds/province";
import type { BodySeed, Slot } from "./seeds/seed";

/** The words of a place that names are built with; an office in a city's ward passes { province: "thành phố", commune: "phường" }. */
interface PlaceWords {
  readonly province: "tỉnh" | "thành phố";
  readonly commune: "xã" | "phường" | "đặc khu";
}

const seedsByLevel: Readonly<Record<UnitLevel, readonly BodySeed[]>> = {
  province: [...provincePartyBodies, ...provinceDepartments, ...centralBodies],
  commune: [...communeBodies, ...districtBodies, ...provincePartyBodies],
  grassroots: [...grassrootsBodies, ...communeBodies, ...districtBodies],
  cell: [...grassrootsBodies, ...communeBodies, ...districtBodies],
};
const committees = { tỉnh: "Tỉnh uỷ", "thành phố": "Thành uỷ" } as const;

/**
 * The directory an office starts with: the bodies of its own level under the two-level order of 01/7/2025 and the ones
 * they report to, and those ended before with their last day and successor (official-documents.md 6). The office edits it.
 */
export function defaultBodies(level: UnitLevel, words: Partial<PlaceWords> = {}): readonly Body[] {
  const place: PlaceWords = { province: "tỉnh", commune: "xã", ...words };
  const seeds = seedsByLevel[level].filter((seed) => seed.only?.includes(place.commune) ?? true);
  const ids = new Set(seeds.map((seed) => seed.id));
  const slots: Record<Slot, string> = { ...place, committee: committees[place.province] };
  return seeds.map((seed) => bodyOf(seed, ids, slots));
}

function bodyOf(seed: BodySeed, ids: ReadonlySet<string>, slots: Record<Slot, string>): Body {
  const { id, code = "", level, kind } = seed;
  return {
    ...{ id, code, level, kind },
    name: fill(seed.name, slots),
    shortNames: (seed.short ?? []).map((name) => fill(name, slots)),
    parentId: seed.parent !== undefined && ids.has(seed.parent) ? seed.parent : null,
    validFrom: seed.from ?? null,
    validTo: seed.to ?? null,
    successorId: seed.successors?.find((successor) => ids.has(successor)) ?? null,
  };
}

function fill(name: string, slots: Record<Slot, string>): string {
  return name.replace(
    /\{(province|commune|committee)\}/gu,
    (whole, slot: string) => (slot in slots ? slots[slot as Slot] : whole), // the pattern lets only the three slots through
  );
}
