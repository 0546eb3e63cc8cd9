import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { resourcesDir } from "../../support/office";
import { docxOf, textFile } from "../../support/parent-files";
import { addProgrammes, expect, type Host, openSample, test } from "../support/host";

const sampleFile = join(resourcesDir, "samples/nghi-quyet-12-nq-tu.docx");
const realFile = resolve("../shared/data/nq57/parent-57-NQ-TW.docx");

interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const docx = (name: string, bytes: Uint8Array): Upload => ({ name, bytes });
const row = (page: Page, name: RegExp) => page.getByRole("treeitem", { name });
const selected = (page: Page) => page.getByRole("treeitem", { selected: true });

async function toOpenScreen(page: Page, host: Host): Promise<void> {
  await openSample(page, host);
  await page.getByRole("navigation").getByRole("button", { name: "Văn bản cấp trên" }).click();
  await page.getByRole("button", { name: "Mở văn bản cấp trên" }).click();
  await expect(page.getByRole("heading", { name: "Mở văn bản của cấp trên" })).toBeVisible();
}

async function chooseFile(page: Page, file: string | Upload): Promise<void> {
  const chosen = page.waitForEvent("filechooser");
  await page
    .getByRole("button", { name: /^Chọn tệp/ })
    .last()
    .press("Enter");
  const upload =
    typeof file === "string" ? file : { name: file.name, mimeType: "", buffer: Buffer.from(file.bytes) };
  await (await chosen).setFiles(upload);
}

async function openFile(page: Page, file: string | Upload): Promise<void> {
  await chooseFile(page, file);
  await expect(page.getByRole("tree")).toBeVisible();
}

async function keep(page: Page, host: Host) {
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("button", { name: "Lập chương trình từ văn bản này" })).toBeVisible();
  const [summary] = await host.client.parents.list({});
  return host.client.parents.get({ id: summary?.id ?? "" });
}

test("a document is opened, corrected by keyboard alone, kept and opened again", async ({ page, host }) => {
  await toOpenScreen(page, host);
  await openFile(page, sampleFile);
  await expect(page.getByLabel("Ký hiệu")).toHaveValue("NQ/TU");
  await expect(page.getByLabel("Ngày ban hành")).toHaveValue("18/03/2026");
  await expect(selected(page)).toBeFocused();
  for (let down = 0; down < 4; down++) await page.keyboard.press("ArrowDown");
  await expect(selected(page)).toHaveAccessibleName(/^I\.1 /);
  await page.keyboard.press("7");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Home");
  for (let word = 0; word < 3; word++) await page.keyboard.press("Control+ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(selected(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(selected(page)).toHaveAttribute("aria-level", "3");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Backspace");
  await expect(selected(page)).toHaveAccessibleName(/^I\.1 /);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+y");
  await page.keyboard.press("Alt+ArrowDown");

  const before = await host.client.parents.readSample({});
  const stored = await keep(page, host);
  const ids = stored.items.map(({ id }) => id);
  expect(ids).toHaveLength(before.items.length - 1);
  expect(ids).not.toContain("I.2");
  expect(ids.indexOf("I.4")).toBeLessThan(ids.indexOf("I.3"));
  expect(stored.items.find(({ id }) => id === "I.1")).toMatchObject({
    kind: "context",
    text: before.items.find(({ id }) => id === "I.1")?.text,
  });

  await page.keyboard.press("Alt+ArrowLeft");
  await page.getByRole("button", { name: "Nghị quyết số 12-NQ/TU", exact: true }).press("Enter");
  await expect(row(page, /^I\.1 /).getByRole("combobox")).toHaveValue("context");
});

test("the running example is read with its register, its doubts and its bodies", async ({ page, host }) => {
  test.skip(!existsSync(realFile), "the real documents are not here");
  await toOpenScreen(page, host);
  await openFile(page, realFile);
  await expect(page.getByRole("textbox", { name: "Số", exact: true })).toHaveValue("57");
  await expect(page.getByLabel("Ngày ban hành")).toHaveValue("22/12/2024");
  await expect(page.getByLabel("Cơ quan ban hành")).toHaveValue("Bộ Chính trị");
  await expect(page.getByText("58 mục")).toBeVisible();
  await page.keyboard.press("F7");
  await expect(selected(page)).toHaveAccessibleName(/^II\.1-4 /);
  await page.keyboard.press("Space");
  await expect(page.getByText("1 chỗ cần xem lại")).toBeVisible();
  await page.keyboard.press("F7");
  await page.keyboard.press("Space");
  await expect(page.getByText("Không còn chỗ cần xem lại")).toBeVisible();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowUp");
  await expect(selected(page)).toContainText("Chủ trì: Văn phòng Trung ương Đảng");
});

