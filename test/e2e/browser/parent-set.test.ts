import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { type DraftingHost, startDraftingHost, writeBlocks } from "../support/drafting-host";
import { type DraftingPage, openDrafting } from "../support/drafting-page";

let host: DraftingHost;
let window: DraftingPage;
let page: Page;
let first = "";
let second = "";

test.beforeEach(async ({ browser }: { browser: Browser }) => {
  host = await startDraftingHost();
  const { parents } = host.service.client;
  const { register, text, paragraphs, items } = await parents.readSample({});
  const draft = { fileName: "ke-hoach-45.docx", text, paragraphs, items };
  first = (await parents.list({}))[0]?.id ?? "";
  second = (await parents.add({ draft: { ...draft, register: { ...register, number: "45" } } })).id;
  window = await openDrafting(browser, host);
  ({ page } = window);
});

test.afterEach(async () => {
  await window.context.close();
  await host.close();
});

const dialog = () => page.getByRole("dialog", { name: "Văn bản cấp trên của chương trình" });
const button = (name: string | RegExp) => dialog().getByRole("button", { name });
const storedIds = async () => (await host.service.client.programmes.get({ id: host.programmeId })).parentIds;

async function openList(): Promise<void> {
  await page.getByRole("button", { name: "Thêm, bớt văn bản cấp trên của chương trình" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog()).toBeVisible();
}

test("a parent plan is added and put first by keyboard alone, and taken back", async () => {
  await openList();
  await expect(dialog().getByText("Chương trình phải có ít nhất một văn bản cấp trên.")).toBeVisible();
  await expect(button("Lưu danh sách")).toHaveAttribute("aria-disabled", "true");
  await button("Thêm 45-NQ/TU").focus();
  await page.keyboard.press("Enter");
  await expect(button("Bỏ 45-NQ/TU")).toBeFocused();
  await button("Đưa 45-NQ/TU lên trước").focus();
  await page.keyboard.press("Enter");
  await expect(button("Đưa 45-NQ/TU lên trước")).toBeFocused();
  await button("Lưu danh sách").focus();
  await page.keyboard.press("Enter");
  await expect(dialog()).toBeHidden();
  expect(await storedIds()).toEqual([second, first]);
  await expect(page.getByRole("combobox", { name: "Văn bản cấp trên đang xem" })).toContainText("45-NQ/TU");
  await page.keyboard.press("Alt+Backspace");
  await expect.poll(storedIds).toEqual([first]);
});

test("a plan that blocks take up stays, and says why; one that nothing takes up goes", async () => {
  const { programmes, parents } = host.service.client;
  const item = (await parents.get({ id: first })).items[0]?.id;
  await programmes.setParents({ id: host.programmeId, parentIds: [first, second] });
  const attrs = { links: [`${first}/${item}`] };
  await writeBlocks(host.service, host.programmeId, [{ type: "paragraph", text: "Đoạn gắn.", attrs }]);
  await expect(page.getByText("Đoạn gắn.")).toBeVisible();
  await openList();
  await expect(dialog().getByText("1 đoạn đang cụ thể hoá văn bản này.", { exact: false })).toBeVisible();
  await expect(button("Bỏ 12-NQ/TU")).toHaveAttribute("aria-disabled", "true");
  await button("Bỏ 45-NQ/TU").click();
  await expect(button("Thêm 45-NQ/TU")).toBeFocused();
  await button("Lưu danh sách").click();
  await expect(dialog()).toBeHidden();
  expect(await storedIds()).toEqual([first]);
});

test("the list of parent plans breaks no rule of accessibility, also where there is nothing to add", async () => {
  await openList();
  const scan = () => new AxeBuilder({ page }).include("[role=dialog]").analyze();
  expect((await scan()).violations).toEqual([]);
  await button("Thêm 45-NQ/TU").click();
  await expect(dialog().getByText("Không còn văn bản cấp trên nào khác đã mở.")).toBeVisible();
  expect((await scan()).violations).toEqual([]);
});
