import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { emptyDuty } from "../../../shared/domain/duties";
import { type DraftingHost, startDraftingHost, writeBlocks } from "../support/drafting-host";
import { type DraftingPage, openDrafting, putCursor, whenSaved } from "../support/drafting-page";

const copied =
  "Xây dựng chính quyền cấp xã gần dân, giải quyết công việc nhanh, đúng và công khai; hình thành kho dữ liệu dùng chung của tỉnh";
const own = "Xã mở 6 lớp kỹ năng số tại nhà văn hoá 11 thôn, ưu tiên người cao tuổi và hộ ở xa trung tâm.";
const promise =
  "Đoàn thanh niên xã kèm từng hộ nộp hồ sơ trên mạng vào sáng thứ bảy hằng tuần tại điểm bưu điện";
const renamed =
  "Văn phòng Đảng uỷ xã chủ trì, phối hợp với Đảng uỷ Uỷ ban nhân dân xã theo dõi, đôn đốc; định kỳ 3 tháng báo cáo Ban Thường vụ Đảng uỷ xã";
const adapted =
  "Bí thư chi bộ mỗi quý dành ít nhất một buổi tiếp xúc, lắng nghe bà con tại nơi nhận và trả hồ sơ; kết quả xử lý phản ánh được thông báo rõ tại chi bộ";
const moved =
  "Dữ liệu chỉ thu thập một lần và do một nơi chịu trách nhiệm về độ đúng; cơ quan khác khai thác lại";
const blocks = [
  { type: "heading", text: "Việc của xã", attrs: { level: 1 } },
  { type: "paragraph", text: `${copied}. ${own}` },
  { type: "duty", text: promise, attrs: { duty: emptyDuty } },
  { type: "paragraph", text: `${renamed}.` },
  { type: "paragraph", text: `${adapted}.` },
  { type: "paragraph", text: `${moved}.` },
  { type: "paragraph", text: "Đoạn cuối cùng." },
] as const;

let host: DraftingHost;
let window: DraftingPage;
let page: Page;

test.beforeEach(async ({ browser }: { browser: Browser }) => {
  host = await startDraftingHost(blocks);
  await addEarlierProgramme();
  window = await openDrafting(browser, host);
  ({ page } = window);
  await putCursor(page, "seed-0", 0);
  await page.keyboard.press("Alt+2");
  await expect(card(/Nguyên văn/).first()).toBeVisible();
});

test.afterEach(async () => {
  await window.context.close();
  await host.close();
});

const panel = () => page.getByRole("complementary", { name: "Khung đối chiếu" });
const card = (words: RegExp) => panel().getByRole("article").filter({ hasText: words });
const current = () => panel().locator('article[aria-current="true"]');
const filter = (name: RegExp) => panel().getByRole("group").getByRole("button", { name });
const head = () => panel().getByRole("heading", { level: 2 });
/** Types into the quick search. */
const ask = async (query: string) => {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: /^Tìm văn bản/ })).toBeFocused();
  await page.keyboard.type(query);
};
/** Runs what the quick search finds first, which must name these words. */
const run = async (query: string, words: string) => {
  await ask(query);
  await expect(page.getByRole("option").first()).toContainText(words);
  await page.keyboard.press("Enter");
};
const isPainted = (name: string) =>
  page.evaluate((highlight) => (CSS.highlights.get(highlight)?.size ?? 0) > 0, name);

/** A programme of the year before, in which one of the duties stands already. */
async function addEarlierProgramme(): Promise<void> {
  const { client } = host.service;
  const ours = await client.programmes.get({ id: host.programmeId });
  const { id } = await client.programmes.create({
    templateId: "action-programme",
    parentIds: ours.parentIds,
  });
  await writeBlocks(host.service, id, [{ type: "duty", text: promise, attrs: { duty: emptyDuty } }]);
  for (const [programme, date] of [
    [await client.programmes.get({ id }), "2025-05-05"],
    [await client.programmes.get({ id: host.programmeId }), "2026-06-01"],
  ] as const) {
    await client.programmes.saveDetails({ id: programme.id, details: { ...programme.details, date } });
  }
}

test("a passage accepted by keyboard alone stays accepted after edits elsewhere and after a reload", async () => {
  await page.keyboard.press("F7");
  await expect(current()).toContainText("Nguyên văn");
  await page.keyboard.press("Control+Alt+a");
  const reason = panel().getByLabel("Lý do giữ nguyên");
  await expect(reason).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel().getByText("Hãy ghi lý do.")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(reason).toHaveValue("Thuật ngữ bắt buộc");
  await page.keyboard.press("Enter");
  await expect(filter(/^Chấp nhận 1$/)).toBeVisible();
  await expect.poll(() => isPainted("drafting-accepted-verbatim")).toBe(true);
  await expect(page.locator(".drafting-text")).toBeFocused();
  await putCursor(page, "seed-6", 0);
  await page.keyboard.type("Câu mới. ");
  await whenSaved(page);
  await page.reload();
  await filter(/^Chấp nhận 1$/).click();
  await expect(panel().getByText("Đã chấp nhận: Thuật ngữ bắt buộc")).toBeVisible();
});

