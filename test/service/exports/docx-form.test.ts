import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { enumerationLetter } from "../../../shared/domain/numerals";
import { numberBlocks } from "../../../shared/domain/programme/numbering";
import { programmeSchema } from "../../../shared/domain/programme/schema";
import { aUnit } from "../../support/builders";
import {
  all,
  child,
  paragraphWith,
  type ReadDocx,
  type ReadParagraph,
  readDocx,
} from "../../support/docx-reading";
import {
  aProgramme,
  dividedProgramme,
  docxOf,
  finalDetails,
  ruleSet,
  typicalProgramme,
} from "../../support/docx-samples";

let draft: ReadDocx;
let final: ReadDocx;
let state: ReadDocx;

beforeAll(async () => {
  draft = readDocx(await docxOf(typicalProgramme));
  final = readDocx(await docxOf(typicalProgramme, finalDetails));
  state = readDocx(await docxOf(typicalProgramme, finalDetails, aUnit, ruleSet("30/2020/NĐ-CP")));
});

const upright = { isBold: false, isItalic: false, isUnderlined: false };
const bold = { ...upright, isBold: true };
const italic = { ...upright, isItalic: true };
const text14 = { sizePt: 14, align: "both", firstLineMm: 10, afterPt: 6, exactLinePt: 19 };

type Look = Partial<ReadParagraph>;

/** Table 1.2 and sections 1.3 to 1.10 of official-documents.md: component, words on paper, look. */
const partyForm: readonly (readonly [component: string, words: string, look: Look])[] = [
  ["Tiêu đề", "ĐẢNG CỘNG SẢN VIỆT NAM", { sizePt: 15, ...bold, align: "center" }],
  ["Superior body", "ĐẢNG BỘ TỈNH HOÀ SƠN", { sizePt: 14, ...upright, align: "center" }],
  ["Issuing body", "ĐẢNG UỶ XÃ SUỐI NGÀN", { sizePt: 14, ...bold, align: "center" }],
  ["Star under the issuer", "*", { sizePt: 14, ...upright, align: "center" }],
  ["Số và ký hiệu, blank", "Số\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0-CTr/ĐU", { sizePt: 14, ...upright }],
  ["Dự thảo", "Dự thảo lần 2", { sizePt: 14, ...italic, align: "center" }],
  ["Place and date", "Suối Ngàn, ngày", { sizePt: 14, ...italic, align: "center" }],
  ["Tên loại", "CHƯƠNG TRÌNH", { sizePt: 15, ...bold, align: "center", keepsWithNext: true }],
  ["Trích yếu", "hành động thực hiện Nghị quyết số 12", { sizePt: 14, ...bold, align: "center" }],
  ["Five hyphens", "-----", { sizePt: 14, ...upright, align: "center" }],
  ["Căn cứ", "Nghị quyết số 12-NQ/TU, ngày", { ...text14, ...upright, mark: "-" }],
  ["Body", "Đảng uỷ xã giao bí thư", { ...text14, ...upright, mark: "" }],
  [
    "Level I-",
    "MỤC ĐÍCH, YÊU CẦU",
    { sizePt: 14, ...bold, mark: "I-", outlineLevel: 0, keepsWithNext: true },
  ],
  ["Level 1.", "Mục đích", { sizePt: 14, ...bold, mark: "1.", outlineLevel: 1, keepsWithNext: true }],
  ["Level 1.1.", "Mạng và thiết bị", { sizePt: 14, ...bold, mark: "2.1.", outlineLevel: 2 }],
  ["Duty a)", "Mở lớp kỹ năng số thứ 1 ", { ...text14, ...upright, mark: "a)" }],
  ["Target -", "95% hồ sơ", { ...text14, ...upright, mark: "-" }],
  ["Point +", "Rõ người, rõ việc", { ...text14, ...upright, mark: "+" }],
  ["Quyền hạn ký", "T/M BAN THƯỜNG VỤ", { sizePt: 14, ...bold, align: "center", keepsWithNext: true }],
  ["Chức vụ, not bold", "BÍ THƯ", { sizePt: 14, ...upright, align: "center", keepsWithNext: true }],
  ["Họ tên", "Lò Thị Mai", { sizePt: 14, ...bold, align: "center" }],
  ["Nơi nhận:", "Nơi nhận:", { sizePt: 14, ...upright, isUnderlined: true, align: "left" }],
  ["Recipients", "- Các chi bộ, đảng bộ trực thuộc;", { sizePt: 12, ...upright }],
  ["Storage item", "- Lưu Văn phòng Đảng uỷ.", { sizePt: 12, ...upright }],
  [
    "Announcement",
    "(Có phụ lục phân công nhiệm vụ kèm theo).",
    { ...text14, ...upright, keepsWithNext: true },
  ],
  ["Phụ lục", "Phụ lục", { sizePt: 14, ...bold, align: "center" }],
  ["Title of annex", "BẢNG PHÂN CÔNG NHIỆM VỤ", { sizePt: 14, ...bold, align: "center" }],
  ["Head of table", "Nội dung nhiệm vụ", { sizePt: 13, ...bold, align: "center", place: "cell" }],
  ["Group row", "1. Nâng cao nhận thức", { sizePt: 13, ...bold, place: "cell", keepsWithNext: true }],
];

