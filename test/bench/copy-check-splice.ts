import { WordingCounts } from "../../shared/domain/copy-check/formula-counts";
import { gramHashes } from "../../shared/domain/copy-check/grams";
import { type Syllables, syllablesOf } from "../../shared/domain/folding";
import { randomFrom, typings } from "../support/copy-check";
import type { CasePair } from "./copy-check-plagdet";

/** What was done to the passages of a spliced draft; "unrelated" drafts hold none. */
export const spliceKinds = [
  "verbatim",
  "typing",
  "adapted 5 %",
  "adapted 10 %",
  "adapted 20 %",
  "every third",
  "renamed",
  "moved",
  "unrelated",
] as const;
export type SpliceKind = (typeof spliceKinds)[number];

/** A host document with passages of a parent spliced in, and where they are. */
export interface SplicedDraft {
  readonly kind: SpliceKind;
  readonly parent: string;
  readonly text: string;
  readonly cases: readonly CasePair[];
}

interface Document {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** For each syllable whether the run of eight from it stands in the text once only. */
  readonly isUnique: Uint8Array;
  /** For each syllable whether the run of six from it stands in so many documents that it is nobody's own. */
  readonly isFormula: Uint8Array;
  /** Hashes of the runs of eight with no formula in them, and of all runs of `relatedRun` syllables. */
  readonly ownRuns: ReadonlySet<number>;
  readonly longRuns: ReadonlySet<number>;
}

interface Piece {
  readonly text: string;
  readonly sourceFrom: number;
  readonly sourceTo: number;
}

const runLength = 8;
const relatedRun = 24;
const mostShared = 5;
/** What the issue calls a formula, told apart without asking the check: runs of six syllables in six documents. */
const formulaRun = 6;
const formulaDocuments = 6;
const shortest = 12;
const longest = 250;
const passagesPerDraft = 5;
const draftsPerKind = 40;

/** The splice set: `draftsPerKind` drafts of five passages for each kind, the same for the same seed and documents. */
export function spliceSet(texts: readonly string[], seed: number): readonly SplicedDraft[] {
  const random = randomFrom(seed);
  const folded = texts.map(syllablesOf);
  const counts = new WordingCounts();
  for (const { ids } of folded) counts.add(new Set(gramHashes(ids, formulaRun)));
  const formulas = new Set(counts.keysFrom(formulaDocuments));
  const documents = texts.flatMap((text, i) => {
    const syllables = folded[i];
    return syllables && syllables.count >= 3000 ? [documentOf(text, syllables, formulas)] : [];
  });
  return spliceKinds.flatMap((kind) =>
    Array.from({ length: draftsPerKind }, () => draftOf(kind, documents, random)),
  );
}

/** A draft with all its passages; parents in which too few can be placed are passed over. */
function draftOf(kind: SpliceKind, documents: readonly Document[], random: () => number): SplicedDraft {
  for (let tries = 0; tries < 100; tries++) {
    const parent = pick(documents, random);
    const draft = splice(kind, parent, hostFor(kind, parent, documents, random), random);
    if (kind === "unrelated" || draft.cases.length === passagesPerDraft) return draft;
  }
  throw new RangeError(`no parent for ${kind}`);
}

/**
 * A document that shares no long run with the parent and, if passages go in, next to no short run of its own wording: two
 * versions of one law, or two laws amended by one circular, would be true copies outside the truth.
 */
function hostFor(
  kind: SpliceKind,
  parent: Document,
  documents: readonly Document[],
  random: () => number,
): Document {
  for (let tries = 0; tries < 200; tries++) {
    const host = pick(documents, random);
    if (host === parent || sharedRuns(host.longRuns, parent.longRuns) > 0) continue;
    if (kind === "unrelated" || sharedRuns(host.ownRuns, parent.ownRuns) <= mostShared) return host;
  }
  throw new RangeError("no unrelated document");
}

function sharedRuns(runs: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let shared = 0;
  for (const run of runs) if (others.has(run)) shared++;
  return shared;
}

function documentOf(text: string, syllables: Syllables, formulas: ReadonlySet<number>): Document {
  const { ids, starts, ends } = syllables;
  const hashes = gramHashes(ids, runLength);
  const times = new Map<number, number>();
  for (const hash of hashes) times.set(hash, (times.get(hash) ?? 0) + 1);
  const isUnique = Uint8Array.from(hashes, (hash) => (times.get(hash) === 1 ? 1 : 0));
  const isFormula = Uint8Array.from(gramHashes(ids, formulaRun), (hash) => (formulas.has(hash) ? 1 : 0));
  const ownRuns = new Set(
    hashes.filter((_, at) => isFormula.subarray(at, at + runLength - formulaRun + 1).every((is) => is === 0)),
  );
  return { text, starts, ends, isUnique, isFormula, ownRuns, longRuns: new Set(gramHashes(ids, relatedRun)) };
}

