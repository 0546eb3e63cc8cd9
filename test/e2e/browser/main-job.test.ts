import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { readDocx } from "../../support/docx-reading";
import { resourcesDir } from "../../support/office";
import { expect, type Host, openApp, test } from "../support/host";
import { pressOn, tabTo, typeInto } from "../support/keyboard-only";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const panel = (page: Page) => page.getByRole("complementary", { name: "Khung đối chiếu" });
const editor = (page: Page) => page.locator(".drafting-text");

async function describeUnit(page: Page): Promise<void> {
  await typeInto(page, page.getByLabel("Tên đơn vị ban hành"), "ĐẢNG UỶ XÃ TRÀ MY");
  await typeInto(page, page.getByLabel("Cấp trên trực tiếp"), "Đảng bộ thành phố Đà Nẵng");
  await typeInto(page, page.getByLabel("Địa danh"), "Trà My");
  await typeInto(page, page.getByLabel("Họ tên"), "Hồ Thị Lan");
  await pressOn(page, button(page, "Bắt đầu làm việc"));
}

async function openParent(page: Page, file: string): Promise<void> {
  await button(page, "tìm nhanh").waitFor();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: /^Tìm/ })).toBeFocused();
  await page.keyboard.type("mo van ban cap tren");
  await expect(page.getByRole("option").first()).toContainText("Mở văn bản cấp trên");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Mở văn bản của cấp trên" }).waitFor();
  await tabTo(page, button(page, "Chọn tệp"));
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
  await chooser.setFiles(file);
  await page.getByRole("treeitem").first().waitFor();
}

async function createProgramme(page: Page): Promise<void> {
  await page.keyboard.press("Control+s");
  await button(page, "Lập chương trình từ văn bản này").waitFor();
  await page.keyboard.press("F6"); // Tab indents in the tree of items
  await pressOn(page, button(page, "Lập chương trình từ văn bản này"));
  await pressOn(page, button(page, "Tạo và bắt đầu soạn"));
  await editor(page).waitFor();
}

async function moveTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 8 && !(await isThere()); presses += 1) await page.keyboard.press("F6");
  expect(await isThere()).toBe(true);
}

const isWithin = (page: Page, selector: string) =>
  page.evaluate((within) => document.activeElement?.closest(within) !== null, selector);

/** Puts the cursor at the end of the page and starts a new line there. */
async function startNewLine(page: Page): Promise<void> {
  await moveTo(page, () => isWithin(page, ".drafting-text"));
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
}

async function takeOverFirstDuty(page: Page, path: string): Promise<void> {
  await page.keyboard.press("Alt+1");
  await moveTo(page, () => isWithin(page, "[role=complementary], aside"));
  await tabTo(page, panel(page).locator('article.drafting-feed-row[tabindex="0"]'));
  await page.keyboard.press("Home"); // the panel had followed the cursor to the end of the plan
  const item = panel(page).locator("article.drafting-feed-row:focus");
  for (let downs = 0; downs < 80; downs += 1) {
    if ((await item.textContent())?.includes(path)) break;
    await page.keyboard.press("ArrowDown");
  }
  await expect(item).toContainText(path);
  await page.keyboard.press("Control+Enter");
  const taken = panel(page).locator("article.drafting-feed-row", { hasText: path }).first();
  await expect(taken.getByText("đã cụ thể hoá", { exact: true })).toBeVisible();
}

async function giveDutyItsOwner(page: Page): Promise<void> {
  const due = page.getByRole("textbox", { name: "Hạn" });
  await page.keyboard.press("Alt+Enter");
  await expect(page.locator("input:focus")).toHaveValue(""); // the first thing that is missing
  await tabTo(page, page.getByRole("combobox", { name: "Chủ trì" }), "Shift+Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("bxdd");
  await expect(page.getByRole("option").first()).toHaveText("Ban Xây dựng Đảng");
  await page.keyboard.press("Enter");
  await typeInto(page, due, "31/02/2027");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Không có ngày 31/2/2027")).toBeVisible();
  await typeInto(page, due, "q2/27");
  await page.keyboard.press("Enter");
  await typeInto(page, page.getByRole("textbox", { name: "Sản phẩm" }), "Danh sách 412 người");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Hạn: Quý II/2027").first()).toBeVisible();
  await expect(page.getByText("Chủ trì: Ban Xây dựng Đảng").first()).toBeVisible();
}

async function exportDocx(page: Page): Promise<Uint8Array> {
  await moveTo(page, () => isWithin(page, "header"));
  await pressOn(page, button(page, "Xuất văn bản"));
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await tabTo(page, dialog.getByRole("button", { name: /^Xuất/ }));
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/u);
  return readFileSync(await download.path());
}

/** The main job of a clerk, without a mouse: first start, parent, draft, copies, owner and date, gaps, export, again. */
async function walkMainJob(page: Page, host: Host, plan: { file: string; dutyPath: string; copied: string }) {
  await openApp(page, host);
  await describeUnit(page);
  await openParent(page, plan.file);
  await createProgramme(page);
  await startNewLine(page);
  await page.keyboard.insertText(plan.copied);
  await expect(page.locator(".drafting-strip-mark").first()).toBeVisible();
  await takeOverFirstDuty(page, plan.dutyPath);
  await moveTo(page, () => isWithin(page, ".drafting-text"));
  await page.keyboard.type("Mở 6 lớp kỹ năng số cho 412 đảng viên ở 11 thôn.");
  await giveDutyItsOwner(page);
  await page.keyboard.press("Alt+2");
  await expect(panel(page)).toContainText(/Nguyên văn/);
  await page.keyboard.press("Alt+3");
  await expect(panel(page)).toContainText(/Phần bắt buộc|chưa có nội dung|còn trống/);
  const text = readDocx(await exportDocx(page)).paragraphs.map((paragraph) => paragraph.text);
  expect(text).toContain("Dự thảo lần 1");
  expect(text.join("\n")).toContain("Mở 6 lớp kỹ năng số cho 412 đảng viên ở 11 thôn.");
  expect(text.join("\n")).toContain("Ban Xây dựng Đảng");
  await page.reload();
  await expect(editor(page)).toContainText("Mở 6 lớp kỹ năng số");
}

test("a clerk drafts, checks and exports a programme from the sample plan by keyboard alone", async ({
  host,
  page,
}) => {
  await walkMainJob(page, host, {
    file: join(resourcesDir, "samples", "nghi-quyet-12-nq-tu.docx"),
    dutyPath: "III.1-1",
    copied:
      "nâng cao chất lượng phục vụ Nhân dân của chính quyền cấp xã và đẩy mạnh dữ liệu dùng chung trong hệ thống chính trị",
  });
});

const nq57 = resolve("..", "shared", "data", "nq57", "parent-57-NQ-TW.docx");

test("the same with the real Nghị quyết 57-NQ/TW", async ({ host, page }) => {
  test.skip(!existsSync(nq57), "the real document is not beside the project");
  await walkMainJob(page, host, {
    file: nq57,
    dutyPath: "III.1-1",
    copied:
      "Người đứng đầu phải trực tiếp phụ trách, chỉ đạo; cán bộ, đảng viên phải gương mẫu, đi đầu trong thực hiện",
  });
});
