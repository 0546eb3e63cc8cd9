import { expect, type Locator, type Page } from "@playwright/test";

const furthest = 120;

/** Presses Tab until a control has the focus, as someone without a mouse would; fails when Tab never gets there. */
export async function tabTo(page: Page, control: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let presses = 0; presses < furthest; presses += 1) {
    if (await hasFocus(control)) return;
    await page.keyboard.press(key);
  }
  await expect(control).toBeFocused();
}

async function hasFocus(control: Locator): Promise<boolean> {
  return (await control.count()) > 0 && control.evaluate((element) => element === document.activeElement);
}

/** Goes to a control by Tab and presses Enter on it. */
export async function pressOn(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press("Enter");
}

/** Goes to a field by Tab and types over what stands in it. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}