function splice(kind: SpliceKind, parent: Document, host: Document, random: () => number): SplicedDraft {
  const pieces = kind === "unrelated" ? [] : piecesOf(kind, parent, random);
  const first = Math.floor(random() * Math.max(1, host.starts.length - 5000));
  const hostText = host.text.slice(
    host.starts[first],
    host.ends[Math.min(host.ends.length - 1, first + 5000)],
  );
  const words = [...hostText.matchAll(/\s+/g)].map((match) => match.index);
  const places = pieces.map(() => pick(words, random)).sort((a, b) => a - b);
  let text = "";
  let reached = 0;
  const cases = pieces.map((piece, i) => {
    const place = places[i] ?? 0;
    const space = random() < 0.5 ? "\n" : " ";
    text += hostText.slice(reached, place) + space;
    reached = place;
    const from = text.length;
    text += piece.text + space;
    return { from, to: from + piece.text.length, sourceFrom: piece.sourceFrom, sourceTo: piece.sourceTo };
  });
  return { kind, parent: parent.text, text: text + hostText.slice(reached), cases };
}

function piecesOf(kind: SpliceKind, parent: Document, random: () => number): readonly Piece[] {
  if (kind === "moved") return movedPieces(parent, random);
  const pieces: Piece[] = [];
  for (let tries = 0; pieces.length < passagesPerDraft && tries < 400; tries++) {
    const piece = pieceOf(parent, lengthFrom(random), random);
    if (!piece) continue;
    const text = mend(kind, piece.text, random);
    const isFree = pieces.every(
      (other) => piece.sourceTo <= other.sourceFrom || piece.sourceFrom >= other.sourceTo,
    );
    if (isFree && (kind === "verbatim" || text !== piece.text)) pieces.push({ ...piece, text });
  }
  return pieces;
}

/** One stretch of the parent cut into five pieces of at least twelve syllables, in another order. */
function movedPieces(parent: Document, random: () => number): readonly Piece[] {
  const lengths = Array.from({ length: passagesPerDraft }, () => shortest + Math.floor(random() * 60));
  const total = sum(lengths);
  const arePieces = (from: number) =>
    isUniqueAt(parent, from, total) &&
    lengths.every((length, i) => isOwnAt(parent, from + sum(lengths.slice(0, i)), length));
  let at = Math.floor(random() * (parent.starts.length - total));
  for (let tries = 0; tries < 200 && !arePieces(at); tries++) {
    at = Math.floor(random() * (parent.starts.length - total));
  }
  if (!arePieces(at)) return [];
  const pieces = lengths.map((length) => {
    at += length;
    return pieceAt(parent, at - length, length);
  });
  return [3, 0, 4, 2, 1].flatMap((order) => pieces[order] ?? []);
}

/**
 * A stretch that stands in its parent once (of a repeated one nobody could say where it is from) and is not mostly
 * formula (which is no copy); null when none is met.
 */
function pieceOf(parent: Document, length: number, random: () => number): Piece | null {
  for (let tries = 0; tries < 200; tries++) {
    const at = Math.floor(random() * (parent.starts.length - length));
    if (isUniqueAt(parent, at, length) && isOwnAt(parent, at, length)) return pieceAt(parent, at, length);
  }
  return null;
}

function isUniqueAt(parent: Document, at: number, length: number): boolean {
  const runs = parent.isUnique.subarray(at, at + length - runLength + 1);
  return runs.every((isUnique) => isUnique === 1);
}

function isOwnAt(parent: Document, at: number, length: number): boolean {
  const runs = parent.isFormula.subarray(at, at + length - formulaRun + 1);
  return runs.reduce((sum, isFormula) => sum + isFormula, 0) * 2 < runs.length;
}

function pieceAt(parent: Document, at: number, length: number): Piece {
  const sourceFrom = parent.starts[at] ?? 0;
  const sourceTo = parent.ends[at + length - 1] ?? 0;
  return { text: parent.text.slice(sourceFrom, sourceTo), sourceFrom, sourceTo };
}

function lengthFrom(random: () => number): number {
  return Math.round(shortest * (longest / shortest) ** random());
}

