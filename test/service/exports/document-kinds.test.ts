import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hardKinds, kinds } from "../../support/document-kinds";
import { all, child, type ReadDocx, type ReadParagraph, readDocx } from "../../support/docx-reading";
import { canReadPages, convert, pageLines, validationErrors } from "../../support/docx-runtimes";
import { docxOf } from "../../support/docx-samples";
import { temporaryFolder } from "../../support/folder";

const everyKind = { ...kinds, ...hardKinds };
const names = Object.keys(everyKind);
const folder = temporaryFolder();
const read = new Map<string, ReadDocx>();
const patience = 240_000;

beforeAll(async () => {
  for (const [at, [name, sample]] of Object.entries(everyKind).entries()) {
    const bytes = await docxOf(...sample);
    writeFileSync(join(folder.path, `${at}.docx`), bytes);
    read.set(name, readDocx(bytes));
  }
});

afterAll(() => folder.remove());

const of = (name: string): ReadDocx => {
  const docx = read.get(name);
  if (!docx) throw new Error(`no kind ${name}`);
  return docx;
};
const texts = (name: string) => of(name).paragraphs.map(({ text }) => text.replaceAll("\u00a0", " ").trim());
const mm = (twips: string | null | undefined) => Math.round((Number(twips ?? 0) / 1440) * 254) / 10;

const upright = { isBold: false, isItalic: false, isUnderlined: false };
const bold = { ...upright, isBold: true };
const italic = { ...upright, isItalic: true };

/** What each kind has that the programme has not (official-documents.md 1.2, 1.6, 1.9, 1.10 and 2). */
const looks: readonly (readonly [kind: string, words: string, look: Partial<ReadParagraph>])[] = [
  ["chương trình", "TÀI LIỆU HỘI NGHỊ", { sizePt: 12, ...bold, align: "right" }],
  ["chương trình", "KHÔNG PHỔ BIẾN TRÊN PHƯƠNG TIỆN", { sizePt: 12, ...bold, align: "center" }],
  ["chương trình", "LoThiMai-26", { sizePt: 11, ...upright }],
  ["chương trình", "điện thoại 0212.3868.123", { sizePt: 10, ...upright, align: "center" }],
  ["kế hoạch", "KẾ HOẠCH", { sizePt: 15, ...bold, align: "center" }],
  ["kế hoạch", "KHẨN", { sizePt: 14, ...bold, align: "center" }],
  ["kế hoạch", "Căn cứ Điều lệ Đảng Cộng sản Việt Nam;", { sizePt: 14, ...upright, mark: "-" }],
  ["báo cáo", "MẬT", { sizePt: 14, ...bold, align: "center" }],
  ["tờ trình", "Kính trình:", { sizePt: 14, ...italic }],
  ["tờ trình", "Ban Thường vụ Tỉnh uỷ Hoà Sơn", { sizePt: 14, ...upright }],
  ["công văn", "về việc góp ý dự thảo", { sizePt: 12, ...italic, align: "center" }],
  ["công văn", "Kính gửi:", { sizePt: 14, ...italic }],
  ["công văn", "- Ban Tổ chức Tỉnh uỷ;", { sizePt: 14, ...upright }],
  ["công văn", "- Như trên;", { sizePt: 12, ...upright }],
  ["công văn", "HOẢ TỐC", { sizePt: 14, ...bold, align: "center" }],
  ["nghị quyết", "về chuyển đổi số trên địa bàn xã", { sizePt: 14, ...bold, align: "center" }],
  ["quy chế", "QUY ĐỊNH CHUNG", { sizePt: 14, ...bold, align: "center", mark: "Chương I" }],
  ["quy chế", "TRÁCH NHIỆM", { sizePt: 14, ...bold, align: "center", mark: "Mục 1" }],
  ["quy chế", "Phạm vi điều chỉnh", { sizePt: 14, ...bold, align: "both", mark: "Điều 1." }],
  ["quy chế", "Cơ quan chủ trì", { sizePt: 14, ...bold, mark: "Điều 3." }],
  ["quy chế", "Báo cáo định kỳ", { sizePt: 14, ...bold, mark: "Điều 4.", outlineLevel: 3 }],
  ["quy chế", "Quy chế áp dụng với:", { sizePt: 14, ...upright, mark: "2.", firstLineMm: 10 }],
  ["quy chế", "Rõ việc, rõ người chủ trì.", { ...upright, mark: "1." }],
  ["quy chế", "Các cơ quan, tổ chức của xã.", { ...upright, mark: "b)" }],
  ["quyết định", "Quyết định này có hiệu lực", { sizePt: 14, ...upright, mark: "Điều 2." }],
  ["quy chế (state)", "QUY ĐỊNH CHUNG", { sizePt: 14, ...bold, align: "center", mark: "Chương I" }],
  ["quy chế (state)", "Cơ quan chủ trì", { sizePt: 14, ...bold, mark: "Điều 3." }],
  ["quy chế (state)", "Đúng thời hạn.", { sizePt: 14, ...upright, mark: "2." }],
  ["biên bản", "NGƯỜI GHI BIÊN BẢN", { sizePt: 14, ...upright, align: "center", place: "cell" }],
  ["biên bản", "CHỦ TRÌ HỘI NGHỊ", { sizePt: 14, ...upright, align: "center", place: "cell" }],
  ["biên bản", "Vàng A Sùng", { sizePt: 14, ...bold, align: "center", place: "cell" }],
  ["biên bản", "Lò Thị Mai", { sizePt: 14, ...bold, align: "center", place: "cell" }],
  ["biên bản (state)", "THƯ KÝ", { sizePt: 14, ...bold, align: "center", place: "cell" }],
  ["biên bản (state)", "CHỦ TOẠ", { sizePt: 14, ...bold, align: "center", place: "cell" }],
  ["đề cương", "ĐỀ CƯƠNG", { sizePt: 15, ...bold, align: "center" }],
  ["kế hoạch (state)", "KHẨN", { sizePt: 13, ...bold, align: "center" }],
  ["kế hoạch (state)", "Căn cứ Điều lệ Đảng Cộng sản Việt Nam;", { sizePt: 14, ...italic, mark: "" }],
  ["công văn (state)", "V/v góp ý dự thảo", { sizePt: 12, ...upright, beforePt: 6, align: "center" }],
  ["công văn (state)", "Kính gửi:", { sizePt: 14, ...upright }],
  ["thông báo (state)", "LƯU HÀNH NỘI BỘ", { sizePt: 13, ...bold, align: "center" }],
];

