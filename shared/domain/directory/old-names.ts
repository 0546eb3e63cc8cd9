import { syllablesOf } from "../folding";
import { type Body, isValidOn } from "./body";
import { shippedBodies } from "./default-bodies";
import { successorOn } from "./notice";

/**
 * A name in a text of a body that no longer existed. `from` and `to` are UTF-16 offsets; `lastDay` (ISO) is the last day
 * of the body, `successor` the body that does its work on the day asked for, null when none is known.
 */
interface OldName {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly body: Body;
  readonly lastDay: string;
  readonly successor: Body | null;
}

interface KnownName {
  readonly ids: readonly number[];
  readonly body: Body;
}

/** "…, ngày 12/3/2024 của" and "… ngày 12 tháng 3 năm 2024 của" right before a name: the issuer of an older document. */
const issuedOn =
  /ngày\s+(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})[^.;\n]{0,40}$/iu;
const lookBack = 100;

/**
 * Finds in a text the names of bodies that ended before a day (ISO), the day of the document: those of the office's own
 * directory and those of the reform of 2025 that ship with the program. A name inside the longer name of a body that
 * exists is none, nor is the issuer of a document dated when the body existed: history keeps its names.
 */
export function namesOutOfDate(
  bodies: readonly Body[],
  { on }: { on: string },
): (text: string) => readonly OldName[] {
  const own = new Set(bodies.map(({ id }) => id));
  const known = [...bodies, ...shippedBodies().filter(({ id }) => !own.has(id))];
  const names = namesByFirst(known, on);
  return (text) =>
    namedIn(text, names).flatMap(({ body, from, to }) => oldName(known, body, { text, from, to }, on));
}

/** The longest names in a text, one after the other. */
function namedIn(text: string, names: ReadonlyMap<number, readonly KnownName[]>) {
  const { ids, starts, ends, count } = syllablesOf(text);
  const found: { body: Body; from: number; to: number }[] = [];
  for (let at = 0; at < count; at += 1) {
    const hit = names.get(ids[at] ?? 0)?.find((name) => name.ids.every((id, i) => ids[at + i] === id));
    if (!hit) continue;
    const from = starts[at] ?? 0;
    at += hit.ids.length - 1;
    found.push({ body: hit.body, from, to: ends[at] ?? from });
  }
  return found;
}

function oldName(
  known: readonly Body[],
  body: Body,
  { text, from, to }: { text: string; from: number; to: number },
  on: string,
): readonly OldName[] {
  const { validTo } = body;
  if (validTo === null || validTo >= on || isHistory(text, from, validTo)) return [];
  const successor = successorOn(known, body, on);
  return [{ name: text.slice(from, to), from, to, body, lastDay: validTo, successor }];
}

function isHistory(text: string, from: number, lastDay: string): boolean {
  const match = issuedOn.exec(text.slice(Math.max(0, from - lookBack), from));
  if (!match) return false;
  const [, day = "", month = "", year = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` <= lastDay;
}

/** Every name by its first syllable, longer names first, and of two alike that of a body which exists on the day. */
function namesByFirst(bodies: readonly Body[], on: string): ReadonlyMap<number, readonly KnownName[]> {
  const table = new Map<number, KnownName[]>();
  for (const body of bodies) {
    for (const name of [body.name, ...body.shortNames]) {
      const ids = [...syllablesOf(name).ids];
      const [first] = ids;
      if (first === undefined || ids.length < 2) continue;
      table.set(first, [...(table.get(first) ?? []), { ids, body }]);
    }
  }
  const order = (a: KnownName, b: KnownName) =>
    b.ids.length - a.ids.length || Number(isValidOn(b.body, on)) - Number(isValidOn(a.body, on));
  for (const names of table.values()) names.sort(order);
  return table;
}
