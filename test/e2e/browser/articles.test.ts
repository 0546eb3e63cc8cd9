import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { type DraftingHost, startDraftingHost } from "../support/drafting-host";
import { type DraftingPage, openDrafting, putCursor, whenSaved } from "../support/drafting-page";

let host: DraftingHost;
let window: DraftingPage;
let page: Page;

test.afterEach(async () => {
  await window.context.close();
  await host.close();
});

async function open(browser: Browser, ...given: Parameters<typeof startDraftingHost>): Promise<void> {
  host = await startDraftingHost(...given);
  window = await openDrafting(browser, host);
  ({ page } = window);
}

const marks = () =>
  page
    .locator(".drafting-text p[data-mark]")
    .evaluateAll((blocks) => blocks.map((block) => block.getAttribute("data-mark")).filter(Boolean));

async function expectNoViolations(place: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .exclude("[data-tabster-dummy]")
    .exclude(".fui-ToastContainer")
    .analyze();
  const told = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  expect(told, place).toEqual([]);
}

test("a regulation is numbered in articles, and typed marks make clauses and articles", async ({
  browser,
}) => {
  await open(browser, [{ type: "paragraph", text: "" }], "regulation");
  await expect
    .poll(marks)
    .toEqual([
      ...["-", "Chương I", "Điều 1.", "1.", "2.", "Điều 2."],
      ...["Chương II", "Điều 3.", "Điều 4.", "Điều 5.", "Chương III", "Điều 6.", "Điều 7."],
    ]);
  await putCursor(page, "seed-0", 0);
  await page.keyboard.type("Điều 8. Kinh phí");
  await page.keyboard.press("Enter");
  await page.keyboard.type("1. Ngân sách xã.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Chi cho hội nghị.");
  await whenSaved(page);
  expect((await marks()).slice(-3)).toEqual(["Điều 8.", "1.", "a)"]);
  await expect(page.getByText("Điểm a khoản 1 Điều 8", { exact: true })).toBeVisible();
  await expect(page.getByRole("tree", { name: "Bố cục" }).getByText("Điều 8. Kinh phí")).toBeVisible();
  await expectNoViolations("a regulation");
});

test("a document can be numbered another way, and undo brings the old way back", async ({ browser }) => {
  await open(browser);
  await page.getByRole("button", { name: /^Kiểu khối: Trích yếu/ }).click();
  await page.getByRole("menuitemradio", { name: "Chương, điều, khoản, điểm" }).click();
  await expect.poll(async () => (await marks())[0]).toBe("Chương I");
  await whenSaved(page);
  const stored = await host.service.client.programmes.get({ id: host.programmeId });
  expect(stored.document.attrs).toEqual({ numbering: "articles" });
  await page.locator(".drafting-text").click();
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await marks())[0]).toBe("I-");
});

test("minutes are signed by who wrote them and who chaired", async ({ browser }) => {
  await open(browser, [], "minutes");
  const foot = page.locator(".drafting-foot");
  await expect(foot).toContainText("NGƯỜI GHI BIÊN BẢN");
  await foot.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Người ghi biên bản").fill("Vàng A Sùng");
  await expect(dialog.getByLabel("Chức vụ")).toHaveCount(0);
  await expectNoViolations("who signs the minutes");
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(foot).toContainText("Vàng A Sùng");
  await expect(foot).toContainText("CHỦ TRÌ HỘI NGHỊ");
});

test("an old name of a body is shown at its place and written over by one key", async ({ browser }) => {
  const cited = "Theo Kế hoạch số 15-KH/HU, ngày 12/3/2024 của Huyện uỷ, xã đã tổng kết.";
  await open(browser, [
    { type: "paragraph", text: "Xã báo cáo Huyện uỷ trước ngày 20 hằng tháng." },
    { type: "paragraph", text: cited },
  ]);
  await page.getByRole("tab", { name: /Còn thiếu/ }).click();
  const row = page.getByRole("article").filter({ hasText: "“Huyện uỷ” chỉ hoạt động đến hết ngày" });
  await expect(row).toHaveCount(1);
  await row.scrollIntoViewIfNeeded();
  await expectNoViolations("old names");
  await row
    .getByRole("button", { name: /Huyện uỷ/ })
    .first()
    .click();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe("Huyện uỷ");
  await row.focus();
  await page.keyboard.press("t");
  await expect(page.locator('[data-id="seed-0"]')).toContainText("Xã báo cáo Đảng uỷ xã trước ngày 20");
  await expect(row).toHaveCount(0);
  await expect(page.locator('[data-id="seed-1"]')).toContainText(cited);
  await page.locator('[data-id="seed-0"]').click();
  await page.keyboard.press("Control+z");
  await expect(page.locator('[data-id="seed-0"]')).toContainText("Xã báo cáo Huyện uỷ");
});
