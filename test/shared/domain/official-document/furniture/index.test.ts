import { describe, expect, it } from "vitest";
import type {
  DocumentColumns,
  DocumentParagraph,
} from "../../../../../shared/domain/official-document/furniture";
import { layoutFurniture } from "../../../../../shared/domain/official-document/furniture";
import type { ProgrammeDetails } from "../../../../../shared/domain/programme/details";
import { aUnit } from "../../../../support/builders";
import { aProgramme, draftDetails, layoutSample, ruleSet } from "../../../../support/docx-samples";

const wordsOf = (lines: readonly DocumentParagraph[]) =>
  lines.map(({ runs }) => runs.map(({ text }) => text).join(""));
const columnsOf = ({ left, right }: DocumentColumns) => [...wordsOf(left), ...wordsOf(right)];
const laidOut = (details: ProgrammeDetails, rule = ruleSet()) =>
  layoutFurniture({ details, unit: aUnit, ruleSet: rule, today: "2026-03-10" });

const letter: ProgrammeDetails = {
  ...draftDetails,
  typeCode: "CV",
  typeName: "CÔNG VĂN",
  form: {
    ...draftDetails.form,
    urgency: "urgent",
    circulation: ["meeting", "no-media"],
    addressees: ["Các chi bộ"],
    contact: "Văn phòng",
  },
};

describe("the form around the text", () => {
  it.each(["05-HD/VPTW", "36-HD/VPTW", "30/2020/NĐ-CP"])("is what the export prints, by %s", (id) => {
    const doc = aProgramme("hành động", [["paragraph", "Nội dung."]]);
    const [section] = layoutSample(doc, draftDetails, aUnit, ruleSet(id)).sections;
    const columns = section?.blocks.filter((block) => block.kind === "columns") ?? [];
    const furniture = laidOut(draftDetails, ruleSet(id));
    expect([furniture.head, ...furniture.closing].map(columnsOf)).toEqual(columns.map(columnsOf));
    expect(wordsOf(furniture.typeName ? [furniture.typeName] : [])).toEqual(["CHƯƠNG TRÌNH"]);
  });

  it("leaves room for a letter's title under its number and puts the marks after it", () => {
    const { head, typeName, underTitle } = laidOut(letter);
    expect(typeName).toBeNull();
    expect(head.left.at(-1)?.style).toBe("number");
    expect(wordsOf(underTitle)).toEqual(["Dự thảo lần 2", "KHẨN"]);
  });

  it("names those a letter is addressed to, and nobody for a type that addresses nobody", () => {
    const [, columns] = laidOut(letter).address;
    expect(columns?.kind === "columns" && columnsOf(columns)).toEqual([
      "Kính gửi:\u00a0\u00a0",
      "Các chi bộ",
    ]);
    expect(laidOut({ ...letter, typeName: "CHƯƠNG TRÌNH" }).address).toEqual([]);
  });

  it("keeps the upper margin apart from the lower one", () => {
    const { top, bottom } = laidOut(letter);
    expect(wordsOf(top)).toEqual(["TÀI LIỆU HỘI NGHỊ"]);
    expect(wordsOf(bottom)).toEqual(["Văn phòng", "KHÔNG PHỔ BIẾN TRÊN PHƯƠNG TIỆN THÔNG TIN ĐẠI CHÚNG"]);
  });
});
