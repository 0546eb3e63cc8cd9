import { describe, expect, it } from "vitest";
import type { RuleSet } from "../../../../shared/domain/form-rules";
import { ruleSet } from "../../../support/docx-samples";

const party = ruleSet();
const older = ruleSet("36-HD/VPTW");
const state = ruleSet("30/2020/NĐ-CP");

type Component = keyof RuleSet["components"];
/** Type sizes from to, then the look: B bold, I italic, U underlined, C capitals; "" upright. */
type Row = readonly [rule: string, component: Component, least: number, most: number, look: string];

/** Table 1.2 of official-documents.md (05-HD/VPTW, Phụ lục 2), one row for each of its rows. */
const partySizes: readonly Row[] = [
  ["Tiêu đề", "country", 15, 15, "BC"],
  ["Superior body", "superior", 14, 14, "C"],
  ["Issuing body", "issuer", 14, 14, "BC"],
  ["Số và ký hiệu", "number", 14, 14, ""],
  ["Địa danh, ngày tháng năm", "placeAndDate", 14, 14, "I"],
  ["Tên loại", "typeName", 15, 16, "BC"],
  ["Trích yếu", "subject", 14, 15, "B"],
  ["Trích yếu of a công văn", "letterSubject", 12, 12, "I"],
  ["Body", "body", 14, 15, ""],
  ["Căn cứ, upright like the body (1.7)", "basis", 14, 15, ""],
  ["Tên phần", "heading0", 14, 15, "BC"],
  ["Tên chương, mục", "heading1", 14, 15, "BC"],
  ["Mục + number", "heading2", 14, 15, "B"],
  ["Mục below it", "heading3", 14, 15, "B"],
  ["Mục below that", "heading4", 14, 15, "B"],
  ["Tên chương (articles)", "headingChapter", 14, 15, "BC"],
  ["Tên mục (articles)", "headingSection", 14, 15, "BC"],
  ["Tên tiểu mục (articles)", "headingSubsection", 14, 15, "BC"],
  ["Điều + number + name", "headingArticle", 14, 15, "B"],
  ["Words of a Điều without a name", "articleText", 14, 15, ""],
  ["Khoản", "clause", 14, 15, ""],
  ["Khoản / điểm", "point", 14, 15, ""],
  ["Chỉ tiêu", "target", 14, 15, ""],
  ["Nhiệm vụ", "duty", 14, 15, ""],
  ["Quyền hạn ký", "authority", 14, 14, "BC"],
  ["Chức vụ người ký", "post", 14, 14, "C"],
  ["Kiêm between two posts", "postLink", 14, 14, ""],
  ["Họ tên người ký", "signer", 14, 14, "B"],
  ["Kính gửi / Kính trình", "addressLabel", 14, 14, "I"],
  ["Addressees after it", "addressee", 14, 15, ""],
  ["Nơi nhận", "recipientsLabel", 14, 14, "U"],
  ["Recipients", "recipient", 12, 12, ""],
  ["Dấu chỉ mức độ khẩn", "urgency", 14, 14, "BC"],
  ["Phạm vi lưu hành", "circulation", 12, 12, "BC"],
  ["Phạm vi lưu hành at the foot of the last page", "mediaNotice", 12, 12, "BC"],
  ["Dự thảo", "draft", 14, 14, "I"],
  ["Người soạn, số bản", "drafter", 11, 11, ""],
  ["Contact line", "contact", 10, 10, ""],
  ["Bản sao văn bản", "copyTitle", 13, 13, "BC"],
  ["Số trang", "pageNumber", 14, 14, ""],
];

