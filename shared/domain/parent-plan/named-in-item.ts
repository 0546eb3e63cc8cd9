import { bodiesForKind, findBodies } from "./named-bodies";
import { findDates } from "./named-dates";
import type { ItemKind, NamedBody, NamedDate, ParentItem, TextRange } from "./types";

/** What an item carries that its text does not tell: added by hand, from a table cell, or from the heading above. */
export interface Added {
  readonly bodies: readonly NamedBody[];
  readonly dates: readonly NamedDate[];
  /** The text they were added to. */
  readonly text: string;
}

/** Bodies and dates of an item that reading its text anew would not bring back. */
export function added({ text, bodies, dates }: ParentItem): Added {
  const readNames = new Set(findBodies(text, 0).map(({ name }) => name));
  const readDates = new Set(findDates(text, 0).map((date) => date.text));
  return {
    text,
    bodies: bodies.filter(({ name }) => !readNames.has(name)),
    dates: dates.filter((date) => !readDates.has(date.text)),
  };
}

/** What is found in a text that no longer stands word for word in the document has the whole item as its place. */
function placed<T extends { at: TextRange }>(found: readonly T[], text: string, at: TextRange): T[] {
  return isVerbatim(text, at) ? [...found] : found.map((each) => ({ ...each, at }));
}

function isVerbatim(text: string, at: TextRange): boolean {
  return at.to - at.from === text.length;
}

/** Where words stand in an item's text; words that are not in it have the whole item as their place. */
function placeOf(words: string, text: string, at: TextRange): TextRange {
  const start = isVerbatim(text, at) ? text.indexOf(words) : -1;
  return start < 0 ? at : { from: at.from + start, to: at.from + start + words.length };
}

/** What was added to one text stays with another, unless it stood in the words that are gone. */
function kept<T extends { at: TextRange }>(
  own: readonly T[],
  wordsOf: (each: T) => string,
  was: string,
  { text, at }: Pick<ParentItem, "text" | "at">,
): T[] {
  const isGone = (words: string) => was.includes(words) && !text.includes(words);
  return own
    .filter((each) => !isGone(wordsOf(each)))
    .map((each) => ({ ...each, at: placeOf(wordsOf(each), text, at) }));
}

/** An item with another text: bodies and dates are read anew, what its text never told stays. */
export function withText(
  item: ParentItem,
  text: string,
  at: TextRange,
  own: readonly Added[] = [added(item)],
): ParentItem {
  const now = { text, at };
  const bodies = bodiesForKind(placed(findBodies(text, at.from), text, at), item.kind);
  const dates = placed(findDates(text, at.from), text, at);
  const ownBodies = own.flatMap((each) => kept(each.bodies, ({ name }) => name, each.text, now));
  const ownDates = own.flatMap((each) => kept(each.dates, (date) => date.text, each.text, now));
  return {
    ...item,
    ...now,
    bodies: ownBodies.reduce(joined, bodies),
    dates: ownDates.reduce(dated, dates),
    isDoubtful: false,
  };
}

/** A body comes to those of an item once, and leads only where nobody leads yet. */
function joined(bodies: NamedBody[], body: NamedBody): NamedBody[] {
  if (bodies.some(({ name }) => name === body.name)) return bodies;
  const isLed = bodies.some(({ role }) => role === "lead");
  return [...bodies, isLed && body.role === "lead" ? { ...body, role: "named" } : body];
}

/** A date comes to those of an item once. */
function dated(dates: NamedDate[], date: NamedDate): NamedDate[] {
  return dates.some(({ text }) => text === date.text) ? dates : [...dates, date];
}

/** An item of another kind: where it now assigns something, the parts bodies play are read from its text. */
export function withKind(item: ParentItem, kind: ItemKind): ParentItem {
  const wasNamed = item.bodies.every(({ role }) => role === "named");
  if (!wasNamed) return { ...item, kind, bodies: bodiesForKind(item.bodies, kind) };
  const read = placed(findBodies(item.text, item.at.from), item.text, item.at);
  return { ...item, kind, bodies: bodiesForKind(added(item).bodies.reduce(joined, read), kind) };
}

/** An item with a body the reader missed. One that is there already takes the part given; a new lead replaces the old. */
export function addedBody(item: ParentItem, name: string, role: NamedBody["role"]): ParentItem {
  const others = item.bodies.filter((body) => body.name !== name);
  const following = role === "lead" ? others.map(asFollower) : others;
  return { ...item, bodies: [...following, { name, role, at: placeOf(name, item.text, item.at) }] };
}

function asFollower(body: NamedBody): NamedBody {
  return body.role === "lead" ? { ...body, role: "named" } : body;
}

/** An item with a date the reader missed; the same words take the date given. */
export function addedDate(item: ParentItem, text: string, date: string): ParentItem {
  const others = item.dates.filter((other) => other.text !== text);
  return { ...item, dates: [...others, { text, date, at: placeOf(text, item.text, item.at) }] };
}
