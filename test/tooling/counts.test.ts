import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  closingLine,
  nothing,
  oneCheck,
  playwrightCounts,
  settled,
  sum,
  vitestCounts,
} from "../setup/counts.mjs";

const folder = mkdtempSync(join(tmpdir(), "counts-"));
afterAll(() => rmSync(folder, { recursive: true }));

function reportFile(name: string, report: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(report));
  return file;
}

describe("the counts of a test run", () => {
  it("name the skipped only when there are any", () => {
    expect(closingLine({ ...nothing, passed: 3 })).toBe("3 passed, 0 failed");
    expect(closingLine({ ...nothing, passed: 3, failed: 1, skipped: 2 })).toBe(
      "3 passed, 1 failed, 2 skipped",
    );
  });

  it("add up over all steps, with a line for each that failed", () => {
    const all = [oneCheck(true, "lint"), oneCheck(false, "types"), { ...nothing, passed: 10, skipped: 4 }];
    expect(sum(all)).toEqual({ passed: 11, failed: 1, skipped: 4, faults: ["types"] });
  });

  it("are one failure when a runner failed without a failed test", () => {
    expect(settled({ ...nothing, passed: 5 }, 1).failed).toBe(1);
    expect(settled({ ...nothing, passed: 5, failed: 2 }, 1).failed).toBe(2);
  });

  it("are one failure when a runner ran no test", () => {
    expect(settled(nothing, 0)).toMatchObject({ passed: 0, failed: 1, skipped: 0 });
  });

  it("are read from vitest's report, each failure by its file and first line", () => {
    const assertionResults = [
      { status: "passed", fullName: "a sum", failureMessages: [] },
      { status: "failed", fullName: "a share", failureMessages: ["\u001b[31mexpected 1\u001b[39m\n  at x"] },
    ];
    const counted = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    const report = { ...counted, testResults: [{ name: "sums.test.ts", assertionResults }] };
    const faults = ["sums.test.ts › a share: expected 1"];
    expect(vitestCounts(reportFile("v.json", report))).toEqual({ passed: 7, failed: 1, skipped: 3, faults });
  });

  it("are read from Playwright's report, a flaky journey counting as failed", () => {
    const failed = { results: [{ error: { message: "Error: not visible\n\nmore" } }] };
    const specs = [
      { title: "opens", file: "a.test.ts", line: 3, ok: true, tests: [{ results: [{}] }] },
      { title: "closes", file: "a.test.ts", line: 9, ok: false, tests: [failed] },
    ];
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    const report = { stats, suites: [{ specs: [], suites: [{ specs }] }] };
    const faults = ["a.test.ts:9 › closes: Error: not visible"];
    expect(playwrightCounts(reportFile("p.json", report))).toEqual({
      passed: 4,
      failed: 2,
      skipped: 2,
      faults,
    });
  });

  it("are nothing when a runner left no report", () => {
    expect(vitestCounts(join(folder, "absent.json"))).toEqual(nothing);
    expect(playwrightCounts(join(folder, "absent.json"))).toEqual(nothing);
  });
});
