import type { Page } from "@playwright/test";
import { compoundFile, docxOf, textFile, zipOf } from "../../support/parent-files";
import { expect, openSample, test } from "../support/host";

interface BadFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sentence: string;
  readonly button: string;
}

const whole = await docxOf("**I- MỤC TIÊU", "1. Đến năm 2030, trên 90% hồ sơ đúng hạn.");
const bytesOf = (text: string) => new TextEncoder().encode(text);

const badFiles: readonly BadFile[] = [
  {
    what: "an empty file",
    name: "rong.docx",
    bytes: new Uint8Array(),
    sentence: "Tệp rong.docx không có nội dung. Hãy chọn tệp khác.",
    button: "Chọn tệp khác",
  },
  {
    what: "a file behind a password",
    name: "khoa.docx",
    bytes: compoundFile("EncryptedPackage"),
    sentence: "Tệp khoa.docx có đặt mật khẩu nên không đọc được.",
    button: "Chọn tệp khác",
  },
  {
    what: "an old Word document",
    name: "cu.doc",
    bytes: compoundFile("WordDocument"),
    sentence: "Tệp cu.doc là dạng Word cũ (.doc).",
    button: "Chọn tệp khác",
  },
  {
    what: "a DOCX cut short",
    name: "cut.docx",
    bytes: whole.slice(0, Math.floor(whole.length / 2)),
    sentence: "Tệp cut.docx bị hỏng hoặc chép chưa hết.",
    button: "Chọn tệp khác",
  },
  {
    what: "a workbook renamed",
    name: "bang.docx",
    bytes: zipOf({ "xl/workbook.xml": "<workbook/>" }),
    sentence: "Tệp bang.docx không phải văn bản Word",
    button: "Chọn tệp khác",
  },
  {
    what: "a PDF under another name",
    name: "ban-in.docx",
    bytes: bytesOf("%PDF-1.7\n1 0 obj"),
    sentence: "Chưa đọc được tệp dạng PDF.",
    button: "Dán nội dung",
  },
  {
    what: "bytes that are no text",
    name: "la.txt",
    bytes: Uint8Array.from({ length: 512 }, (_, at) => (at * 37) % 256),
    sentence: "Tệp la.txt không phải văn bản đọc được.",
    button: "Chọn tệp khác",
  },
  {
    what: "a secret document",
    name: "mat.txt",
    bytes: textFile("TỈNH UỶ SƠN HẢI\nMẬT\n*\nKẾ HOẠCH\nI- MỤC TIÊU\n1. Việc.", "utf-8"),
    sentence: "Văn bản có dấu chỉ độ mật (MẬT) nên không được mở trên máy này.",
    button: "Chọn tệp khác",
  },
];

async function toOpenScreen(page: Page, host: Parameters<typeof openSample>[1]): Promise<void> {
  await openSample(page, host);
  await page.getByRole("navigation").getByRole("button", { name: "Văn bản cấp trên" }).click();
  await page.getByRole("button", { name: "Mở văn bản cấp trên" }).click();
  await expect(page.getByRole("heading", { name: "Mở văn bản của cấp trên" })).toBeVisible();
}

for (const { what, name, bytes, sentence, button } of badFiles) {
  test(`${what} is refused in a sentence with the button that helps, and nothing is stored`, async ({
    page,
    host,
  }) => {
    await toOpenScreen(page, host);
    const chosen = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Chọn tệp" }).click();
    await (await chosen).setFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
    const alert = page.locator(".parents-notice");
    await expect(alert).toContainText(sentence);
    await expect(alert.getByRole("button")).toHaveText(button);
    expect(await host.client.parents.list({})).toEqual([]);
  });
}

test("a refusal is told to readers of the screen", async ({ page, host }) => {
  await page.addInitScript(() => {
    Object.assign(window, { told: [] as string[] });
    // what a page hands a reader of the screen cannot be heard here: it is noted at the browser's door
    Object.assign(Document.prototype, {
      ariaNotify: (words: string) => Reflect.get(window, "told").push(words),
    });
  });
  await toOpenScreen(page, host);
  await page.getByRole("button", { name: "Đọc nội dung này" }).click();
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, "told")))
    .toContainEqual(expect.stringContaining("Chưa có chữ nào để đọc."));
});

test("a file of 200 MB is refused before it is read", async ({ page, host }) => {
  await toOpenScreen(page, host);
  await page.evaluate(() => {
    const file = new File([new Uint8Array(1)], "lon.docx");
    Object.defineProperty(file, "size", { value: 200 * 1024 * 1024 });
    file.arrayBuffer = () => Promise.reject(new Error("the file was read"));
    const dataTransfer = new DataTransfer();
    const event = new DragEvent("drop", { dataTransfer, cancelable: true });
    Object.defineProperty(event, "dataTransfer", { value: { files: [file], types: ["Files"] } });
    window.dispatchEvent(event);
  });
  await expect(page.locator(".parents-notice")).toContainText(
    "Nội dung của tệp lon.docx lớn hơn 50 MB nên không mở.",
  );
  expect(await host.client.parents.list({})).toEqual([]);
});

for (const [trouble, sentence] of [
  ["NotReadableError", "Tệp dang-mo.docx đang mở ở chương trình khác (thường là Word)."],
  ["NotFoundError", "Không tìm thấy tệp dang-mo.docx."],
] as const) {
  test(`a file the system answers ${trouble} for is named, and tried again`, async ({ page, host }) => {
    await toOpenScreen(page, host);
    await page.evaluate((name) => {
      const file = new File(["I- MỤC TIÊU\n1. Mở 6 lớp kỹ năng số."], "dang-mo.docx");
      const read = file.arrayBuffer.bind(file);
      let tries = 0;
      file.arrayBuffer = () => (tries++ === 0 ? Promise.reject(new DOMException("held", name)) : read());
      const event = new DragEvent("drop", { cancelable: true });
      Object.defineProperty(event, "dataTransfer", { value: { files: [file], types: ["Files"] } });
      window.dispatchEvent(event);
    }, trouble);
    await expect(page.locator(".parents-notice")).toContainText(sentence);
    await page.locator(".parents-notice").getByRole("button", { name: "Thử lại" }).press("Enter");
    await expect(page.getByRole("treeitem", { name: /^I\.1 Mở 6 lớp/ })).toBeVisible();
  });
}

test("nothing to read in what was pasted is said, and the paste area stays at hand", async ({
  page,
  host,
}) => {
  await toOpenScreen(page, host);
  await page.getByRole("button", { name: "Đọc nội dung này" }).click();
  await expect(page.locator(".parents-notice")).toContainText("Chưa có chữ nào để đọc.");
  await page.getByRole("textbox", { name: "Dán nội dung" }).fill("I- MỤC TIÊU\n1. Mở 6 lớp kỹ năng số.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("treeitem", { name: /^I\.1 Mở 6 lớp/ })).toBeVisible();
});
