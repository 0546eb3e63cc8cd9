
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { resourcesDir } from "../../support/office";
import { expect, openApp, test } from "../support/host";
import { pressOn, tabTo, typeInto } from "../support/keyboard-only";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

async function describeUnit(page: Page): Promise<void> {
  await typeInto(page, page.getByLabel("Tên đơn vị ban hành"), "ĐẢNG UỶ XÃ TRÀ MY");
  await typeInto(page, page.getByLabel("Cấp trên trực tiếp"), "Đảng bộ thành phố Đà Nẵng");
  await typeInto(page, page.getByLabel("Địa danh"), "Trà My");
  await typeInto(page, page.getByLabel("Họ tên"), "Hồ Thị Lan");
  await pressOn(page, button(page, "Bắt đầu làm việc"));
}

async function openParent(page: Page, file: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("mo van ban cap tren");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Mở văn bản của cấp trên" }).waitFor();
  await tabTo(page, button(page, "Chọn tệp"));
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
  await chooser.setFiles(file);
}

async function createProgramme(page: Page): Promise<void> {
  await page.getByRole("treeitem").first().waitFor();
  await page.keyboard.press("Control+s");
  await button(page, "Lập chương trình từ văn bản này").waitFor();
  await page.keyboard.press("F6"); // Tab indents in the tree of items
  await pressOn(page, button(page, "Lập chương trình từ văn bản này"));
  await pressOn(page, button(page, "Tạo và bắt đầu soạn"));
  await page.locator(".drafting-text").waitFor();
}

async function giveDutyItsOwner(page: Page): Promise<void> {
  await page.keyboard.press("Alt+Enter");
  const form = page.getByRole("group", { name: "Phân công nhiệm vụ" });
  await form.getByLabel("Chủ trì").waitFor();
  await typeInto(page, form.getByLabel("Chủ trì"), "bxdđ");
  await page.keyboard.press("Enter");
  await typeInto(page, form.getByLabel("Hạn"), "31/02/2027");
  await page.keyboard.press("Enter");
  await expect(form.getByText(/tháng 2\/2027 chỉ có 28 ngày|chỉ có 28 ngày/)).toBeVisible();
  await typeInto(page, form.getByLabel("Hạn"), "q2/27");
  await page.keyboard.press("Enter");
  await typeInto(page, form.getByLabel("Sản phẩm"), "Danh sách 412 người");
  await page.keyboard.press("Escape");
}

/** The main job of a clerk, without a mouse: first start, parent, draft, copies, owner and date, gaps, export, again. */
async function walkMainJob(page: Page, file: string, parentNumber: RegExp): Promise<void> {
  await describeUnit(page);
  await openParent(page, file);
  await createProgramme(page);
  await expect(page.getByText(parentNumber).first()).toBeVisible();
}

test("a clerk drafts, checks and exports a programme from the sample plan by keyboard alone", async ({ host, page }) => {
  await openApp(page, host);
  await walkMainJob(page, join(resourcesDir, "samples", "nghi-quyet-12-nq-tu.docx"), /12-NQ\/TU/);
  await giveDutyItsOwner(page);
});
