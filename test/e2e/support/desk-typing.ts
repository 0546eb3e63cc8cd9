import { execFileSync } from "node:child_process";
import { readdirSync, readlinkSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";

/** How the paragraph begins that the journeys write into. */
export const goal = "Đến hết năm 2026, người dân";

/** Opens the one programme of the sample office from the list. */
export async function openProgramme(page: Page): Promise<Locator> {
  const editor = page.locator(".ProseMirror");
  if (!(await editor.isVisible())) {
    await page.getByText("Chương trình", { exact: true }).first().click();
    await page.getByText("hành động thực hiện").first().click();
  }
  await expect(editor).toBeVisible({ timeout: 30_000 });
  return editor;
}

/** Puts the caret behind the last word of the goal's paragraph, however many lines it takes. */
export async function goToGoal(page: Page): Promise<void> {
  await page.getByText(goal).click();
  await page.getByText(goal).evaluate((paragraph) => getSelection()?.selectAllChildren(paragraph));
  await page.keyboard.press("ArrowRight");
}

/** Writes at the end of the goal's paragraph. */
export async function typeIntoGoal(page: Page, text: string): Promise<void> {
  await goToGoal(page);
  await page.keyboard.type(text, { delay: 15 });
}

/** The service is the app's only child that runs a Node of its own. */
export function servicePid(mainPid: number | undefined): number {
  const children = execFileSync("pgrep", ["-P", String(mainPid), "-f", "service-child"], {
    encoding: "utf8",
  });
  return Number(children.trim().split("\n")[0]);
}

/** The ends of lines made for one process alone, and not shared with its parent, that another process holds too. */
export function linesHeldOf(holder: number, owner: number): readonly string[] {
  const parent = Number(execFileSync("ps", ["-o", "ppid=", "-p", String(owner)], { encoding: "utf8" }));
  const shared = new Set(socketsOf(parent));
  const own = new Set(socketsOf(owner).filter((socket) => !shared.has(socket)));
  return socketsOf(holder).filter((socket) => own.has(socket));
}

function socketsOf(pid: number): readonly string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((handle) => {
    try {
      const target = readlinkSync(`${folder}/${handle}`);
      return target.startsWith("socket:") ? [target] : [];
    } catch {
      return []; // closed while the list was read
    }
  });
}
