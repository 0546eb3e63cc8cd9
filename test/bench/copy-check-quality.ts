import { readFileSync } from "node:fs";
import { buildIndex, type CopySpan, check } from "../../shared/domain/copy-check";
import { panSettings as settings } from "../../shared/domain/copy-check/library";
import { syllablesOf } from "../../shared/domain/folding";
import { type Finder, peers } from "./copy-check-peers";
import { type CasePair, type Judged, type PlagdetScore, plagdetOf } from "./copy-check-plagdet";
import { type SplicedDraft, spliceKinds, spliceSet } from "./copy-check-splice";

const copied = new Set<string>(["verbatim", "adapted", "renamed"]);

const spansOf = (draft: string, source: string): readonly CopySpan[] =>
  check(
    { blocks: [{ id: "draft", partId: "all", text: draft }] },
    [buildIndex({ id: "source", text: source })],
    settings,
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

function kindText(drafts: readonly SplicedDraft[]): string {
  const judged: Judged[] = [];
  const sum = { flagged: 0, syllables: 0, inCases: 0, missed: 0 };
  for (const { text, parent, cases } of drafts) {
    const spans = spansOf(text, parent);
    const detections = spans.filter((span) => copied.has(span.class));
    judged.push({ cases, detections });
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
  return `${scoreText(plagdetOf(judged))}; ${sum.missed} of ${sum.inCases} copied syllables without any mark (formula counted as mark); ${flagged}`;
}

function scoreText({ plagdet, precision, recall, granularity }: PlagdetScore): string {
  return `plagdet ${plagdet.toFixed(4)} (precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, granularity ${granularity.toFixed(3)})`;
}
