// Runs the whole test suite, or the named steps of it, and ends with one line that counts everything.
//
//   node test/setup/run-all.mjs [lint] [types] [imports] [build] [unit] [browser] [electron]

import "../../electron/setup/require-node.mjs";
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { inProject, root } from "../../electron/setup/layout.mjs";
import { closingLine, nothing, oneCheck, settled, sum } from "./counts.mjs";
import { areRuntimesRequired, prepareRuntimes } from "./runtimes.mjs";
import { chosenSteps, steps, usedByTests } from "./steps.mjs";

/** @typedef {import("./counts.mjs").Counts} Counts */
/** @typedef {import("./steps.mjs").Step} Step */

const AT_ONCE = 2;

/**
 * @param {string[]} command a script and its arguments, run on this Node.js
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} isShown true when its output is shown as it comes
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function execute(command, env, isShown) {
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text) => {
      if (isShown) process.stdout.write(text);
      else output += text;
    });
  }
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

/** @param {string} state @param {string} label @param {number} begun in milliseconds @param {string} [detail] */
function report(state, label, begun, detail = "") {
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${state.padEnd(7)} ${label.padEnd(28)} ${seconds.padStart(6)} s  ${detail}`.trimEnd());
}

/**
 * @param {Step} step
 * @param {Step["tools"][number]} tool
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
async function runTool(step, { label, command }, env) {
  const begun = performance.now();
  const { code, output } = await execute(command, env, step.read !== undefined);
  const counts = step.read === undefined ? oneCheck(code === 0, label) : settled(step.read(), code);
  if (counts.failed > 0) process.stdout.write(output);
  report(counts.failed > 0 ? "FAILED" : "ok", label, begun, step.read ? closingLine(counts) : "");
  return counts;
}

/** @param {Step} step @param {NodeJS.ProcessEnv} env @returns {Promise<Counts>} */
async function runStep(step, env) {
  if (step.report !== undefined) rmSync(step.report, { force: true });
  /** @type {Counts[]} */
  const counts = [];
  const waiting = [...step.tools];
  const work = async () => {
    for (let tool = waiting.shift(); tool !== undefined; tool = waiting.shift()) {
      counts.push(await runTool(step, tool, env));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return sum(counts);
}

/**
 * One visible line for something that cannot run here: skipped, or failed where runtimes are required.
 * @param {string} label
 * @param {string[]} absent
 * @returns {Counts}
 */
function without(label, absent) {
  const reason = `not found: ${absent.join(", ")}`;
  report(areRuntimesRequired() ? "FAILED" : "skipped", label, performance.now(), reason);
  return areRuntimesRequired() ? oneCheck(false, `${label}: ${reason}`) : { ...nothing, skipped: 1 };
}

/** @param {Step[]} chosen @returns {Promise<Counts>} */
async function runSteps(chosen) {
  const needsRuntimes = chosen.some(({ name, needs }) => needs !== undefined || name === "unit");
  const none = { missing: /** @type {string[]} */ ([]), environment: {}, close: () => {} };
  const runtimes = needsRuntimes ? await prepareRuntimes() : none;
  /** @type {Counts[]} */
  const counts = [];
  for (const step of chosen) {
    const absent = (step.needs ?? []).filter((name) => runtimes.missing.includes(name));
    const env = { ...process.env, NO_COLOR: "1", ...runtimes.environment };
    counts.push(absent.length > 0 ? without(step.name, absent) : await runStep(step, env));
  }
  const unused = needsRuntimes ? usedByTests.filter((name) => runtimes.missing.includes(name)) : [];
  if (unused.length > 0) counts.push(without("tests of exported papers", unused));
  runtimes.close();
  return sum(counts);
}

/** @param {string[]} names */
function refuseUnknown(names) {
  const known = steps.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  console.error(`No such step: ${unknown.join(", ")}. Steps: ${known.join(", ")}.`);
  process.exit(2);
}

const names = process.argv.slice(2);
refuseUnknown(names);
mkdirSync(inProject("test-results"), { recursive: true });
const total = await runSteps(chosenSteps(names));
for (const fault of total.faults) console.log(`FAILED  ${fault}`);
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
