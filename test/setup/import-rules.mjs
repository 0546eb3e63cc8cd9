// Checks the import rules and cycles of the folder it is run in, and fails when it read no module at all.
//
//   node test/setup/import-rules.mjs            checks
//   node test/setup/import-rules.mjs --write    writes the import table into ARCHITECTURE.md, between its marks

import "../../electron/setup/require-node.mjs";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { inProject } from "../../electron/setup/layout.mjs";

const paper = inProject("ARCHITECTURE.md");
const MARKS = ["<!-- import-table:begin -->", "<!-- import-table:end -->"];
const FOLDERS = ["shared", "electron", "renderer"];

/** @returns {Record<string, string[]>} folder to what it may import */
export const importTable = () =>
  JSON.parse(readFileSync(inProject("test", "tooling", "import-table.json"), "utf8"));

/** The import table in Markdown. */
export function markdownTable() {
  const rows = Object.entries(importTable()).map(([folder, terms]) => `| ${folder} | ${terms.join(", ")} |`);
  return ["| folder | may import |", "|---|---|", ...rows].join("\n");
}

/**
 * @typedef {{ from: string, to: string, rule: { name: string }, comment?: string, cycle?: { name: string }[] }} Violation
 * @returns {{ modules: number, violations: Violation[] }} what dependency-cruiser saw in the working folder
 */
function cruise() {
  const tool = inProject("node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const args = ["--config", inProject(".dependency-cruiser.cjs"), "--output-type", "json"];
  const folders = FOLDERS.filter((folder) => existsSync(folder));
  const ran = spawnSync(process.execPath, [tool, ...args, ...folders], {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  const { modules, summary } = JSON.parse(ran.stdout || `{"modules":[],"summary":{"violations":[]}}`);
  if (ran.stderr) process.stderr.write(ran.stderr);
  const own = modules.filter((/** @type {{ source: string }} */ { source }) =>
    FOLDERS.some((folder) => source.startsWith(`${folder}/`)),
  );
  return { modules: own.length, violations: summary.violations };
}

/** @param {Violation} violation */
const line = ({ rule, from, to, cycle, comment }) =>
  `${rule.name}: ${from} → ${cycle?.map(({ name }) => name).join(" → ") ?? to}${comment ? `\n    ${comment}` : ""}`;

function check() {
  const { modules, violations } = cruise();
  for (const violation of violations) console.log(line(violation));
  console.log(`${modules} modules, ${violations.length} violations`);
  return modules > 0 && violations.length === 0;
}

/** ARCHITECTURE.md as it is, and as it is with the table of the rules. */
export function papers() {
  const text = readFileSync(paper, "utf8");
  const [begin = "", end = ""] = MARKS;
  const [before, rest = ""] = text.split(begin);
  const after = rest.slice(rest.indexOf(end));
  return { text, withTable: `${before}${begin}\n${markdownTable()}\n${after}` };
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes("--write")) writeFileSync(paper, papers().withTable);
  else process.exitCode = check() ? 0 : 1;
}
