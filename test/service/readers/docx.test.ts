import {
  AlignmentType,
  Document,
  Header,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../electron/service/readers";

type Children = NonNullable<ConstructorParameters<typeof Document>[0]["sections"][number]["children"]>;

const levels = [
  { level: 0, format: LevelFormat.UPPER_ROMAN, text: "%1." },
  { level: 1, format: LevelFormat.DECIMAL, text: "%2." },
  { level: 2, format: LevelFormat.LOWER_LETTER, text: "%3)" },
  { level: 3, format: LevelFormat.BULLET, text: "-" },
];

async function read(...children: Children) {
  const numbering = { config: [{ reference: "plan", levels }] };
  const bytes = await Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
  return readDocument({ name: "ke-hoach.docx", bytes: new Uint8Array(bytes) });
}

const plain = (text: string) => new Paragraph({ children: [new TextRun(text)] });
const listed = (level: number, text: string) =>
  new Paragraph({ text, numbering: { reference: "plan", level } });
const cell = (text: string) => new TableCell({ children: [plain(text)] });
const table = (...rows: string[][]) =>
  new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })) });

describe("reading a DOCX", () => {
  it("prints the marks of Word's automatic lists, level by level", async () => {
    const { items, text } = await read(
      listed(0, "MỤC TIÊU"),
      listed(1, "Đến năm 2030, 90% hồ sơ đúng hạn."),
      listed(0, "NHIỆM VỤ"),
      listed(1, "Rà soát quy trình"),
      listed(2, "Cấp tỉnh rà soát."),
      listed(2, "Cấp xã rà soát."),
      listed(3, "Trước hết là đất đai."),
      listed(1, "Tập huấn."),
    );
    expect(items.map(({ id }) => id)).toEqual([
      "I",
      "I.1",
      "II",
      "II.1",
      "II.1.a",
      "II.1.b",
      "II.1.b-1",
      "II.2",
    ]);
    expect(text.startsWith("MỤC TIÊU\nĐến năm 2030")).toBe(true);
  });

  it("takes a paragraph as bold when most of its letters are, and keeps it whole where bold stops inside a word", async () => {
    const broken = new Paragraph({
      children: [
        new TextRun({ text: "II- MỤC", bold: true }),
        new TextRun(" TI"),
        new TextRun({ text: "ÊU CỤ THỂ", bold: true }),
      ],
    });
    const { paragraphs } = await read(plain("Mở đầu."), broken);
    expect(paragraphs.map(({ text, isBold }) => [text, isBold])).toEqual([
      ["Mở đầu.", false],
      ["II- MỤC TIÊU CỤ THỂ", true],
    ]);
  });

  it("parts lines at soft breaks and tells centred paragraphs", async () => {
    const head = new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new TextRun("Số 05-KH/ĐU"),
        new TextRun({ text: "Tân Lập, ngày 05 tháng 4 năm 2026", break: 1 }),
      ],
    });
    const { paragraphs, register } = await read(
      head,
      plain("KẾ HOẠCH"),
      plain("I. MỤC ĐÍCH"),
      plain("1. Một."),
    );
    expect(paragraphs.slice(0, 2).map(({ isCentred }) => isCentred)).toEqual([true, true]);
    expect(register).toMatchObject({ number: "05", symbol: "KH/ĐU", date: "2026-04-05", place: "Tân Lập" });
  });

  it("reads a two-column heading cell by cell", async () => {
    const { register } = await read(
      table(
        ["TỈNH UỶ SƠN HẢI", "ĐẢNG CỘNG SẢN VIỆT NAM"],
        ["Số 12-KH/TU", "Sơn Hải, ngày 05 tháng 4 năm 2026"],
      ),
      plain("KẾ HOẠCH"),
      plain("thực hiện Nghị quyết số 12-NQ/TU"),
      plain("I. MỤC ĐÍCH"),
    );
    expect(register).toMatchObject({
      number: "12",
      issuer: "Tỉnh uỷ Sơn Hải",
      place: "Sơn Hải",
      date: "2026-04-05",
    });
  });

  it("reads an assignment table row by row, the parts of bodies by their columns", async () => {
    const { items } = await read(
      plain("I. NHIỆM VỤ"),
      table(
        ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành"],
        ["1", "Rà soát quy trình", "Sở Nội vụ", "Sở Tài chính, Công an tỉnh", "Quý II/2026"],
        ["2", "Lắp bảng điện tử", "Tổ chuyển đổi số", "", "Thường xuyên"],
        ["3", "Tập huấn", "Trường Chính trị tỉnh; Sở Nội vụ", "", "2026 - 2027"],
      ),
    );
    const rows = items.slice(1).map(({ id, text, bodies, dates }) => ({
      id,
      text,
      bodies: bodies.map(({ role, name }) => `${role} ${name}`),
      dates: dates.map(({ date }) => date),
    }));
    expect(rows).toEqual([
      {
        id: "I.1",
        text: "Rà soát quy trình",
        bodies: ["lead Sở Nội vụ", "coordinating Sở Tài chính", "coordinating Công an tỉnh"],
        dates: ["2026-06-30"],
      },
      { id: "I.2", text: "Lắp bảng điện tử", bodies: ["lead Tổ chuyển đổi số"], dates: [] },
      {
        id: "I.3",
        text: "Tập huấn",
        bodies: ["lead Trường Chính trị tỉnh", "named Sở Nội vụ"],
        dates: ["2027-12-31"],
      },
    ]);
  });

  it("stops at a secrecy stamp in the page header", async () => {
    const header = new Header({ children: [plain("TỐI MẬT")] });
    const section = { headers: { default: header }, children: [plain("KẾ HOẠCH"), plain("I. MỤC ĐÍCH")] };
    const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [section] })));
    await expect(readDocument({ name: "a.docx", bytes })).rejects.toMatchObject({ code: "file-secret" });
  });

  it("keeps equal paragraphs: only web text gives a caption twice", async () => {
    const { items } = await read(
      plain("Bảo đảm an toàn thông tin mạng."),
      plain("Bảo đảm an toàn thông tin mạng."),
    );
    expect(items).toHaveLength(2);
  });
});
