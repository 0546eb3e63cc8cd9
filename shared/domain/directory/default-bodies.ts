import type { UnitLevel } from "../unit";
import type { Body } from "./body";
import { centralBodies } from "./seeds/central";
import { communeBodies, districtBodies } from "./seeds/commune";
import { formerBodies } from "./seeds/former";
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
const allSeeds: readonly BodySeed[] = [
  ...centralBodies,
  ...provincePartyBodies,
  ...provinceDepartments,
  ...communeBodies,
  ...districtBodies,
  ...formerBodies,
];
const committees = { tỉnh: "Tỉnh uỷ", "thành phố": "Thành uỷ" } as const;

/**
 * The directory an office starts with: the bodies of its own level under the two-level order of 01/7/2025 and the ones
 * they report to, and those ended before with their last day and successor (official-documents.md 6). The office edits it.
 */
export function defaultBodies(level: UnitLevel, words: Partial<PlaceWords> = {}): readonly Body[] {
  const place: PlaceWords = { province: "tỉnh", commune: "xã", ...words };
  const seeds = seedsByLevel[level].filter((seed) => seed.only?.includes(place.commune) ?? true);
  const ids = new Set(seeds.map((seed) => seed.id));
  return seeds.map((seed) => bodyOf(seed, ids, slotsOf(place)));
}

/**
 * Every body that ships with the program, those that ended without a place in any directory too, named as in a province
 * and again, under ids of their own, as in a city.
 */
export function shippedBodies(): readonly Body[] {
  const ids = new Set(allSeeds.map(({ id }) => id));
  const inProvince = allSeeds.map((seed) => bodyOf(seed, ids, slotsOf({ province: "tỉnh", commune: "xã" })));
  const inCity = allSeeds.map((seed) =>
    bodyOf(seed, ids, slotsOf({ province: "thành phố", commune: "phường" })),
  );
  const inCityId = (id: string | null) => (id === null ? null : `city-${id}`);
  return [
    ...inProvince,
    ...inCity.map((body) => ({
      ...body,
      id: `city-${body.id}`,
      parentId: inCityId(body.parentId),
      successorId: inCityId(body.successorId),
    })),
  ];
}

function slotsOf(place: PlaceWords): Record<Slot, string> {
  return { ...place, committee: committees[place.province] };
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
