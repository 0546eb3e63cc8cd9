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
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
    expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
  });

  it("add up over all steps", () => {
    const all = [oneCheck(true), oneCheck(false), { passed: 10, failed: 0, skipped: 4 }];
    expect(sum(all)).toEqual({ passed: 11, failed: 1, skipped: 4 });
  });

  it("are one failure when a runner failed without a failed test", () => {
    expect(settled({ passed: 5, failed: 0, skipped: 0 }, 1).failed).toBe(1);
    expect(settled({ passed: 5, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  });

  it("are one failure when a runner ran no test", () => {
    expect(settled(nothing, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("are read from vitest's report", () => {
    const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    expect(vitestCounts(reportFile("vitest.json", report))).toEqual({ passed: 7, failed: 1, skipped: 3 });
  });

  it("are read from Playwright's report, a flaky journey counting as failed", () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(playwrightCounts(reportFile("playwright.json", report))).toEqual({
      passed: 4,
      failed: 2,
      skipped: 2,
    });
  });

  it("are nothing when a runner left no report", () => {
    expect(vitestCounts(join(folder, "absent.json"))).toEqual(nothing);
    expect(playwrightCounts(join(folder, "absent.json"))).toEqual(nothing);
  });
});
