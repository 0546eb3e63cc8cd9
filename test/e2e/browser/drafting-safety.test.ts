import { type Browser, expect, type Page, test } from "@playwright/test";
import { emptyDuty } from "../../../shared/domain/duties";
import { emptyFigures } from "../../../shared/domain/programme/schema";
import { readDocument } from "../../../shared/domain/programme/steps";
import { type DraftingHost, startDraftingHost } from "../support/drafting-host";
import { type DraftingPage, openDrafting, putCursor, whenSaved } from "../support/drafting-page";

const blocks = [
  { type: "paragraph", text: "Đoạn đầu." },
  { type: "duty", text: "Việc một", attrs: { duty: emptyDuty } },
  { type: "duty", text: "Việc hai", attrs: { duty: emptyDuty } },
  { type: "duty", text: "Việc ba", attrs: { duty: emptyDuty } },
  { type: "target", text: "90% hộ có mã", attrs: { figures: emptyFigures } },
] as const;

let host: DraftingHost;
let window: DraftingPage;
let page: Page;

test.beforeEach(async ({ browser }: { browser: Browser }) => {
  host = await startDraftingHost(blocks);
  window = await openDrafting(browser, host);
  ({ page } = window);
});

test.afterEach(async () => {
  await window.context.close();
  await host.close();
});

async function stored() {
  const { document } = await host.service.client.programmes.get({ id: host.programmeId });
  return readDocument(document).children.filter((block) => String(block.attrs.id).startsWith("seed-"));
}

async function storedBlock(id: string) {
  return (await stored()).find((block) => block.attrs.id === id);
}

async function openDuty(id: string): Promise<void> {
  await putCursor(page, id, 4);
  await page.keyboard.press("Alt+Enter");
  await page.locator(".drafting-detail").waitFor();
}

const product = () => page.getByRole("textbox", { name: "Sản phẩm" });
const coordinating = () => page.getByRole("combobox", { name: "Thêm cơ quan phối hợp" });

test("what is typed in a field is stored while the field still has the focus, and is one step to undo", async () => {
  await openDuty("seed-1");
  await product().focus();
  await page.keyboard.type("Danh sách ");
  await expect.poll(async () => (await storedBlock("seed-1"))?.attrs.duty.product).toBe("Danh sách");
  await expect(product()).toBeFocused();
  await expect(product()).toHaveValue("Danh sách ");
  await page.keyboard.type("lớp");
  await expect.poll(async () => (await storedBlock("seed-1"))?.attrs.duty.product).toBe("Danh sách lớp");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await whenSaved(page);
  await expect.poll(async () => (await storedBlock("seed-1"))?.attrs.duty.product).toBe("");
});

test("a date, a body and a figure are stored while they are being typed as well", async () => {
  await openDuty("seed-1");
  await page.keyboard.type("Ban Xây dựng Đảng");
  await expect
    .poll(async () => (await storedBlock("seed-1"))?.attrs.duty.lead?.name)
    .toBe("Ban Xây dựng Đảng");
  const due = page.getByRole("textbox", { name: "Hạn" });
  await due.focus();
  await page.keyboard.type("q2/27");
  await expect.poll(async () => (await storedBlock("seed-1"))?.attrs.duty.due?.date).toBe("2027-06-30");
  await expect(due).toHaveValue("q2/27");
  await page.keyboard.press("Escape");
  await openDuty("seed-4");
  await page.getByRole("textbox", { name: "Hiện trạng" }).focus();
  await page.keyboard.type("62%");
  await expect.poll(async () => (await storedBlock("seed-4"))?.attrs.figures.baseline).toBe("62%");
});

test("a co-ordinating body typed in two goes is one body, and Enter takes it once", async () => {
  await openDuty("seed-1");
  await coordinating().focus();
  await page.keyboard.type("Công an");
  await page.waitForTimeout(700);
  await page.keyboard.type(" xã");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await whenSaved(page);
  const duty = (await storedBlock("seed-1"))?.attrs.duty;
  expect(duty.coordinating.map((body: { name: string }) => body.name)).toEqual(["Công an xã"]);
});

