import { describe, expect, it } from "vitest";
import type { DocumentBlock, OfficialDocument } from "../../../../shared/domain/official-document";
import { copyFormName, printedCopyNumber } from "../../../../shared/domain/official-document/copies";
import { plainForm } from "../../../../shared/domain/programme/details";
import { aUnit } from "../../../support/builders";
import { layoutCopySample } from "../../../support/copy-samples";
import { kinds } from "../../../support/document-kinds";
import { finalDetails, layoutSample, ruleSet, typicalProgramme } from "../../../support/docx-samples";

const party = ruleSet();
const state = ruleSet("30/2020/NĐ-CP");
const [announcement = typicalProgramme] = kinds["thông báo"] ?? [];

const linesOf = (blocks: readonly DocumentBlock[]) =>
  blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [block];
    return block.kind === "columns" ? [...block.left, ...block.right] : [];
  });
const wordsOf = (blocks: readonly DocumentBlock[]) =>
  linesOf(blocks)
    .map(({ runs }) =>
      runs.map(({ text }) => text.replaceAll("\u00a0", " ").replaceAll("\u2011", "-")).join(""),
    )
    .filter(Boolean);
const lastBlocks = ({ sections }: OfficialDocument) => sections.at(-1)?.blocks ?? [];
const newBlocks = (copy: OfficialDocument, issued: OfficialDocument) =>
  lastBlocks(copy).slice(lastBlocks(issued).length);

describe("a copy laid out", () => {
  it("is the issued paper, then a line as wide as the text, then stamp and signature", () => {
    const issued = layoutSample(announcement, finalDetails);
    const copy = layoutCopySample(announcement);
    expect(wordsOf(lastBlocks(copy)).slice(0, wordsOf(lastBlocks(issued)).length)).toEqual(
      wordsOf(lastBlocks(issued)),
    );
    const [line, , stamp] = newBlocks(copy, issued);
    expect(line).toMatchObject({ kind: "paragraph", lineBelow: { lengthMm: 165, weightPt: 0.75 } });
    expect(stamp).toMatchObject({
      kind: "columns",
      leftMm: 80,
      rightMm: 85,
      leftFrame: { heightMm: 50, colour: "red" },
    });
    expect(wordsOf(newBlocks(copy, issued))).toEqual([
      "BẢN SAO VĂN BẢN",
      "Cơ quan sao: Đảng uỷ xã Suối Ngàn",
      "Số 07-BS/ĐU",
      "Hình thức sao: Sao y",
      "Suối Ngàn, ngày 10 tháng 3 năm 2026",
      "Nơi nhận: Các chi bộ trực thuộc; Lưu Văn phòng Đảng uỷ.",
      "T/L BAN THƯỜNG VỤ",
      "CHÁNH VĂN PHÒNG",
      "Vàng A Sùng",
    ]);
  });

  it("has no stamp but a head of its own as the state rules, kept on one page with the signature", () => {
    const issued = layoutSample(announcement, finalDetails, aUnit, state);
    const copy = layoutCopySample(announcement, finalDetails, { kind: "further" }, state);
    const added = newBlocks(copy, issued);
    expect(wordsOf(added)).toEqual([
      "ĐẢNG UỶ XÃ SUỐI NGÀN",
      "Số: 07/SL-ĐU",
      "Nơi nhận:",
      "- Các chi bộ trực thuộc;",
      "- Lưu: Văn phòng Đảng uỷ.",
      "SAO LỤC",
      "Suối Ngàn, ngày 10 tháng 3 năm 2026",
      "TL. BAN THƯỜNG VỤ",
      "CHÁNH VĂN PHÒNG",
      "Vàng A Sùng",
    ]);
    expect(added.filter(({ kind }) => kind === "columns")).toHaveLength(1);
  });

  it("stands behind the last annex, and before what is placed at the foot of the last page", () => {
    const annexed = layoutCopySample(typicalProgramme);
    expect(annexed.sections).toHaveLength(2);
    expect(wordsOf(lastBlocks(annexed))).toContain("BẢN SAO VĂN BẢN");
    const form = { ...plainForm, circulation: ["no-media" as const] };
    const noticed = layoutCopySample(announcement, { ...finalDetails, form });
    expect(lastBlocks(noticed).at(-1)).toMatchObject({ kind: "placed", edge: "bottom" });
  });

  it("lets the paper's own end stand on its page when it does not fit below", () => {
    const closing = lastBlocks(layoutCopySample(announcement)).filter(({ kind }) => kind === "columns")[1];
    expect(closing && linesOf([closing]).some(({ keepsWithNext }) => keepsWithNext)).toBe(false);
  });

  it("of parts prints them without annexes, numbered as in the whole", () => {
    const headings = typicalProgramme.children.filter(({ attrs }) => attrs.level === 1);
    const parts = [String(headings[1]?.attrs.id)];
    const extract = layoutCopySample(typicalProgramme, finalDetails, { kind: "extract", parts });
    expect(extract.sections).toHaveLength(1);
    const marked = linesOf(lastBlocks(extract)).flatMap(({ mark, style }) =>
      mark && style.startsWith("heading") ? [mark.text] : [],
    );
    expect(marked).toEqual(["II-"]);
    expect(wordsOf(lastBlocks(extract)).join()).not.toContain("phụ lục");
  });

  it("of parts ends them as the whole does, with the mark of its end only at its end", () => {
    const sections = announcement.children.filter(({ attrs }) => attrs.level === 1);
    const ends = (at: number) =>
      wordsOf(
        lastBlocks(
          layoutCopySample(
            announcement,
            finalDetails,
            { kind: "extract", parts: [String(sections[at]?.attrs.id)] },
            state,
          ),
        ),
      ).filter((words) => words.endsWith("./.")).length;
    expect([ends(0), ends(1)]).toEqual([0, 1]);
  });

  it("is numbered by its kind", () => {
    const shown = (kind: "exact" | "further" | "extract", rule = party) =>
      `${copyFormName(kind, rule)} ${printedCopyNumber({ kind, number: 3 }, { unit: aUnit, ruleSet: rule })}`;
    expect([shown("exact"), shown("further"), shown("extract")]).toEqual([
      "Sao y Số 03-BS/ĐU",
      "Sao lục Số 03-BS/ĐU",
      "Trích sao Số 03-BS/ĐU",
    ]);
    expect([shown("exact", state), shown("extract", state)]).toEqual([
      "Sao y Số: 03/SY-ĐU",
      "Trích sao Số: 03/TrS-ĐU",
    ]);
  });
});
