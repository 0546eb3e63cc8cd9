import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clean,
  type PastedParagraph,
  paragraphsOfText,
  sliceOfParagraphs,
} from "../../../renderer/features/drafting/editor/pasted-blocks";

const line = (
  text: string,
  marks: PastedParagraph["runs"][number]["marks"] = [],
  listMark = "",
): PastedParagraph => ({
  runs: [{ text, marks }],
  listMark,
  headingLevel: 0,
});

const kindsIn =
  (numbering: "parts" | "articles") =>
  (...paragraphs: readonly PastedParagraph[]) =>
    sliceOfParagraphs(paragraphs, numbering).content.content.map((block) => {
      const detail = block.attrs.level ?? block.attrs.style ?? "";
      return `${block.type.name}${detail === "" ? "" : `:${detail}`} ${block.textContent}`;
    });
const kinds = kindsIn("parts");

describe("pasted paragraphs", () => {
  it("become headings and points by the marks an office writes, and the marks are dropped", () => {
    expect(
      kinds(
        line("II- NHIỆM VỤ", ["strong"]),
        line("1. Nâng cao nhận thức", ["strong"]),
        line("1.1. Cán bộ", ["strong"]),
        line("a) Mở lớp;"),
        line("- Phối hợp."),
        line("+ Hai buổi."),
        line("Đoạn thường."),
      ),
    ).toEqual([
      "heading:1 NHIỆM VỤ",
      "heading:2 Nâng cao nhận thức",
      "heading:3 Cán bộ",
      "point:letter Mở lớp;",
      "point:dash Phối hợp.",
      "point:plus Hai buổi.",
      "paragraph Đoạn thường.",
    ]);
  });

  it("make one heading of a Phần and its title, on one line or on two, in words or in figures", () => {
    expect(
      kinds(
        line("Phần thứ nhất", ["strong"]),
        line("TÌNH HÌNH", ["strong"]),
        line("PHẦN II. NHIỆM VỤ", ["strong"]),
        line("1.1.1. Cán bộ", ["strong"]),
      ),
    ).toEqual(["heading:0 TÌNH HÌNH", "heading:0 NHIỆM VỤ", "heading:4 Cán bộ"]);
  });

  it("become chapters, articles, clauses and points in a document numbered in articles", () => {
    expect(
      kindsIn("articles")(
        line("Chương II", ["strong"]),
        line("TỔ CHỨC THỰC HIỆN", ["strong"]),
        line("Mục 1. TRÁCH NHIỆM", ["strong"]),
        line("Điều 5. Cơ quan chủ trì", ["strong"]),
        line("1. Lập kế hoạch hằng năm."),
        line("a) Quý I;"),
        line("- Báo cáo."),
        line("Lời văn của khoản.", ["strong"]),
      ),
    ).toEqual([
      "heading:1 TỔ CHỨC THỰC HIỆN",
      "heading:2 TRÁCH NHIỆM",
      "heading:4 Cơ quan chủ trì",
      "point:clause Lập kế hoạch hằng năm.",
      "point:letter Quý I;",
      "point:dash Báo cáo.",
      "paragraph Lời văn của khoản.",
    ]);
  });

  it("trust a mark before the level another program gave its heading", () => {
    const heading = { ...line("NHIỆM VỤ", [], "I-"), headingLevel: 2 };
    expect(kinds(heading, { ...heading, listMark: "" })).toEqual([
      "heading:1 NHIỆM VỤ",
      "heading:2 NHIỆM VỤ",
    ]);
  });

  it("keep a number in running text", () => {
    expect(kinds(line("1. Giao Ban Xây dựng Đảng theo dõi."))).toEqual([
      "paragraph 1. Giao Ban Xây dựng Đảng theo dõi.",
    ]);
  });

  it("take Word's own list marks", () => {
    expect(kinds(line("Ý một", [], "-"), line("Ý hai", [], "a)"))).toEqual([
      "point:dash Ý một",
      "point:letter Ý hai",
    ]);
  });

  it("keep bold and italic words inside a paragraph", () => {
    const slice = sliceOfParagraphs(
      [
        {
          runs: [
            { text: "Đọc ", marks: [] },
            { text: "kỹ", marks: ["strong", "em"] },
          ],
          listMark: "",
          headingLevel: 0,
        },
      ],
      "parts",
    );
    const marks = slice.content.firstChild?.lastChild?.marks.map((mark) => mark.type.name);
    expect(marks).toEqual(["strong", "em"]);
  });

  it("join the line when there is only one", () => {
    const slice = sliceOfParagraphs(paragraphsOfText("một dòng"), "parts");
    expect([slice.openStart, slice.openEnd]).toEqual([1, 1]);
  });

  it("never bring NUL, other controls or half characters, whatever is pasted", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.array(fc.constantFrom("\u0000", "\ud800", "\udfff", "\u001b")),
        (text, bad) => {
          const cleaned = clean(`${bad.join("")}${text}${bad.join("x")}`);
          expect(cleaned).not.toMatch(/\p{Surrogate}/u);
          expect([...cleaned].some((letter) => /\p{Cc}/u.test(letter) && !/\s/u.test(letter))).toBe(false);
        },
      ),
    );
  });
});
