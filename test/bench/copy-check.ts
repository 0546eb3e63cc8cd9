import { existsSync, readdirSync, readFileSync } from "node:fs";
import { heldOutLines, panLines, spliceLines } from "./copy-check-quality";
import { badInputLines, keystrokeLines, libraryLines, pairLines, runPeer } from "./copy-check-speed";

const data = new URL("../../../shared/data/", import.meta.url).pathname;
const seed = 2026;

function poolTexts(): readonly string[] {
  const files = readdirSync(`${data}pool`).filter((name) => name.endsWith(".txt"));
  return files.sort().map((name) => readFileSync(`${data}pool/${name}`, "utf8"));
}

async function print(lines: Iterable<string> | AsyncIterable<string>): Promise<void> {
  for await (const line of lines) console.log(line);
}

if (!existsSync(`${data}pool`)) console.log(`no test data at ${data}: nothing measured`);
else if (process.argv[2] === "peer") runPeer(poolTexts(), process.argv[3] ?? "");
else {
  const texts = poolTexts();
  console.log(
    "times are medians of several runs where not said otherwise; other work on the machine lengthens them",
  );
  await print(pairLines(texts));
  await print(keystrokeLines(texts));
  await print(libraryLines(texts));
  await print(badInputLines(texts));
  await print(panLines(`${data}pan13`));
  await print(spliceLines(texts, seed));
  await print(heldOutLines(texts, seed));
}
