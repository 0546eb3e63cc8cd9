import "../../electron/setup/require-node.mjs";
import { defineConfig } from "@playwright/test";
import { chromiumLaunch, findXvfb } from "../setup/runtimes.mjs";

const results = "../../test-results";

/** Chromium's own look-ups at every start would be network calls of a test run. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

// Without a UTF-8 locale Chromium names a download with Vietnamese letters just "download".
process.env.LC_ALL ??= "C.UTF-8";
// Service and tests live in the page's time zone: else "today" differs between them for seven hours of the day.
const timezoneId = "Asia/Ho_Chi_Minh";
process.env.TZ = timezoneId;

export default defineConfig({
  testDir: ".",
  outputDir: `${results}/e2e`,
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // No journey measures time: these only end one that hangs, and a machine may be several times slower than another.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: `${results}/journeys.json` }]],
  use: {
    locale: "vi-VN",
    timezoneId,
    viewport: { width: 1366, height: 768 },
    // recording costs a fifth of the time of every journey; where it cannot be looked at it is left out
    trace: process.env.CI === undefined ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: chromiumLaunch(...QUIET),
  },
  projects: [
    { name: "browser", testMatch: "browser/**/*.test.ts" },
    // a display has one focused window: without displays of their own the workers would share one
    { name: "electron", testMatch: "electron/**/*.test.ts", ...(findXvfb() === null ? { workers: 1 } : {}) },
  ],
});