test("an acceptance is undone from its confirmation, and withdrawn by the key of its card", async () => {
  await card(/Nguyên văn/)
    .first()
    .focus();
  await page.keyboard.press("c");
  await page.keyboard.type("Câu của Nghị quyết");
  await page.keyboard.press("Enter");
  await expect(filter(/^Chấp nhận 1$/)).toBeVisible();
  await page.keyboard.press("Alt+Backspace");
  await expect(filter(/^Chấp nhận 0$/)).toBeVisible();
  await card(/Nguyên văn/)
    .first()
    .focus();
  await page.keyboard.press("c");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await filter(/^Chấp nhận 1$/).click();
  const accepted = card(/Đã chấp nhận: Câu chữ theo mẫu chung/);
  await accepted.focus();
  await page.keyboard.press("b");
  await expect(accepted).toHaveCount(0);
  await expect(filter(/^Chấp nhận 0$/)).toBeVisible();
});

test("Escape leaves the reason and nothing is accepted; the focus is back on the card", async () => {
  await card(/Nguyên văn/)
    .first()
    .focus();
  await page.keyboard.press("c");
  await page.keyboard.type("Chưa chắc");
  await page.keyboard.press("Escape");
  await expect(panel().getByLabel("Lý do giữ nguyên")).toHaveCount(0);
  await expect(current()).toBeFocused();
  await expect(filter(/^Chấp nhận 0$/)).toBeVisible();
});

test("renamed, adapted and moved passages are told apart, and each kind has its own mark on the page", async () => {
  await expect(card(/Thay tên · \d+ âm tiết/)).toHaveCount(1);
  await expect(card(/Sửa nhẹ · \d+ âm tiết, giống \d+(,\d)?% âm tiết/)).toHaveCount(1);
  await expect(card(/đổi thứ tự/).first()).toBeVisible();
  for (const name of ["verbatim", "adapted", "renamed"])
    await expect.poll(() => isPainted(`drafting-${name}`)).toBe(true);
});

test("the filter lists one kind and F7 walks only that", async () => {
  await card(/Nguyên văn/)
    .first()
    .focus();
  await page.keyboard.press("c");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await filter(/^Chấp nhận 1$/).click();
  await expect(panel().getByRole("heading", { level: 3 })).toHaveText([/^Đã chấp nhận, 1 đoạn/]);
  await putCursor(page, "seed-0", 0);
  await page.keyboard.press("F7");
  await page.keyboard.press("F7");
  await expect(current()).toContainText("Thuật ngữ bắt buộc");
});

test("what the upper office allows leaves the count and is called so", async () => {
  const counted = async () => Number(/(\d+) âm tiết tính/u.exec((await head().textContent()) ?? "")?.[1]);
  const before = await counted();
  const { client } = host.service;
  const { parentIds } = await client.programmes.get({ id: host.programmeId });
  const parent = await client.parents.get({ id: parentIds[0] ?? "" });
  const items = parent.items.map((item) => {
    return item.text.startsWith("Xây dựng chính quyền cấp xã") ? { ...item, isAllowed: true } : item;
  });
  const { id, register, paragraphs, text, fileName, revision: baseRevision } = parent;
  await client.parents.correct({ id, baseRevision, draft: { register, paragraphs, text, fileName, items } });
  await panel().getByRole("article").first().focus();
  await page.keyboard.press("End");
  await expect(card(/Được dùng lại · 26 âm tiết, không tính tỷ lệ/)).toBeVisible();
  expect(await counted()).toBe(before - 26);
});

test("a duty of an earlier programme is told as repeated, with its words, and leads there", async () => {
  const repeat = card(/Nhiệm vụ này đã có trong “.*12-NQ\/TU.*”/);
  await panel().getByRole("article").first().focus();
  for (let down = 0; down < 6; down++) await page.keyboard.press("ArrowDown");
  await expect(repeat).toHaveCount(1);
  await expect(
    panel().getByRole("heading", { level: 3, name: /Lặp lại chương trình trước, \d chỗ/ }),
  ).toBeVisible();
  await expect(head()).not.toContainText("Lặp lại");
  await repeat.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe(promise);
  await repeat.focus();
  await page.keyboard.press("n");
  await expect(page.locator('[data-id="seed-0"] p')).toHaveText(promise);
});