/** Section 2 of official-documents.md (Nghị định 30/2020/NĐ-CP). */
const stateSizes: readonly Row[] = [
  ["Quốc hiệu", "country", 12, 13, "BC"],
  ["Tiêu ngữ", "motto", 13, 14, "B"],
  ["Superior", "superior", 12, 13, "C"],
  ["Issuer", "issuer", 12, 13, "BC"],
  ["Number", "number", 13, 13, ""],
  ["Date", "placeAndDate", 13, 14, "I"],
  ["Tên loại", "typeName", 13, 14, "BC"],
  ["Trích yếu", "subject", 13, 14, "B"],
  ["V/v of a công văn", "letterSubject", 12, 13, ""],
  ["Căn cứ", "basis", 13, 14, "I"],
  ["Body", "body", 13, 14, ""],
  ["Tên phần", "heading0", 13, 14, "BC"],
  ["I. TÊN MỤC", "heading1", 13, 14, "BC"],
  ["Khoản with a title", "heading2", 13, 14, "B"],
  ["Tên chương", "headingChapter", 13, 14, "BC"],
  ["Tên mục", "headingSection", 13, 14, "BC"],
  ["Tên tiểu mục", "headingSubsection", 13, 14, "BC"],
  ["Điều", "headingArticle", 13, 14, "B"],
  ["Words of a Điều without a name", "articleText", 13, 14, ""],
  ["Khoản", "clause", 13, 14, ""],
  ["Điểm", "point", 13, 14, ""],
  ["Authority", "authority", 13, 14, "BC"],
  ["Post, bold", "post", 13, 14, "BC"],
  ["Name, bold", "signer", 13, 14, "B"],
  ["Kính gửi", "addressLabel", 13, 14, ""],
  ["Nơi nhận", "recipientsLabel", 12, 12, "BI"],
  ["Recipients", "recipient", 11, 11, ""],
  ["Phụ lục", "annexName", 14, 14, "B"],
  ["Title of an annex", "annexTitle", 13, 14, "BC"],
  ["Kèm theo", "annexReference", 13, 14, "I"],
  ["Khẩn", "urgency", 13, 14, "BC"],
  ["Phạm vi", "circulation", 13, 14, "BC"],
  ["SAO Y, SAO LỤC, TRÍCH SAO", "copyTitle", 13, 14, "BC"],
  ["Page number", "pageNumber", 13, 14, ""],
];

const lookOf = ({ isBold, isItalic, isUnderlined, isUpperCase }: RuleSet["components"][Component]) =>
  [isBold && "B", isItalic && "I", isUnderlined && "U", isUpperCase && "C"].filter(Boolean).join("");

const sizeTest =
  (rule: RuleSet) => (_: string, component: Component, least: number, most: number, look: string) => {
    const style = rule.components[component];
    expect(style.sizePt).toBeGreaterThanOrEqual(least);
    expect(style.sizePt).toBeLessThanOrEqual(most);
    expect(lookOf(style)).toBe(look);
  };

/** Everything of sections 1.1 to 1.10 that is not a size: the rule, what the data says, what it must say. */
const facts = (rule: RuleSet) => ({
  margins: [rule.page.topMm, rule.page.bottomMm, rule.page.leftMm, rule.page.rightMm],
  paper: [rule.page.widthMm, rule.page.heightMm],
  "area of a landscape page": [
    rule.annex.page.widthMm - rule.annex.page.leftMm - rule.annex.page.rightMm,
    rule.annex.page.heightMm - rule.annex.page.topMm - rule.annex.page.bottomMm,
  ],
  font: rule.font,
  "body alignment": rule.components.body.align,
  "first line": rule.components.body.firstLineMm,
  "space after a paragraph": rule.components.body.afterPt,
  "page number from the top edge": rule.page.numberFromEdgeMm,
  "page number alignment": rule.components.pageNumber.align,
  "left header": rule.header.left.map(({ component }) => component),
  "right header": rule.header.right.map(({ component }) => component),
  "lines drawn in the header": [...rule.header.left, ...rule.header.right].flatMap(
    ({ component, lineBelow }) => (lineBelow ? [[component, lineBelow.shareOfText]] : []),
  ),
  number: rule.number.form.replaceAll("\u00a0", " "),
  "number of a type without code": rule.number.formWithoutType.replaceAll("\u00a0", " "),
  "digits of the number": rule.number.minimumDigits,
  series: rule.number.series,
  "under the trích yếu": [rule.title.separator, rule.title.lineBelow?.shareOfText ?? null],
  "trích yếu of a công văn": rule.letterSubjectForm,
  "căn cứ": [rule.marks.basis, rule.endings.basis, rule.endings.lastBasis],
  levels: [...rule.marks.headings.parts, rule.marks.letter, rule.marks.dash],
  "levels of articles": [...rule.marks.headings.articles, rule.marks.clause, rule.marks.letter],
  "end of the text": rule.endings.text,
  prefixes: rule.signature.prefixes,
  "lines left for the signature": rule.signature.blankLines,
  "nơi nhận": [rule.recipients.label, rule.recipients.mark, rule.recipients.separator, rule.recipients.end],
  "nơi lưu": rule.recipients.storage,
  "first recipient of a letter": rule.address.firstRecipient,
  "types with addressees": rule.types
    .filter(({ addressLabel }) => addressLabel)
    .map((type) => [type.name, type.addressLabel]),
  khẩn: rule.notices.urgency.map(({ text, place, box }) => [text, place, box && [box.widthMm, box.heightMm]]),
  "phạm vi lưu hành": rule.notices.circulation.map(({ text, place, box }) => [text, place, box !== null]),
  "notices from the edge": rule.notices.fromEdgeMm,
  "draft mark": rule.draftForm,
  "phụ lục": [rule.annex.name, rule.annex.numberedName, rule.annex.numerals, rule.annex.separator],
  copies: rule.copies.forms.map(({ name, code }) => [name, code]),
  "stamp of copies": [
    rule.copies.block.leftMm,
    rule.copies.block.frame?.heightMm,
    rule.copies.block.frame?.colour,
  ],
});

