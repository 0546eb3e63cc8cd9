import { spawnSync } from "node:child_process";
import { buildIndex, CopySettings, check, createIncrementalCheck } from "../../shared/domain/copy-check";
import { packIndex, scanLibrary } from "../../shared/domain/copy-check/library";
import { syllablesOf } from "../../shared/domain/folding";
import { randomFrom } from "../support/copy-check";
import { peers } from "./copy-check-peers";
import { median, quantile, sorted, timesLine, timesOf } from "./timing";

const settings = CopySettings.parse({});
const peerSeconds = 20;
const plain = (text: string) => ({ blocks: [{ id: "draft", partId: "all", text }] });

/** A parent of 50,000 syllables and a draft of 51,000, a fifth of it copied from the parent. */
export function bigPair(texts: readonly string[]): { parent: string; draft: string } {
  const parent = firstSyllables(texts, 0, 50_000);
  const host = firstSyllables(texts, Math.floor(texts.length / 3), 41_000);
  const { starts, ends } = syllablesOf(parent);
  const copy = parent.slice(starts[20_000], ends[29_999]);
  const middle = host.indexOf("\n", host.length / 2);
  return { parent, draft: `${host.slice(0, middle)}\n${copy}\n${host.slice(middle)}` };
}

function firstSyllables(texts: readonly string[], from: number, count: number): string {
  const pieces: string[] = [];
  let missing = count;
  for (let i = from; missing > 0; i++) {
    const text = texts[i % texts.length] ?? "";
    const { ends } = syllablesOf(text);
    pieces.push(text.slice(0, ends[Math.min(ends.length, missing) - 1]));
    missing -= Math.min(ends.length, missing);
  }
  return pieces.join("\n");
}

/** The big pair, everything included, and how many times longer each peer takes. */
export async function* pairLines(texts: readonly string[]): AsyncGenerator<string> {
  const { parent, draft } = bigPair(texts);
  const work = () => check(plain(draft), [buildIndex({ id: "parent", text: parent })], settings);
  const start = performance.now();
  work();
  yield `50,000 × 51,000 syllables, first run of the process: ${(performance.now() - start).toFixed(0)} ms`;
  const times = await timesOf(15, work);
  yield timesLine("50,000 × 51,000 syllables, folding, index and check", times, 1);
  yield "peers run once each, in a process of their own; pl-copyfind is no npm package and is not run";
  for (const { name } of peers) {
    const run = spawnSync(
      process.execPath,
      [...process.execArgv, ...process.argv.slice(1, 2), "peer", name],
      {
        timeout: peerSeconds * 1000,
        encoding: "utf8",
      },
    );
    const taken = run.status === 0 ? Number(run.stdout) : Number.NaN;
    const shown = Number.isNaN(taken) ? `not done in ${peerSeconds} s` : `${taken.toFixed(0)} ms`;
    const ratio = (Number.isNaN(taken) ? peerSeconds * 1000 : taken) / median(times);
    yield `50,000 × 51,000 syllables, ${name}: ${shown}, ${Number.isNaN(taken) ? "over " : ""}${ratio.toFixed(1)} times ours`;
  }
}

/** One peer on the big pair, in a process of its own that can be given up: prints the milliseconds. */
export function runPeer(texts: readonly string[], name: string): void {
  const { parent, draft } = bigPair(texts);
  const peer = peers.find((one) => one.name === name);
  const start = performance.now();
  peer?.find(draft, parent);
  process.stdout.write(String(performance.now() - start));
}

/**
 * Single keystrokes in the big draft, as paragraphs of an editor. Each is given to three checks in turn: the first time is
 * what a user waits, the least of the three is what the work takes when other programs leave it alone.
 */
export function* keystrokeLines(texts: readonly string[]): Generator<string> {
  const { parent, draft } = bigPair(texts);
  const random = randomFrom(11);
  const index = buildIndex({ id: "parent", text: parent });
  const checks = Array.from({ length: 3 }, () => createIncrementalCheck([index], settings));
  const lines = draft.split("\n").filter((line) => line.trim() !== "");
  let blocks = lines.map((text, i) => ({ id: `b${i}`, partId: `p${i >> 6}`, text }));
  for (const one of checks) one.update(blocks);
  const first: number[] = [];
  const least: number[] = [];
  for (let stroke = 0; stroke < 3000; stroke++) {
    const at = Math.floor(random() * blocks.length);
    blocks = blocks.map((block, i) => (i === at ? { ...block, text: typedInto(block.text, random) } : block));
    const times = checks.map((one) => {
      const start = performance.now();
      one.update(blocks);
      return performance.now() - start;
    });
    first.push(times[0] ?? 0);
    least.push(Math.min(...times));
  }
  yield `one keystroke among ${blocks.length} blocks: ${strokesText(first)}`;
  yield `one keystroke, least of three: ${strokesText(least)}`;
}

