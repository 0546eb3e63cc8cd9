import type { Opinion, OpinionKind, OpinionState } from "./opinion";

/** How many opinions are in which state, and how many there are. */
export type OpinionTotals = Readonly<Record<OpinionState | "all", number>>;

/**
 * A row of the annex "Tổng hợp, tiếp thu, giải trình ý kiến", as plain data: a group row, or an opinion with its number
 * (STT, through the whole table). The catalogue words kinds and states; `path` and `quoted` may be empty.
 */
export type OpinionRow =
  | { readonly row: "group"; readonly name: string; readonly count: number }
  | {
      readonly row: "opinion";
      readonly id: string;
      readonly number: number;
      readonly who: string;
      readonly path: string;
      readonly quoted: string;
      readonly kind: OpinionKind;
      readonly what: string;
      readonly state: OpinionState;
      readonly reason: string;
    };

/**
 * Opinions in the order of the text they are about, those on the whole document first, then by time and author.
 * `blockIds` are the blocks of the programme in order; a block no longer among them comes last.
 */
export function orderOpinions(opinions: readonly Opinion[], blockIds: readonly string[]): readonly Opinion[] {
  const places = new Map(blockIds.map((id, at) => [id, at]));
  const place = ({ where }: Opinion) =>
    where.blockId === null ? -1 : (places.get(where.blockId) ?? blockIds.length);
  return opinions.toSorted(
    (one, other) =>
      place(one) - place(other) ||
      one.where.from - other.where.from ||
      compareText(one.at ?? "", other.at ?? "") ||
      compareText(authorOf(one), authorOf(other)) ||
      compareText(one.id, other.id),
  );
}

/** Counts opinions by what became of them. */
export function opinionTotals(opinions: readonly Opinion[]): OpinionTotals {
  const totals = { open: 0, taken: 0, partly: 0, declined: 0, all: opinions.length };
  for (const { state } of opinions) totals[state] += 1;
  return totals;
}

/**
 * The rows of the annex from opinions in order: grouped by the body that gave them (bodies in order of their first
 * opinion), or in one run along the text.
 */
export function opinionRows(opinions: readonly Opinion[], groupedBy: "body" | "none"): readonly OpinionRow[] {
  const groups = groupedBy === "none" ? [["", opinions] as const] : [...byAuthor(opinions)];
  let number = 0;
  return groups.flatMap(([name, members]): readonly OpinionRow[] => {
    const rows = members.map((opinion) => opinionRow(opinion, ++number));
    return groupedBy === "none" ? rows : [{ row: "group", name, count: members.length }, ...rows];
  });
}

function opinionRow(opinion: Opinion, number: number): OpinionRow {
  const { id, where, kind, what, state, reason } = opinion;
  const { path, quoted } = where;
  return { row: "opinion", id, number, who: authorOf(opinion), path, quoted, kind, what, state, reason };
}

function byAuthor(opinions: readonly Opinion[]): ReadonlyMap<string, readonly Opinion[]> {
  const groups = new Map<string, Opinion[]>();
  for (const opinion of opinions) {
    const group = groups.get(authorOf(opinion));
    if (group) group.push(opinion);
    else groups.set(authorOf(opinion), [opinion]);
  }
  return groups;
}

/** The body an opinion speaks for; the person where none is known. */
function authorOf({ who }: Opinion): string {
  return who.body.trim() || who.name.trim();
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