const partyFacts: Partial<ReturnType<typeof facts>> = {
  margins: [20, 20, 30, 15],
  paper: [210, 297],
  "area of a landscape page": [257, 165],
  font: "Times New Roman",
  "body alignment": "justified",
  "first line": 10,
  "space after a paragraph": 6,
  "page number from the top edge": 10,
  "page number alignment": "centre",
  "left header": ["superior", "issuer", "emblem", "number", "letterSubject", "draft"],
  "right header": ["country", "placeAndDate"],
  "lines drawn in the header": [["country", 1]],
  number: "Số {number}-{type}/{symbol}",
  "digits of the number": 2,
  series: "term",
  "under the trích yếu": ["-----", null],
  "trích yếu of a công văn": "về việc {subject}",
  "căn cứ": ["-", ";", "."],
  levels: ["Phần %1", "%2-", "%3.", "%3.%4.", "%3.%4.%5.", "%1)", "-"],
  "levels of articles": ["Phần %1", "Chương %2", "Mục %3", "Tiểu mục %4", "Điều %5.", "%1.", "%1)"],
  "end of the text": ".",
  prefixes: { behalf: "T/M ", deputy: "K/T ", order: "T/L ", delegation: null, acting: "Q. " },
  "lines left for the signature": 4,
  "nơi nhận": ["Nơi nhận:", "- ", ";", "."],
  "nơi lưu": "Lưu ",
  "first recipient of a letter": "Như trên",
  "types with addressees": [
    ["Tờ trình", "Kính trình:"],
    ["Công văn", "Kính gửi:"],
  ],
  khẩn: [
    ["Khẩn", "header", null],
    ["Thượng khẩn", "header", null],
    ["Hoả tốc", "header", null],
  ],
  "phạm vi lưu hành": [
    ["Tài liệu hội nghị", "top", false],
    ["Xem xong trả lại", "top", false],
    ["Lưu hành nội bộ", "top", false],
    ["Không phổ biến trên phương tiện thông tin đại chúng", "bottom", false],
  ],
  "notices from the edge": 10,
  "draft mark": "Dự thảo lần {draftNumber}",
  "phụ lục": ["Phụ lục", "Phụ lục {number}", "arabic", "-----"],
  copies: [
    ["Sao y", "BS"],
    ["Sao lục", "BS"],
    ["Trích sao", "BS"],
  ],
  "stamp of copies": [80, 50, "red"],
};

const stateFacts: Partial<ReturnType<typeof facts>> = {
  paper: [210, 297],
  font: "Times New Roman",
  "body alignment": "justified",
  "first line": 10,
  "space after a paragraph": 6,
  "left header": ["superior", "issuer", "number", "letterSubject", "draft"],
  "right header": ["country", "motto", "placeAndDate"],
  "lines drawn in the header": [
    ["issuer", 0.4],
    ["motto", 1],
  ],
  number: "Số: {number}/{type}-{symbol}",
  "number of a type without code": "Số: {number}/{symbol}",
  "digits of the number": 2,
  series: "year",
  "under the trích yếu": ["", 0.4],
  "trích yếu of a công văn": "V/v {subject}",
  "căn cứ": ["", ";", "."],
  levels: ["Phần %1", "%2.", "%3.", "%3.%4.", "%3.%4.%5.", "%1)", "-"],
  "levels of articles": ["Phần %1", "Chương %2", "Mục %3", "Tiểu mục %4", "Điều %5.", "%1.", "%1)"],
  "end of the text": "./.",
  prefixes: { behalf: "TM. ", deputy: "KT. ", order: "TL. ", delegation: "TUQ. ", acting: "Q. " },
  "nơi lưu": "Lưu: ",
  "types with addressees": [
    ["Báo cáo", "Kính gửi:"],
    ["Tờ trình", "Kính gửi:"],
    ["Công văn", "Kính gửi:"],
  ],
  khẩn: [
    ["Khẩn", "header", [20, 8]],
    ["Thượng khẩn", "header", [40, 8]],
    ["Hoả tốc", "header", [30, 8]],
  ],
  "phạm vi lưu hành": [
    ["Xem xong trả lại", "header", true],
    ["Lưu hành nội bộ", "header", true],
  ],
  "phụ lục": ["Phụ lục", "Phụ lục {number}", "roman", ""],
  copies: [
    ["Sao y", "SY"],
    ["Sao lục", "SL"],
    ["Trích sao", "TrS"],
  ],
  "stamp of copies": [74, undefined, undefined],
};

