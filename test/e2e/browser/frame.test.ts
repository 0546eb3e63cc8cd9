import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addProgrammes, expect, openApp, openSample, rendererDir, test } from "../support/host";

test("the first screen loads no schema and no document model", () => {
  const page = readFileSync(join(rendererDir, "index.html"), "utf8");
  const names = Array.from(
    page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/gu),
    ([, name = ""]) => name,
  );
  expect(names.length).toBeGreaterThan(3);
  const loads = (name: string) =>
    /\._zod\b|\.nodeSize\b/u.test(readFileSync(join(rendererDir, name), "utf8"));
  expect(names.filter(loads)).toEqual([]);
});

test("every screen is reached from the rail, and Alt+Left leads back", async ({ page, host }) => {
  await openSample(page, host);
  const rail = page.getByRole("navigation", { name: "Các màn hình" });
  for (const name of ["Văn bản cấp trên", "Chương trình", "Nhiệm vụ", "Cài đặt"]) {
    await rail.getByRole("button", { name, exact: true }).click();
    await expect(rail.getByRole("button", { name, exact: true })).toHaveAttribute("aria-current", "page");
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  }
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByRole("heading", { level: 1, name: "Nhiệm vụ" })).toBeVisible();
});

test("Ctrl+K finds a screen and a figure without accents, by keyboard alone", async ({ page, host }) => {
  await openSample(page, host);
  await expect(page.getByRole("heading", { level: 1, name: "Hôm nay" })).toBeVisible();
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: /Tìm văn bản/ });
  await expect(field).toBeFocused();
  await page.keyboard.type("so dang vien");
  await expect(page.getByRole("option").first()).toContainText("Số đảng viên");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Số liệu đơn vị" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("nhiem vu");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("F6 goes through the regions and back to where the focus was", async ({ page, host }) => {
  await openSample(page, host);
  const rail = page.getByRole("navigation", { name: "Các màn hình" });
  await rail.getByRole("button", { name: "Cài đặt" }).click();
  const sections = page.getByRole("navigation", { name: "Các mục cài đặt" });
  await expect(page.getByRole("heading", { level: 1, name: "Cài đặt" })).toBeVisible();
  await page.keyboard.press("F6");
  await expect(sections.getByRole("button", { name: "Đơn vị", exact: true })).toBeFocused();
  await page.keyboard.press("F6");
  await expect(page.getByRole("radio", { name: "Đảng uỷ xã, phường, đặc khu" })).toBeFocused();
  await page.keyboard.press("Shift+F6");
  await page.keyboard.press("Shift+F6");
  await expect(rail.getByRole("button", { name: "Cài đặt" })).toBeFocused();
});

test("closing and opening again comes back to the same place", async ({ page, host, context }) => {
  await openSample(page, host);
  await page.getByRole("button", { name: "Cài đặt", exact: true }).click();
  await page.getByRole("button", { name: "Danh bạ cơ quan" }).click();
  await expect
    .poll(async () => (await host.client.office.getViewState({})).route)
    .toEqual({ screen: "settings", section: "bodies" });
  await page.close();
  const again = await context.newPage();
  await openApp(again, host);
  await expect(again.getByRole("heading", { level: 2, name: "Danh bạ cơ quan" })).toBeVisible();
});

test("what happens elsewhere shows without reloading", async ({ page, host }) => {
  await openSample(page, host);
  await expect(page.getByRole("heading", { name: "Bắt đầu từ văn bản của cấp trên" })).toBeVisible();
  await addProgrammes(host, 1);
  await expect(page.getByRole("heading", { name: "Đang soạn" })).toBeVisible();
});

test("nothing is clipped sideways at 1366×768, 1920×1080 and 200 % zoom", async ({ page, host }) => {
  await openSample(page, host, 2);
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
    { width: 683, height: 384 },
  ]) {
    await page.setViewportSize(size);
    for (const name of ["Hôm nay", "Chương trình", "Cài đặt"]) {
      await page.getByRole("button", { name, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      const overflow = await page.getByRole("main").evaluate((main) => main.scrollWidth - main.clientWidth);
      expect(overflow, `${name} at ${size.width}`).toBeLessThanOrEqual(0);
    }
  }
});
