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
 * What makes exact wording own: so many syllables of it that nobody shares, and no larger share of names than this, which
 * would be a list of bodies or an address. A long run needs fewer: formulas with others' words between are no formula.
 */
const ownWording = {
  shortRun: { least: leastEvidence.shortRun, names: 0.6 },
  longRun: { least: 2, names: 0.85 },
} as const;

/**
 * What the units of a text tell, as sums: that of units a to b is `sums[b] - sums[a]`. `copied` is how much they tell
 * about where they are from, names telling little; `own` counts the syllables of wording that the table does not know,
 * names too; `named` counts the syllables of names, `syllables` all.
 */
export interface Evidence {
  readonly copied: Float64Array;
  readonly own: Uint32Array;
  readonly named: Uint32Array;
  readonly syllables: Uint32Array;
}

/**
 * What the units of a text tell. Wording that very many documents share tells little. `isKnown` marks units that tell
 * nothing whatever they are: legal bases, titles cited.
 */
export function evidenceOf(units: MaskedUnits, table: FormulaTable, isKnown: Uint8Array): Evidence {
  const levels = formulaLevels(units, table);
  const copied = new Float64Array(units.count + 1);
  const own = new Uint32Array(units.count + 1);
  const named = new Uint32Array(units.count + 1);
  for (let at = 0; at < units.count; at++) {
    const isName = units.ids[at] === maskId;
    const size = sumOf(units.starts, at, at + 1);
    const weight = isKnown[at] === 1 ? 0 : (formulaWeights[levels[at] ?? 0] ?? 0);
    copied[at + 1] = (copied[at] ?? 0) + (isName ? Math.min(weight, nameWeight) : weight);
    own[at + 1] = (own[at] ?? 0) + (weight === 1 ? size : 0);
    named[at + 1] = (named[at] ?? 0) + (isName ? size : 0);
  }
  return { copied, own, named, syllables: units.starts };
}

/** True when the exact wording of a run of so many syllables tells too little only for what stands in it beside names. */
export function isOwnWording(evidence: Evidence, from: number, to: number, length: number): boolean {
  const { least, names } = length < longRun ? ownWording.shortRun : ownWording.longRun;
  const named = sumOf(evidence.named, from, to) / sumOf(evidence.syllables, from, to);
  return sumOf(evidence.own, from, to) >= least && named < names;
}

/** The sum over units `from` to `to`. */
export function sumOf(sums: Float64Array | Uint32Array, from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0);
}
