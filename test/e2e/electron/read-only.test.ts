import { spawn, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { electronHere, hasDisplay } from "../../../electron/setup/electron-binary.mjs";
import { canMount, type SmallDisk, smallDisk } from "../../support/small-disk";
import { command, test } from "../support/electron-app";

const hasKeys = () => spawnSync("xdotool", ["version"]).status === 0;

/** Starts the app, waits for its words and presses Return in the box until it ends. */
async function wordsOfRefusal(dataDir: string | null, env: Record<string, string>) {
  const { executablePath, args } = command(dataDir);
  const app = spawn(executablePath, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...env },
  });
  const exited = new Promise<number | null>((resolve) => app.once("exit", resolve));
  let words = "";
  app.stderr.setEncoding("utf8").on("data", (text) => {
    words += text;
  });
  await expect.poll(() => words, { timeout: 15_000 }).toContain("Hãy chọn thư mục khác");
  expect(app.exitCode).toBeNull();
  const keys = setInterval(() => spawnSync("xdotool", ["key", "Return"]), 500);
  const code = await exited;
  clearInterval(keys);
  return { code, words };
}

test.describe("on a read-only disk", () => {
  let disk: SmallDisk;
  test.beforeEach(() => {
    test.skip(electronHere() === null || !hasDisplay(), "no Electron or no display on this machine");
    test.skip(!canMount() || !hasKeys(), "no right to mount a disk, or no xdotool to press a button with");
    disk = smallDisk(1);
    mkdirSync(join(disk.path, "data"));
    disk.makeReadOnly();
  });
  test.afterEach(() => disk?.remove());

  test("the app says in one box that its data folder cannot be written, and ends with a failure", async () => {
    const data = join(disk.path, "data");
    const { code, words } = await wordsOfRefusal(data, {});
    expect(words).toContain(`Không được phép ghi vào thư mục ${data}.`);
    expect(words).not.toMatch(/\n\s+at |Error:/u);
    expect(code).toBe(1);
  });

  test("so it does when the system's place for programs' own data cannot be written", async () => {
    const { code, words } = await wordsOfRefusal(null, { XDG_CONFIG_HOME: disk.path, LO_TRINH_DATA: "" });
    expect(words).toContain(`Không được phép ghi vào thư mục ${join(disk.path, "lo-trinh")}.`);
    expect(words).not.toMatch(/\n\s+at |Error:/u);
    expect(code).toBe(1);
  });
});