test("a body is given another role, or taken off, by arrow keys", async ({ page, host }) => {
  await toOpenScreen(page, host);
  await page.getByRole("button", { name: "Mở văn bản mẫu" }).press("Enter");
  const reading = await host.client.parents.readSample({});
  const item = reading.items.find(({ bodies }) => bodies[0]?.role === "lead");
  await page.keyboard.press("Home");
  for (const each of reading.items) {
    if (each === item) break;
    await page.keyboard.press("ArrowDown");
  }
  const name = item?.bodies[0]?.name ?? "";
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: new RegExp(`^Chủ trì: ${name}`) }).first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(selected(page)).toContainText(`Phối hợp: ${name}`);
  await page.keyboard.press("Delete");
  await page.keyboard.press("Escape");
  await expect(selected(page)).toBeFocused();
  const stored = await keep(page, host);
  const kept = stored.items.find(({ id }) => id === item?.id);
  expect(kept?.bodies).toHaveLength((item?.bodies.length ?? 0) - 1);
});

test("a click in the text selects its item, and the item shows its place in the text", async ({
  page,
  host,
}) => {
  await toOpenScreen(page, host);
  await openFile(page, sampleFile);
  await page.keyboard.press("End");
  await expect(page.locator(".parents-place-current").first()).toBeInViewport();
  await page.keyboard.press("Home");
  await expect(page.locator(".parents-place-current").first()).toBeInViewport();
  await page.locator('[data-item="I.2"]').first().click();
  await expect(selected(page)).toHaveAccessibleName(/^I\.2 /);
  await expect(selected(page)).toBeInViewport();
});

test("pasted text and a dropped file are read wherever they land", async ({ page, host }) => {
  await toOpenScreen(page, host);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "I- MỤC TIÊU\n1. Đến năm 2030, trên 90% hồ sơ đúng hạn.");
    window.dispatchEvent(new ClipboardEvent("paste", { clipboardData, cancelable: true }));
  });
  await expect(row(page, /^I\.1 Đến năm 2030/)).toBeVisible();
  await expect(page.getByText("Còn 6 ô cần điền.")).toBeVisible();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["II- NHIỆM VỤ\n1. Mở 6 lớp kỹ năng số."], "ke-hoach.txt"));
    window.dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
  });
  await expect(row(page, /^II\.1 Mở 6 lớp/)).toBeVisible();
  await page.getByRole("button", { name: "Hoàn tác" }).last().click();
  await expect(row(page, /^I\.1 Đến năm 2030/)).toBeVisible();
  expect(await host.client.parents.list({})).toEqual([]);
});

test("keeping twice in a hurry keeps once, and the panel folded stays folded", async ({ page, host }) => {
  await toOpenScreen(page, host);
  await openFile(page, sampleFile);
  await expect(selected(page)).toBeFocused();
  await page.keyboard.press("F9");
  await expect(page.getByLabel("Ký hiệu")).toBeHidden();
  await page.keyboard.press("Control+s");
  await page.keyboard.press("Control+s");
  await expect(page.getByText("Đã lưu", { exact: true })).toBeVisible();
  expect(await host.client.parents.list({})).toHaveLength(1);
  await expect
    .poll(async () => (await host.client.office.getViewState({}))["parents.register-folded"])
    .toBe(true);
  await page.reload();
  await expect(page.getByRole("button", { name: /^Hiện thông tin văn bản/ })).toBeVisible();
});

test("a kept plan comes back at the item it was left at, also after a restart", async ({ page, host }) => {
  await toOpenScreen(page, host);
  await openFile(page, sampleFile);
  await keep(page, host);
  for (let down = 0; down < 6; down++) await page.keyboard.press("ArrowDown");
  const place = await selected(page).getAttribute("data-row");
  await expect
    .poll(async () => (await host.client.office.getViewState({}))["parents.place"])
    .toMatchObject({ selectedId: place });
  await page.reload();
  await expect(selected(page)).toHaveAttribute("data-row", place ?? "");
});