describe("the DOCX of a programme in the Party form", () => {
  it.each(partyForm)("prints %s as ruled", (_, words, look) => {
    const found = draft.paragraphs.find(({ text }) => text === words) ?? paragraphWith(draft, words);
    expect(found).toMatchObject({ font: "Times New Roman", language: "vi-VN", ...look });
  });

  it("uses one font and one language in every paragraph", () => {
    const fonts = new Set(draft.paragraphs.map(({ font, language }) => `${font} ${language}`));
    expect([...fonts]).toEqual(["Times New Roman vi-VN"]);
  });

  it("has the margins of the rule, page numbers 10 mm from the edge and hidden on page 1", () => {
    expect(draft.sections[0]).toEqual({
      widthMm: 210,
      heightMm: 297,
      marginsMm: { top: 20, bottom: 20, left: 30, right: 15, header: 10 },
      startsAt: 1,
      hidesFirstNumber: true,
    });
  });

  it("puts the annex on landscape pages with the same text area and its own page numbers", () => {
    const annex = draft.sections[1];
    expect(annex).toMatchObject({ widthMm: 297, heightMm: 210, startsAt: 1, hidesFirstNumber: true });
    const { left = 0, right = 0, top = 0, bottom = 0 } = annex?.marginsMm ?? {};
    expect([297 - left - right, 210 - top - bottom]).toEqual([257, 165]);
  });

  it("numbers pages by a field, 14 pt and centred", () => {
    const header = draft.names
      .filter((name) => name.startsWith("word/header"))
      .map((name) => draft.part(name))
      .find((part) => part.textContent?.includes("PAGE"));
    const style = all(draft.part("word/styles.xml"), "w:style").find(
      (one) => one.getAttribute("w:styleId") === "PageNumber",
    );
    expect(header && all(header, "w:pStyle")[0]?.getAttribute("w:val")).toBe("PageNumber");
    expect(style && all(style, "w:sz")[0]?.getAttribute("w:val")).toBe("28");
    expect(style && all(style, "w:jc")[0]?.getAttribute("w:val")).toBe("center");
  });

  it("draws a line as long as the words under ĐẢNG CỘNG SẢN VIỆT NAM", () => {
    const paragraphs = all(draft.part("word/document.xml"), "w:p");
    const at = paragraphs.findIndex((one) => one.textContent === "ĐẢNG CỘNG SẢN VIỆT NAM");
    const line = child(paragraphs[at + 1], "w:pPr");
    const indent = child(line, "w:ind");
    const sides = Number(indent?.getAttribute("w:left")) + Number(indent?.getAttribute("w:right"));
    expect(child(child(line, "w:pBdr"), "w:top")?.getAttribute("w:val")).toBe("single");
    expect(((88.6 * 1440) / 25.4 - sides) / 56.7).toBeCloseTo(72.9, 0);
  });

  it("leaves four lines between post and name", () => {
    const texts = draft.paragraphs.map(({ text }) => text);
    expect(texts.slice(texts.indexOf("BÍ THƯ"), texts.indexOf("Lò Thị Mai") + 1)).toEqual([
      "BÍ THƯ",
      "",
      "",
      "",
      "",
      "Lò Thị Mai",
    ]);
  });

  it("gives the annex one row for each duty, none of which splits, under a head that repeats", () => {
    const table = all(draft.part("word/document.xml"), "w:tbl").at(-1);
    const rows = table ? all(table, "w:tr") : [];
    const spans = rows.map((row) => all(row, "w:tc").length);
    expect(spans).toEqual([6, 1, ...Array.from({ length: 12 }, () => 6)]);
    expect(rows.every((row) => all(row, "w:cantSplit").length === 1)).toBe(true);
    expect(rows.map((row) => all(row, "w:tblHeader").length)).toEqual([
      1,
      ...Array.from({ length: 13 }, () => 0),
    ]);
  });

  it("prints number and date and no draft mark when the programme is final", () => {
    const texts = final.paragraphs.map(({ text }) => text);
    expect(texts).toContain("Số\u00A005-CTr/ĐU");
    expect(texts).toContain("Suối Ngàn, ngày 03 tháng 02 năm 2026");
    expect(texts).toContain(
      "(Kèm theo Chương trình số\u00A005-CTr/ĐU, ngày 03/02/2026 của Ban Thường vụ Đảng uỷ xã Suối Ngàn)",
    );
    expect(texts.some((text) => text.includes("Dự thảo"))).toBe(false);
  });

  it("names title and author in the properties of the file", () => {
    const properties = draft.part("docProps/core.xml");
    expect(all(properties, "dc:title")[0]?.textContent).toMatch(/^Chương trình hành động thực hiện/u);
    expect(all(properties, "dc:creator")[0]?.textContent).toBe("Đảng uỷ xã Suối Ngàn");
  });
});

