import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { emptyDuty } from "../../../shared/domain/duties";
import { readDocument } from "../../../shared/domain/programme/steps";
import { type DraftingHost, startDraftingHost } from "../support/drafting-host";
import { type DraftingPage, openDrafting, putCursor, whenSaved } from "../support/drafting-page";

const copied =
  "Xây dựng chính quyền cấp xã gần dân, giải quyết công việc nhanh, đúng và công khai; hình thành kho dữ liệu dùng chung của tỉnh";
const own = "Xã mở 6 lớp kỹ năng số tại nhà văn hoá 11 thôn, ưu tiên người cao tuổi và hộ ở xa trung tâm.";
const blocks = [
  { type: "heading", text: "Việc của xã", attrs: { level: 1 } },
  { type: "paragraph", text: `${copied}. ${own}` },
  { type: "duty", text: "Mở 6 lớp kỹ năng số", attrs: { duty: emptyDuty } },
  { type: "paragraph", text: "Đoạn cuối cùng." },
] as const;

let host: DraftingHost;
let window: DraftingPage;
let page: Page;

test.beforeEach(async ({ browser }: { browser: Browser }) => {
  host = await startDraftingHost(blocks);
  window = await openDrafting(browser, host);
  ({ page } = window);
});

test.afterEach(async () => {
  await window.context.close();
  await host.close();
});

const outline = () => page.getByRole("navigation", { name: "Bố cục" });
const panel = () => page.getByRole("complementary", { name: "Khung đối chiếu" });
const tab = (name: string | RegExp) => panel().getByRole("tab", { name });
const row = (tree: Locator, name: RegExp) => tree.getByRole("treeitem", { name });
const headings = () => outline().getByRole("tree", { name: "Bố cục" });
const coverage = () => outline().getByRole("tree", { name: /đã cụ thể hoá/ });

test("the outline is walked by keyboard and Enter goes to a heading", async () => {
  await row(headings(), /I- Mục đích, yêu cầu/).focus();
  await page.keyboard.press("End");
  await expect(row(headings(), /V- Việc của xã/)).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Các ");
  await expect(row(headings(), /V- Các Việc của xã/)).toHaveAttribute("aria-selected", "true");
});

test("a closed heading hides what stands under it", async () => {
  const first = row(headings(), /I- Mục đích, yêu cầu/);
  await first.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(first).toHaveAttribute("aria-expanded", "false");
  await expect(row(headings(), /1\. Yêu cầu|2\. Yêu cầu/)).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(row(headings(), /2\. Yêu cầu/)).toBeVisible();
});

test("Enter on a missing item brings it into the programme and the coverage grows", async () => {
  await putCursor(page, "seed-3", 3);
  await expect(
    outline()
      .getByText(/^0\/\d+$/)
      .first(),
  ).toBeVisible();
  await outline().getByRole("checkbox", { name: "Chỉ mục chưa cụ thể hoá" }).check();
  const missing = coverage().getByRole("treeitem", { name: /chưa cụ thể hoá/ });
  const before = await missing.count();
  await missing.first().focus();
  await page.keyboard.press("Enter");
  await expect(missing).toHaveCount(before - 1);
  await page.keyboard.type("Xã làm việc này ở 11 thôn.");
  await whenSaved(page);
  expect(await host.storedText()).toContain("Xã làm việc này ở 11 thôn.");
});

