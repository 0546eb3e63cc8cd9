import { type Browser, expect, type Page, test } from "@playwright/test";
import { readDocument } from "../../../shared/domain/programme/steps";
import { type DraftingHost, startDraftingHost } from "../support/drafting-host";
import { blockText, type DraftingPage, openDrafting, putCursor, whenSaved } from "../support/drafting-page";

const copied =
  "nâng cao chất lượng phục vụ Nhân dân của chính quyền cấp xã và đẩy mạnh dữ liệu dùng chung trong hệ thống chính trị";
const blocks = [
  { type: "paragraph", text: "" },
  { type: "paragraph", text: `Trong năm 2026, ${copied} là việc chung.` },
  { type: "duty", text: "Mở lớp cho đảng viên" },
] as const;

let host: DraftingHost;
let window: DraftingPage;
let page: Page;

test.beforeEach(async ({ browser }: { browser: Browser }) => {
  host = await startDraftingHost(blocks);
  window = await openDrafting(browser, host);
  page = window.page;
});

test.afterEach(async () => {
  await window.context.close();
  await host.close();
});

/** The last blocks of the programme as the service holds it: "kind text". */
async function storedBlocks(count: number): Promise<readonly string[]> {
  await whenSaved(page);
  const { document } = await host.service.client.programmes.get({ id: host.programmeId });
  const all = readDocument(document).children;
  return all.slice(-count).map((block) => {
    const detail = block.attrs.level ?? block.attrs.style ?? "";
    return `${block.type.name}${detail} ${block.textContent}`.trim();
  });
}

async function storedDuty(blockId: string) {
  await whenSaved(page);
  const { document } = await host.service.client.programmes.get({ id: host.programmeId });
  return readDocument(document).children.find((block) => block.attrs.id === blockId)?.attrs.duty;
}

test("the page is set in letters of the widths of Times New Roman, the Vietnamese ones too", async () => {
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  const widths = await page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d");
    const text = document.querySelector(".drafting-text");
    if (!pen || !text) return [];
    pen.font = `2048px ${getComputedStyle(text).fontFamily}`;
    return ["a", "ạ", "ơ", "ư", "ể", "Ư"].map((letter) => Math.round(pen.measureText(letter).width));
  });
  expect(widths).toEqual([909, 909, 1083, 1110, 909, 1589]);
});

test("marks typed at the start of a line make headings and points, and Backspace takes them back", async () => {
  await putCursor(page, "seed-0", 0);
  await page.keyboard.type("V- NHIỆM VỤ THÊM");
  await page.keyboard.press("Enter");
  await page.keyboard.type("1. Hạ tầng số");
  await page.keyboard.press("Enter");
  await page.keyboard.type("a) Lắp trạm");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- ");
  await page.keyboard.press("Backspace");
  expect((await storedBlocks(6)).slice(0, 4)).toEqual([
    "heading1 NHIỆM VỤ THÊM",
    "heading2 Hạ tầng số",
    "pointletter Lắp trạm",
    "paragraph -",
  ]);
  await expect(page.locator('[data-id="seed-0"]')).toHaveAttribute("data-mark", "V-");
});

