import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addDuties } from "../support/duties";
import { expect, openApp, openSample, test } from "../support/host";

const themes = ["light", "dark", "contrast"] as const;

/** Fluent's focus library puts these at the ends of the page; whatever lands on them is passed on at once. */
const focusKeepers = "[data-tabster-dummy]";

async function expectNoViolations(page: Page, place: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude(focusKeepers).analyze();
  const told = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  expect(told, place).toEqual([]);
}

test("axe finds nothing on the welcome", async ({ page, host }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openApp(page, host);
    await expect(page.getByRole("heading", { name: "Bắt đầu với Lộ Trình" })).toBeVisible();
    await expectNoViolations(page, `welcome, ${colorScheme}`);
  }
});

for (const theme of themes) {
  test(`axe finds nothing on any screen, ${theme}`, async ({ page, host }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const [id = ""] = await openSample(page, host, 2);
    await addDuties(host, id, [
      { text: "Mở 6 lớp kỹ năng số", lead: "UBND xã", product: "Danh sách", dueInDays: -3 },
      { text: "Rà soát tổ công nghệ số", lead: "", product: "", dueInDays: 0 },
    ]);
    const { settings } = await host.client.office.get({});
    await host.client.office.saveSettings({ settings: { ...settings, theme } });
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    const rail = page.getByRole("navigation", { name: "Các màn hình" });
    for (const name of ["Hôm nay", "Văn bản cấp trên", "Chương trình", "Nhiệm vụ", "Cài đặt"]) {
      await rail.getByRole("button", { name, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      await expectNoViolations(page, `${name}, ${theme}`);
    }
    const sections = page.getByRole("navigation", { name: "Các mục cài đặt" });
    for (const section of await sections.getByRole("button").all()) {
      await section.click();
      await expectNoViolations(page, `${await section.textContent()}, ${theme}`);
    }
    await rail.getByRole("button", { name: "Chương trình", exact: true }).click();
    await page.getByRole("button", { name: "Soạn chương trình mới" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Soạn chương trình mới" })).toBeVisible();
    await expectNoViolations(page, `new programme, ${theme}`);
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("option").first()).toBeVisible();
    await expectNoViolations(page, `find anything, ${theme}`);
  });
}

for (const theme of themes) {
  test(`axe finds nothing on the workspace and on an opened parent plan, ${theme}`, async ({
    page,
    host,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openSample(page, host, 1);
    const { settings } = await host.client.office.get({});
    await host.client.office.saveSettings({ settings: { ...settings, theme } });
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await page.getByRole("button", { name: /^Soạn tiếp/ }).click();
    await expect(page.getByRole("textbox").first()).toBeVisible();
    await expectNoViolations(page, `workspace, ${theme}`);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("nghi quyet 12-nq/tu");
    await page.getByRole("option").filter({ hasText: "Văn bản cấp trên" }).first().click();
    await expect(page.getByRole("main").getByRole("textbox").first()).toBeVisible();
    await expectNoViolations(page, `opened parent plan, ${theme}`);
  });
}