test("the parent panel takes an item over with Ctrl+Enter and shows where it is taken up", async () => {
  await putCursor(page, "seed-3", 3);
  await tab("Văn bản cấp trên").click();
  const items = panel().getByRole("feed");
  await items.locator("article.drafting-item").first().focus();
  for (let down = 0; down < 14; down++) await page.keyboard.press("ArrowDown");
  const item = items.locator('article[aria-current="true"]');
  await expect(item.getByText("chưa cụ thể hoá")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(item.getByText("đã cụ thể hoá", { exact: true })).toBeVisible();
  await expect(item.getByText("Đã cụ thể hoá ở")).toBeVisible();
  await item.getByRole("button", { name: "Gỡ khỏi đoạn đang soạn" }).click();
  await expect(item.getByText("chưa cụ thể hoá")).toBeVisible();
});

test("the parent panel follows the cursor to the item a passage comes from", async () => {
  await tab("Văn bản cấp trên").click();
  await expect(page.locator(".drafting-strip-mark").first()).toBeVisible();
  await putCursor(page, "seed-3", 2);
  await putCursor(page, "seed-1", 4);
  const current = panel().locator('article[aria-current="true"]');
  await expect(current).toContainText("Xây dựng chính quyền cấp xã gần dân");
  await expect(current).toBeInViewport();
});

test("a parent item dragged onto the page becomes a linked block there", async () => {
  await tab("Văn bản cấp trên").click();
  const item = panel().locator("article.drafting-item").nth(1);
  const handle = item.getByRole("button", { name: /Kéo vào trang/ });
  await page.locator('[data-id="seed-3"]').scrollIntoViewIfNeeded();
  await handle.dragTo(page.locator('[data-id="seed-3"]'));
  await expect.poll(async () => (await storedLinks()).length).toBe(1);
  const [taken] = await storedLinks();
  expect(taken?.before).toMatch(/^seed-[23]$/);
});

/** The blocks that take up parent items, each with the id of the block before it. */
async function storedLinks(): Promise<readonly { id: string; before: string }[]> {
  const { document } = await host.service.client.programmes.get({ id: host.programmeId });
  const { children } = readDocument(document);
  return children.flatMap(({ attrs }, at) =>
    attrs.links.length > 0 ? [{ id: String(attrs.id), before: String(children[at - 1]?.attrs.id) }] : [],
  );
}

test("F7 opens the passage in the panel, and a declared quotation leaves the count until taken back", async () => {
  await putCursor(page, "seed-0", 0);
  await tab("Sao chép").click();
  await expect(page.locator(".drafting-strip-mark").first()).toBeVisible();
  await page.keyboard.press("F7");
  const card = panel().locator('article[aria-current="true"]');
  await expect(card).toContainText("Nguyên văn");
  await expect(card).toContainText("12-NQ/TU, II.1");
  await card.getByRole("button", { name: "Là trích dẫn" }).click();
  await expect(panel().getByRole("heading", { level: 2 })).toContainText("bỏ 26 âm tiết trích dẫn");
  await card.getByRole("button", { name: "Bỏ trích dẫn" }).click();
  await expect(panel().getByRole("heading", { level: 2 })).not.toContainText("trích dẫn");
});

test("rewriting selects the passage so that the next words replace it", async () => {
  await putCursor(page, "seed-0", 0);
  await tab("Sao chép").click();
  await expect(page.locator(".drafting-strip-mark").first()).toBeVisible();
  await page.keyboard.press("F7");
  await panel().locator('article[aria-current="true"]').getByRole("button", { name: "Viết lại" }).click();
  await page.keyboard.type("Một cửa xã trả hồ sơ trong ngày");
  await whenSaved(page);
  expect(await host.storedText()).toContain(`Một cửa xã trả hồ sơ trong ngày. ${own}`);
});

const gapsOf = (title: RegExp) => {
  const isGroup = page.getByRole("heading", { level: 3, name: title });
  return panel().getByRole("article").filter({ has: isGroup }).locator("xpath=following-sibling::article[1]");
};

test("what is missing leads to the field that fills it", async () => {
  await tab(/Còn thiếu/).click();
  await gapsOf(/Nhiệm vụ chưa có hạn/).focus();
  await page.keyboard.press("Enter");
  const editor = page.getByRole("group", { name: "Phân công nhiệm vụ" });
  await expect(editor.getByLabel("Hạn", { exact: true })).toBeFocused();
  await page.keyboard.type("q2/26");
  await page.keyboard.press("Enter");
  await expect(panel().getByRole("heading", { name: /Nhiệm vụ chưa có hạn/ })).toHaveCount(0);
});

test("a parent item that is missing opens in the parent panel, even while the cursor is about another", async () => {
  await expect(page.locator(".drafting-strip-mark").first()).toBeVisible();
  await putCursor(page, "seed-1", 4);
  await tab(/Còn thiếu/).click();
  await panel()
    .getByRole("article")
    .filter({ hasText: /^Mục của cấp trên/ })
    .focus();
  await page.keyboard.press("End");
  const last = panel().locator('article[aria-current="true"]');
  const words = await last.locator(".drafting-gap-text").textContent();
  await page.keyboard.press("Enter");
  await expect(tab("Văn bản cấp trên")).toHaveAttribute("aria-selected", "true");
  await expect(last).toBeFocused();
  await expect(last).toContainText(words ?? "");
});

test("coming back to the parent panel does not take the focus from the page", async () => {
  await tab(/Còn thiếu/).click();
  await gapsOf(/Mục của cấp trên/)
    .getByRole("button")
    .click();
  await expect(panel().locator('article[aria-current="true"]')).toBeFocused();
  await putCursor(page, "seed-3", 0);
  await page.keyboard.press("Alt+2");
  await page.keyboard.press("Alt+1");
  await expect(panel().locator('article[aria-current="true"]')).toBeInViewport();
  await page.keyboard.type("Tiếp. ");
  await whenSaved(page);
  expect(await host.storedText()).toContain("Tiếp. Đoạn cuối cùng.");
});

test("a kept version is read and restored, and the restoring is undone", async () => {
  await tab("Phiên bản").click();
  await panel().getByRole("textbox", { name: "Tên phiên bản" }).fill("Trước khi họp");
  await page.keyboard.press("Enter");
  await expect(panel().getByRole("button", { name: /Trước khi họp/ })).toBeVisible();
  await putCursor(page, "seed-3", 0);
  await page.keyboard.type("Câu thêm sau. ");
  await whenSaved(page);
  await panel()
    .getByRole("button", { name: /Trước khi họp/ })
    .click();
  const reading = panel().getByRole("feed", { name: /chỉ xem/ });
  await expect(reading).toContainText("Việc của xã");
  await panel().getByRole("button", { name: "Khôi phục bản này" }).click();
  await whenSaved(page);
  await expect.poll(host.storedText).not.toContain("Câu thêm sau.");
  await page
    .locator(".fui-Toast")
    .getByRole("button", { name: /^Hoàn tác/ })
    .click();
  await expect.poll(host.storedText).toContain("Câu thêm sau.");
});

test("the form of the document is kept, and a day that does not exist is refused with its sentence", async () => {
  await page.locator(".drafting-head").click();
  const dialog = page.getByRole("dialog", { name: "Thể thức văn bản" });
  await dialog.getByLabel("Số", { exact: true }).fill("5");
  await dialog.getByLabel("Ngày ký").fill("31/2/2026");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText(/Chưa hiểu ngày này/)).toBeVisible();
  await dialog.getByLabel("Ngày ký").fill("20/3/2026");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.locator(".drafting-head")).toContainText("05-CTr/ĐU");
  await expect(page.locator(".drafting-head")).toContainText("ngày 20 tháng 3 năm 2026");
});

