import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { encodeKeys, formulaKey } from "../../shared/domain/copy-check/formula-table";
import { gramHashes } from "../../shared/domain/copy-check/grams";
import { maskNames } from "../../shared/domain/copy-check/names";
import { syllablesOf } from "../../shared/domain/folding";

/**
 * Counts the wordings shared by very many documents of a folder and writes the table the application ships:
 * `node formula-grams <folder> <target> <size> <least> [step] [first]` takes every `step`-th document from `first`.
 */
const [folder = "", target = "", size = "5", least = "6", step = "1", first = "0"] = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .filter((_, i) => i % Number(step) === Number(first));
const documents = new Map<number, number>();
for (const file of files) {
  const units = maskNames(syllablesOf(readFileSync(`${folder}/${file}`, "utf8")));
  for (const hash of new Set(gramHashes(units.ids, Number(size)))) documents.set(hash, (documents.get(hash) ?? 0) + 1);
}
const keys = [...documents].filter(([, count]) => count >= Number(least)).map(([hash]) => formulaKey(hash));
const lines = encodeKeys(keys).match(/.{1,100}/g) ?? [];
writeFileSync(
  target,
  `/** Made by test/bench/formula-grams.ts from ${files.length} documents: ${keys.length} runs of ${size} units standing in ${least} or more. */
export const formulaGramSize = ${size};
export const formulaGrams =
${lines.map((line) => `  "${line}"`).join(" +\n")};
`,
);
console.log(files.length, keys.length);