const codesOf = (rule: RuleSet) => new Map(rule.types.map(({ name, code }) => [name, code]));

/** Table 1.4: the codes of the Party's types, and that of one outside the list. */
const partyCodes = [
  ["Nghị quyết", "NQ"],
  ["Quyết định", "QĐ"],
  ["Quy định", "QĐ"],
  ["Chỉ thị", "CT"],
  ["Chương trình", "CTr"],
  ["Thông tri", "TT"],
  ["Tờ trình", "TTr"],
  ["Kết luận", "KL"],
  ["Quy chế", "QC"],
  ["Báo cáo", "BC"],
  ["Công văn", "CV"],
  ["Biên bản", "BB"],
  ["Hướng dẫn", "HD"],
  ["Kế hoạch", "KH"],
  ["Thông báo", "TB"],
  ["Đề án", "ĐA"],
  ["Phương án", "PA"],
  ["Dự án", "DA"],
  ["Quy hoạch", "QH"],
  ["Thông cáo", "TC"],
  ["Đề cương", ""],
] as const;

describe.each([
  ["05-HD/VPTW", party],
  ["36-HD/VPTW", older],
])("the rule set %s", (id, rule) => {
  it.each(partySizes)("prints %s as table 1.2 has it", sizeTest(rule));

  const expected = id === "36-HD/VPTW" ? { ...partyFacts, "types with addressees": kinhGui } : partyFacts;
  it.each(Object.entries(expected))("has the ruled %s", (name, value) => {
    expect(Object.fromEntries(Object.entries(facts(rule)))[name]).toEqual(value);
  });

  it("knows the types of the Party by their codes, and no other", () => {
    expect(codesOf(rule)).toEqual(new Map(partyCodes));
  });

  it("spaces the body exactly, by 18 to 22 pt", () => {
    expect(rule.components.body.linePt).toBeGreaterThanOrEqual(18);
    expect(rule.components.body.linePt).toBeLessThanOrEqual(22);
  });
});

/** "Kính trình" is new in 05-HD/VPTW (1.9). */
const kinhGui = [
  ["Tờ trình", "Kính gửi:"],
  ["Công văn", "Kính gửi:"],
];

describe("the rule set of Nghị định 30/2020/NĐ-CP", () => {
  it.each(stateSizes)("prints %s as section 2 has it", sizeTest(state));

  it.each(Object.entries(stateFacts))("has the ruled %s", (name, value) => {
    expect(Object.fromEntries(Object.entries(facts(state)))[name]).toEqual(value);
  });

  it.each([
    ["topMm", 20, 25],
    ["bottomMm", 20, 25],
    ["leftMm", 30, 35],
    ["rightMm", 15, 20],
  ] as const)("has a margin %s within the ruled range", (side, least, most) => {
    expect(state.page[side]).toBeGreaterThanOrEqual(least);
    expect(state.page[side]).toBeLessThanOrEqual(most);
  });

  it("knows the types of Phụ lục III by their codes, a công văn without one", () => {
    const codes = [
      ..."NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB".split(
        " ",
      ),
    ];
    expect(
      state.types
        .map(({ code }) => code)
        .filter(Boolean)
        .sort(),
    ).toEqual(codes.sort());
    expect(codesOf(state).get("Công văn")).toBe("");
  });
});

describe("the signature cases of table 1.8", () => {
  it.each([
    ["T/M ĐẢNG UỶ", "PHÓ BÍ THƯ"],
    ["T/M TỈNH UỶ", "BÍ THƯ"],
    ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"],
    ["T/M CHI BỘ", "BÍ THƯ"],
    ["T/M UỶ BAN KIỂM TRA", "PHÓ CHỦ NHIỆM"],
    ["", "TRƯỞNG BAN"],
    ["K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"],
    ["", "PHÓ TRƯỞNG BAN"],
    ["", "Q. TRƯỞNG BAN"],
    ["T/L BAN THƯỜNG VỤ", "PHÓ CHÁNH VĂN PHÒNG"],
    ["T/M HỘI ĐỒNG", "CHỦ TỊCH"],
    ["", "BÍ THƯ kiêm TRƯỞNG BAN CHỈ ĐẠO"],
  ])("offer %s - %s", (authority, post) => {
    const offered = party.signature.forms.filter((form) => form.authority === authority);
    expect(offered.flatMap(({ posts }) => posts)).toContain(post);
  });
});