test("an empty library says what it is for and leads there", async () => {
  await filter(/Kho văn bản/).click();
  await expect(panel().getByText("Không giống văn bản nào trong kho")).toBeVisible();
  await panel().getByRole("button", { name: "Mở kho văn bản" }).click();
  await expect(page.getByRole("tab", { name: "Kho văn bản" })).toHaveAttribute("aria-selected", "true");
});

test("passages of a library document stand beside its words, are walked by F7 and follow the text", async () => {
  const { client } = host.service;
  await client.library.add({
    parentId: null,
    documents: [
      { name: "Kế hoạch năm ngoái", title: "", text: `Của năm ngoái. ${own} Rồi ${promise}.` },
      { name: "Báo cáo cũ", title: "", text: promise },
    ],
  });
  await run("doi chieu voi kho", "Đối chiếu với kho văn bản");
  await expect(panel().getByText("Giống 2 văn bản trong kho.")).toBeVisible();
  await expect(card(/^Kế hoạch năm ngoái\d+ âm tiết$/)).toBeVisible();
  await expect(card(/Nguyên văn/)).toHaveCount(2);
  await page.locator(".drafting-text").focus();
  await page.keyboard.press("F7");
  await expect(current()).toContainText(own.slice(0, -1));
  await expect(current()).toContainText("Văn bản trong kho");
  await expect(page.locator(".drafting-current-span").first()).toBeVisible();
  await page.keyboard.press("F7");
  await expect(current()).toContainText(promise);
  await putCursor(page, "seed-2", 0);
  await page.keyboard.type("Năm nay ");
  await expect(async () => {
    await current().focus();
    await page.keyboard.press("v"); // selects the passage where the check last saw it, which is a moment behind the typing
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(promise);
  }).toPass({ timeout: 30_000 });
  await card(/^Báo cáo cũ/).focus();
  await page.keyboard.press("Enter");
  await expect(card(/Nguyên văn/)).toHaveCount(1);
});

test("the result of the check is handed over as a document, what was typed a moment ago included", async () => {
  await putCursor(page, "seed-6", 0);
  await page.keyboard.type("Vừa gõ. ");
  await panel().getByRole("button", { name: "In kết quả kiểm tra" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: /^DOCX/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  expect(await host.storedText()).toContain("Vừa gõ. Đoạn cuối cùng.");
});

test("the quick search runs what the workspace offers", async () => {
  await run("doan sao chep tiep", "F7");
  await expect(current()).toContainText("Nguyên văn");
  await expect(page.locator(".drafting-text")).toBeFocused();
  await run("thay the trong van ban", "Ctrl+H");
  await expect(page.getByRole("textbox", { name: "Thay bằng" })).toBeVisible();
  await run("luu phien ban", "Lưu phiên bản");
  await expect(page.getByText("Đã lưu “Dự thảo").first()).toBeVisible();
});

test("the quick search prints the result of the check", async () => {
  await page.keyboard.press("Alt+1");
  const downloading = page.waitForEvent("download");
  await run("in ket qua kiem tra ra docx", "DOCX");
  expect((await downloading).suggestedFilename()).toMatch(/\.docx$/);
});

test("the bars at the edge are walked by the arrows and lead to their passage", async () => {
  const bars = page.getByRole("group", { name: "Các đoạn giống văn bản cấp trên trên trang" });
  await bars
    .getByRole("button", { name: /Nguyên văn/ })
    .first()
    .focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator(".drafting-text")).toBeFocused();
  await expect(current()).toContainText("Thay tên");
});

for (const theme of ["light", "dark", "contrast"] as const) {
  test(`axe finds nothing in the panel with a reason being asked, ${theme}`, async () => {
    const { client } = host.service;
    const { settings } = await client.office.get({});
    await client.office.saveSettings({ settings: { ...settings, theme } });
    await expect(page.locator(`html[data-theme="${theme}"]`)).toBeAttached();
    await card(/Nguyên văn/)
      .first()
      .focus();
    await page.keyboard.press("c");
    await expect(panel().getByLabel("Lý do giữ nguyên")).toBeFocused();
    await page.waitForTimeout(400);
    const { violations } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160))}`);
    expect(found).toEqual([]);
  });
}

test("at 200 % the reason is still given and the passage accepted", async () => {
  await page.setViewportSize({ width: 683, height: 384 });
  await page.keyboard.press("Alt+2");
  await card(/Nguyên văn/)
    .first()
    .focus();
  await page.keyboard.press("c");
  await expect(panel().getByLabel("Lý do giữ nguyên")).toBeInViewport();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(filter(/^Chấp nhận 1$/)).toBeVisible();
});
