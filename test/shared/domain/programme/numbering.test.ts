import { describe, expect, it } from "vitest";
import { enumerationLetter, roman } from "../../../../shared/domain/numerals";
import { markedTitle, numberBlocks } from "../../../../shared/domain/programme/numbering";
import { outlineOf, placeBlocks } from "../../../../shared/domain/programme/outline";
import { hasValidAttrs } from "../../../../shared/domain/programme/schema";
import { aDocument, block } from "../../../support/documents";

describe("numbers of blocks", () => {
  it("follow the levels of Party documents and restart under each heading above", () => {
    const doc = aDocument(
      block("heading", "MỤC ĐÍCH", { level: 1 }),
      block("heading", "Mục đích", { level: 2 }),
      block("heading", "Cụ thể", { level: 3 }),
      block("heading", "Yêu cầu", { level: 2 }),
      block("heading", "NHIỆM VỤ", { level: 1 }),
      block("heading", "Nhận thức", { level: 2 }),
    );
    const marks = numberBlocks(doc).slice(1);
    expect(marks.map(({ mark }) => mark)).toEqual(["I-", "1.", "1.1.", "2.", "II-", "1."]);
    expect(marks.map(({ path }) => path)).toEqual(["I", "I.1", "I.1.1", "I.2", "II", "II.1"]);
  });

  it("run letters on through duties and lettered points until the next heading", () => {
    const doc = aDocument(
      block("duty", "một"),
      block("paragraph", "xen giữa"),
      block("point", "hai", { style: "letter" }),
      block("point", "gạch", { style: "dash" }),
      block("point", "cộng", { style: "plus" }),
      block("target", "chỉ tiêu"),
      block("heading", "Mục", { level: 2 }),
      block("duty", "lại từ đầu"),
    );
    expect(
      numberBlocks(doc)
        .slice(1)
        .map(({ mark }) => mark),
    ).toEqual(["a)", "", "b)", "-", "+", "-", "1.", "a)"]);
  });

  it("use the Vietnamese alphabet, with đ and without f, j, w, z", () => {
    expect([1, 4, 5, 6, 7, 8, 23, 24, 46, 47].map(enumerationLetter)).toEqual([
      "a",
      "d",
      "đ",
      "e",
      "g",
      "h",
      "y",
      "aa",
      "ay",
      "ba",
    ]);
  });

  it("are roman up to any part", () => {
    expect([1, 4, 9, 14, 40, 1994].map(roman)).toEqual(["I", "IV", "IX", "XIV", "XL", "MCMXCIV"]);
  });
});

describe("numbers under a Phần", () => {
  const division = block("heading", "Tình hình", { level: 0 });
  const under = block("heading", "Kết quả", { level: 1 });
  const doc = aDocument(
    block("paragraph", "mở đầu"),
    division,
    block("paragraph", "dẫn vào phần"),
    under,
    block("heading", "Một", { level: 2 }),
    block("heading", "Hai", { level: 3 }),
    block("heading", "Ba", { level: 4 }),
    block("duty", "việc"),
    block("heading", "Nhiệm vụ", { level: 0 }),
    block("heading", "Chung", { level: 1 }),
  );

  it("restart in each, and are cited with it", () => {
    const numbers = numberBlocks(doc).slice(1);
    const marks = ["", "Phần I", "", "I-", "1.", "1.1.", "1.1.1.", "a)", "Phần II", "I-"];
    expect(numbers.map(({ mark }) => mark)).toEqual(marks);
    expect(numbers.map(({ path }) => path)).toEqual([
      ...["", "Phần I", "Phần I", "I (Phần I)", "I.1 (Phần I)", "I.1.1 (Phần I)", "I.1.1.1 (Phần I)"],
      ...["I.1.1.1.a (Phần I)", "Phần II", "I (Phần II)"],
    ]);
  });

  it("leave the parts those of I-, and give what stands before the first of them to the Phần", () => {
    const parts = placeBlocks(doc).map((placed) => placed.partId);
    const [first, second] = [division, under].map(({ attrs }) => String(attrs.id));
    expect(parts.slice(0, 9)).toEqual(["", "", first, first, second, second, second, second, second]);
  });

  it("tell of a Phần whether anything is written in it", () => {
    const empty = outlineOf(doc).flatMap(({ title, isEmpty }) => (isEmpty ? [title] : []));
    expect(empty).toEqual(["Nhiệm vụ", "Chung"]);
  });

  it("exist for the levels of Party documents alone", () => {
    const levels = [-1, 0, 1, 2, 3, 4, 5, 1.5];
    const known = levels.filter((level) => hasValidAttrs(block("heading", "Mục", { level })));
    expect(known).toEqual([0, 1, 2, 3, 4]);
  });

  it("follow a heading on one line with a full stop where the mark has none of its own", () => {
    expect([
      markedTitle("Phần I", "Tình hình"),
      markedTitle("I-", "Kết quả"),
      markedTitle("", "Câu"),
    ]).toEqual(["Phần I. Tình hình", "I- Kết quả", "Câu"]);
  });
});

describe("the outline", () => {
  it("says of every heading whether anything is written under it", () => {
    const doc = aDocument(
      block("heading", "Trống", { level: 1, rule: "required" }),
      block("paragraph", "  "),
      block("heading", "Chỉ có mục con trống", { level: 1 }),
      block("heading", "Con", { level: 2 }),
      block("heading", "Có chữ ở mục con", { level: 1 }),
      block("heading", "Con", { level: 2 }),
      block("paragraph", "Có chữ."),
    );
    expect(outlineOf(doc).map((entry) => [entry.title, entry.isEmpty])).toEqual([
      ["Trống", true],
      ["Chỉ có mục con trống", true],
      ["Con", true],
      ["Có chữ ở mục con", false],
      ["Con", false],
    ]);
  });

  it("puts every block into the part of the last level-1 heading", () => {
    const heading = block("heading", "MỘT", { level: 1 });
    const doc = aDocument(block("paragraph", "mở đầu"), heading, block("paragraph", "trong phần"));
    const partId = String(heading.attrs.id);
    expect(placeBlocks(doc).map((placed) => placed.partId)).toEqual(["", "", partId, partId]);
  });
});
