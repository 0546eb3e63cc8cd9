import type { CopyReport } from "../../../../shared/domain/copy-check";
import type { CheckedBlock } from "../../../../shared/domain/programme/text";

/** The report with the wording of locked blocks called what it is: text the template lets the unit use again. */
export function withTemplateWords(report: CopyReport, blocks: readonly CheckedBlock[]): CopyReport {
  const locked = new Set(blocks.filter(({ isLocked }) => isLocked).map(({ id }) => id));
  if (locked.size === 0) return report;
  const spans = report.spans.map((span) =>
    locked.has(span.blockId) ? { ...span, class: "allowed" as const } : span,
  );
  return { ...report, spans };
}
