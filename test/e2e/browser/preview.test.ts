import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addDuties } from "../support/duties";
import { expect, type Host, openSample, test } from "../support/host";

const room = (page: Page) => page.getByRole("document", { name: "Các trang in" });
const editor = (page: Page) => page.locator(".ProseMirror");

/** The workspace of a programme whose annex of duties has landscape pages of its own. */
async function openWithAnnex(page: Page, host: Host, duties = 12): Promise<string> {
  const [id = ""] = await openSample(page, host, 1);
  const seeds = Array.from({ length: duties }, (_, at) => ({
    text: `Mở lớp kỹ năng số thứ ${at + 1} cho cán bộ, công chức và người hoạt động không chuyên trách của xã`,
    lead: "UBND xã",
    product: "Danh sách",
    dueInDays: 30,
  }));
  await addDuties(host, id, seeds);
  await page.getByRole("button", { name: /^Soạn tiếp/ }).click();
  await expect(editor(page)).toBeVisible();
  return id;
}

/** The first pages wait for the office's PDF writer and for what draws them to be loaded. */
const firstPages = { timeout: 30_000 };

async function openPreview(page: Page): Promise<void> {
  await page.keyboard.press("Control+F2");
  await expect(room(page).locator("canvas").first()).toBeVisible(firstPages);
}

test("the document is shown as it prints, its letters can be selected, Escape returns to the text", async ({
  page,
  host,
}) => {
  await openWithAnnex(page, host);
  await page.getByRole("button", { name: "Xem bản in" }).click();
  const first = page.getByRole("article", { name: /^Trang 1\// });
  await expect(first.locator("canvas")).toBeVisible(firstPages);
  await expect(first).toContainText("ĐẢNG CỘNG SẢN VIỆT NAM");
  await expect(editor(page)).toBeHidden();
  await first.click(); // off the button, whose hint would take the first Escape
  await page.keyboard.press("Escape");
  await expect(room(page)).toBeHidden();
  await expect(editor(page)).toBeFocused();
});

test("pages are turned and enlarged by keys", async ({ page, host }) => {
  await openWithAnnex(page, host);
  await openPreview(page);
  await room(page).focus();
  const number = page.locator(".preview-number");
  await expect(number).toHaveText(/^Trang 1\//);
  await page.keyboard.press("ArrowRight");
  await expect(number).toHaveText(/^Trang 2\//);
  await page.keyboard.press("1");
  await expect(page.getByRole("button", { name: "100%" })).toBeVisible();
  await expect(number).toHaveText(/^Trang 2\//);
  await page.keyboard.press("+");
  await expect(page.getByRole("button", { name: "125%" })).toBeVisible();
  await page.keyboard.press("-");
  await page.keyboard.press("-");
  await expect(page.getByRole("button", { name: "75%" })).toBeVisible();
  await page.keyboard.press("0");
  await expect(page.getByRole("button", { name: "Vừa bề ngang (0)" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});

test("beside the text the pages follow what is written and keep their place", async ({ page, host }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openWithAnnex(page, host);
  await openPreview(page);
  await page.getByRole("button", { name: "Đặt cạnh trang soạn" }).click();
  await expect(editor(page)).toBeVisible();
  await expect(page.getByRole("article", { name: /^Trang 1\// })).toContainText("MỤC ĐÍCH");
  await editor(page).getByText("thứ 3 cho").click();
  await page.keyboard.press("End");
  await page.waitForTimeout(500); // the pages have followed the cursor
  const place = await room(page).evaluate((scroller) => {
    scroller.scrollTop = 150;
    return scroller.scrollTop;
  });
  await page.keyboard.type(" quý II");
  await expect(room(page)).toContainText("quý II", firstPages);
  expect(await room(page).evaluate(({ scrollTop }) => scrollTop)).toBe(place);
  await expect(editor(page)).toBeFocused();
});

test("words are found in the printed pages without their accents, from place to place by keys", async ({
  page,
  host,
}) => {
  await openWithAnnex(page, host);
  await openPreview(page);
  await room(page).focus();
  await page.keyboard.press("Control+f");
  const field = page.getByRole("textbox", { name: "Tìm trong bản in" });
  await expect(field).toBeFocused();
  await page.keyboard.type("lop ky nang so thu 12");
  const count = page.locator(".preview-find .drafting-find-count");
  await expect(count).toHaveText("2 chỗ", firstPages);
  await page.keyboard.press("Enter");
  await expect(count).toHaveText("1/2");
  await expect(room(page)).toContainText("thứ 12");
  await page.keyboard.press("F3");
  await expect(count).toHaveText("2/2");
  await expect(page.locator(".preview-number")).not.toHaveText(/^Trang 1\//);
  await page.keyboard.press("Shift+F3");
  await expect(count).toHaveText("1/2");
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get("preview-found-current")?.size ?? 0))
    .toBeGreaterThan(0);
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
  await expect(room(page)).toBeFocused();
});

test("the outline leads to the printed page of a part", async ({ page, host }) => {
  await openWithAnnex(page, host, 60);
  await openPreview(page);
  await page
    .getByRole("treeitem", { name: /Mục đích, yêu cầu/ })
    .first()
    .click();
  await expect(page.locator(".preview-number")).toHaveText(/^Trang 1\//);
  await page
    .getByRole("treeitem", { name: /Tổ chức thực hiện/ })
    .first()
    .click();
  await expect(room(page)).toContainText("IV- TỔ CHỨC THỰC HIỆN");
});

test("what is printed are the pages shown, each on paper of its own size", async ({ page, host }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await openWithAnnex(page, host);
  await page.keyboard.press("Control+p");
  await expect(page.locator("html[data-printed]")).toBeAttached(firstPages);
  const shown = await page.locator(".preview-number").textContent();
  const count = Number(shown?.split("/")[1]);
  const printed = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const papers = [...printed.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(([, ...sides]) =>
    sides.map((side) => Math.round(Number(side))).join("×"),
  );
  expect(papers).toHaveLength(count);
  expect(papers[0]).toBe("595×842");
  expect(papers.at(-1)).toBe("842×595");
  await expect(page.locator(".preview-sheets")).toBeHidden();
});

test("pages that cannot be made say so, and the old ones stay", async ({ page, host }) => {
  const id = await openWithAnnex(page, host);
  await openPreview(page);
  await host.client.programmes.remove({ id });
  const { settings } = await host.client.office.get({});
  await host.client.office.saveSettings({ settings });
  await expect(
    page.getByRole("region", { name: "Xem bản in" }).getByRole("button", { name: "Thử lại" }),
  ).toBeVisible();
  await expect(room(page).locator("canvas").first()).toBeVisible();
});

for (const theme of ["light", "dark", "contrast"] as const) {
  test(`axe finds nothing on the printed pages, ${theme}`, async ({ page, host }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openWithAnnex(page, host);
    const { settings } = await host.client.office.get({});
    await host.client.office.saveSettings({ settings: { ...settings, theme } });
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await openPreview(page);
    await expect(room(page)).toContainText("MỤC ĐÍCH");
    const { violations } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
    const told = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(" ")}`),
    );
    expect(told).toEqual([]);
  });
}