test("the export says what is missing and gives a DOCX under the name typed", async () => {
  await page.getByRole("button", { name: "Xuất văn bản" }).click();
  const dialog = page.getByRole("dialog", { name: "Xuất văn bản" });
  await expect(dialog).toContainText(/Còn thiếu \d+ mục/);
  await expect(dialog).toContainText("“Dự thảo lần 1” sẽ in trên văn bản.");
  const name = dialog.getByLabel("Tên tệp");
  await expect(name).toHaveValue(/\.docx$/);
  await name.fill("Bản của tôi");
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Xuất DOCX" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("Bản của tôi.docx");
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  await expect(dialog.getByText("Đã tải Bản của tôi.docx về thư mục tải xuống.")).toBeVisible();
  await dialog.getByRole("button", { name: "Xem mục thiếu" }).click();
  await expect(tab(/Còn thiếu/)).toHaveAttribute("aria-selected", "true");
});

test("the export gives a PDF when it is chosen, and the name follows", async () => {
  await page.getByRole("button", { name: "Xuất văn bản" }).click();
  const dialog = page.getByRole("dialog", { name: "Xuất văn bản" });
  await expect(dialog.getByLabel("Tên tệp")).toHaveValue(/\.docx$/);
  await dialog.getByLabel("PDF, để in, gửi và lưu trữ").check();
  await expect(dialog.getByLabel("Tên tệp")).toHaveValue(/[^.]\.pdf$/);
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Xuất PDF" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  expect(
    readFileSync(await download.path())
      .subarray(0, 4)
      .toString(),
  ).toBe("%PDF");
});

test("the export holds what was typed a moment before", async () => {
  await putCursor(page, "seed-3", 0);
  await page.keyboard.type("Vừa gõ xong. ");
  await page.getByRole("button", { name: "Xuất văn bản" }).click();
  await expect(page.getByRole("dialog").getByLabel("Tên tệp")).toHaveValue(/\.docx$/);
  expect(await host.storedText()).toContain("Vừa gõ xong.");
});

test("a refused export says so and leaves the draft as it is", async () => {
  await page.getByRole("button", { name: "Xuất văn bản" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Tên tệp")).toHaveValue(/\.docx$/);
  const { client } = host.service;
  const { details } = await client.programmes.get({ id: host.programmeId });
  await client.programmes.saveDetails({ id: host.programmeId, details: { ...details, ruleSet: "gone" } });
  await dialog.getByRole("button", { name: "Xuất DOCX" }).click();
  await expect(dialog.locator(".drafting-export-state")).toContainText("Không có thể thức gone.");
  expect(await host.storedText()).toContain("Đoạn cuối cùng.");
});

for (const theme of ["light", "dark", "contrast"] as const) {
  test(`axe finds nothing in the panels and dialogs, ${theme}`, async () => {
    const { client } = host.service;
    const { settings } = await client.office.get({});
    await client.office.saveSettings({ settings: { ...settings, theme } });
    await expect(page.locator(`html[data-theme="${theme}"]`)).toBeAttached();
    await putCursor(page, "seed-1", 4);
    for (const key of ["Alt+1", "Alt+2", "Alt+3", "Alt+4"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(400);
      await expectNoViolations(key);
    }
    await page.locator(".drafting-head").click();
    await page.waitForTimeout(400);
    await expectNoViolations("details");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Xuất văn bản" }).click();
    await expect(page.getByRole("dialog").getByLabel("Tên tệp")).toHaveValue(/\.docx$/);
    await page.waitForTimeout(400);
    await expectNoViolations("export");
  });
}

async function expectNoViolations(where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
  );
  expect(found, where).toEqual([]);
}