test("leaving with corrections keeps them for the return", async ({ page, host }) => {
  await toOpenScreen(page, host);
  await openFile(page, sampleFile);
  for (let down = 0; down < 5; down++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Delete");
  await page.getByRole("navigation").getByRole("button", { name: "Hôm nay" }).click();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByText("50 mục")).toBeVisible();
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(page.getByText("51 mục")).toBeVisible();
});

test("a reading not kept is there again after a reload, at its place, and under the pen too", async ({
  page,
  host,
}) => {
  await toOpenScreen(page, host);
  await openFile(page, sampleFile);
  for (let down = 0; down < 5; down++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Delete");
  const place = await selected(page).getAttribute("data-row");
  await page.keyboard.press("Enter");
  await page.keyboard.type(" Thêm chữ.");
  await expect
    .poll(async () => {
      const [draft] = await host.client.parents.listDrafts({});
      const stored = draft && (await host.client.parents.getDraft({ id: draft.id }));
      return stored?.corrections.items.some(({ text }) => text.endsWith("Thêm chữ."));
    })
    .toBe(true);
  await page.reload();
  await expect(selected(page)).toHaveAttribute("data-row", place ?? "");
  await expect(selected(page)).toContainText("Thêm chữ.");
  await expect(page.getByText("50 mục")).toBeVisible();
  const stored = await keep(page, host);
  expect(stored.items).toHaveLength(50);
  expect(await host.client.parents.listDrafts({})).toEqual([]);
});

test("corrections of a kept plan outlive a reload and can be given up, and that can be taken back", async ({
  page,
  host,
}) => {
  await toOpenScreen(page, host);
  await openFile(page, sampleFile);
  const { id } = await keep(page, host);
  await expect(selected(page)).toBeFocused();
  await page.keyboard.press("Delete");
  await page.getByLabel("Người ký").fill("Lê Văn An");
  await expect
    .poll(async () => (await host.client.parents.getDraft({ id }))?.corrections.register.signer)
    .toBe("Lê Văn An");
  await page.reload();
  await expect(page.getByText("Có sửa đổi chưa lưu")).toBeVisible();
  await expect(page.getByLabel("Người ký")).toHaveValue("Lê Văn An");
  await expect(page.getByText("50 mục")).toBeVisible();
  await page.getByRole("button", { name: "Bỏ sửa đổi" }).press("Enter");
  await expect(page.getByText("51 mục")).toBeVisible();
  await expect(page.getByText("Đã lưu", { exact: true })).toBeVisible();
  await expect.poll(() => host.client.parents.getDraft({ id })).toBeNull();
  await page.keyboard.press("Alt+Backspace");
  await expect(page.getByText("50 mục")).toBeVisible();
  await expect(page.getByLabel("Người ký")).toHaveValue("Lê Văn An");
  await page.keyboard.press("Control+s");
  await expect.poll(async () => (await host.client.parents.get({ id })).items.length).toBe(50);
});

test("readings that are not kept stand in the list, to go on with or to give up", async ({ page, host }) => {
  await toOpenScreen(page, host);
  await openFile(page, sampleFile);
  await page.getByRole("button", { name: "Mở văn bản khác" }).press("Enter");
  const unkept = page.getByRole("region", { name: "Đang sửa, chưa lưu" });
  await expect(unkept.getByRole("listitem")).toHaveText([/Nghị quyết số 12-NQ\/TU/u]);
  await page.getByRole("navigation").getByRole("button", { name: "Văn bản cấp trên" }).click();
  await unkept.getByRole("button", { name: "Nghị quyết số 12-NQ/TU", exact: true }).press("Enter");
  await expect(page.getByText("51 mục")).toBeVisible();
  await page.getByRole("button", { name: "Bỏ văn bản này" }).press("Enter");
  await expect(page.getByRole("button", { name: "Chọn tệp" })).toBeVisible();
  expect(await host.client.parents.listDrafts({})).toEqual([]);
  await page.keyboard.press("Alt+Backspace");
  await expect(page.getByText("51 mục")).toBeVisible();
  await expect.poll(() => host.client.parents.listDrafts({})).toHaveLength(1);
});

test("what one window corrects the other shows too", async ({ page, host, context }) => {
  await toOpenScreen(page, host);
  await openFile(page, sampleFile);
  const { id } = await keep(page, host);
  await expect
    .poll(async () => (await host.client.office.getViewState({})).route)
    .toMatchObject({ parentId: id });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText("51 mục")).toBeVisible();
  await page.getByRole("treeitem").first().focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Delete");
  await expect(other.getByText("50 mục")).toBeVisible();
  await other.getByLabel("Người ký").fill("Lê Văn An");
  await expect(page.getByLabel("Người ký")).toHaveValue("Lê Văn An");
  await expect(page.locator(".parents-notice")).toBeHidden();
  await other.close();
});

