// Adds up what the steps of a test run counted.

import { readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @param {Counts[]} all @returns {Counts} */
export const sum = (all) =>
  all.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    nothing,
  );

/**
 * A tool that says only yes or no counts as one test.
 * @param {boolean} isGood
 * @returns {Counts}
 */
export const oneCheck = (isGood) => (isGood ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 });

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
  return isSilentFailure ? { ...counts, failed: 1 } : counts;
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** @param {string} file what vitest's JSON reporter wrote @returns {Counts} */
export function vitestCounts(file) {
  const report = readReport(file);
  if (report === null) return nothing;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {string} file what Playwright's JSON reporter wrote @returns {Counts} */
export function playwrightCounts(file) {
  const stats = readReport(file)?.stats;
  if (stats === undefined) return nothing;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** @param {Counts} counts the closing line of a run */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