/** Section 2 of official-documents.md, where the state form differs. */
const stateForm: readonly (readonly [component: string, words: string, look: Look])[] = [
  ["Quốc hiệu", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", { sizePt: 12, ...bold }],
  ["Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc", { sizePt: 13, ...bold }],
  ["Number with colon", "Số:\u00A005/CTr-ĐU", { sizePt: 13, ...upright }],
  ["Căn cứ in italics without mark", "Nghị quyết số 12-NQ/TU, ngày", { ...italic, mark: "" }],
  ["Level I.", "MỤC ĐÍCH, YÊU CẦU", { ...bold, mark: "I." }],
  ["TM. with a dot", "TM. BAN THƯỜNG VỤ", { ...bold }],
  ["Post in bold", "BÍ THƯ", { ...bold }],
  [
    "Nơi nhận in bold italics",
    "Nơi nhận:",
    { sizePt: 12, isBold: true, isItalic: true, isUnderlined: false },
  ],
  ["Recipients", "- Các chi bộ", { sizePt: 11, ...upright }],
];

describe("the DOCX of a programme in the state form", () => {
  it.each(stateForm)("prints %s as ruled", (_, words, look) => {
    const found = state.paragraphs.find(({ text }) => text === words) ?? paragraphWith(state, words);
    expect(found).toMatchObject(look);
  });

  it("has neither star nor hyphens", () => {
    expect(state.paragraphs.filter(({ text }) => text === "*" || text === "-----")).toEqual([]);
  });
});

describe("automatic numbering", () => {
  const letters = Array.from(
    { length: 30 },
    (_, at) => ["point", `Điểm ${at}`, { style: "letter" }] as const,
  );
  const levels = [1, 2, 3, 3, 2, 1, 3, 2, 3, 1, 4, 2, 4, 3, 4].map(
    (level) => ["heading", `Mục ${level}`, { level }] as const,
  );

  it.each([
    ["the typical programme", typicalProgramme],
    ["thirty lettered points in a run", aProgramme("t", letters)],
    ["headings that skip a level", aProgramme("t", levels)],
    ["headings under a Phần", aProgramme("t", [...levels, ["heading", "Phần một", { level: 0 }], ...levels])],
    [
      "text before the first part",
      aProgramme("t", [["heading", "Một", { level: 2 }], ...letters.slice(0, 6)]),
    ],
  ])("counts in Word to the marks the programme has, in %s", async (_, doc) => {
    const read = readDocx(await docxOf(doc));
    const marks = read.paragraphs.flatMap(({ mark }) => (mark === "" ? [] : [mark]));
    expect(marks).toEqual(numberBlocks(doc).flatMap(({ mark }) => (mark === "" ? [] : [mark])));
  });

  it("counts to the programme's marks whatever stands in which order", async () => {
    const block = fc.oneof(
      fc.constantFrom(0, 1, 2, 3, 4).map((level) => ["heading", "Mục", { level }] as const),
      fc.constantFrom("letter", "dash", "plus").map((style) => ["point", "Điểm", { style }] as const),
      fc.constantFrom("duty", "target", "paragraph", "basis").map((type) => [type, "Khối"] as const),
    );
    const marksOf = (doc: ReturnType<typeof aProgramme>) => numberBlocks(doc).map(({ mark }) => mark);
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 60 }), async (blocks) => {
        const doc = aProgramme("t", blocks);
        const read = readDocx(await docxOf(doc));
        expect(read.paragraphs.flatMap(({ mark }) => mark || [])).toEqual(marksOf(doc).filter(Boolean));
      }),
      { numRuns: 60 },
    );
  });

  it("has a Phần as Word's highest heading, its number on a line of its own", async () => {
    const read = readDocx(await docxOf(dividedProgramme, finalDetails));
    const headings = read.paragraphs.filter(({ styleId }) => styleId.startsWith("Heading"));
    expect(headings.slice(0, 6).map((one) => [one.styleId, one.outlineLevel, one.mark])).toEqual([
      ["Heading1", 0, "Phần I"],
      ["Heading2", 1, "I-"],
      ["Heading3", 2, "1."],
      ["Heading4", 3, "1.1."],
      ["Heading5", 4, "1.1.1."],
      ["Heading5", 4, "1.1.2."],
    ]);
    expect(headings[0]).toMatchObject({ align: "center", firstLineMm: 0, isBold: true, keepsWithNext: true });
    const [first] = all(read.part("word/document.xml"), "w:br");
    expect(first?.parentNode?.nextSibling?.nodeName).toBe("w:bookmarkStart");
  });

  it("types no mark into the text, so that Word counts on when a line is added", () => {
    const duties = draft.paragraphs.filter(({ styleId }) => styleId === "Duty");
    expect(duties.map(({ mark }) => mark)).toEqual(
      Array.from({ length: 12 }, (_, at) => `${enumerationLetter(at + 1)})`),
    );
    expect(duties.every(({ text }) => text.startsWith("Mở lớp"))).toBe(true);
  });
});

describe("a programme without duties", () => {
  it("has neither annex nor a word of one", async () => {
    const read = readDocx(await docxOf(aProgramme("không có nhiệm vụ", [["paragraph", "Một câu."]])));
    expect(read.sections).toHaveLength(1);
    expect(read.paragraphs.some(({ text }) => /phụ lục/iu.test(text))).toBe(false);
  });

  it("keeps bold, italics and underlining the office set itself", async () => {
    const { marks } = programmeSchema;
    const parts = [
      programmeSchema.text("đậm", [marks.strong?.create() ?? []].flat()),
      programmeSchema.text(" nghiêng", [marks.em?.create() ?? []].flat()),
    ];
    const title = programmeSchema.node("title", { id: "t" });
    const doc = programmeSchema.node("doc", null, [
      title,
      programmeSchema.node("paragraph", { id: "p" }, parts),
    ]);
    const runs = all(readDocx(await docxOf(doc)).part("word/document.xml"), "w:r");
    const looks = runs.map((run) => [run.textContent, all(run, "w:b").length, all(run, "w:i").length]);
    expect(looks).toContainEqual(["đậm", 1, 0]);
    expect(looks).toContainEqual([" nghiêng", 0, 1]);
  });
});
