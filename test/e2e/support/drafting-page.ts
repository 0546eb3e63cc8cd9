import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";
import type { DraftingHost } from "./drafting-host";

/** A window of the workspace with the programme of a host open in it. */
export interface DraftingPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly keys: CDPSession;
}

/** Opens the workspace in a new window. */
export async function openDrafting(browser: Browser, host: DraftingHost): Promise<DraftingPage> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await goToWorkspace(page, host);
  return { page, context, keys: await context.newCDPSession(page) };
}

/** Goes from the first screen of a host to its programme, as a user does. */
export async function goToWorkspace(page: Page, { address }: Pick<DraftingHost, "address">): Promise<void> {
  await page.goto(address);
  await page.getByRole("navigation").getByRole("button", { name: "Chương trình" }).click();
  await page
    .getByRole("main")
    .getByRole("button", { name: /12-NQ\/TU/ })
    .first()
    .click();
  await page.locator(".drafting-text").waitFor();
}

/** Puts the cursor at a character of the block with this id, as a click and the arrow keys would. */
export async function putCursor(page: Page, blockId: string, offset: number): Promise<void> {
  await page.evaluate(
    ([id, at]) => {
      const block = document.querySelector(`[data-id="${id}"]`);
      const text = block?.querySelector("p") ?? block;
      if (!text) throw new Error(`no block ${id}`);
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      let left = at;
      let node = walker.nextNode();
      while (node && left > (node.nodeValue?.length ?? 0)) {
        left -= node.nodeValue?.length ?? 0;
        node = walker.nextNode();
      }
      document.querySelector<HTMLElement>(".drafting-text")?.focus();
      document.getSelection()?.collapse(node ?? text, node ? left : 0);
    },
    [blockId, offset] as const,
  );
  await page.waitForTimeout(30);
}

/** The text of a block as it stands on the page, without its number. */
export function blockText(page: Page, blockId: string): Promise<string> {
  return page.evaluate((id) => {
    const block = document.querySelector(`[data-id="${id}"]`);
    return (block?.querySelector("p") ?? block)?.textContent ?? "";
  }, blockId);
}

/** Waits until the service has acknowledged everything on the page. */
export async function whenSaved(page: Page): Promise<void> {
  await page.locator('[data-saved="saved"]').waitFor();
}
