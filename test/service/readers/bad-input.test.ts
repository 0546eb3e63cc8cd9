import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { decodeText, readDocument, readPastedText } from "../../../electron/service/readers";
import { OfficeError } from "../../../shared/contract/errors";
import { compoundFile, docxOf, textFile, zipOf } from "../../support/parent-files";

async function refusal(bytes: Uint8Array, name = "ke-hoach.docx"): Promise<{ code: string; params: object }> {
  try {
    await readDocument({ name, bytes });
  } catch (error) {
    if (error instanceof OfficeError) return { code: error.code, params: error.params };
    throw error;
  }
  return { code: "none", params: {} };
}

const plan = ["**I- MỤC TIÊU", "1. Đến năm 2030, trên 90% hồ sơ được giải quyết đúng hạn."];

describe("files that cannot be read", () => {
  it("refuses an empty file", async () => {
    expect(await refusal(new Uint8Array())).toEqual({
      code: "file-empty",
      params: { name: "ke-hoach.docx" },
    });
    expect(await refusal(textFile(" \n\n", "utf-8"))).toEqual({
      code: "file-empty",
      params: { name: "ke-hoach.docx" },
    });
    expect(await refusal(await docxOf("", " "))).toEqual({
      code: "file-empty",
      params: { name: "ke-hoach.docx" },
    });
  });

  it("refuses a zip that is no DOCX", async () => {
    expect((await refusal(zipOf({ "xl/workbook.xml": "<workbook/>" }))).code).toBe("file-not-docx");
  });

  it("refuses a DOCX cut short anywhere as damaged", async () => {
    const bytes = await docxOf(...plan);
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      expect((await refusal(bytes.slice(0, Math.floor(bytes.length * share)))).code).toBe("file-damaged");
    }
  });

  it("refuses a DOCX whose XML is broken as damaged", async () => {
    const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
    const bytes = zipOf({ "[Content_Types].xml": types, "word/document.xml": "<w:document><w:body>" });
    expect((await refusal(bytes)).code).toBe("file-damaged");
  });

  it("refuses a file behind a password, and an old Word document, each with its own code", async () => {
    expect((await refusal(compoundFile("EncryptedPackage"))).code).toBe("file-protected");
    expect((await refusal(compoundFile("WordDocument"), "ke-hoach.doc")).code).toBe("file-legacy-doc");
  });

  it("names the kind of a file that needs another reader, whatever its name says", async () => {
    const pdf = new TextEncoder().encode("%PDF-1.7\n%âãÏÓ\n1 0 obj");
    expect(await refusal(pdf)).toEqual({
      code: "file-unsupported",
      params: { name: "ke-hoach.docx", kind: "PDF" },
    });
    expect(await refusal(new TextEncoder().encode("{\\rtf1\\ansi abc}"), "a.doc")).toEqual({
      code: "file-unsupported",
      params: { name: "a.doc", kind: "RTF" },
    });
  });

  it("refuses more than 50 MB without reading it", async () => {
    expect(await refusal(new Uint8Array(50 * 1024 * 1024 + 1))).toEqual({
      code: "file-too-large",
      params: { name: "ke-hoach.docx", limitMb: 50 },
    });
  });

  it("refuses a small zip that would unpack to more than 20 MB", async () => {
    const bytes = zipOf({
      "word/document.xml": "<w:document/>",
      "word/styles.xml": " ".repeat(101 * 1024 * 1024),
    });
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect(await refusal(bytes)).toEqual({
      code: "file-too-large",
      params: { name: "ke-hoach.docx", limitMb: 20 },
    });
  });

  it("refuses bytes that are no text: random ones, UTF-16 without its mark, an 8-bit code page", async () => {
    const noise = randomBytes(4096);
    noise[0] = 0x01;
    expect((await refusal(new Uint8Array(noise), "a.txt")).code).toBe("file-not-text");
    expect((await refusal(new Uint8Array(Buffer.from("Kế hoạch", "utf16le")), "a.txt")).code).toBe(
      "file-not-text",
    );
    const codePage = Uint8Array.from([0x4b, 0xd5, 0x20, 0x68, 0x6f, 0xb9, 0x63, 0x68, 0x20, 0xae, 0xfd]);
    expect((await refusal(codePage, "a.txt")).code).toBe("file-not-text");
  });
});