describe("every kind of document", () => {
  it.each(Object.entries(everyKind))("is valid Office Open XML: %s", async (_, sample) => {
    expect(await validationErrors(folder.path, await docxOf(...sample))).toEqual([]);
  });

  it.each(looks)("prints in a %s as ruled: %s", (kind, words, look) => {
    const { paragraphs } = of(kind);
    const exact = paragraphs.find(({ text }) => text.trim() === words);
    const found = exact ?? paragraphs.find(({ text }) => text.includes(words));
    expect(found).toMatchObject({ font: "Times New Roman", ...look });
  });

  it("opens with names and number, then its marks", () => {
    expect(texts("công văn").slice(0, 8).filter(Boolean)).toEqual([
      "ĐẢNG BỘ TỈNH HOÀ SƠN",
      "ĐẢNG UỶ XÃ SUỐI NGÀN",
      "*",
      "Số 05-CV/ĐU",
      "về việc góp ý dự thảo Chương trình hành động thực hiện Nghị quyết số 12-NQ/TU",
      "HOẢ TỐC",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
    ]);
  });

  it.each([
    ["chương trình", "Số 05-CTr/ĐU"],
    ["kế hoạch", "Số 05-KH/ĐU"],
    ["báo cáo", "Số 05-BC/ĐU"],
    ["tờ trình", "Số 05-TTr/ĐU"],
    ["công văn", "Số 05-CV/ĐU"],
    ["thông báo", "Số 05-TB/ĐU"],
    ["nghị quyết", "Số 05-NQ/ĐU"],
    ["quy chế", "Số 05-QC/ĐU"],
    ["biên bản", "Số 05-BB/ĐU"],
    ["quyết định", "Số 05-QĐ/ĐU"],
    ["quy chế (state)", "Số: 05/QC-ĐU"],
    ["nghị quyết (state)", "Số: 05/NQ-ĐU"],
    ["công văn (state)", "Số: 05/ĐU"],
  ])("has the code of its type in its number: %s", (kind, number) => {
    expect(texts(kind)).toContain(number);
  });

  it("has no number, when it is material without one", () => {
    expect(texts("đề cương").filter((text) => text.startsWith("Số"))).toEqual([]);
  });

  it("names no type, when it is a letter, and separates nothing", () => {
    expect(texts("công văn").filter((text) => text === "CÔNG VĂN" || text === "-----")).toEqual([]);
  });

  it("is addressed only when its type is under the rules", () => {
    expect(texts("báo cáo").join()).not.toContain("Kính");
    expect(texts("báo cáo (state)")).toContain("Kính gửi:");
    expect(texts("tờ trình (state)")).toContain("Kính gửi:");
  });

  it("ends each căn cứ and the whole text as ruled", () => {
    expect(texts("kế hoạch")).toContain(
      "Căn cứ Nghị quyết số 12-NQ/TU, ngày 05/3/2026 của Tỉnh uỷ về chuyển đổi số.",
    );
    expect(texts("kế hoạch").filter((text) => text.endsWith("./."))).toEqual([]);
    expect(texts("kế hoạch (state)").filter((text) => text.endsWith("./."))).toHaveLength(1);
    expect(texts("chương trình (state)")).toContain("(Có phụ lục phân công nhiệm vụ kèm theo)./.");
  });

  it("has the recipients of minutes below those who sign them, and no date at the head of the state's", () => {
    for (const name of ["biên bản", "biên bản (state)"]) {
      const lines = texts(name);
      expect(lines.indexOf("Vàng A Sùng")).toBeLessThan(lines.indexOf("Lò Thị Mai"));
      expect(lines.indexOf("Nơi nhận:")).toBeGreaterThan(lines.indexOf("Lò Thị Mai"));
      expect(lines.filter((line) => /BÍ THƯ|T\/?M/u.test(line))).toEqual([]);
    }
    const lines = of("biên bản").paragraphs.map(({ text }) => text);
    expect(lines[lines.indexOf("Nơi nhận:") - 1]).toBe(""); // room below the names
    const dated = (name: string) => texts(name).some((line) => line.startsWith("Suối Ngàn, ngày"));
    expect([dated("biên bản"), dated("biên bản (state)")]).toEqual([true, false]);
  });

  it("keeps where it is stored in the words of its system, last", () => {
    expect(texts("kế hoạch")).toContain("- Lưu Văn phòng Đảng uỷ.");
    expect(texts("kế hoạch (state)")).toContain("- Lưu: Văn phòng Đảng uỷ.");
  });

  it("is signed by two posts one below the other when one person holds both", () => {
    const lines = texts("công văn with a title of 400 characters");
    expect(lines.slice(lines.indexOf("BÍ THƯ"), lines.indexOf("BÍ THƯ") + 3)).toEqual([
      "BÍ THƯ",
      "kiêm",
      "TRƯỞNG BAN CHỈ ĐẠO",
    ]);
  });

  it("mirrors its margins when it is printed on both sides, and only then", () => {
    const mirrored = (kind: string) => all(of(kind).part("word/settings.xml"), "w:mirrorMargins").length;
    expect([mirrored("chương trình"), mirrored("kế hoạch")]).toEqual([1, 0]);
    expect(of("chương trình").sections[0]?.marginsMm).toMatchObject({ left: 30, right: 15 });
  });
});

