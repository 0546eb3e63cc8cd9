import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  errors,
  type Page,
} from "@playwright/test";
import { electronHere, hasDisplay, sandboxArgs } from "../../../electron/setup/electron-binary.mjs";
import { commandLine } from "../../../electron/setup/layout.mjs";
import { openOwnDisplay } from "../../setup/runtimes.mjs";

const run = promisify(execFile);

/** A data folder and the windows opened on it. */
export interface Desk {
  readonly dataDir: string;
  /** Opens the built app on the data folder and waits for its page. */
  open(): Promise<{ app: ElectronApplication; page: Page }>;
  /** Starts a second instance on the same data and gives its exit code. */
  openAgain(): Promise<number | null>;
}

interface Fixtures {
  /** A desk with an empty data folder. */
  readonly desk: Desk;
  /** A desk with the sample office, its parent plan and the programme that `lotrinh demo` drafts. */
  readonly draftedDesk: Desk;
}

interface WorkerFixtures {
  readonly draftedData: string;
  /** The display of this worker, as a display has one focused window: the first takes the one there is. */
  readonly display: string | null;
}

/** Journeys in the real Electron; each is skipped, visibly, where there is none or no display. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    async ({ browserName: _ }, use, { parallelIndex }) => {
      const display = parallelIndex === 0 ? null : await openOwnDisplay();
      if (display) process.env.DISPLAY = display.display;
      await use(process.env.DISPLAY ?? null);
      display?.close();
    },
    { scope: "worker", auto: true },
  ],
  draftedData: [
    async ({ browserName: _ }, use) => {
      const folder = temporaryFolder();
      await run(process.execPath, [commandLine, "demo", "--out", folder]);
      await use(join(folder, "data"));
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
  desk: async ({ browserName: _ }, use) => {
    await atDesk(temporaryFolder(), use);
  },
  draftedDesk: async ({ draftedData }, use) => {
    await atDesk(copyOf(draftedData), use);
  },
});

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "lo-trinh-desk-"));
}

function copyOf(data: string): string {
  const dataDir = temporaryFolder();
  cpSync(data, dataDir, { recursive: true });
  return dataDir;
}

async function atDesk(dataDir: string, use: (desk: Desk) => Promise<void>): Promise<void> {
  test.skip(electronHere() === null || !hasDisplay(), "no Electron or no display on this machine");
  const opened: ElectronApplication[] = [];
  await use({
    dataDir,
    open: async () => {
      const app = await launch(dataDir);
      opened.push(app);
      const page = await app.firstWindow();
      await page.waitForSelector("main, [role=main], h1");
      return { app, page };
    },
    openAgain: () => exitCodeOf(dataDir),
  });
  for (const app of opened) await app.close().catch(() => {}); // one that the journey killed is closed already
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}

/** How the built app is started on a data folder, or on its own when none is named. */
export function command(dataDir: string | null): { executablePath: string; args: string[] } {
  const found = electronHere();
  if (!found) throw new Error("no Electron");
  const data = dataDir === null ? [] : ["--data", dataDir];
  const args = [...sandboxArgs(), "--disable-gpu", ...found.args, ...data];
  return { executablePath: found.executablePath, args };
}

/**
 * With an executable of ours Playwright cannot hold the app back until it listens, and about one launch in sixty then
 * waits for ever on a window it missed; it ends that process and another one is started, which may take longer: the
 * machine may be busy.
 */
async function launch(dataDir: string): Promise<ElectronApplication> {
  try {
    return await electron.launch({ ...command(dataDir), timeout: 12_000 });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return await electron.launch({ ...command(dataDir), timeout: 40_000 });
  }
}

async function exitCodeOf(dataDir: string): Promise<number | null> {
  const { executablePath, args } = command(dataDir);
  const { child } = run(executablePath, args);
  return new Promise((resolve) => child.once("exit", resolve));
}
