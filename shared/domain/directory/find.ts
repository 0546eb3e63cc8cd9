import onetime from "onetime";
import { searchKey } from "../folding";
import { type Body, isValidOn } from "./body";
import { nameKey } from "./name-key";

/** The forms one name can be found by, folded: the whole, its words, and its initials with and without linking words. */
interface NameForms {
  readonly key: string;
  readonly words: readonly string[];
  readonly initials: readonly string[];
}

interface Query {
  readonly key: string;
  readonly words: readonly string[];
  readonly letters: string;
}

const linkingWords = new Set(["va", "cua", "cac"]);
const collator = onetime(() => new Intl.Collator("vi", { numeric: true }));

/** How well a name answers a query, best first; the place in the list is the rank. */
const tests: readonly ((name: NameForms, query: Query) => boolean)[] = [
  (name, query) => name.key === query.key,
  (name, query) => name.initials.includes(query.letters),
  (name, query) => name.key.startsWith(query.key),
  (name, query) => name.initials.some((initials) => initials.startsWith(query.letters)),
  (name, query) => hasWordsInOrder(name.words, query.words),
  (name, query) =>
    query.letters.length > 1 && name.initials.some((initials) => initials.includes(query.letters)),
];

/**
 * The bodies a typed query can mean, best first: by whole name, initials ("btgdv" finds Ban Tuyên giáo và Dân vận), first
 * letters of words ("ban tuyen", "tuyen giao"), all without accents. Bodies that exist `on` the day (ISO) come before
 * those that do not; ties stand in Vietnamese order. An empty query lists every body.
 */
export function findBodies(bodies: readonly Body[], query: string, { on }: { on: string }): readonly Body[] {
  const asked = readQuery(query);
  const found = bodies.flatMap((body) => {
    const rank = rankOf(body, asked);
    return rank < 0 ? [] : [{ body, rank, isOver: !isValidOn(body, on) }];
  });
  return found.sort(byRank).map(({ body }) => body);
}

/**
 * The body a text names outright, by name, short name or code, by its diacritics before without them; one that exists on the
 * day wins over one that does not.
 */
export function bodyNamed(bodies: readonly Body[], text: string, { on }: { on: string }): Body | null {
  if (plainKey(text) === "") return null;
  const bearing = (keyOf: (name: string) => string) =>
    bodies.filter((body) => namesOf(body).some((name) => keyOf(name) === keyOf(text)));
  const exact = bearing(nameKey);
  const named = exact.length > 0 ? exact : bearing(plainKey);
  return named.find((body) => isValidOn(body, on)) ?? named[0] ?? null;
}

interface Found {
  readonly body: Body;
  readonly rank: number;
  readonly isOver: boolean;
}

function byRank(a: Found, b: Found): number {
  return (
    Number(a.isOver) - Number(b.isOver) ||
    a.rank - b.rank ||
    collator().compare(a.body.name, b.body.name) ||
    (a.body.id < b.body.id ? -1 : 1)
  );
}

function rankOf(body: Body, query: Query): number {
  if (query.key === "") return 0;
  const forms = namesOf(body).map(formsOf);
  return tests.findIndex((test) => forms.some((name) => test(name, query)));
}

function namesOf(body: Body): readonly string[] {
  return [body.name, ...body.shortNames, ...(body.code === "" ? [] : [body.code])];
}

function readQuery(query: string): Query {
  const key = plainKey(query);
  return { key, words: key.split(" "), letters: key.replaceAll(" ", "") };
}

function formsOf(name: string): NameForms {
  const words = wordsOf(name);
  const folded = words.map(plainKey);
  const all = words.map(initialsOfWord).join("");
  const telling = words.filter((word) => !linkingWords.has(plainKey(word)));
  return { key: folded.join(" "), words: folded, initials: [all, telling.map(initialsOfWord).join("")] };
}

/** An abbreviation inside a name counts whole: "Văn phòng HĐND và UBND" is found by "vphdnd". */
function initialsOfWord(word: string): string {
  const key = plainKey(word);
  return /^\p{Lu}{2,}$/u.test(word) ? key : key.slice(0, 1);
}

function hasWordsInOrder(words: readonly string[], asked: readonly string[]): boolean {
  let next = 0;
  for (const word of words) {
    if (word.startsWith(asked[next] ?? "")) next += 1;
    if (next === asked.length) return true;
  }
  return false;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "");
}

function plainKey(text: string): string {
  return wordsOf(searchKey(text)).join(" ");
}
