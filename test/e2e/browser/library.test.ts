import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { textFile, zipOf } from "../../support/parent-files";
import { addProgrammes, expect, type Host, openSample, test } from "../support/host";
import { range, type UnitFile, unitProgramme } from "../support/unit-programmes";

const twins = await Promise.all([
  unitProgramme("xã Trà Mai", 4, range(1, 20)),
  unitProgramme("xã Thăng An", 6, range(1, 19)),
  unitProgramme("xã Suối Ngàn", 2, range(60, 80)),
]);
const bad: readonly UnitFile[] = [
  { name: "rong.docx", mimeType: "", buffer: Buffer.alloc(0) },
  { name: "bang.docx", mimeType: "", buffer: Buffer.from(zipOf({ "xl/workbook.xml": "<workbook/>" })) },
  {
    name: "mat.txt",
    mimeType: "",
    buffer: Buffer.from(
      textFile("TỈNH UỶ SƠN HẢI\nMẬT\n*\nKẾ HOẠCH\nI- MỤC TIÊU\n1. Việc cần giữ kín.", "utf-8"),
    ),
  },
];

async function toLibrary(page: Page, host: Host): Promise<void> {
  await openSample(page, host);
  await addProgrammes(host, 0);
  await page.getByRole("navigation").getByRole("button", { name: "Đối chiếu" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Đối chiếu" })).toBeVisible();
}

async function bring(page: Page, button: string, files: readonly UnitFile[]): Promise<void> {
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).press("Enter");
  await (await chosen).setFiles([...files]);
}

const cellOf = (page: Page, name: RegExp) => page.getByRole("gridcell", { name });

test("programmes that are alike stand in a group, open as a pair, and are removed and brought back", async ({
  page,
  host,
}) => {
  await toLibrary(page, host);
  await expect(page.getByText("Chưa có chương trình nào của đơn vị")).toBeVisible();
  await bring(page, "Đưa chương trình vào", twins);
  await expect(page.getByText("Đã đưa vào 3 văn bản.")).toBeVisible();
  await expect(
    page.getByRole("heading", { name: "3 chương trình, 1 nhóm giống nhau từ 60% trở lên" }),
  ).toBeVisible();
  await expect(page.getByText(/^Nhóm 1: 2 đơn vị giống nhau \d+%/)).toBeVisible();
  await bring(page, "Đưa chương trình vào", twins.slice(0, 1));
  await expect(page.getByText("Đã có sẵn, không đưa vào lần nữa: xã Trà Mai.")).toBeVisible();

  await cellOf(page, /^xã Thăng An và xã Trà Mai: \d+%, từ mức đặt/).focus();
  await page.keyboard.press("ArrowRight");
  await expect(cellOf(page, /^xã Thăng An và xã Suối Ngàn: \d+%/)).toBeFocused();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "xã Thăng An và xã Trà Mai" })).toBeVisible();
  const passages = page.getByRole("main").getByRole("listitem");
  await expect(passages.last()).toContainText("Mở lại con đường");
  await page.keyboard.press("F7");
  await expect(passages.first()).toBeFocused();
  await page.keyboard.press("Shift+F7");
  await expect(passages.last()).toBeFocused();
  await passages.last().getByRole("button", { name: "Xem toàn văn" }).press("Enter");
  await expect(
    page.getByRole("region", { name: "xã Trà Mai" }).locator("mark[aria-current]"),
  ).toBeInViewport();
  await expect(
    page.getByRole("region", { name: "xã Thăng An" }).locator("mark[aria-current]"),
  ).toBeInViewport();

  await page.keyboard.press("Alt+ArrowLeft");
  await page.getByRole("button", { name: "Xoá xã Trà Mai" }).press("Enter");
  await expect(page.getByRole("heading", { name: /2 chương trình, không có nhóm nào/ })).toBeVisible();
  await page.keyboard.press("Alt+Backspace");
  await expect(page.getByRole("heading", { name: /3 chương trình, 1 nhóm/ })).toBeVisible();
});

test("each file that cannot be read is named with its reason, and the others are kept", async ({
  page,
  host,
}) => {
  await toLibrary(page, host);
  await bring(page, "Đưa chương trình vào", [...bad, ...twins.slice(0, 2)]);
  const told = page.locator(".library-outcome");
  await expect(told).toContainText("Đã đưa vào 2 văn bản.");
  await expect(told).toContainText("3 tệp không đưa vào được:");
  await expect(told.getByRole("listitem")).toHaveText([
    /^rong\.docx .*không có nội dung/,
    /^bang\.docx .*không phải văn bản Word/,
    /^mat\.txt .*dấu chỉ độ mật \(MẬT\)/,
  ]);
  const [parent] = await host.client.parents.list({});
  const kept = await host.client.library.list({ parentId: parent?.id ?? "" });
  expect(kept.map(({ name }) => name)).toEqual(["xã Thăng An", "xã Trà Mai"]);
  await told.getByRole("button", { name: "Đóng" }).click();
  await expect(told).toHaveCount(0);
});