function strokesText(times: readonly number[]): string {
  const all = sorted(times.slice(200));
  const shown = [0.5, 0.99, 1].map((share) => quantile(all, share).toFixed(2)).join(" / ");
  return `${shown} ms (median / p99 / max of ${all.length})`;
}

function typedInto(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  return text.slice(0, at) + "aệđ "[Math.floor(random() * 4)] + text.slice(at);
}

/** Building and scanning a library, at a quarter, a half and all of the documents. */
export async function* libraryLines(texts: readonly string[]): AsyncGenerator<string> {
  for (const share of [0.25, 0.5, 1]) {
    const some = texts.slice(0, Math.round(texts.length * share));
    const building = await timesOf(3, () => some.map((text, i) => buildIndex({ id: String(i), text })));
    const library = some.map((text, i) => buildIndex({ id: String(i), text }));
    const syllables = library.reduce((sum, { syllables }) => sum + syllables.count, 0);
    const bytes = library.reduce((sum, index) => sum + packIndex(index).length, 0);
    const rate = (syllables / median(building) / 1000).toFixed(1);
    yield `library of ${some.length} documents, ${syllables} syllables: built at ${rate} M syllables/s, ${(bytes / syllables).toFixed(2)} bytes a syllable`;
    const { draft } = bigPair(texts);
    for (const text of [firstSyllables([draft], 0, 5000), draft]) {
      const index = buildIndex({ id: "draft", text });
      const times = await timesOf(15, () => scanLibrary(index, library, settings));
      yield timesLine(
        `library of ${some.length} documents, scan for a draft of ${index.syllables.count} syllables`,
        times,
        1,
      );
    }
  }
}

/** Each bad input with its time, and the worst of all. */
export function* badInputLines(texts: readonly string[]): Generator<string> {
  const taken = badInputs(texts).map(([name, draft, source]) => {
    const start = performance.now();
    check(plain(draft), [buildIndex({ id: "source", text: source })], settings);
    return { name, time: performance.now() - start };
  });
  for (const { name, time } of taken) yield `bad input, ${name}: ${time.toFixed(0)} ms (one run)`;
  const worst = taken.reduce((most, one) => (one.time > most.time ? one : most));
  yield `bad input, worst seen: ${worst.time.toFixed(0)} ms (${worst.name})`;
}

function badInputs(texts: readonly string[]): readonly (readonly [string, string, string])[] {
  const words = (count: number, word: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => word(i)).join(" ");
  const repeated = words(555_555, () => "nghiên");
  const pasted = words(200_000, (i) => `tiếng${(i * 7919) % 4001}`);
  const random = randomFrom(5);
  const mixed = () => words(200_000, () => `tiếng${Math.floor(random() * 10)}`);
  const real = firstSyllables(texts, 0, 200_000);
  const foreign = words(100_000, (i) => ["日本語", "текст", "العربية", "plain"][i % 4] ?? "");
  return [
    ["empty draft", "", real],
    ["empty parent", real, ""],
    ["one syllable", "ta", "ta"],
    ["5 MB of one word against itself", repeated, repeated],
    ["5 MB of one word against 1,000 of it", repeated, repeated.slice(0, 9000)],
    [
      "5 MB of two words in turn, one place changed, against itself",
      repeated.replace("nghiên", "cứu"),
      repeated,
    ],
    ["5 MB without a space", "nghiên".repeat(833_333), "nghiên".repeat(833_333)],
    ["200,000 syllables against as many", pasted, pasted],
    ["200,000 syllables of laws pasted, parent equal to the draft", real, real],
    ["200,000 syllables of ten words in random order against as many", mixed(), mixed()],
    ["100,000 words, none of them Vietnamese, against themselves", foreign, foreign],
    ["400,000 words with capitals in one row", "Nguyễn Văn Hạnh ".repeat(133_334), real],
    ["200,000 legal bases", "\nCăn cứ Luật".repeat(200_000), "Căn cứ Luật"],
    ["5 MB of lone surrogates", "\ud800".repeat(2_500_000), "\udc00 ".repeat(1000)],
    ["5 MB of line breaks and numbers", words(1_000_000, (i) => `\n${i % 97}.`), "1. 2. 3."],
    ["5 MB of single letters", "n g h ị  ".repeat(555_555), "nghị ".repeat(1000)],
    ["5 MB of opening quotation marks", "“a ".repeat(1_666_666), "a a a"],
  ];
}
