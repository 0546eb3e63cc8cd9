import type { Node as ProgrammeNode } from "prosemirror-model";
import type { RuleSet } from "../../shared/domain/form-rules";
import { type CopyPaper, layoutOfficialCopy } from "../../shared/domain/official-document/copies";
import type { ProgrammeDetails } from "../../shared/domain/programme/details";
import { aUnit } from "./builders";
import { finalDetails, ruleSet } from "./docx-samples";

/** A copy of the whole of a paper. */
export const aCopy: CopyPaper = {
  kind: "exact",
  number: 7,
  date: "2026-03-10",
  place: "Suối Ngàn",
  recipients: ["Các chi bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"],
  authority: "T/L BAN THƯỜNG VỤ",
  post: "CHÁNH VĂN PHÒNG",
  signer: "Vàng A Sùng",
  parts: [],
};

/** A sample with a copy's block below it. */
export function layoutCopySample(
  doc: ProgrammeNode,
  details: ProgrammeDetails = finalDetails,
  change: Partial<CopyPaper> = {},
  rule: RuleSet = ruleSet(),
) {
  const issued = { doc, details, unit: aUnit, today: "2026-03-10" };
  return layoutOfficialCopy(issued, { ...aCopy, ...change }, { unit: aUnit, ruleSet: rule });
}