test("a comparison that takes its time can be stopped, and made again", async ({ page, host }) => {
  let isHeld = true;
  await page.routeWebSocket(/\/office$/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      if (!isHeld || !message.includes("library.twins")) server.send(message);
    });
  });
  await toLibrary(page, host);
  await bring(page, "Đưa chương trình vào", twins);
  await expect(page.getByText("Đã đưa vào 3 văn bản.")).toBeVisible();
  await expect(page.getByRole("progressbar", { name: /^Đang so các chương trình/ })).toBeVisible();
  await page.getByRole("button", { name: "Dừng" }).press("Enter");
  await expect(page.getByText("Đã dừng so các chương trình với nhau.")).toBeVisible();
  await expect(page.getByRole("progressbar")).toBeHidden();
  await expect(page.getByRole("button", { name: "So lại" })).toBeFocused();
  isHeld = false;
  await page.keyboard.press("Enter");
  await expect(page.getByRole("grid")).toBeVisible();
  await expect(page.getByRole("button", { name: "So lại" })).toBeHidden();
});

test("another threshold groups anew at once and is kept", async ({ page, host }) => {
  await toLibrary(page, host);
  await bring(page, "Đưa chương trình vào", twins);
  await expect(page.getByRole("heading", { name: /1 nhóm giống nhau từ 60%/ })).toBeVisible();
  await page.getByRole("spinbutton", { name: "Giống nhau từ" }).fill("100");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("heading", { name: /không có nhóm nào giống nhau từ 100%/ })).toBeVisible();
  await expect.poll(async () => (await host.client.office.getViewState({}))["library.threshold"]).toBe(100);
  await page.reload();
  await expect(page.getByRole("heading", { name: /không có nhóm nào giống nhau từ 100%/ })).toBeVisible();
});

test("files dropped on the library are kept and found without accents", async ({ page, host }) => {
  await toLibrary(page, host);
  await page.getByRole("tab", { name: "Kho văn bản" }).click();
  await expect(page.getByText("Kho chưa có văn bản nào")).toBeVisible();
  await page.evaluate(() => {
    const files = [1, 2].map((at) => new File([`Việc thứ ${at} của bến đò ngang.`], `Bến đò ${at}.txt`));
    const event = new DragEvent("drop", { cancelable: true });
    Object.defineProperty(event, "dataTransfer", { value: { files, types: ["Files"] } });
    window.dispatchEvent(event);
  });
  await expect(page.getByText("2 văn bản", { exact: true })).toBeVisible();
  await page.getByRole("searchbox").fill("ben do 2");
  await expect(page.getByText("1 trên 2 văn bản")).toBeVisible();
  await page.getByRole("button", { name: "Xoá Bến đò 2" }).press("Enter");
  await expect(page.getByText("Đã xoá Bến đò 2", { exact: true })).toBeVisible();
  await page.keyboard.press("Alt+Backspace");
  await expect(page.getByRole("button", { name: "Xoá Bến đò 2" })).toBeVisible();
});

test("thousands of documents scroll with only those in view on the page, and all of them print", async ({
  page,
  host,
}) => {
  const documents = Array.from({ length: 1000 }, (_, at) => ({
    name: `Văn bản ${at + 1}`,
    title: "",
    text: `Việc số ${at + 1} của bến đò ngang.`,
  }));
  await openSample(page, host);
  await host.client.library.add({ parentId: null, documents });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("kho van ban");
  await expect(page.getByRole("option").first()).toContainText(/kho văn bản/iu);
  await page.keyboard.press("Enter");
  await expect(page.getByText("1.000 văn bản", { exact: true })).toBeVisible();
  expect(await page.getByRole("row").count()).toBeLessThan(60);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.locator(".library-table tbody tr")).toHaveCount(1000);
});

for (const theme of ["light", "dark", "contrast"] as const) {
  test(`axe finds nothing where programmes are compared, ${theme}`, async ({ page, host }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await toLibrary(page, host);
    const { settings } = await host.client.office.get({});
    await host.client.office.saveSettings({ settings: { ...settings, theme } });
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await expectNoViolations(page);
    await bring(page, "Đưa chương trình vào", [...bad, ...twins]);
    await expect(page.getByRole("grid")).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole("button", { name: "Xem cặp giống nhất của nhóm 1" }).click();
    await expect(page.getByRole("tab", { name: "Toàn văn" })).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole("tab", { name: "Toàn văn" }).click();
    await expect(page.getByRole("region", { name: "xã Trà Mai" })).toBeVisible();
    await expectNoViolations(page);
  });
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
  expect(
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`)),
  ).toEqual([]);
}
