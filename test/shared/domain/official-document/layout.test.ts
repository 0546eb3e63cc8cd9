import { describe, expect, it } from "vitest";
import {
  type AnnexTable,
  type DocumentBlock,
  type DocumentParagraph,
  layoutProgramme,
  type OfficialDocument,
} from "../../../../shared/domain/official-document";
import { numberBlocks } from "../../../../shared/domain/programme/numbering";
import { aDuty, aUnit } from "../../../support/builders";
import {
  aProgramme,
  draftDetails,
  finalDetails,
  layoutSample,
  ruleSet,
  typicalProgramme,
} from "../../../support/docx-samples";

const draft = layoutSample(typicalProgramme);

describe("the layout of a programme", () => {
  it("leaves number and date blank as offices do, with the year of today", () => {
    expect(lines(draft)).toContain("Số -CTr/ĐU");
    expect(lines(draft)).toContain("Suối Ngàn, ngày tháng năm 2026");
  });

  it.each([
    ["2026-02-09", "ngày 09 tháng 02 năm 2026"],
    ["2026-03-10", "ngày 10 tháng 3 năm 2026"],
    ["2026-12-01", "ngày 01 tháng 12 năm 2026"],
  ])("writes the date %s as ruled", (date, words) => {
    expect(lines(layoutSample(typicalProgramme, { ...finalDetails, date }))).toContain(`Suối Ngàn, ${words}`);
  });

  it.each([
    ["7", "Số 07-CTr/ĐU"],
    ["47", "Số 47-CTr/ĐU"],
    ["128", "Số 128-CTr/ĐU"],
  ])("writes the number %s with two digits at least", (number, shown) => {
    expect(lines(layoutSample(typicalProgramme, { ...finalDetails, number }))).toContain(shown);
  });

  it("prints which draft it is until the programme is final", () => {
    expect(lines(layoutSample(typicalProgramme, { ...draftDetails, draftNumber: 7 }))).toContain(
      "Dự thảo lần 7",
    );
    expect(lines(layoutSample(typicalProgramme, finalDetails)).join("\n")).not.toContain("Dự thảo");
  });

  it("prints place, symbol, signer and recipients of the programme before those of the unit", () => {
    const own = layoutSample(typicalProgramme, {
      ...finalDetails,
      place: "Xã Suối Ngàn",
      symbol: "ĐUQS",
      authority: "T/M ĐẢNG UỶ",
      post: "PHÓ BÍ THƯ",
      signer: "Hà Văn Bình",
      recipients: ["- Như trên;", " Lưu Văn phòng. "],
    });
    const printed = lines(own);
    for (const line of [
      "Số 05-CTr/ĐUQS",
      "T/M ĐẢNG UỶ",
      "PHÓ BÍ THƯ",
      "Hà Văn Bình",
      "- Như trên;",
      "- Lưu Văn phòng.",
    ]) {
      expect(printed).toContain(line);
    }
    expect(printed.join("\n")).not.toContain("Lò Thị Mai");
    expect(printed.join("\n")).toContain("của Đảng uỷ xã Suối Ngàn)");
  });

  it("names the issuer in a sentence's letters, whatever the header prints", () => {
    const printed = lines(layoutSample(typicalProgramme, finalDetails)).join("\n");
    expect(printed).toContain("ĐẢNG UỶ XÃ SUỐI NGÀN");
    expect(printed).toContain("ngày 03/02/2026 của Ban Thường vụ Đảng uỷ xã Suối Ngàn)");
  });

  it("lets a head sign without authority line", () => {
    const direct = layoutSample(typicalProgramme, {
      ...finalDetails,
      post: "TRƯỞNG BAN",
      signer: "Hà Văn Bình",
    });
    expect(lines(direct).join("\n")).not.toContain("T/M");
  });

  it("does not repeat the type that the office typed into the title", () => {
    const doc = aProgramme("Chương trình hành động thực hiện nghị quyết", [["paragraph", "x"]]);
    expect(lines(layoutSample(doc)).slice(7, 9)).toEqual(["CHƯƠNG TRÌNH", "hành động thực hiện nghị quyết"]);
  });

  it("gives every block the mark the programme shows", () => {
    const marks = numberBlocks(typicalProgramme).map(({ mark }) => mark);
    expect(paragraphs(draft).flatMap(({ mark }) => mark?.text ?? [])).toEqual(marks.filter(Boolean));
  });

  it("announces the annex once", () => {
    const notice = "(Có phụ lục phân công nhiệm vụ kèm theo).";
    expect(lines(draft).filter((line) => line === notice)).toHaveLength(1);
    const telling = aProgramme("t", [
      ["duty", "Việc", { duty: aDuty() }],
      ["paragraph", "Nhiệm vụ cụ thể theo Phụ lục kèm theo Chương trình này."],
    ]);
    expect(lines(layoutSample(telling))).not.toContain(notice);
  });

  it("fills the annex row by row, blank where nothing is decided yet", () => {
    const coordinating = [
      { bodyId: null, name: "Ban A" },
      { bodyId: null, name: "Ban B" },
    ];
    const doc = aProgramme("t", [
      ["heading", "Việc chung", { level: 1 }],
      ["duty", "Việc thứ nhất", { duty: aDuty({ coordinating }) }],
      ["duty", "Việc thứ hai"],
    ]);
    const table = layoutSample(doc).sections[1]?.blocks.find((block) => block.kind === "table");
    expect(table?.rows.map((row) => row.cells.map(textOf))).toEqual([
      ["I- Việc chung"],
      ["1", "Việc thứ nhất", "Ban Xây dựng Đảng", "Ban A; Ban B", "30/6/2026", "Báo cáo"],
      ["2", "Việc thứ hai", "", "", "", ""],
    ]);
  });

  it("leaves out blank paragraphs but not blank headings and duties, which are counted", () => {
    const doc = aProgramme("", [
      ["paragraph", "  "],
      ["heading", "", { level: 1 }],
      ["target", ""],
      ["duty", ""],
    ]);
    expect(paragraphs(layoutSample(doc)).flatMap(({ mark }) => mark?.text ?? [])).toEqual(["I-", "a)"]);
  });
});

