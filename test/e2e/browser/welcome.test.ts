import { expect, openApp, test } from "../support/host";

test("the unit is described by keyboard alone and the paper answers while typing", async ({ page, host }) => {
  await openApp(page, host);
  await expect(page.getByRole("heading", { name: "Bắt đầu với Lộ Trình" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: "Đảng uỷ xã, phường, đặc khu" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("ĐẢNG UỶ XÃ TRÀ MY");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Đảng bộ thành phố Đà Nẵng");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Trà My");
  const paper = page.getByRole("figure", { name: "Phần đầu và chữ ký khi in" });
  await expect(paper).toContainText("Trà My, ngày");
  await expect(paper).toContainText("-CTr/ĐU");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Hôm nay" })).toBeVisible();
  await expect(page.getByRole("contentinfo")).toContainText("Đảng uỷ xã Trà My");
  const { unit } = await host.client.office.get({});
  expect(unit).toMatchObject({
    name: "Đảng uỷ xã Trà My",
    superior: "Đảng bộ thành phố Đà Nẵng",
    symbol: "ĐU",
  });
});

test("a missing field is pointed out and gets the focus", async ({ page, host }) => {
  await openApp(page, host);
  await page.getByRole("textbox", { name: "Tên đơn vị ban hành" }).fill("Chi bộ thôn Trung Nam");
  await page.getByRole("radio", { name: "Chi bộ" }).check();
  await expect(page.getByRole("textbox", { name: "Ký hiệu" })).toHaveValue("CB");
  await page.getByRole("button", { name: "Bắt đầu làm việc" }).click();
  await expect(page.getByText("Cần điền ô này.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Địa danh" })).toBeFocused();
});

test("the header prints the superior plain, the unit bold, and a line as long as the Party's name", async ({
  page,
  host,
}) => {
  await openApp(page, host);
  await page.getByRole("textbox", { name: "Tên đơn vị ban hành" }).fill("Đảng uỷ xã Trà My");
  await page.getByRole("textbox", { name: "Cấp trên trực tiếp" }).fill("Đảng bộ thành phố Đà Nẵng");
  const weight = (text: string) =>
    page.getByText(text, { exact: true }).evaluate((line) => Number(getComputedStyle(line).fontWeight));
  expect(await weight("Đảng bộ thành phố Đà Nẵng")).toBeLessThan(600);
  expect(await weight("Đảng uỷ xã Trà My")).toBeGreaterThanOrEqual(700);
  expect(await weight("BÍ THƯ")).toBeLessThan(600);
  const party = page.getByText("ĐẢNG CỘNG SẢN VIỆT NAM");
  const [textWidth, lineWidth] = await party.evaluate((line) => {
    const range = document.createRange();
    range.selectNodeContents(line);
    return [range.getBoundingClientRect().width, line.getBoundingClientRect().width];
  });
  expect(lineWidth).toBeCloseTo(textWidth ?? 0, 0);
});

test("the sample office opens with one button and says that it is a sample", async ({ page, host }) => {
  await openApp(page, host);
  await page.getByRole("button", { name: "Mở cơ quan mẫu" }).click();
  await expect(page.getByRole("contentinfo")).toContainText("cơ quan mẫu");
  await expect(page.getByRole("button", { name: /Mở văn bản cấp trên/ })).toBeVisible();
});
