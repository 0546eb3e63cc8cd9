import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { encodeKeys, formulaKey } from "../../shared/domain/copy-check/formula-keys";
import { gramHashes } from "../../shared/domain/copy-check/grams";
import { maskNames } from "../../shared/domain/copy-check/names";
import { syllablesOf } from "../../shared/domain/folding";

/**
 * Counts the wordings that many documents of a folder share and writes the table the application ships:
 * `formula-grams <folder> <target> [size] [least] [most common] [step] [first]`; with `step` 2 only every second
 * document is counted, so that figures can be taken on the others.
 */
const [folder = "", target = "", size = "5", least = "6", common = "16", step = "1", first = "0"] =
  process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .filter((_, i) => i % Number(step) === Number(first));
const documents = new Map<number, number>();
for (const file of files) {
  const units = maskNames(syllablesOf(readFileSync(`${folder}/${file}`, "utf8")));
  for (const hash of new Set(gramHashes(units.ids, Number(size))))
    documents.set(hash, (documents.get(hash) ?? 0) + 1);
}
const keysFrom = (most: number, below: number) =>
  [...documents].filter(([, count]) => count >= most && count < below).map(([hash]) => formulaKey(hash));
const shared = keysFrom(Number(least), Number(common));
const widespread = keysFrom(Number(common), Number.POSITIVE_INFINITY);
const literal = (keys: readonly number[]) =>
  (encodeKeys(keys).match(/.{1,100}/g) ?? [""]).map((line) => `  "${line}"`).join(" +\n");
writeFileSync(
  target,
  `/** How many units a gram of the tables has. Tables made by test/bench/formula-grams.ts from ${files.length} official documents. */
export const formulaGramSize = ${size};

/** ${shared.length} grams that stand in ${least} to ${Number(common) - 1} of the documents. */
export const sharedGrams =
${literal(shared)};

/** ${widespread.length} grams that stand in ${common} or more of the documents. */
export const widespreadGrams =
${literal(widespread)};
`,
);
