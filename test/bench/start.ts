import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron as electron, errors, type Page } from "playwright";
import { electronHere, hasDisplay, sandboxArgs } from "../../electron/setup/electron-binary.mjs";
import { cacheFolder } from "../../electron/setup/layout.mjs";
import { electronForApp } from "../setup/electron.mjs";
import { openTestOffice } from "../support/office";
import { median, sorted, timesLine } from "./timing";

const rounds = 7;

/** How long (ms) the round before the first counted one stays open: by then Chromium has kept the code it compiled. */
const settling = 8000;

interface Launch {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** Waits until the user can act. */
  isReady(page: Page): Promise<void>;
}

/** Times from launch to the first thing a user can press: the program with an office, and an empty Electron window. */
export async function benchStart(): Promise<readonly string[]> {
  const found = electronHere();
  if (!found || !hasDisplay()) return ["start: skipped, no Electron or no display on this machine"];
  mkdirSync(cacheFolder, { recursive: true });
  const folder = mkdtempSync(join(cacheFolder, "bench-start-"));
  try {
    const dataDir = await preparedOffice(folder);
    const ours = { ...found, args: [...found.args, "--data", dataDir], isReady: pressable("nav button") };
    return await compare(ours, await emptyWindow(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function compare(ours: Launch, empty: Launch): Promise<readonly string[]> {
  const times: { ours: number[]; empty: number[] } = { ours: [], empty: [] };
  for (let round = -1; round < rounds; round += 1) {
    const stay = round < 0 ? settling : 0;
    const pair = { ours: await startTime(ours, stay), empty: await startTime(empty, stay) };
    if (round < 0) continue; // warms the disk up: what is timed is any start of a program in use but its first
    times.ours.push(pair.ours);
    times.empty.push(pair.empty);
  }
  const [program, window] = [sorted(times.ours), sorted(times.empty)];
  return [
    timesLine("start to first interaction", program),
    timesLine("empty Electron window", window),
    `start / empty window: ${(median(program) / median(window)).toFixed(2)}`,
  ];
}

async function preparedOffice(folder: string): Promise<string> {
  const dataDir = join(folder, "data");
  const made = mkdtempSync(join(tmpdir(), "lo-trinh-bench-"));
  const office = openTestOffice(made);
  await office.client.office.openSample({});
  await office.close();
  cpSync(made, dataDir, { recursive: true });
  rmSync(made, { recursive: true });
  return dataDir;
}

async function emptyWindow(folder: string): Promise<Launch> {
  const app = join(folder, "empty-app");
  mkdirSync(app);
  writeFileSync(join(app, "package.json"), JSON.stringify({ name: "empty", main: "main.cjs" }));
  writeFileSync(
    join(app, "main.cjs"),
    `const { app, BrowserWindow } = require("electron");
     app.whenReady().then(() => {
       const window = new BrowserWindow({ width: 1366, height: 768 });
       window.loadURL("data:text/html,<title>empty</title><button>press</button>");
     });`,
  );
  return { ...(await electronForApp(app, join(folder, "empty-electron"))), isReady: pressable("button") };
}

function pressable(selector: string): (page: Page) => Promise<void> {
  return (page) => page.locator(selector).first().click({ trial: true });
}

/** One start; about one launch in sixty never meets Playwright's debugger (see e2e/support/electron-app) and is taken anew. */
async function startTime(launch: Launch, stay: number): Promise<number> {
  try {
    return await timeOnce(launch, stay);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return await timeOnce(launch, stay);
  }
}

async function timeOnce({ executablePath, args, isReady }: Launch, stay: number): Promise<number> {
  const start = performance.now();
  const app = await electron.launch({
    executablePath,
    args: [...sandboxArgs(), "--disable-gpu", ...args],
    timeout: 20_000,
  });
  const page = await app.firstWindow();
  await isReady(page);
  const time = performance.now() - start;
  await page.waitForTimeout(stay);
  await app.close();
  return time;
}

if (import.meta.main) for (const result of await benchStart()) console.log(result);
