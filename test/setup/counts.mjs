// Adds up what the steps of a test run counted.

import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/** @typedef {{ passed: number, failed: number, skipped: number, faults: string[] }} Counts `faults`: a line for each failed one that has a name */

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skipped: 0, faults: [] };

/** @param {Counts[]} all @returns {Counts} */
export const sum = (all) =>
  all.reduce(
    (total, { passed, failed, skipped, faults }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
      faults: [...total.faults, ...faults],
    }),
    nothing,
  );

/**
 * A tool that says only yes or no counts as one test.
 * @param {boolean} isGood
 * @param {string} label names it when it is not
 * @returns {Counts}
 */
export const oneCheck = (isGood, label) =>
  isGood ? { ...nothing, passed: 1 } : { ...nothing, failed: 1, faults: [label] };

/**
 * Counts of a test runner that also has an exit code: a run that failed without a failed test, or that ran no
 * test, counts as one failure.
 * @param {Counts} counts
 * @param {number | null} exitCode
 * @returns {Counts}
 */
export function settled(counts, exitCode) {
  const ranNothing = counts.passed + counts.failed + counts.skipped === 0;
  const isSilentFailure = (exitCode !== 0 || ranNothing) && counts.failed === 0;
  const fault = `the run ended with ${exitCode} and no failed test`;
  return isSilentFailure ? { ...counts, failed: 1, faults: [fault] } : counts;
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** @param {string} message what a runner says of a failure, maybe in colours @returns {string} its first line */
const firstLine = (message) => stripVTControlCharacters(message).trim().replace(/\n.*/s, "");

/** @param {{ name: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }} file */
const vitestFaults = ({ name, assertionResults }) =>
  assertionResults
    .filter(({ status }) => status === "failed")
    .map(({ fullName, failureMessages: [message = ""] }) => `${name} › ${fullName}: ${firstLine(message)}`);

/** @param {string} file what vitest's JSON reporter wrote @returns {Counts} */
export function vitestCounts(file) {
  const report = readReport(file);
  if (report === null) return nothing;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    faults: report.testResults.flatMap(vitestFaults),
  };
}

/**
 * @typedef {{ title: string, file: string, line: number, ok: boolean, tests: { results: { error?: { message?: string } }[] }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 */

/** @param {Suite} suite @returns {string[]} */
const playwrightFaults = ({ specs = [], suites = [] }) => [
  ...specs
    .filter(({ ok }) => !ok)
    .map(({ title, file, line, tests }) => {
      const message =
        tests.flatMap(({ results }) => results).find(({ error }) => error)?.error?.message ?? "";
      return `${file}:${line} › ${title}: ${firstLine(message)}`;
    }),
  ...suites.flatMap(playwrightFaults),
];

/** @param {string} file what Playwright's JSON reporter wrote @returns {Counts} */
export function playwrightCounts(file) {
  const report = readReport(file);
  if (report?.stats === undefined) return nothing;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped, faults: playwrightFaults(report) };
}

/** @param {Counts} counts the closing line of a run */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
