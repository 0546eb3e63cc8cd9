import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { startWebHost } from "../../electron/hosts/web";
import { commandLine, root } from "../../electron/setup/layout.mjs";
import { openTestOffice } from "../support/office";
import { chromiumLaunch } from "./runtimes.mjs";

// Makes the picture of the main screen in the README: the programme that `lotrinh demo` drafts, with the copied
// passages beside their source.

const picture = join(root, "resources", "pictures", "workspace.png");
const folder = mkdtempSync(join(tmpdir(), "lo-trinh-picture-"));
execFileSync(process.execPath, [commandLine, "demo", "--out", folder]);
const office = openTestOffice(join(folder, "data"));
const host = await startWebHost({
  office: office.office,
  rendererDir: join(root, "out", "renderer"),
  port: 0,
});
const browser = await chromium.launch(chromiumLaunch());
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
await page.goto(host.address);
await page.getByRole("button", { name: "Soạn tiếp" }).first().click();
await page.locator(".drafting-strip-mark").first().waitFor();
await page.keyboard.press("Alt+2");
await page.locator(".drafting-text").focus();
for (let passage = 0; passage < 4; passage += 1) await page.keyboard.press("F7");
await page.waitForTimeout(1000);
mkdirSync(join(root, "resources", "pictures"), { recursive: true });
await page.screenshot({ path: picture });
await browser.close();
await host.close();
await office.close();
rmSync(folder, { recursive: true });