describe("marks at a fixed place", () => {
  const frameOf = (kind: string, words: string) => {
    const paragraphs = all(of(kind).part("word/document.xml"), "w:p");
    const paragraph = paragraphs.find((one) => one.textContent?.includes(words));
    return child(child(paragraph, "w:pPr"), "w:framePr");
  };

  it("stand 10 mm from the top edge of the first page", () => {
    const frame = frameOf("chương trình", "TÀI LIỆU HỘI NGHỊ");
    expect(frame?.getAttribute("w:vAnchor")).toBe("page");
    expect(mm(frame?.getAttribute("w:y"))).toBe(10);
    expect(mm(frame?.getAttribute("w:w"))).toBe(165);
  });

  it("stand 10 mm from the bottom edge, a contact line above the notice", () => {
    const bottom = (words: string) => {
      const frame = frameOf("chương trình", words);
      return 297 - mm(frame?.getAttribute("w:y")) - mm(frame?.getAttribute("w:h"));
    };
    expect(bottom("KHÔNG PHỔ BIẾN")).toBeCloseTo(10, 0);
    expect(bottom("điện thoại")).toBeCloseTo(16, 0);
  });

  it("are framed in red as the state rules, 20, 40 and 30 mm wide, and not framed as the Party does", () => {
    const widthOf = (kind: string, words: string) => {
      const paragraphs = all(of(kind).part("word/document.xml"), "w:p");
      const properties = child(
        paragraphs.find((one) => one.textContent === words),
        "w:pPr",
      );
      const indent = child(properties, "w:ind");
      const sides = mm(indent?.getAttribute("w:left")) + mm(indent?.getAttribute("w:right"));
      return child(properties, "w:pBdr") ? Math.round(74 - sides) : 0;
    };
    expect(widthOf("kế hoạch (state)", "KHẨN")).toBe(20);
    expect(widthOf("báo cáo (state)", "THƯỢNG KHẨN")).toBe(40);
    expect(widthOf("công văn (state)", "HOẢ TỐC")).toBe(30);
    expect(widthOf("kế hoạch", "KHẨN")).toBe(0);
    const styles = all(of("kế hoạch (state)").part("word/styles.xml"), "w:style");
    const urgency = styles.find((style) => style.getAttribute("w:styleId") === "Urgency");
    expect(urgency && all(urgency, "w:color")[0]?.getAttribute("w:val")).toBe("FF0000");
  });
});

