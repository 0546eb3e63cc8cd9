import type { Passage, PassageGroup } from "./passages";
import type { Repeat } from "./repeats";

/** One row of the list: the head of a group, a passage, or a passage of an earlier programme. */
export type ListRow =
  | { readonly kind: "section"; readonly name: PassageGroup["name"] | "repeats"; readonly count: number }
  | { readonly kind: "passage"; readonly passage: Passage }
  | { readonly kind: "repeat"; readonly repeat: Repeat };

/** The open passages, then the repeated promises (those that stand in a duty first), then what is settled; each under its head. */
export function listRows(groups: readonly PassageGroup[], repeats: readonly Repeat[]): readonly ListRow[] {
  const isOpen = ({ name }: PassageGroup) => name === "here" || name === "elsewhere";
  return [
    ...groups.filter(isOpen).flatMap(rowsOf),
    ...repeatRows(repeats),
    ...groups.filter((group) => !isOpen(group)).flatMap(rowsOf),
  ];
}

function rowsOf({ name, passages }: PassageGroup): readonly ListRow[] {
  return [
    { kind: "section", name, count: passages.length },
    ...passages.map((passage) => ({ kind: "passage", passage }) as const),
  ];
}

function repeatRows(repeats: readonly Repeat[]): readonly ListRow[] {
  if (repeats.length === 0) return [];
  const ordered = repeats.toSorted((a, b) => Number(b.dutyBlockId !== null) - Number(a.dutyBlockId !== null));
  return [
    { kind: "section", name: "repeats", count: repeats.length },
    ...ordered.map((repeat) => ({ kind: "repeat", repeat }) as const),
  ];
}
