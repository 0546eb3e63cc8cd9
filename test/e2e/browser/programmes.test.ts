import { expect, openSample, test } from "../support/host";

test("a programme is created from a parent plan and a form by keyboard", async ({ page, host }) => {
  await openSample(page, host, 1);
  await page.getByRole("button", { name: "Chương trình", exact: true }).click();
  await page.getByRole("button", { name: "Soạn chương trình mới" }).press("Enter");
  await expect(page.getByText("Chọn ít nhất một văn bản cấp trên.")).toBeVisible();
  await page.getByRole("checkbox", { name: /12-NQ\/TU/ }).press("Space");
  const forms = page.getByRole("radio");
  await forms.first().press("ArrowDown");
  await expect(forms.nth(1)).toBeChecked();
  await expect(page.getByText("bắt buộc").first()).toBeVisible();
  await page.getByRole("button", { name: "Tạo và bắt đầu soạn" }).press("Enter");
  await expect.poll(async () => (await host.client.programmes.list({})).length).toBe(2);
  const programmes = await host.client.programmes.list({});
  expect(programmes.map(({ typeName }) => typeName)).toContain("KẾ HOẠCH");
});

test("a removed programme comes back with one key", async ({ page, host }) => {
  await openSample(page, host, 1);
  await page.getByRole("button", { name: "Chương trình", exact: true }).click();
  await page.getByRole("button", { name: /^Xoá / }).press("Enter");
  await expect(page.getByRole("heading", { name: "Chưa có chương trình nào" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Hoàn tác" })).toBeVisible();
  await page.keyboard.press("Alt+Backspace");
  await expect(page.getByRole("row")).toHaveCount(2);
});

test("without a parent plan the next step is to open one", async ({ page, host }) => {
  await openSample(page, host);
  await page.getByRole("button", { name: "Chương trình", exact: true }).click();
  await page.getByRole("button", { name: "Soạn chương trình mới" }).click();
  await page.getByRole("main").getByRole("button", { name: "Mở văn bản cấp trên" }).click();
  await expect
    .poll(async () => (await host.client.office.getViewState({})).route)
    .toEqual({
      screen: "open-parent",
    });
});

test("five hundred programmes can be filtered without accents", async ({ page, host }) => {
  await openSample(page, host, 500);
  await page.getByRole("button", { name: "Chương trình", exact: true }).click();
  await expect(page.getByText("500 chương trình", { exact: true })).toBeVisible();
  await page.getByRole("searchbox", { name: "Lọc theo tên" }).fill("nghi quyet 12");
  await expect(page.getByRole("status").filter({ hasText: "500" })).toHaveText("500 chương trình");
  await page.getByRole("searchbox", { name: "Lọc theo tên" }).fill("khong co");
  await expect(page.getByRole("heading", { name: /Không có chương trình nào khớp/ })).toBeVisible();
  await page.getByRole("button", { name: "Xoá ô lọc" }).click();
  await expect(page.getByRole("row")).toHaveCount(501);
});
