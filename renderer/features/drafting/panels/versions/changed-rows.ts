import type { BlockComparison, Comparison } from "../../../../../shared/domain/comparison";
import type { MessageCode } from "../../../../../shared/text";
import type { Text } from "../../../../ui/use-text";

/** One line of a comparison. */
export type ComparisonRow = Comparison["rows"][number];

type FieldChange = BlockComparison["fields"][number];

/** True for a line that tells of a change; a moved block tells of one where it left and where it arrived. */
export function isChange({ block }: ComparisonRow): boolean {
  return block.kind !== "same" || block.isMoved;
}

/** The lines to show: all of them, or those that tell of a change. */
export function shownRows({ rows }: Comparison, isAll: boolean): readonly ComparisonRow[] {
  return isAll ? rows : rows.filter(isChange);
}

const kindNames: Readonly<Record<string, MessageCode>> = {
  heading: "drafting.kind.heading1",
  paragraph: "drafting.kind.paragraph",
  duty: "drafting.kind.duty",
  target: "drafting.kind.target",
  letter: "drafting.kind.letter",
  dash: "drafting.kind.dash",
  plus: "drafting.kind.plus",
  basis: "drafting.kind.basis",
  point: "drafting.kind.letter",
};

/** A changed field as an office would say it: "Hạn: 30/6/2026 → 15/7/2026". */
export function fieldInWords({ field, before, after }: FieldChange, text: Text): string {
  const name = text(`compare.field.${field}`);
  return text("compare.field", {
    name,
    before: shownValue(field, before, text),
    after: shownValue(field, after, text),
  });
}

function shownValue(field: FieldChange["field"], value: FieldChange["before"], text: Text): string {
  if (typeof value === "boolean") return text(value ? "compare.yes" : "compare.no");
  if (typeof value !== "string" && field === "links") return text("compare.links", { count: value.length });
  const words = typeof value === "string" ? value : value.join("; ");
  const kind = field === "type" || field === "style" ? kindNames[words] : undefined;
  if (kind) return text(kind);
  return words === "" ? text("compare.nothing") : words;
}