function mend(kind: SpliceKind, text: string, random: () => number): string {
  if (kind === "typing") return typed(text, random);
  if (kind === "renamed") return renamed(text, random);
  if (kind === "every third") return edited(text, (order) => order % 3 === 2, random);
  const share = { "adapted 5 %": 0.05, "adapted 10 %": 0.1, "adapted 20 %": 0.2 }[kind as string] ?? 0;
  return share === 0 ? text : edited(text, () => random() < share, random);
}

const insertable =
  "thôn bản sớm kịp thêm nữa hẳn luôn cùng khắp đều mạnh sâu rộng kỹ đúng đủ mới gần xa hơn".split(" ");

/** Changes, drops, adds or swaps the words chosen; the first and the last stay, so that the case has clear ends. */
function edited(text: string, isChosen: (order: number) => boolean, random: () => number): string {
  const words = text.split(/(?<=\s)/);
  for (let at = 1; at < words.length - 1; at++) {
    if (!isChosen(at)) continue;
    const word = words[at] ?? "";
    const space = word.slice(word.trimEnd().length);
    const how = random();
    if (how < 0.4) words[at] = pick(insertable, random) + space;
    else if (how < 0.65) words[at] = "";
    else if (how < 0.9) words[at] = `${pick(insertable, random)} ${word}`;
    else if (at + 2 < words.length) {
      words[at] = words[at + 1] ?? "";
      words[at + 1] = word;
      at++;
    }
  }
  return words.join("");
}

const letterTypings = typings.filter(({ name }) => !/page headers|hyphenated|list marks/.test(name));
const openRimes = [..."oa oe uy".split(" ")].flatMap((rime) =>
  [..."\u0300\u0309\u0303\u0301\u0323"].map((tone) => [
    (rime.charAt(0) + tone + rime.charAt(1)).normalize("NFC"),
    (rime + tone).normalize("NFC"),
  ]),
);

function typed(text: string, random: () => number): string {
  const restyled = random() < 0.5 ? restyle(text, 0, 1) : restyle(text, 1, 0);
  const chosen = [pick(letterTypings, random), pick(letterTypings, random)];
  return chosen.reduce((result, typing) => typing.apply(result), restyled);
}

/** Moves every tone of an open rime from one style of placing it to the other. */
function restyle(text: string, from: 0 | 1, to: 0 | 1): string {
  return openRimes.reduce(
    (result, pair) =>
      result.replace(new RegExp(`(?<![qQ])${pair[from] ?? ""}(?![\\p{L}\\p{M}])`, "gu"), pair[to] ?? ""),
    text,
  );
}

const swaps: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /Bộ (Tài chính|Y tế|Nội vụ|Công [Tt]hương|Tư pháp|Xây dựng|Quốc phòng|Công an|Giáo dục và Đào tạo|Kế hoạch và Đầu tư|Lao động - Thương binh và Xã hội)/g,
    [
      "Bộ Ngoại giao",
      "Bộ Tài nguyên và Môi trường",
      "Sở Y tế",
      "Sở Khoa học và Công nghệ",
      "Ban Dân vận",
      "Huyện ủy Thăng Bình",
    ],
  ],
  [
    /(Ủy|Uỷ) ban nhân dân( cấp)? (tỉnh|huyện|xã)/g,
    ["Ban Thường vụ Tỉnh uỷ", "Đảng uỷ phường Minh Phụng", "Uỷ ban nhân dân thành phố Cần Thơ"],
  ],
  [
    /Ngân hàng Nhà nước( Việt Nam)?/g,
    ["Kho bạc Nhà nước", "Bảo hiểm xã hội Việt Nam", "Sở Tài chính tỉnh Lào Cai"],
  ],
  [/Thủ tướng Chính phủ|Chính phủ/g, ["Tỉnh uỷ", "Ban Thường vụ Thành uỷ", "Hội đồng nhân dân tỉnh"]],
  [/Bộ trưởng|Thống đốc/g, ["Giám đốc", "Bí thư Đảng uỷ", "Chủ tịch"]],
  [
    /\b\d{1,2}\/\d{1,2}\/\d{4}|ngày \d{1,2} tháng \d{1,2} năm \d{4}/g,
    ["ngày 03 tháng 7 năm 2026", "15/8/2027"],
  ],
  [/(?<![\d/])\d{1,4}(?![\d/])/g, ["7", "19", "2031", "64"]],
  [/Việt Nam|Hà Nội/g, ["Quảng Nam", "Đồng Tháp", "Bắc Kạn"]],
];

/** Replaces names of bodies, posts and places, dates and numbers; unchanged when the text has none. */
function renamed(text: string, random: () => number): string {
  return swaps.reduce(
    (result, [pattern, others]) => result.replace(pattern, () => pick(others, random)),
    text,
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("nothing to pick from");
  return item;
}
