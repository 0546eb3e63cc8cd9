import { addDuties } from "../support/duties";
import { expect, openSample, test } from "../support/host";

const duties = [
  { text: "Mở 6 lớp kỹ năng số", lead: "Ban Xây dựng Đảng", product: "Danh sách 412 người", dueInDays: -3 },
  { text: "Lắp đặt 2 trạm phát sóng", lead: "UBND xã", product: "Biên bản", dueInDays: 0 },
  { text: "Rà soát tổ công nghệ số", lead: "", product: "", dueInDays: null },
  { text: "Số hoá hồ sơ đảng viên", lead: "Ban Xây dựng Đảng", product: "Cơ sở dữ liệu", dueInDays: 60 },
];

test("duties are filtered, ordered and opened at their place", async ({ page, host }) => {
  const [id = ""] = await openSample(page, host, 1);
  await addDuties(host, id, duties);
  await page.getByRole("button", { name: "Nhiệm vụ", exact: true }).click();
  const rows = page.getByRole("row");
  await expect(rows.nth(1)).toContainText("quá hạn 3 ngày");
  await expect(rows.nth(2)).toContainText("đến hạn hôm nay");
  await expect(page.getByText("4 nhiệm vụ", { exact: true })).toBeVisible();
  await page.getByRole("searchbox").fill("xay dung dang");
  await expect(page.getByText("2 trên 4 nhiệm vụ")).toBeVisible();
  await page.getByRole("searchbox").fill("");
  await page.getByRole("combobox", { name: "Chủ trì" }).selectOption({ label: "Chưa có chủ trì" });
  await expect(rows.nth(1)).toContainText("Rà soát tổ công nghệ số");
  await page.getByRole("combobox", { name: "Chủ trì" }).selectOption({ label: "Mọi cơ quan" });
  await page.getByRole("combobox", { name: "Thời hạn" }).selectOption({ label: "Quá hạn" });
  await expect(page.getByText("1 trên 4 nhiệm vụ")).toBeVisible();
  await page.getByRole("combobox", { name: "Thời hạn" }).selectOption({ label: "Mọi thời hạn" });
  await page.getByRole("button", { name: "Nội dung nhiệm vụ" }).click();
  await expect(rows.nth(1)).toContainText("Lắp đặt 2 trạm");
  await page.getByRole("button", { name: "Mở 6 lớp kỹ năng số" }).press("Enter");
  await expect
    .poll(async () => (await host.client.office.getViewState({})).route)
    .toMatchObject({
      screen: "drafting",
      programmeId: id,
      blockId: "seed-0",
    });
  await expect(page.locator('[data-id="seed-0"]')).toBeInViewport();
});

test("a thousand duties scroll with only those in view on the page, and all of them print", async ({
  page,
  host,
}) => {
  const [id = ""] = await openSample(page, host, 1);
  const many = Array.from({ length: 1000 }, (_, at) => ({
    text: `Việc thứ ${at + 1}`,
    lead: "UBND xã",
    product: "Báo cáo",
    dueInDays: at,
  }));
  await addDuties(host, id, many);
  await page.getByRole("button", { name: "Nhiệm vụ", exact: true }).click();
  await expect(page.getByText("1.000 nhiệm vụ", { exact: true })).toBeVisible();
  expect(await page.getByRole("row").count()).toBeLessThan(60);
  await page.locator(".duties-scroller").evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(page.getByText("Việc thứ 1000", { exact: true })).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.locator(".duties-print tbody td:nth-child(2)")).toHaveCount(1000);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page.locator(".duties-print")).toHaveCount(0);
});

test("the first screen reminds of what is late and where drafting stopped", async ({ page, host }) => {
  const [id = ""] = await openSample(page, host, 1);
  await addDuties(host, id, duties);
  await expect(page.getByText("quá hạn 3 ngày")).toBeVisible();
  await expect(page.getByText("1 nhiệm vụ chưa có hạn")).toBeVisible();
  await expect(page.getByRole("heading", { name: "13 tuần tới" })).toBeVisible();
  await page.getByRole("button", { name: /^Soạn tiếp/ }).press("Enter");
  await expect
    .poll(async () => (await host.client.office.getViewState({})).route)
    .toMatchObject({
      screen: "drafting",
      programmeId: id,
    });
});