test("a missing body and date are added by key, from the directory or in the document's words", async ({
  page,
  host,
}) => {
  await toOpenScreen(page, host);
  await openFile(page, sampleFile);
  await expect(selected(page)).toBeFocused();
  for (let down = 0; down < 4; down++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("c");
  const field = page.getByRole("combobox", { name: /^Thêm cơ quan vào mục I\.1/ });
  await expect(field).toBeFocused();
  await page.keyboard.type("tuyen giao");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue(/^Ban Tuyên giáo/u);
  const wanted = await field.inputValue();
  await page.keyboard.press("Enter");
  await expect(
    row(page, /^I\.1 /).getByRole("button", { name: new RegExp(`${wanted}\\.`, "u") }),
  ).toBeVisible();
  await expect(selected(page)).toBeFocused();
  await page.keyboard.press("h");
  await page.keyboard.type("31/2/2026");
  await expect(selected(page)).toContainText(/31|tháng 2/u);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("quy 2/2026");
  await page.keyboard.press("Enter");
  await expect(selected(page)).toContainText("Hạn: 30/06/2026");
  await page.keyboard.press("c");
  await page.keyboard.type("Tổ công tác số 5");
  await page.keyboard.press("Enter");
  await expect(selected(page)).toContainText("Tổ công tác số 5");
  await page.keyboard.press("h");
  await page.keyboard.press("Escape");
  await expect(selected(page)).toBeFocused();
  const stored = await keep(page, host);
  const item = stored.items.find(({ id }) => id === "I.1");
  expect(item?.bodies.map(({ name }) => name)).toContain(wanted);
  expect(item?.dates).toContainEqual(expect.objectContaining({ text: "quy 2/2026", date: "2026-06-30" }));
});

test("a whole group is marked as wording that units may repeat, by key and by mouse", async ({
  page,
  host,
}) => {
  await toOpenScreen(page, host);
  await openFile(page, sampleFile);
  await expect(selected(page)).toBeFocused();
  for (let down = 0; down < 3; down++) await page.keyboard.press("ArrowDown");
  await expect(selected(page)).toHaveAccessibleName(/^I /);
  await page.keyboard.press("n");
  await expect(row(page, /^I\.1 /)).toContainText("Được lặp lại nguyên văn");
  await row(page, /^I\.2 /)
    .getByRole("button", { name: /^Đơn vị được lặp lại/ })
    .click();
  await expect(row(page, /^I\.2 /)).not.toContainText("Được lặp lại nguyên văn");
  const stored = await keep(page, host);
  const allowed = stored.items.filter(({ isAllowed }) => isAllowed).map(({ id }) => id);
  expect(allowed).toContain("I.1");
  expect(allowed).not.toContain("I.2");
  expect(allowed).not.toContain("II");
});

test("a plan corrected in another window meanwhile is not covered", async ({ page, host }) => {
  await toOpenScreen(page, host);
  await openFile(page, sampleFile);
  const { id, revision, ...mine } = await keep(page, host);
  await page.keyboard.press("End");
  await page.keyboard.press("Delete");
  const draft = { ...mine, items: mine.items.filter((item) => item.id !== "0-1") };
  await host.client.parents.correct({ id, baseRevision: revision, draft });
  await expect(page.locator(".parents-notice")).toContainText("vừa được sửa ở cửa sổ khác");
  await expect(page.getByRole("button", { name: "Lưu sửa đổi" })).toBeDisabled();
  await page.getByRole("button", { name: "Lấy bản vừa sửa" }).click();
  await expect(page.getByText("Đã lưu", { exact: true })).toBeVisible();
  await page.getByRole("treeitem").first().focus();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+s");
  await expect
    .poll(async () => (await host.client.parents.get({ id })).items.map((item) => item.id))
    .toEqual(mine.items.slice(0, -1).map((item) => item.id));
});

test("a removed plan comes back with one key; one that is built upon stays", async ({ page, host }) => {
  await openSample(page, host, 0);
  const { register, text, paragraphs, items } = await host.client.parents.readSample({});
  await host.client.parents.add({ draft: { fileName: "a.docx", register, text, paragraphs, items } });
  await page.getByRole("navigation").getByRole("button", { name: "Văn bản cấp trên" }).click();
  await page.getByRole("button", { name: "Xoá Nghị quyết số 12-NQ/TU" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Chưa có văn bản cấp trên nào" })).toBeVisible();
  await page.getByRole("button", { name: "Hoàn tác" }).press("Enter");
  await expect(page.getByRole("row")).toHaveCount(2);
  await addProgrammes(host, 1);
  const rows = page.getByRole("row").filter({ hasText: "18/03/2026" });
  await expect(rows).toHaveCount(2);
  const used = rows.filter({ has: page.getByRole("cell", { name: "1", exact: true }) });
  await used.getByRole("button", { name: /^Xoá/ }).press("Enter");
  await expect(page.getByText("đang là căn cứ của 1 chương trình").last()).toBeVisible();
  expect(await host.client.parents.list({})).toHaveLength(2);
});

test("ten thousand paragraphs are walked like ten", async ({ page, host }) => {
  const texts = Array.from({ length: 10_000 }, (_, at) =>
    at % 20 === 0 ? `**${at / 20 + 1}. Nhóm nhiệm vụ` : `- Đẩy mạnh cải cách hành chính, việc thứ ${at}.`,
  );
  await toOpenScreen(page, host);
  await openFile(page, docx("lon.docx", await docxOf(...texts)));
  expect(await page.getByRole("treeitem").count()).toBeLessThan(60);
  await page.keyboard.press("End");
  await expect(selected(page)).toContainText("việc thứ 9999");
  await expect(selected(page)).toBeInViewport();
  await expect(page.locator(".parents-place-current")).toBeInViewport();
  await page.keyboard.press("Backspace");
  await expect(page.getByText("9.999 mục")).toBeVisible();
  await expect(selected(page)).toContainText("việc thứ 9998");
});

test("reading can be stopped while it goes on", async ({ page, host }) => {
  let isHeld = false;
  await page.routeWebSocket(/\/office$/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      if (!isHeld) server.send(message);
    });
  });
  await toOpenScreen(page, host);
  isHeld = true;
  await chooseFile(page, sampleFile);
  await expect(page.getByRole("progressbar", { name: /^Đang đọc nghi-quyet-12/ })).toBeVisible();
  await page.getByRole("button", { name: "Dừng" }).press("Enter");
  await expect(page.getByRole("progressbar")).toBeHidden();
  await expect(page.getByRole("button", { name: "Chọn tệp" })).toBeVisible();
});

