import { type ElectronApplication, expect } from "@playwright/test";
import { test } from "../support/electron-app";

/** Stands in for the system's printing, as no machine of tests has a printer; done when the window is asked to print. */
function printingAsked(app: ElectronApplication): Promise<void> {
  return app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        for (const { webContents } of BrowserWindow.getAllWindows()) webContents.print = () => resolve();
      }),
  );
}

test("Ctrl+P asks the system to print, with a sheet for every page of the document", async ({
  draftedDesk,
}) => {
  const { app, page } = await draftedDesk.open();
  await page.getByRole("button", { name: "Soạn tiếp" }).first().click();
  await expect(page.locator(".ProseMirror")).toBeVisible();
  const asked = printingAsked(app);
  await page.keyboard.press("Control+p");
  await asked;
  const shown = await page.locator(".preview-number").textContent();
  await expect(page.locator(".preview-sheet")).toHaveCount(Number(shown?.split("/")[1]));
});