test("a Phần stands above I- on a line of its own, and every level below is numbered", async () => {
  await putCursor(page, "seed-0", 0);
  for (const line of ["Phần thứ nhất TÌNH HÌNH", "I- KẾT QUẢ", "1. Lãnh đạo", "1.1. Tuyên truyền"]) {
    await page.keyboard.type(line);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.type("1.1.1. Trong đảng viên");
  expect((await storedBlocks(7)).slice(0, 5)).toEqual([
    "heading0 TÌNH HÌNH",
    "heading1 KẾT QUẢ",
    "heading2 Lãnh đạo",
    "heading3 Tuyên truyền",
    "heading4 Trong đảng viên",
  ]);
  await expect(page.locator('[data-id="seed-0"]')).toHaveAttribute("data-mark", "Phần I");
  const rows = page.getByRole("tree", { name: "Bố cục" }).getByRole("treeitem");
  await expect(rows.filter({ hasText: "Phần I. Tình hình" })).toHaveAttribute("aria-level", "1");
  await expect(rows.filter({ hasText: "I- Kết quả" })).toHaveAttribute("aria-level", "2");
});

test("Tab, Alt+arrows, undo and redo work as in Word", async () => {
  await putCursor(page, "seed-0", 0);
  await page.keyboard.press("Control+Alt+1");
  await page.keyboard.type("Mục");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Alt+ArrowDown");
  expect((await storedBlocks(2))[0]).toBe("heading2 Mục");
  for (let count = 0; count < 6; count++) await page.keyboard.press("Control+z");
  expect((await storedBlocks(3))[0]).toBe("paragraph");
  for (let count = 0; count < 6; count++) await page.keyboard.press("Control+y");
  expect((await storedBlocks(2))[0]).toBe("heading2 Mục");
});

test("a duty gets its lead, date and product by keyboard alone", async () => {
  await putCursor(page, "seed-2", 4);
  await page.keyboard.press("Alt+Enter");
  await expect(page.getByRole("combobox", { name: "Chủ trì" })).toBeFocused();
  await page.keyboard.type("bxdd");
  await expect(page.getByRole("option").first()).toHaveText("Ban Xây dựng Đảng");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Thêm cơ quan phối hợp" })).toBeFocused();
  await page.keyboard.type("Công an xã");
  for (const key of ["Enter", "Enter", "Enter"]) await page.keyboard.press(key);
  await expect(page.getByRole("textbox", { name: "Hạn" })).toBeFocused();
  await page.keyboard.type("q2/27");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Danh sách lớp");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.locator(".drafting-text")).toBeFocused();
  expect(await storedDuty("seed-2")).toMatchObject({
    lead: { name: "Ban Xây dựng Đảng" },
    coordinating: [{ name: "Công an xã" }],
    due: { date: "2027-06-30", shown: "Quý II/2027" },
    product: "Danh sách lớp",
  });
  await page.keyboard.press("Control+z");
  expect((await storedDuty("seed-2"))?.product).toBe("");
});

test("impossible dates are refused with their own sentence and are not stored", async () => {
  await putCursor(page, "seed-2", 4);
  await page.locator('[data-id="seed-2"] .drafting-chip', { hasText: "+ hạn" }).click();
  const due = page.getByRole("textbox", { name: "Hạn" });
  const refusals = [
    ["31/02/2027", "Không có ngày 31/2/2027"],
    ["15/13/2027", "Không có tháng 13"],
    ["hằng quý", "nhịp làm việc"],
    ["01/01/2020", "sớm hơn ngày ban hành văn bản cấp trên"],
  ] as const;
  for (const [typed, sentence] of refusals) {
    await due.fill(typed);
    await due.press("Enter");
    await expect(page.locator(".drafting-detail")).toContainText(sentence);
  }
  expect((await storedDuty("seed-2"))?.due).toBeNull();
});

test("of two leads the first is kept and the second is asked about", async () => {
  await putCursor(page, "seed-2", 4);
  await page.keyboard.press("Alt+Enter");
  await page.keyboard.type("Ban Xây dựng Đảng, Công an xã");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Đã giữ Ban Xây dựng Đảng");
  await page.getByRole("button", { name: "Phối hợp", exact: true }).click();
  await page.keyboard.press("Escape");
  expect(await storedDuty("seed-2")).toMatchObject({
    lead: { name: "Ban Xây dựng Đảng" },
    coordinating: [{ name: "Công an xã" }],
  });
});

test("find folds diacritics, replace all is one step to undo, fixed text stays", async () => {
  await page.keyboard.press("Control+h");
  await page.getByRole("textbox", { name: "Tìm trong văn bản" }).fill("dang vien");
  await page.getByRole("textbox", { name: "Thay bằng" }).fill("hội viên");
  await page.getByRole("button", { name: "Thay hết" }).click();
  await expect(page.locator(".drafting-find-done")).toHaveText("Đã thay 1 chỗ.");
  expect((await storedBlocks(1))[0]).toBe("duty Mở lớp cho hội viên");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  expect((await storedBlocks(1))[0]).toBe("duty Mở lớp cho đảng viên");
});

test("Enter and Shift+Enter walk through the places found", async () => {
  await page.keyboard.press("Control+f");
  await page.keyboard.type("chinh quyen");
  const count = page.locator(".drafting-find-count");
  await expect(count).toHaveText(/^[23] chỗ$/u);
  await page.keyboard.press("Enter");
  await expect(count).toHaveText(/^1\//u);
  await page.keyboard.press("Shift+Enter");
  await expect(count).toHaveText(/^([23])\/\1$/u);
  await page.getByRole("checkbox", { name: "Đúng dấu" }).check();
  await expect(count).toHaveText("Không tìm thấy");
});

test("what Word puts on the clipboard keeps its structure and its bold words", async () => {
  await putCursor(page, "seed-0", 0);
  await paste(page, wordClipboard);
  expect((await storedBlocks(8)).slice(0, 6)).toEqual([
    "heading1 NHIỆM VỤ",
    "heading2 Nâng cao nhận thức",
    "paragraph Đảng uỷ xã giao bí thư các chi bộ.",
    "pointdash Mở lớp tại thôn;",
    "pointdash Phát tài liệu.",
    "pointletter Giao Ban Xây dựng Đảng.",
  ]);
  await expect(page.locator(".drafting-text strong")).toHaveText("bí thư");
  await page.keyboard.press("Control+z");
  expect((await storedBlocks(1))[0]).toBe("duty Mở lớp cho đảng viên");
});

test("a key that comes before the browser has told of a new selection acts on what is shown", async () => {
  await putCursor(page, "seed-2", 0);
  await page.keyboard.press("Shift+End");
  await page.waitForTimeout(100); // the editor has heard of this one
  await page.evaluate(() => {
    getSelection()?.collapseToEnd();
    const enter = { key: "Enter", keyCode: 13, bubbles: true, cancelable: true };
    document.querySelector(".drafting-text")?.dispatchEvent(new KeyboardEvent("keydown", enter));
  });
  expect(await storedBlocks(2)).toEqual(["duty Mở lớp cho đảng viên", "duty"]);
});

test("copying a duty on the page makes a second one with an identity of its own", async () => {
  await putCursor(page, "seed-2", 0);
  await page.keyboard.press("Shift+End");
  await page.keyboard.press("Control+c");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+v");
  expect(await storedBlocks(2)).toEqual(["duty Mở lớp cho đảng viên", "duty Mở lớp cho đảng viên"]);
});

test("a parent item dropped on the page becomes a linked duty to be written, not its text", async () => {
  const { parentIds } = await host.service.client.programmes.get({ id: host.programmeId });
  const parent = await host.service.client.parents.get({ id: parentIds[0] ?? "" });
  const item = parent.items.find(({ kind, isGroup }) => kind === "duty" && !isGroup);
  if (!item) throw new Error("the sample parent has no duty");
  const link = `${parent.id}/${item.id}`;
  await page.locator('[data-id="seed-1"]').evaluate(
    (block, data) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData("application/x-lo-trinh-item", JSON.stringify(data));
      const { left, top } = block.getBoundingClientRect();
      const at = { clientX: left + 80, clientY: top + 8, bubbles: true, cancelable: true, dataTransfer };
      block.dispatchEvent(new DragEvent("drop", at));
    },
    { parentPlanId: parent.id, itemId: item.id },
  );
  await expect(page.locator(`p[data-hint="${item.text.replaceAll('"', '\\"')}"]`)).toBeVisible();
  await whenSaved(page);
  const { document } = await host.service.client.programmes.get({ id: host.programmeId });
  const linked = readDocument(document).children.find((block) => block.attrs.links.includes(link));
  expect(linked?.type.name).toBe("duty");
  expect(linked?.textContent).toBe("");
});

test("a fact of the unit is inserted with its source by keyboard alone", async () => {
  await putCursor(page, "seed-0", 0);
  await page.keyboard.press("Control+Alt+f");
  await page.getByRole("textbox", { name: /Tìm số liệu/ }).fill("so dang vien");
  await page.keyboard.press("Enter");
  await page.keyboard.type(" đã học.");
  expect((await storedBlocks(3))[0]).toBe("paragraph 412 đảng viên đã học.");
  await expect(page.locator(".drafting-text span[data-fact]")).toHaveText("412 đảng viên");
});

test("a copied passage is marked, found with F7, and no longer counted once it is declared a quotation", async () => {
  await expect.poll(() => highlights("drafting-verbatim")).toBeGreaterThan(0);
  const before = await highlights("drafting-verbatim");
  await putCursor(page, "seed-1", 0);
  await page.keyboard.press("F7");
  await expect(page.locator(".drafting-current-span").first()).toBeVisible();
  await page.keyboard.press("Control+Alt+q");
  await expect.poll(() => highlights("drafting-verbatim")).toBe(before - 1);
  expect(await page.locator('[data-id="seed-1"] q').textContent()).toContain("chất lượng phục vụ Nhân dân");
});

test("text the template has fixed says so and stays", async () => {
  const locked = page.locator('[data-rule="locked"]').first();
  const text = await locked.textContent();
  await locked.click();
  await page.keyboard.type("x");
  await expect(page.locator(".drafting-notices")).toContainText("phần mẫu do cấp trên quy định");
  await expect(locked).toHaveText(text ?? "");
});

test("the workspace comes back to the same place after it is opened again", async () => {
  await putCursor(page, "seed-2", 6);
  await page.keyboard.type(" thêm");
  await whenSaved(page);
  await page.waitForTimeout(700);
  await page.reload();
  await page.locator(".drafting-text").waitFor();
  await expect(page.locator(".drafting-text")).toBeFocused();
  await page.keyboard.type(" nữa");
  await expect.poll(() => blockText(page, "seed-2")).toBe("Mở lớp thêm nữa cho đảng viên");
});

test("two windows of one programme come to the same text", async ({ browser }) => {
  const other = await openDrafting(browser, host);
  await putCursor(page, "seed-1", 0);
  await putCursor(other.page, "seed-1", 0);
  await Promise.all([
    page.keyboard.type("trái ", { delay: 20 }),
    other.page.keyboard.type("phải ", { delay: 20 }),
  ]);
  await putCursor(other.page, "seed-2", 0);
  await other.page.keyboard.press("Enter");
  await whenSaved(page);
  await whenSaved(other.page);
  const texts = () =>
    Promise.all([page, other.page].map((one) => one.locator(".drafting-text").textContent()));
  await expect.poll(async () => new Set(await texts()).size).toBe(1);
  expect(await blockText(page, "seed-1")).toContain("trái ");
  expect(await blockText(page, "seed-1")).toContain("phải ");
  await other.context.close();
});

function highlights(name: string): Promise<number> {
  return page.evaluate((key) => CSS.highlights.get(key)?.size ?? 0, name);
}

async function paste(on: Page, html: string): Promise<void> {
  await on.locator(".drafting-text").evaluate((text, markup) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", markup);
    clipboardData.setData("text/plain", "—");
    text.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

const listItem = (mark: string, text: string) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span lang=VI>${text}<o:p></o:p></span></p>`;
const wordClipboard = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=VI><!--StartFragment-->
<p class=MsoNormal><b><span lang=VI>II- NHIỆM VỤ<o:p></o:p></span></b></p>
<p class=MsoNormal><b>1. Nâng cao <i>nhận thức</i></b></p>
<p class=MsoNormal>Đảng uỷ xã giao <b>bí thư</b> các
chi bộ.</p>
${listItem("·", "Mở lớp tại thôn;")}${listItem("-", "Phát tài liệu.")}
<p class=MsoNormal>a) Giao Ban Xây dựng Đảng.</p>
<!--EndFragment--></body></html>`;