describe("secrecy", () => {
  const stamps = [
    "MẬT",
    "TỐI MẬT",
    "TUYỆT MẬT",
    "( MẬT )",
    "Độ mật: TỐI MẬT",
    "TUYỆT MẬT".normalize("NFD"),
    "TOI MAT",
  ];

  it.each(stamps)("stops at the stamp %s", async (stamp) => {
    const lines = ["TỈNH UỶ SƠN HẢI", stamp, "*", "KẾ HOẠCH", ...plan];
    expect((await refusal(await docxOf(...lines))).code).toBe("file-secret");
    expect((await refusal(textFile(lines.join("\n"), "utf-8"), "a.txt")).code).toBe("file-secret");
    expect(() => readPastedText(lines.join("\n"))).toThrow(expect.objectContaining({ code: "file-secret" }));
  });

  it("lets pass what only speaks of secrets, or stands deep in the text", async () => {
    const lines = [
      "KẾ HOẠCH",
      "bảo vệ bí mật nhà nước",
      ...plan,
      ...Array(12).fill("Bảo đảm an toàn thông tin."),
      "MẬT",
    ];
    expect((await refusal(await docxOf(...lines))).code).toBe("none");
  });
});

describe("text with flaws that can be mended", () => {
  it.each(["utf-8", "utf-8-bom", "utf-16le", "utf-16be"] as const)(
    "decodes %s to the same text",
    (encoding) => {
      expect(decodeText(textFile("I- MỤC TIÊU\r\n1. Đến năm 2030.", encoding))).toBe(
        "I- MỤC TIÊU\r\n1. Đến năm 2030.",
      );
    },
  );

  it("gives the text of a file as it is, so that offsets into it hold", () => {
    const text = "\u00A0 Kế  hoạch\u200B\t1\r\n".normalize("NFD");
    expect(decodeText(textFile(text, "utf-8"))).toBe(text);
  });

  it("drops stray NULs and says so", async () => {
    const text = `I- MỤC TIÊU\n1. Đến năm 2030, trên 90%\0 hồ sơ đúng hạn.\n${"2. Giữ vững kỷ cương. ".repeat(40)}`;
    const reading = await readDocument({ name: "a.txt", bytes: textFile(text, "utf-8") });
    expect(reading.text).not.toContain("\0");
    expect(reading.findings).toContainEqual({ code: "replaced-characters", at: null, detail: "1" });
  });

  it("turns lone surrogates of pasted text into the replacement character", () => {
    const reading = readPastedText("I- MỤC TIÊU\n1. Đến \uD800năm 2030 \u{1F600}");
    expect(reading.text).toContain("Đến \uFFFDnăm 2030 \u{1F600}");
    expect(reading.findings).toContainEqual({ code: "replaced-characters", at: null, detail: "1" });
  });

  it("reads a text file under the name of a DOCX", async () => {
    const reading = await readDocument({
      name: "a.docx",
      bytes: textFile(plan.join("\n").replace("**", ""), "utf-8"),
    });
    expect(reading.items.map(({ id }) => id)).toEqual(["I", "I.1"]);
  });

  it("reads a DOCX of ten thousand paragraphs into ten thousand items", async () => {
    const texts = Array.from({ length: 10_000 }, (_, at) =>
      at % 20 === 0
        ? `**${at / 20 + 1}. Nhóm nhiệm vụ`
        : "- Đẩy mạnh cải cách hành chính, hoàn thành trước ngày 30/6/2026.",
    );
    const reading = await readDocument({ name: "a.docx", bytes: await docxOf(...texts) });
    expect(reading.items).toHaveLength(10_000);
  });
});
