import type { Node as ProgrammeNode } from "prosemirror-model";
import { type PlacedBlock, placeBlocks } from "../programme/outline";
import { type AlignedRow, alignByKey, type Standing } from "./alignment";
import { compareFields, type FieldChange } from "./fields";
import { compareTexts, type TextPiece } from "./wording";

/** A block in two versions. `pieces` is its text, `fields` what changed beside it; a moved block can be changed too. */
export interface BlockComparison {
  readonly id: string;
  readonly kind: "same" | "changed" | "added" | "removed";
  readonly isMoved: boolean;
  /** True when words kept their letters and changed their look: bold, italic, underlined, quoted. */
  readonly isReformatted: boolean;
  readonly before: PlacedBlock | null;
  readonly after: PlacedBlock | null;
  readonly pieces: readonly TextPiece[];
  readonly fields: readonly FieldChange[];
}

/**
 * A line of the comparison as it is read from top to bottom. `stands` says in which version the block has this place:
 * a moved block has one line where it left (`before`) and one where it arrived (`after`).
 */
export interface ComparisonRow {
  readonly block: BlockComparison;
  readonly stands: Standing;
}

/** Two versions of a programme side by side, with how many blocks are of which kind. */
export interface Comparison {
  readonly rows: readonly ComparisonRow[];
  readonly totals: Readonly<Record<"added" | "removed" | "changed" | "moved", number>>;
}

/**
 * Compares two versions of a programme, blocks matched by id. Every block is named once or, when moved, twice; the rows
 * read as the new version with what went away at its old place. Takes time in line with the length of both.
 */
export function compareDocuments(before: ProgrammeNode, after: ProgrammeNode): Comparison {
  const rows = alignByKey(placeBlocks(before), placeBlocks(after), ({ id }) => id);
  const moved = new Map<string, BlockComparison>();
  const compared = rows.map((row) => {
    const id = row.after?.id ?? row.before?.id ?? "";
    const block = moved.get(id) ?? compareBlock(id, row);
    if (block.isMoved) moved.set(id, block);
    return { block, stands: row.stands };
  });
  return { rows: compared, totals: totalsOf(compared) };
}

function compareBlock(id: string, { before, after, stands }: AlignedRow<PlacedBlock>): BlockComparison {
  if (!before || !after) return oneSided(id, before, after);
  const place = { id, before, after, isMoved: stands !== "both" };
  const pieces = compareTexts(before.node.textContent, after.node.textContent);
  if (before.node.eq(after.node)) return { ...place, kind: "same", isReformatted: false, pieces, fields: [] };
  const fields = compareFields(before.node, after.node);
  const isReworded = pieces.some((piece) => piece.kind !== "same");
  const isReformatted = !isReworded && !before.node.content.eq(after.node.content);
  const isChanged = isReworded || isReformatted || fields.length > 0;
  return { ...place, kind: isChanged ? "changed" : "same", isReformatted, pieces, fields };
}

function oneSided(id: string, before: PlacedBlock | null, after: PlacedBlock | null): BlockComparison {
  const text = (after ?? before)?.node.textContent ?? "";
  const kind = after ? "added" : "removed";
  const pieces = text === "" ? [] : [{ kind, text } as const];
  return { id, kind, isMoved: false, isReformatted: false, before, after, pieces, fields: [] };
}

function totalsOf(rows: readonly ComparisonRow[]): Comparison["totals"] {
  const totals = { added: 0, removed: 0, changed: 0, moved: 0 };
  for (const { block, stands } of rows) {
    if (block.isMoved && stands === "before") continue;
    if (block.kind !== "same") totals[block.kind] += 1;
    if (block.isMoved) totals.moved += 1;
  }
  return totals;
}
