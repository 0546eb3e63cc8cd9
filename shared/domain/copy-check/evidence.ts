import { type FormulaTable, formulaLevels } from "./formula";
import { type MaskedUnits, maskId } from "./names";

/** What a unit tells about copying, by how widely its wording is shared: own, shared, widespread, the office's formula. */
const formulaWeights = [1, 0.4, 0.2, 0];
const nameWeight = 0.3;

/** Runs of fewer syllables need more evidence than longer ones. */
const longRun = 12;

/** Least evidence that makes a passage a copy and not a formula, by what was found. */
export const leastEvidence = { shortRun: 7, longRun: 5, adapted: 8, renamed: 6 } as const;

/** The least evidence asked of a verbatim run of this many syllables. */
export function leastForRun(length: number): number {
  return length < longRun ? leastEvidence.shortRun : leastEvidence.longRun;
}

/**
 * How much the units of a text tell about where they are from, as sums: the evidence of units a to b is
 * `sums[b] - sums[a]`. Wording that very many documents share and names tell little. `isKnown` marks units that tell
 * nothing whatever they are: legal bases, titles cited.
 */
export function evidenceOf(units: MaskedUnits, table: FormulaTable, isKnown: Uint8Array): Float64Array {
  const levels = formulaLevels(units, table);
  const sums = new Float64Array(units.count + 1);
  for (let at = 0; at < units.count; at++) {
    const weight = units.ids[at] === maskId ? nameWeight : (formulaWeights[levels[at] ?? 0] ?? 0);
    sums[at + 1] = (sums[at] ?? 0) + (isKnown[at] === 1 ? 0 : weight);
  }
  return sums;
}
