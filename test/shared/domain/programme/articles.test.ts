import { describe, expect, it } from "vitest";
import { citedPlace, markedTitle, numberBlocks } from "../../../../shared/domain/programme/numbering";
import { outlineOf, placeBlocks } from "../../../../shared/domain/programme/outline";
import { documentJson, readDocument } from "../../../../shared/domain/programme/steps";
import { aDocument, block } from "../../../support/documents";
import { inArticles } from "../../../support/docx-samples";

const chapter = (text: string) => block("heading", text, { level: 1 });
const section = (text: string) => block("heading", text, { level: 2 });
const article = (text: string) => block("heading", text, { level: 4 });
const clause = (text: string) => block("point", text, { style: "clause" });
const point = (text: string) => block("point", text, { style: "letter" });

/** Block, mark, citation: section 1.7 of official-documents.md, "Điều" running through. */
const numbered = [
  [chapter("Quy định chung"), "Chương I", "Chương I"],
  [article("Phạm vi"), "Điều 1.", "Điều 1"],
  [clause("Khoản một"), "1.", "khoản 1 Điều 1"],
  [point("điểm a"), "a)", "điểm a khoản 1 Điều 1"],
  [point("điểm b"), "b)", "điểm b khoản 1 Điều 1"],
  [clause("Khoản hai"), "2.", "khoản 2 Điều 1"],
  [point("lại từ a"), "a)", "điểm a khoản 2 Điều 1"],
  [block("point", "gạch", { style: "dash" }), "-", "khoản 2 Điều 1"],
  [article("Nguyên tắc"), "Điều 2.", "Điều 2"],
  [block("paragraph", "lời văn"), "", "Điều 2"],
  [point("không có khoản"), "a)", "điểm a Điều 2"],
  [chapter("Tổ chức"), "Chương II", "Chương II"],
  [block("paragraph", "dẫn vào chương"), "", "Chương II"],
  [section("Trách nhiệm"), "Mục 1", "Mục 1 Chương II"],
  [article("Chủ trì"), "Điều 3.", "Điều 3"],
  [section("Chế độ"), "Mục 2", "Mục 2 Chương II"],
  [block("heading", "Báo cáo", { level: 3 }), "Tiểu mục 1", "Tiểu mục 1 Mục 2 Chương II"],
  [article("Định kỳ"), "Điều 4.", "Điều 4"],
  [block("duty", "việc"), "a)", "điểm a Điều 4"],
] as const;

describe("a document numbered in articles", () => {
  const doc = inArticles(aDocument(...numbered.map(([node]) => node)));

  it.each(numbered.map(([node, mark, path], at) => [node.textContent, mark, path, at] as const))(
    "announces and cites %s",
    (_, mark, path, at) => {
      expect(numberBlocks(doc)[at + 1]).toMatchObject({ mark, path });
    },
  );

  it("is copy-checked by chapters", () => {
    const partOf = new Map(placeBlocks(doc).map(({ node, partId }) => [node.textContent, partId]));
    const ids = new Map(placeBlocks(doc).map(({ node, id }) => [node.textContent, id]));
    expect(partOf.get("lại từ a")).toBe(ids.get("Quy định chung"));
    expect(partOf.get("việc")).toBe(ids.get("Tổ chức"));
    expect(outlineOf(doc).flatMap(({ isPart, title }) => (isPart ? [title] : []))).toEqual([
      "Quy định chung",
      "Tổ chức",
    ]);
  });

  it("has its articles as parts when it has nothing above them", () => {
    const decision = inArticles(
      aDocument(article("Ban hành kèm theo Quyết định này Quy chế."), article("Hiệu lực"), clause("")),
    );
    const outline = outlineOf(decision);
    expect(outline.map(({ isPart, path }) => [isPart, path])).toEqual([
      [true, "Điều 1"],
      [true, "Điều 2"],
    ]);
    // The words of an article without a name are its text.
    expect(outline.map(({ isEmpty }) => isEmpty)).toEqual([false, true]);
  });

  it.each([
    ["III.2.a", "numbers"],
    ["III.2.a (Phần I)", "numbers"],
    ["a", "numbers"],
    ["Phần I", "words"],
    ["điểm a khoản 2 Điều 5", "words"],
    ["Điều 5", "words"],
  ])("cites %s in a sentence by %s", (path, kind) => {
    expect(citedPlace(path).kind).toBe(kind);
  });

  it("begins a line with a capital", () => {
    expect(citedPlace("điểm a khoản 2 Điều 5").opening).toBe("Điểm a khoản 2 Điều 5");
  });

  it("names a chapter and its title on one line where it must", () => {
    expect(markedTitle("Chương II", "Tổ chức")).toBe("Chương II. Tổ chức");
    expect(markedTitle("Mục 1", "Trách nhiệm")).toBe("Mục 1. Trách nhiệm");
    expect(markedTitle("Điều 3.", "Chủ trì")).toBe("Điều 3. Chủ trì");
  });

  it("says how it is numbered when it is stored, and says nothing of the usual way", () => {
    const plain = aDocument(block("paragraph", "lời văn"));
    expect(documentJson(plain)).not.toHaveProperty("attrs");
    expect(readDocument(documentJson(doc)).eq(doc)).toBe(true);
    expect(readDocument(documentJson(plain)).eq(plain)).toBe(true);
  });

  it("refuses a numbering that is none", () => {
    expect(() => readDocument({ ...documentJson(doc), attrs: { numbering: "rings" } })).toThrow(RangeError);
  });
});
