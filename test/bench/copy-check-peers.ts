import { File, FingerprintIndex, Region, TokenizedFile } from "@dodona/dolos-core";
import { diffArrays } from "diff";
import { lcs } from "fast-myers-diff";
import { LCS } from "node-diff3";
import type { CasePair } from "./copy-check-plagdet";

/** A way of finding copied passages to compare with: places in the draft and in its source, as characters. */
export interface Finder {
  readonly name: string;
  readonly find: (draft: string, source: string) => readonly CasePair[];
}

interface Words {
  readonly words: readonly string[];
  readonly starts: readonly number[];
}

/** Equal words in a row: from `at` in the draft, from `place` in the source. */
interface Equal {
  readonly at: number;
  readonly place: number;
  readonly length: number;
}

const leastWords = 8;
const dolosGram = 8;
const dolosWindow = 4;

/** Runs no further apart than this on both sides are one finding: without it every changed word would split a peer's. */
const nearWords = 12;

/** The peers on npm: one fingerprint matcher and three differs, each given lower-case composed words. */
export const peers: readonly Finder[] = [
  { name: "@dodona/dolos-core", find: dolosFind },
  { name: "diff", find: byRuns(jsdiffRuns) },
  { name: "fast-myers-diff", find: byRuns(myersRuns) },
  { name: "node-diff3", find: byRuns(diff3Runs) },
];

function wordsOf(text: string): Words {
  const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  return {
    words: found.map((match) => match[0].normalize("NFC").toLowerCase()),
    starts: found.map((match) => match.index),
  };
}

function rangeOf(words: Words, from: number, length: number): readonly [number, number] {
  const last = from + length - 1;
  return [words.starts[from] ?? 0, (words.starts[last] ?? 0) + (words.words[last]?.length ?? 0)];
}

function pairOf(draft: Words, source: Words, run: Equal): CasePair {
  const [from, to] = rangeOf(draft, run.at, run.length);
  const [sourceFrom, sourceTo] = rangeOf(source, run.place, run.length);
  return { from, to, sourceFrom, sourceTo };
}

/** A differ's finding: the runs of at least eight equal words in the longest common subsequence. */
function byRuns(
  runsOf: (draft: readonly string[], source: readonly string[]) => readonly Equal[],
): Finder["find"] {
  return (draftText, sourceText) => {
    const draft = wordsOf(draftText);
    const source = wordsOf(sourceText);
    const runs = runsOf(draft.words, source.words).filter((run) => run.length >= leastWords);
    return joined(draft, source, runs);
  };
}

function joined(draft: Words, source: Words, runs: readonly Equal[]): readonly CasePair[] {
  const order = [...runs].sort((a, b) => a.at - b.at);
  const pairs: CasePair[] = [];
  let before: Equal | null = null;
  for (const run of order) {
    const pair = pairOf(draft, source, run);
    const last = pairs.at(-1);
    if (last && before && isNear(before, run))
      pairs[pairs.length - 1] = { ...last, to: pair.to, sourceTo: pair.sourceTo };
    else pairs.push(pair);
    before = run;
  }
  return pairs;
}

function isNear(before: Equal, run: Equal): boolean {
  const gap = run.at - before.at - before.length;
  const sourceGap = run.place - before.place - before.length;
  return Math.abs(gap) <= nearWords && Math.abs(sourceGap) <= nearWords;
}

function jsdiffRuns(draft: readonly string[], source: readonly string[]): readonly Equal[] {
  const runs: Equal[] = [];
  let [at, place] = [0, 0];
  for (const change of diffArrays([...source], [...draft])) {
    if (!change.added && !change.removed) runs.push({ at, place, length: change.count });
    if (!change.removed) at += change.count;
    if (!change.added) place += change.count;
  }
  return runs;
}

function myersRuns(draft: readonly string[], source: readonly string[]): readonly Equal[] {
  return Array.from(lcs([...draft], [...source]), ([at, place, length]) => ({ at, place, length }));
}

function diff3Runs(draft: readonly string[], source: readonly string[]): readonly Equal[] {
  const runs: Equal[] = [];
  for (let link = LCS([...draft], [...source]); link?.chain; link = link.chain) {
    const at = link.buffer1index;
    const place = link.buffer2index;
    const last = runs.at(-1);
    if (last && last.at === at + 1 && last.place === place + 1)
      runs[runs.length - 1] = { at, place, length: last.length + 1 };
    else runs.push({ at, place, length: 1 });
  }
  return runs;
}

function dolosFind(draftText: string, sourceText: string): readonly CasePair[] {
  const draft = wordsOf(draftText);
  const source = wordsOf(sourceText);
  const index = new FingerprintIndex(dolosGram, dolosWindow);
  const [left, right] = [dolosFile("draft", draft), dolosFile("source", source)];
  index.addFiles([left, right]);
  const fragments = index.getPair(left, right).buildFragments();
  const runs = fragments.map(({ leftSelection, rightSelection }) => ({
    at: leftSelection.startRow,
    place: rightSelection.startRow,
    length: leftSelection.endRow - leftSelection.startRow + 1,
  }));
  return joined(draft, source, runs);
}

/** Each word on a row of its own, so that a region's rows are places of words. */
function dolosFile(name: string, { words }: Words): TokenizedFile {
  const regions = words.map((_, row) => new Region(row, 0, row, 1));
  return new TokenizedFile(new File(name, ""), [...words], regions);
}