describe("the layout of other systems, signatures and annexes", () => {
  const state = ruleSet("30/2020/NĐ-CP");
  const signed = (authority: string, post: string, rule = ruleSet()) =>
    lines(
      layoutSample(
        typicalProgramme,
        { ...finalDetails, authority, post, signer: "Hà Văn Bình" },
        aUnit,
        rule,
      ),
    );

  it.each([
    ["TM. BAN THƯỜNG VỤ", "T/M BAN THƯỜNG VỤ", "TM. BAN THƯỜNG VỤ"],
    ["KT. TRƯỞNG BAN", "K/T TRƯỞNG BAN", "KT. TRƯỞNG BAN"],
    ["K/T TRƯỞNG BAN", "K/T TRƯỞNG BAN", "KT. TRƯỞNG BAN"],
    ["T/L BAN THƯỜNG VỤ", "T/L BAN THƯỜNG VỤ", "TL. BAN THƯỜNG VỤ"],
    ["TUQ. CHỦ TỊCH", "TUQ. CHỦ TỊCH", "TUQ. CHỦ TỊCH"],
    ["TRƯỞNG ĐOÀN", "TRƯỞNG ĐOÀN", "TRƯỞNG ĐOÀN"],
  ])("spells the authority %s as the system does", (typed, party, ofState) => {
    expect(signed(typed, "PHÓ TRƯỞNG BAN")).toContain(party);
    expect(signed(typed, "PHÓ TRƯỞNG BAN", state)).toContain(ofState);
  });

  it("spells an acting head with a dot in both", () => {
    expect(signed("", "Q.TRƯỞNG BAN")).toContain("Q. TRƯỞNG BAN");
    expect(signed("", "Q. Trưởng ban", state)).toContain("Q. TRƯỞNG BAN");
  });

  it("keeps a comma before the issuing sentence and ends the text once", () => {
    const doc = aProgramme("t", [
      ["basis", "Căn cứ Điều lệ Đảng."],
      ["basis", "Xét đề nghị của Văn phòng,"],
      ["paragraph", "Ban Thường vụ quyết định: hết./."],
    ]);
    const endings = (rule = ruleSet()) => lines(layoutSample(doc, finalDetails, aUnit, rule));
    expect(endings()).toEqual(
      expect.arrayContaining([
        "Căn cứ Điều lệ Đảng;",
        "Xét đề nghị của Văn phòng,",
        "Ban Thường vụ quyết định: hết.",
      ]),
    );
    expect(endings(state)).toContain("Ban Thường vụ quyết định: hết./.");
  });

  it("names whom the letter went to first and where it is kept last, each once", () => {
    const letter: typeof finalDetails = {
      ...finalDetails,
      typeName: "Công văn",
      recipients: ["Lưu: Văn phòng", "Như trên", "Các chi bộ"],
      form: { ...finalDetails.form, addressees: ["- Tỉnh uỷ;"] },
    };
    const printed = lines(layoutSample(typicalProgramme, letter));
    expect(printed.filter((line) => /^- (?:Như trên|Các chi bộ|Lưu)/u.test(line))).toEqual([
      "- Như trên;",
      "- Các chi bộ;",
      "- Lưu Văn phòng.",
    ]);
    expect(printed).toContain("Tỉnh uỷ");
    const unkept = lines(layoutSample(typicalProgramme, { ...letter, recipients: ["Các chi bộ"] }));
    expect(unkept).toContain("- Như trên;");
  });

  it("numbers several annexes, each on pages of its own, and announces them", () => {
    const annex: AnnexTable = {
      title: "Tổng hợp ý kiến",
      announcement: "(Có bản tổng hợp ý kiến gửi cùng).",
      isLandscape: false,
      columns: [{ title: "TT", widthMm: 15, isCentred: true }],
      rows: [],
    };
    const given = { doc: typicalProgramme, details: finalDetails, unit: aUnit, today: "2026-03-10" };
    const party = layoutProgramme({ ...given, ruleSet: ruleSet(), annexes: [annex] });
    expect(lines(party)).toEqual(
      expect.arrayContaining(["Phụ lục 1", "Phụ lục 2", "TỔNG HỢP Ý KIẾN", annex.announcement]),
    );
    expect(party.sections.map(({ page }) => page.widthMm)).toEqual([210, 297, 210]);
    const inState = layoutProgramme({ ...given, ruleSet: state, annexes: [annex, annex] });
    expect(lines(inState)).toEqual(expect.arrayContaining(["Phụ lục I", "Phụ lục II", "Phụ lục III"]));
  });

  it("draws a line as long as the words above it, or the ruled share of them", () => {
    const lengths = (rule = ruleSet()) =>
      paragraphs(layoutSample(typicalProgramme, finalDetails, aUnit, rule)).flatMap(({ style, lineBelow }) =>
        lineBelow ? [[style, lineBelow.lengthMm] as const] : [],
      );
    expect(lengths()[0]?.[1]).toBeCloseTo(72.9, 0);
    expect(new Map(lengths(state)).get("motto")).toBeCloseTo(55.9, 0);
    expect(new Map(lengths(state)).get("issuer")).toBeGreaterThan(15);
    expect(new Map(lengths(state)).get("issuer")).toBeLessThan(31);
  });
});