test("a body that co-ordinates already is told so, and one that comes to lead no longer co-ordinates", async () => {
  await openDuty("seed-1");
  for (const name of ["Công an xã", "Công an xã"]) {
    await coordinating().fill(name);
    await coordinating().press("Enter");
  }
  await expect(page.getByText("Công an xã đã có trong phần phối hợp.")).toBeVisible();
  await expect(coordinating()).toHaveAttribute("aria-invalid", "true");
  const lead = page.getByRole("combobox", { name: "Chủ trì" });
  await lead.fill("Công an xã");
  await lead.press("Enter");
  await whenSaved(page);
  expect((await storedBlock("seed-1"))?.attrs.duty).toMatchObject({
    lead: { name: "Công an xã" },
    coordinating: [],
  });
});

test("a co-ordinating body typed as the lead with a pause before Enter comes to lead", async () => {
  await openDuty("seed-1");
  await coordinating().fill("Công an xã");
  await coordinating().press("Enter");
  await page.getByRole("combobox", { name: "Chủ trì" }).fill("Công an xã");
  await page.waitForTimeout(700);
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await storedBlock("seed-1"))?.attrs.duty)
    .toMatchObject({ lead: { name: "Công an xã" }, coordinating: [] });
});

test("another body chosen after a pause is the one that leads, and Escape leaves the own words", async () => {
  await openDuty("seed-1");
  const lead = page.getByRole("combobox", { name: "Chủ trì" });
  const stored = async () => (await storedBlock("seed-1"))?.attrs.duty.lead?.name;
  await lead.fill("Ban");
  const options = page.getByRole("listbox", { name: "Chủ trì" }).getByRole("option");
  const [first = "", second = ""] = await options.allTextContents();
  await expect.poll(stored).toBe(first);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(lead).toHaveValue(second);
  await expect.poll(stored).toBe(second);
  await lead.fill("Ban");
  await expect.poll(stored).toBe(first);
  await options.nth(1).click();
  await coordinating().focus();
  await expect.poll(stored).toBe(second);
  await lead.fill("Ban");
  await expect.poll(stored).toBe(first);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await expect.poll(stored).toBe("Ban");
  await lead.fill("Ban");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.locator(".drafting-detail")).toBeHidden();
});

test("closing the window hands in what a field holds", async () => {
  await openDuty("seed-1");
  await product().focus();
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.keyboard.type("Danh sách");
  await page.evaluate(() => globalThis.dispatchEvent(new Event("pagehide")));
  await expect.poll(async () => (await storedBlock("seed-1"))?.attrs.duty.product).toBe("Danh sách");
});

test("a tab asks before it goes while text cannot be sent, and only then", async () => {
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await putCursor(page, "seed-0", 10);
  await page.keyboard.type(" Gửi được.");
  await whenSaved(page);
  await host.stopServing();
  await expect(page.getByText("Phần lưu trữ đang khởi động lại", { exact: false })).toBeVisible();
  await page.keyboard.type(" Chưa gửi được.");
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  expect(page.isClosed()).toBe(false);
});

test("a tab whose text is all sent goes without a question", async () => {
  await putCursor(page, "seed-0", 10);
  await page.keyboard.type(" Đã gửi.");
  await whenSaved(page);
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
});

test("leaving the programme in the middle of a field and of a sentence loses neither", async () => {
  await putCursor(page, "seed-0", 9);
  await page.keyboard.type(" Thêm");
  await openDuty("seed-1");
  await product().focus();
  await page.keyboard.type("Danh sách");
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>("nav button")];
    buttons.find((button) => button.textContent?.includes("Cài đặt"))?.click();
  });
  await expect(page.locator(".drafting-text")).toHaveCount(0);
  await expect.poll(async () => (await storedBlock("seed-1"))?.attrs.duty.product).toBe("Danh sách");
  expect((await storedBlock("seed-0"))?.textContent).toBe("Đoạn đầu. Thêm");
});

