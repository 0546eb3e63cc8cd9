import { expect, openSample, test } from "../support/host";

test("a fact is added, corrected, removed and brought back", async ({ page, host }) => {
  await openSample(page, host);
  await page.getByRole("button", { name: "Cài đặt", exact: true }).click();
  await page.getByRole("button", { name: "Số liệu đơn vị" }).click();
  await page.getByRole("button", { name: "Thêm số liệu" }).press("Enter");
  await expect(page.getByRole("textbox", { name: "Tên số liệu" })).toBeFocused();
  await page.keyboard.type("Số hộ nghèo");
  await page.getByRole("textbox", { name: "Giá trị" }).fill("329 hộ");
  await page.getByRole("textbox", { name: "Tính đến ngày" }).fill("31/02/2024");
  await page.getByRole("button", { name: "Lưu", exact: true }).press("Enter");
  await expect(page.getByText(/tháng 2.* 29 ngày|29\/0?2|ngày 29/).first()).toBeVisible();
  expect((await host.client.office.get({})).facts.map(({ label }) => label)).not.toContain("Số hộ nghèo");
  await page.getByRole("textbox", { name: "Tính đến ngày" }).fill("30.6.24");
  await page.getByRole("textbox", { name: "Nguồn" }).fill("Rà soát hộ nghèo");
  await page.getByRole("button", { name: "Lưu", exact: true }).press("Enter");
  const row = page.getByRole("row", { name: /Số hộ nghèo/ });
  await expect(row).toContainText("30/06/2024");
  await expect(row).toContainText("cũ quá 12 tháng");
  await page.getByRole("button", { name: "Xoá Số hộ nghèo" }).press("Enter");
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "Hoàn tác" }).press("Enter");
  await expect(row).toBeVisible();
});

test("a body is found by its initials, and an ended one names its successor", async ({ page, host }) => {
  await openSample(page, host);
  await page.getByRole("button", { name: "Cài đặt", exact: true }).click();
  await page.getByRole("button", { name: "Danh bạ cơ quan" }).click();
  const field = page.getByRole("searchbox", { name: /Tìm cơ quan/ });
  await field.fill("btgdv");
  await expect(page.getByText(/Tuyên giáo và Dân vận/).first()).toBeVisible();
  await field.fill("huyen uy");
  await expect(page.getByText(/đến 30\/06\/2025/).first()).toBeVisible();
});

test("an own body is added with the time it exists", async ({ page, host }) => {
  await openSample(page, host);
  await page.getByRole("button", { name: "Cài đặt", exact: true }).click();
  await page.getByRole("button", { name: "Danh bạ cơ quan" }).click();
  await page.getByRole("button", { name: "Thêm cơ quan" }).press("Enter");
  await page.keyboard.type("Tổ công nghệ số cộng đồng thôn 3");
  await page.getByRole("textbox", { name: "Tên gọi tắt" }).fill("Tổ CNS thôn 3; TCNS3");
  await page.getByRole("textbox", { name: "Có từ ngày" }).fill("1/7/2025");
  await page.getByRole("button", { name: "Lưu", exact: true }).press("Enter");
  await expect(page.getByText("Đã lưu “Tổ công nghệ số cộng đồng thôn 3”").last()).toBeVisible();
  const { bodies } = await host.client.office.get({});
  expect(bodies.find(({ name }) => name === "Tổ công nghệ số cộng đồng thôn 3")).toMatchObject({
    shortNames: ["Tổ CNS thôn 3", "TCNS3"],
    validFrom: "2025-07-01",
    validTo: null,
  });
});

test("limits are kept within their range", async ({ page, host }) => {
  await openSample(page, host);
  await page.getByRole("button", { name: "Cài đặt", exact: true }).click();
  await page.getByRole("button", { name: "Mức và giới hạn" }).click();
  const field = page.getByRole("textbox", { name: "Chép nguyên văn kể từ" });
  await field.fill("3");
  await expect(page.getByText("Nhập số nguyên từ 4 đến 50.")).toBeVisible();
  await field.fill("10");
  await field.press("Enter");
  await expect.poll(async () => (await host.client.office.get({})).settings.verbatimSyllables).toBe(10);
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(field).toHaveValue("8");
});

test("language and theme change at once and stay", async ({ page, host }) => {
  await openSample(page, host);
  await page.getByRole("button", { name: "Cài đặt", exact: true }).click();
  await page.getByRole("button", { name: "Ngôn ngữ, giao diện" }).click();
  await page.getByRole("radio", { name: "Tối" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("radio", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.reload();
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
});

test("the rule of form of new documents is chosen by its citation", async ({ page, host }) => {
  await openSample(page, host);
  await page.getByRole("button", { name: "Cài đặt", exact: true }).click();
  await page.getByRole("button", { name: "Thể thức", exact: true }).click();
  await expect(page.getByRole("radio", { name: /05-HD\/VPTW/ })).toBeChecked();
  await page.getByRole("radio", { name: /30\/2020/ }).click();
  await expect.poll(async () => (await host.client.office.get({})).settings.ruleSet).toMatch(/30\/2020/u);
});

test("the state of the data is told in plain words", async ({ page, host }) => {
  await openSample(page, host);
  await page.getByRole("button", { name: "Cài đặt", exact: true }).click();
  await page.getByRole("button", { name: "Sao lưu, tình trạng" }).click();
  await expect(page.getByText("Nguyên vẹn")).toBeVisible();
});
