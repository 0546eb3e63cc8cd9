import { expect, test } from "@playwright/test";
import { startDraftingHost } from "../support/drafting-host";
import { openDrafting, putCursor } from "../support/drafting-page";

const order = [
  "Chủ trì",
  "Thêm cơ quan phối hợp",
  "Người phụ trách",
  "Bắt đầu",
  "Hạn",
  "Sản phẩm",
  "Nguồn lực",
  "Không phát sinh thêm nguồn lực",
  "Xong",
];

const focused = () => {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement) return field.labels?.[0]?.textContent;
  return field?.textContent;
};

test("Tab goes through the fields of a duty in their order and Shift+Tab back", async ({ browser }) => {
  const host = await startDraftingHost([{ type: "duty", text: "Mở 6 lớp kỹ năng số" }]);
  const { page, context } = await openDrafting(browser, host);
  await putCursor(page, "seed-0", 3);
  await page.keyboard.press("Alt+Enter");
  await expect(page.getByRole("combobox", { name: "Chủ trì" })).toBeFocused();
  const walked = [];
  for (const _ of order) {
    walked.push(await page.evaluate(focused));
    await page.keyboard.press("Tab");
  }
  expect(walked).toEqual(order);
  const back = [];
  for (const _ of order) {
    await page.keyboard.press("Shift+Tab");
    back.push(await page.evaluate(focused));
  }
  expect(back).toEqual([...order].reverse());
  expect(await host.storedText()).toContain("a) Mở 6 lớp kỹ năng số");
  await context.close();
  await host.close();
});

test("Enter goes on from a date that is understood and stays in one that is not", async ({ browser }) => {
  const host = await startDraftingHost([{ type: "duty", text: "Mở 6 lớp kỹ năng số" }]);
  const { page, context } = await openDrafting(browser, host);
  await putCursor(page, "seed-0", 3);
  await page.keyboard.press("Alt+Enter");
  const due = page.getByRole("textbox", { name: "Hạn" });
  await due.fill("31/02/2027");
  await due.press("Enter");
  await expect(page.getByText("Không có ngày 31/2/2027")).toBeVisible();
  await expect(due).toBeFocused();
  await due.fill("q2/27");
  await due.press("Enter");
  await expect(page.getByRole("textbox", { name: "Sản phẩm" })).toBeFocused();
  await expect(due).toHaveValue("Quý II/2027");
  await expect(page.getByText("Không có ngày")).toHaveCount(0);
  await context.close();
  await host.close();
});