test("after the first of three duties is deleted the form still opens under the third", async () => {
  await openDuty("seed-1");
  await page.keyboard.press("Escape");
  await putCursor(page, "seed-1", 0);
  await page.keyboard.press("Shift+End");
  for (const key of ["Delete", "Backspace", "Backspace"]) await page.keyboard.press(key);
  await expect(page.locator('[data-id="seed-1"]')).toHaveCount(0);
  await openDuty("seed-3");
  await expect(page.locator('[data-id="seed-3"] .drafting-detail')).toBeVisible();
  await page.keyboard.type("Ban Xây dựng Đảng");
  await page.keyboard.press("Enter");
  await whenSaved(page);
  expect((await storedBlock("seed-3"))?.attrs.duty.lead.name).toBe("Ban Xây dựng Đảng");
  expect((await storedBlock("seed-2"))?.attrs.duty.lead).toBeNull();
});

test("blocks that are dragged to another place stay who they are", async () => {
  await putCursor(page, "seed-2", 0);
  for (const key of ["Shift+End", "Shift+ArrowDown", "Shift+End"]) await page.keyboard.press(key);
  // the editor hears of a selection before the frame after it is drawn
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    const fire = (kind: string, id: string, atEnd: boolean) => {
      const block = document.querySelector(`[data-id="${id}"]`);
      const text = block?.querySelector("p") ?? block;
      if (!text) throw new Error(`no block ${id}`);
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const at = { clientX: atEnd ? right - 2 : left + 60, clientY: (top + bottom) / 2 };
      text.dispatchEvent(new DragEvent(kind, { ...at, bubbles: true, cancelable: true, dataTransfer }));
    };
    fire("dragstart", "seed-2", false);
    fire("drop", "seed-0", true);
    fire("dragend", "seed-2", false);
  });
  await expect.poll(async () => (await storedBlock("seed-0"))?.textContent).toBe("Đoạn đầu.Việc hai");
  const all = await stored();
  expect(all.map((block) => block.attrs.id)).toEqual(["seed-0", "seed-3", "seed-1", "seed-2", "seed-4"]);
  expect(all[1]?.textContent).toBe("Việc ba");
});

test("an edit the service refuses is handed back to be copied, and everything else goes on", async () => {
  await putCursor(page, "seed-0", 9);
  const duty = { ...emptyDuty, due: { date: "2019-12-31", shown: "31/12/2019" } };
  await page.locator(".drafting-text").evaluate(
    (text, attrs) => {
      const block = document.createElement("p");
      block.dataset.pmSlice = "0 0 []";
      block.dataset.block = "duty";
      block.dataset.attrs = JSON.stringify(attrs);
      block.textContent = "Việc của khoá trước";
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", block.outerHTML);
      text.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { id: "old", rule: "free", links: [], duty },
  );
  const list = page.getByRole("list", { name: "Các đoạn chưa ghi được" });
  await expect(list).toContainText("Việc của khoá trước");
  await expect(list).toContainText("Hạn: 31/12/2019");
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get("drafting-allowed")?.size ?? 0))
    .toBeGreaterThan(0);
  await expect(page.locator(".drafting-text")).not.toContainText("Việc của khoá trước");
  await putCursor(page, "seed-3", 7);
  await page.keyboard.type(" tiếp");
  await whenSaved(page);
  expect((await storedBlock("seed-3"))?.textContent).toBe("Việc ba tiếp");
  await window.context.grantPermissions(["clipboard-read"]);
  await page.getByRole("button", { name: "Chép lại" }).click();
  await expect(page.getByRole("button", { name: "Đã chép" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Việc của khoá trước");
  await page.waitForTimeout(700);
  await page.reload();
  await expect(list).toContainText("Việc của khoá trước");
  await page.getByRole("button", { name: "Đóng", exact: true }).click();
  await expect(list).toHaveCount(0);
});

test("panels fold when the window gets narrow and come back with the room", async () => {
  await expect(page.getByRole("navigation", { name: "Bố cục" })).toBeVisible();
  await page.setViewportSize({ width: 683, height: 384 });
  await expect(page.getByRole("navigation", { name: "Bố cục" })).toHaveCount(0);
  await expect(page.getByRole("complementary", { name: "Khung đối chiếu" })).toHaveCount(0);
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect(page.getByRole("navigation", { name: "Bố cục" })).toBeVisible();
  await expect(page.getByRole("complementary", { name: "Khung đối chiếu" })).toBeVisible();
});