for (const theme of ["light", "dark", "contrast"] as const) {
  test(`axe finds nothing while a document is opened and corrected, ${theme}`, async ({ page, host }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await toOpenScreen(page, host);
    const { settings } = await host.client.office.get({});
    await host.client.office.saveSettings({ settings: { ...settings, theme } });
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    const expectSound = async (place: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const told = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
      );
      expect(told, place).toEqual([]);
    };
    await expectSound("nothing chosen yet");
    await chooseFile(page, docx("a.txt", textFile(" ", "utf-8")));
    await expect(page.locator(".parents-notice")).toBeVisible();
    await expectSound("a refusal");
    await openFile(page, docx("b.docx", readFileSync(sampleFile)));
    await expectSound("opened");
    await page.keyboard.press("n");
    await page.keyboard.press("c");
    await expect(page.getByRole("combobox", { name: /^Thêm cơ quan/ })).toBeFocused();
    await expectSound("adding a body");
    await page.keyboard.press("Escape");
    await page.keyboard.press("h");
    await page.keyboard.type("31/2/2026");
    await expectSound("adding a date that does not exist");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: /^Nội dung mục/ })).toBeFocused();
    await expectSound("under the pen");
    await page.getByRole("button", { name: "Mở văn bản khác" }).click();
    await expect(page.getByRole("region", { name: "Đang sửa, chưa lưu" })).toBeVisible();
    await expectSound("readings not kept");
  });
}
