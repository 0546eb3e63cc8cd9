import {
  type CopyReport,
  type CopySettings,
  type CopySpan,
  createIncrementalCheck,
  type SourceIndex,
} from "../copy-check";
import type { FormulaTable } from "../copy-check/types";
import type { CheckedBlock } from "../programme/text";
import { copiesIn } from "../twins";

/** The result for a programme: the report against what stands above it, and what repeats earlier programmes. */
export interface ProgrammeReport {
  readonly report: CopyReport;
  /** Passages of the unit's own blocks that stand in earlier programmes; they enter no share. */
  readonly repeated: readonly CopySpan[];
  /** Passages that stand in the library document laid beside; they enter no share. */
  readonly inLibrary: readonly CopySpan[];
}

/** A check kept while a programme is edited; each `update` takes all its blocks, as `blocksForCheck` gives them. */
export interface ProgrammeCheck {
  update(blocks: readonly CheckedBlock[]): ProgrammeReport;
}

/** The sources of `checkedAgainst`, indexed, and the library documents the programme is laid beside. */
interface IndexedSources {
  readonly counted: readonly SourceIndex[];
  readonly earlier: readonly SourceIndex[];
  readonly library?: readonly SourceIndex[];
}

/**
 * Starts the check of a programme against indexed sources. `formula` is the unpacked table of `library.formula`; null
 * for the shipped one. The template's fixed wording is called allowed in the report.
 */
export function createProgrammeCheck(
  { counted, earlier, library = [] }: IndexedSources,
  settings: CopySettings,
  formula: FormulaTable | null,
): ProgrammeCheck {
  const table = formula ?? undefined;
  const above = createIncrementalCheck(counted, settings, table);
  const before = createIncrementalCheck(earlier, settings, table);
  const beside = createIncrementalCheck(library, settings, table);
  return {
    update(blocks) {
      const locked = new Set(blocks.filter(({ isLocked }) => isLocked).map(({ id }) => id));
      return {
        report: withTemplateWords(above.update(blocks).report, locked),
        repeated: earlier.length === 0 ? [] : repeatedIn(before.update(blocks).report),
        inLibrary: library.length === 0 ? [] : copiesIn(beside.update(blocks).report),
      };
    },
  };
}

/** Fixed blocks are counted like quotations, being not the unit's words; here they are called what they are. */
function withTemplateWords(report: CopyReport, locked: ReadonlySet<string>): CopyReport {
  if (locked.size === 0) return report;
  const spans = report.spans.map((span) =>
    locked.has(span.blockId) ? { ...span, class: "allowed" as const } : span,
  );
  return { ...report, spans };
}

/** What stands before the first part opens every programme alike: it promises nothing. */
function repeatedIn(report: CopyReport): readonly CopySpan[] {
  const hasParts = report.parts.some(({ partId }) => partId !== "");
  return copiesIn(report).filter((span) => span.partId !== "" || !hasParts);
}