describe.skipIf(!canReadPages)("the pages LibreOffice makes of every kind", () => {
  const pages = new Map<string, readonly (readonly string[])[]>();

  beforeAll(async () => {
    const files = names.map((_, at) => String(at));
    await convert(folder.path, files, "pdf", folder.path);
    for (const [at, name] of names.entries()) {
      pages.set(name, await pageLines(join(folder.path, `${at}.pdf`)));
    }
  }, patience);

  it.each(names)("end with the signer: %s", (name) => {
    const main = (pages.get(name) ?? []).filter(([first]) => first !== "Phụ lục").flat();
    expect(main.filter((line) => line.includes("Lò Thị Mai"))).toHaveLength(1);
  });

  it("show the marks in the margins of the first and the last page", () => {
    const [first = []] = pages.get("chương trình") ?? [];
    expect(first[0]).toBe("TÀI LIỆU HỘI NGHỊ");
    expect(first.at(-1)).toBe("KHÔNG PHỔ BIẾN TRÊN PHƯƠNG TIỆN THÔNG TIN ĐẠI CHÚNG");
  });

  it("count articles through the chapters and clauses anew in each article", () => {
    const text = (pages.get("quy chế") ?? []).flat().join("\n");
    const marks = text.match(/^(?:Chương|Mục|Điều) \w+|^\d\.|^[a-z]\)/gmu);
    expect(marks).toEqual(
      "Chương I,Điều 1,1.,2.,a),b),Điều 2,1.,2.,Chương II,Mục 1,Điều 3,Mục 2,Điều 4,1.,2.".split(","),
    );
  });

  it("keep a title of 400 characters and a name of five lines whole", () => {
    const text = (pages.get("công văn with a title of 400 characters") ?? []).flat().join(" ");
    expect(text).toContain("TRÁCH NHIỆM HỮU HẠN");
    expect(text.match(/nhiệm vụ/gu)?.length).toBeGreaterThan(17);
  });
});
