import { readFileSync } from "node:fs";
import { buildIndex, type CopySpan, check } from "../../shared/domain/copy-check";
import { fromEntries } from "../../shared/domain/copy-check/formula";
import { WordingCounts } from "../../shared/domain/copy-check/formula-counts";
import { formulaGramSize } from "../../shared/domain/copy-check/formula-grams";
import { formulaKey } from "../../shared/domain/copy-check/formula-keys";
import { gramHashes } from "../../shared/domain/copy-check/grams";
import { panSettings as settings } from "../../shared/domain/copy-check/library";
import { maskNames } from "../../shared/domain/copy-check/names";
import type { FormulaTable } from "../../shared/domain/copy-check/types";
import { syllablesOf } from "../../shared/domain/folding";
import { type Finder, peers } from "./copy-check-peers";
import { type CasePair, type Judged, type PlagdetScore, plagdetOf } from "./copy-check-plagdet";
import { type SplicedDraft, spliceKinds, spliceSet } from "./copy-check-splice";

/** Shares of the documents a wording stands in to be shared or widespread, as in the shipped table. */
const formulaShares = { shared: 6 / 300, widespread: 16 / 300 } as const;

const copied = new Set<string>(["verbatim", "adapted", "renamed"]);

const spansOf = (draft: string, source: string, formula?: FormulaTable): readonly CopySpan[] =>
  check(
    { blocks: [{ id: "draft", partId: "all", text: draft }] },
    [buildIndex({ id: "source", text: source })],
    settings,
    formula,
  ).spans;

/** The project's own check; formulas are labelled, not detected. */
export const own: Finder = {
  name: "Lộ Trình",
  find: (draft, source) => spansOf(draft, source).filter((span) => copied.has(span.class)),
};

interface PanPair {
  readonly draft: string;
  readonly source: string;
  readonly cases: readonly CasePair[];
}

/** Plagdet on the PAN 2013 pairs: the half that was tuned on, and the half kept aside. */
export function* panLines(folder: string): Generator<string> {
  const pairs = readFileSync(`${folder}/pairs`, "utf8")
    .trim()
    .split("\n")
    .map((line) => panPair(folder, line));
  const halves = {
    "tuned on": pairs.filter((_, i) => i % 2 === 0),
    "held out": pairs.filter((_, i) => i % 2 === 1),
    all: pairs,
  };
  for (const [name, half] of Object.entries(halves)) yield panText(name, half, own);
  for (const peer of peers) yield panText("held out", halves["held out"], peer);
}

function panText(name: string, pairs: readonly PanPair[], finder: Finder): string {
  const judged = pairs.map(({ draft, source, cases }) => ({ cases, detections: finder.find(draft, source) }));
  return `PAN 2013, ${name} (${pairs.length} pairs), ${finder.name}: ${scoreText(plagdetOf(judged))}`;
}

function panPair(folder: string, line: string): PanPair {
  const [draft = "", source = ""] = line.split(" ");
  const truth = readFileSync(
    `${folder}/truth/${draft.replace(".txt", "")}-${source.replace(".txt", "")}.xml`,
    "utf8",
  );
  const features = truth.matchAll(
    /this_offset="(\d+)" this_length="(\d+)".*?source_offset="(\d+)" source_length="(\d+)"/g,
  );
  const cases = Array.from(features, ([, from, length, sourceFrom, sourceLength]) => ({
    from: Number(from),
    to: Number(from) + Number(length),
    sourceFrom: Number(sourceFrom),
    sourceTo: Number(sourceFrom) + Number(sourceLength),
  }));
  const read = (kind: string, name: string) => readFileSync(`${folder}/${kind}/${name}`, "utf8");
  return { draft: read("susp", draft), source: read("src", source), cases };
}

/**
 * Plagdet on the Vietnamese splice set, by kind and overall ("every third" is shown apart), and the share flagged. Of
 * the peers only the first is fast enough for texts of this length.
 */
export function* spliceLines(texts: readonly string[], seed: number): Generator<string> {
  const set = spliceSet(texts, seed);
  for (const kind of spliceKinds)
    yield `splice set, ${kind}: ${kindText(set.filter((draft) => draft.kind === kind))}`;
  const overall = set.filter((draft) => draft.kind !== "unrelated" && draft.kind !== "every third");
  for (const finder of [own, ...peers.slice(0, 1)]) {
    const judged = overall.map(({ text, parent, cases }) => ({
      cases,
      detections: finder.find(text, parent),
    }));
    yield `splice set, overall, ${finder.name}: ${scoreText(plagdetOf(judged))}`;
  }
}

/**
 * Plagdet on splice sets cut from one half of the documents, with the formula table counted from the other half: wordings
 * of as large a share of its documents as the shipped table holds of all.
 */
export function* heldOutLines(texts: readonly string[], seed: number): Generator<string> {
  const halves = [0, 1].map((rest) => texts.filter((_, i) => i % 2 === rest));
  for (const [i, half] of halves.entries()) {
    const formula = formulaOf(halves[1 - i] ?? []);
    const judged = spliceSet(half, seed)
      .filter(({ kind }) => kind !== "unrelated" && kind !== "every third")
      .map(({ text, parent, cases }) => ({
        cases,
        detections: spansOf(text, parent, formula).filter((span) => copied.has(span.class)),
      }));
    yield `splice set of half ${i + 1}, overall, formula table of the other half: ${scoreText(plagdetOf(judged))}`;
  }
}

function formulaOf(texts: readonly string[]): FormulaTable {
  const counts = new WordingCounts();
  for (const text of texts) {
    const { ids } = maskNames(syllablesOf(text));
    counts.add(new Set(Array.from(gramHashes(ids, formulaGramSize), formulaKey)));
  }
  const shared = counts.keysFrom(formulaShares.shared * texts.length);
  const widespread = new Set(counts.keysFrom(formulaShares.widespread * texts.length));
  return fromEntries(shared.map((key) => key * 4 + (widespread.has(key) ? 2 : 1)));
}

function kindText(drafts: readonly SplicedDraft[]): string {
  const judged: Judged[] = [];
  const labelled: Judged[] = [];
  const sum = { flagged: 0, syllables: 0, inCases: 0, missed: 0 };
  for (const { text, parent, cases } of drafts) {
    const spans = spansOf(text, parent);
    const detections = spans.filter((span) => copied.has(span.class));
    judged.push({ cases, detections });
    labelled.push({ cases, detections: spans.filter((span) => span.sourceId !== null) });
    const { starts } = syllablesOf(text);
    const isIn = (ranges: readonly { from: number; to: number }[], at: number) =>
      ranges.some((range) => range.from <= at && at < range.to);
    for (const at of starts) {
      sum.syllables += 1;
      if (isIn(detections, at)) sum.flagged += 1;
      if (!isIn(cases, at)) continue;
      sum.inCases += 1;
      if (!isIn(spans, at)) sum.missed += 1;
    }
  }
  const flagged = `${((100 * sum.flagged) / sum.syllables).toFixed(2)} % of syllables flagged`;
  if (sum.inCases === 0) return flagged;
  const recall = plagdetOf(labelled).recall.toFixed(4);
  return `${scoreText(plagdetOf(judged))}; recall ${recall} with formula labels counted as found; ${sum.missed} of ${sum.inCases} copied syllables without any mark (formula counted as mark); ${flagged}`;
}

function scoreText({ plagdet, precision, recall, granularity }: PlagdetScore): string {
  return `plagdet ${plagdet.toFixed(4)} (precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, granularity ${granularity.toFixed(3)})`;
}