describe("a rule set as data", () => {
  it("changes what is printed without a change of code", () => {
    const rule = ruleSet();
    const other = layoutSample(typicalProgramme, finalDetails, aUnit, {
      ...rule,
      number: { ...rule.number, form: "SỐ {number}" },
      marks: {
        ...rule.marks,
        headings: { ...rule.marks.headings, parts: ["Phần %1", "Phần %2.", "Mục %3.", "%3.%4)", "%5)"] },
        letter: "(%1)",
      },
      signature: { ...rule.signature, blankLines: 2 },
      annex: { ...rule.annex, name: "Phụ biểu" },
    });
    expect(lines(other)).toContain("SỐ 05");
    expect(lines(other)).toContain("Phụ biểu");
    const marks = paragraphs(other).flatMap(({ mark }) => mark?.text ?? []);
    expect(marks).toEqual(expect.arrayContaining(["Phần III.", "Mục 1.", "2.1)", "(đ)"]));
    expect(paragraphs(other).filter(({ style }) => style === "signatureSpace")).toHaveLength(3);
  });
});

function textOf(paragraph: DocumentParagraph): string {
  return paragraph.runs.map((run) => run.text).join("");
}

function lines(document: OfficialDocument): readonly string[] {
  return paragraphs(document).map((paragraph) => textOf(paragraph).replace(/[\s\u00A0]+/gu, " "));
}

function paragraphs(document: OfficialDocument): readonly DocumentParagraph[] {
  return document.sections.flatMap((section) => section.blocks.flatMap(paragraphsOf));
}

function paragraphsOf(block: DocumentBlock): readonly DocumentParagraph[] {
  if (block.kind === "paragraph") return [block];
  return block.kind === "columns" ? [...block.left, ...block.right] : [];
}
