import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { type DraftingHost, startDraftingHost } from "../support/drafting-host";
import { type DraftingPage, openDrafting, whenSaved } from "../support/drafting-page";

let host: DraftingHost;
let window: DraftingPage;
let page: Page;

const start = async (browser: Browser, templateId: string) => {
  host = await startDraftingHost([], templateId);
  window = await openDrafting(browser, host);
  ({ page } = window);
};

test.afterEach(async () => {
  await window.context.close();
  await host.close();
});

const dialog = () => page.getByRole("dialog", { name: "Thể thức văn bản" });
const stored = async () => (await host.service.client.programmes.get({ id: host.programmeId })).details;
const head = () => page.locator(".drafting-head");

test("a letter gets its addressees and an urgency mark by keyboard and is exported as PDF", async ({
  browser,
}) => {
  await start(browser, "letter");
  await expect(head()).not.toContainText("CÔNG VĂN");
  await head().focus();
  await page.keyboard.press("Enter");
  await expect(dialog().getByLabel("Loại văn bản")).toHaveValue("Công văn");
  await expect(dialog().getByLabel("Số", { exact: true })).toBeFocused();
  await dialog().getByRole("tab", { name: "Loại, số và ngày" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(dialog().getByLabel("Mức độ khẩn")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await dialog().getByLabel("Kính gửi").focus();
  await page.keyboard.type("- Các chi bộ trực thuộc;\nVăn phòng Đảng uỷ.");
  await dialog().getByRole("button", { name: "Lưu thể thức" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog()).toHaveCount(0);
  expect((await stored()).form).toMatchObject({
    urgency: "very-urgent",
    addressees: ["Các chi bộ trực thuộc", "Văn phòng Đảng uỷ"],
  });
  const address = page.locator(".drafting-address");
  await expect(address).toContainText("THƯỢNG KHẨN");
  await expect(address).toContainText("Kính gửi:");
  await expect(address).toContainText("- Các chi bộ trực thuộc;");
  await expect(page.locator(".drafting-foot")).toContainText("- Như trên;");
  await page.getByRole("button", { name: "Xuất văn bản" }).focus();
  await page.keyboard.press("Enter");
  const exporting = page.getByRole("dialog", { name: "Xuất văn bản" });
  await expect(exporting.getByLabel("Tên tệp")).toHaveValue(/^CV-ĐU .*\.docx$/u);
  await exporting.getByLabel("PDF, để in, gửi và lưu trữ").check();
  const downloading = page.waitForEvent("download");
  await exporting.getByRole("button", { name: "Xuất PDF" }).focus();
  await page.keyboard.press("Enter");
  const download = await downloading;
  expect(
    readFileSync(await download.path())
      .subarray(0, 4)
      .toString(),
  ).toBe("%PDF");
});

test("typing goes on before and after the address", async ({ browser }) => {
  await start(browser, "letter");
  const { client } = host.service;
  const details = await stored();
  const form = { ...details.form, addressees: ["Các chi bộ"] };
  await client.programmes.saveDetails({ id: host.programmeId, details: { ...details, form } });
  await expect(page.locator(".drafting-address")).toContainText("Các chi bộ");
  await page.locator(".drafting-block-title").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" và thêm chữ");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  await page.keyboard.type("Đầu dòng. ");
  await whenSaved(page);
  expect(await host.storedText()).toMatch(/và thêm chữ\n+Đầu dòng\. Thực hiện/u);
  await expect(page.locator(".drafting-address")).toContainText("Các chi bộ");
});

test("another rule set tells what it changes before it is kept", async ({ browser }) => {
  await start(browser, "action-programme");
  await head().click();
  await dialog().getByLabel("Thể thức theo").selectOption("30/2020/NĐ-CP");
  const change = dialog().getByRole("region", { name: "Thay đổi khi đổi thể thức" });
  await expect(change).toContainText("Đổi từ 05-HD/VPTW sang 30/2020/NĐ-CP");
  await expect(change).toContainText("Số và ký hiệu: “Số 05-CTr/ĐU” thành “Số: 05/CTr-ĐU”");
  expect((await stored()).ruleSet).toBe("05-HD/VPTW");
  await dialog().getByRole("button", { name: "Lưu thể thức" }).click();
  await expect(dialog()).toHaveCount(0);
  await expect(head()).toContainText("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  await expect(head()).toContainText("/CTr-ĐU");
  expect((await stored()).ruleSet).toBe("30/2020/NĐ-CP");
});

test("the rule set follows the date, and one that does not fit is told with the way to it", async ({
  browser,
}) => {
  await start(browser, "action-programme");
  await head().click();
  await dialog().getByLabel("Ngày ký").fill("20/3/2026");
  await expect(dialog().getByLabel("Thể thức theo")).toHaveValue("36-HD/VPTW");
  await dialog().getByLabel("Thể thức theo").selectOption("05-HD/VPTW");
  await dialog().getByLabel("Ngày ký").fill("21/3/2026");
  await expect(dialog().getByLabel("Thể thức theo")).toHaveValue("05-HD/VPTW");
  const words = "Ngày ký 21/03/2026 không nằm trong thời gian áp dụng 05-HD/VPTW";
  await expect(dialog().getByRole("list", { name: "Điểm cần xem lại" })).toContainText(words);
  await dialog().getByRole("button", { name: "Lưu thể thức" }).click();
  await page.getByRole("button", { name: "Xuất văn bản" }).click();
  const exporting = page.getByRole("dialog", { name: "Xuất văn bản" });
  const line = exporting.getByRole("listitem").filter({ hasText: words });
  await line.getByRole("button", { name: "Sửa thể thức" }).click();
  await expect(dialog().getByLabel("Thể thức theo")).toBeFocused();
});

test("a way of signing fills authority and post, which can be written otherwise", async ({ browser }) => {
  await start(browser, "action-programme");
  await page.locator(".drafting-foot").click();
  await expect(dialog().getByLabel("Người ký")).toBeFocused();
  await expect(dialog().getByLabel("Hình thức ký")).toHaveValue("T/M BAN THƯỜNG VỤ|BÍ THƯ");
  await dialog().getByLabel("Hình thức ký").selectOption("K/T TRƯỞNG BAN|PHÓ TRƯỞNG BAN");
  await expect(dialog().getByLabel("Chức vụ")).toHaveValue("PHÓ TRƯỞNG BAN");
  await dialog().getByLabel("Chức vụ").fill("PHÓ TRƯỞNG BAN kiêm CHÁNH VĂN PHÒNG");
  await expect(dialog().getByLabel("Hình thức ký")).toHaveValue("");
  await page.keyboard.press("Enter");
  await expect(page.locator(".drafting-foot")).toContainText("kiêm");
});

test("a material has no number to fill in", async ({ browser }) => {
  await start(browser, "talk-outline");
  await head().click();
  await expect(dialog().getByLabel("Nơi ban hành")).toBeVisible();
  await expect(dialog().getByLabel("Số", { exact: true })).toHaveCount(0);
  await expect(head()).not.toContainText("Số");
});

for (const theme of ["light", "dark", "contrast"] as const) {
  test(`axe finds nothing in the groups of the form, ${theme}`, async ({ browser }) => {
    await start(browser, "letter");
    const { client } = host.service;
    const { settings } = await client.office.get({});
    await client.office.saveSettings({ settings: { ...settings, theme } });
    const details = await stored();
    const form = { ...details.form, addressees: ["Các chi bộ", "Văn phòng"], urgency: "urgent" as const };
    await client.programmes.saveDetails({ id: host.programmeId, details: { ...details, form } });
    await expect(page.locator(`html[data-theme="${theme}"]`)).toBeAttached();
    await head().click();
    await dialog().getByLabel("Thể thức theo").selectOption("30/2020/NĐ-CP");
    for (const name of ["Loại, số và ngày", "Dấu và nơi gửi", "Ký và nơi nhận"]) {
      await dialog().getByRole("tab", { name }).click();
      await page.waitForTimeout(300);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}
