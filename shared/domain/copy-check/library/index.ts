import { type FormulaTable, withLibrary } from "../formula";
import { type MaskedUnits, maskNames } from "../names";
import type { SourceIndex } from "../source-index";

export { panSettings } from "../settings";
export { packIndex, unpackIndex } from "./pack";
export { packFormula, unpackFormula } from "./pack-formula";
export { scanLibrary } from "./scan";
export { likenessSteps } from "./twins";

/**
 * The formula table for an office with a library: the shipped wordings and those that stand in at least `least` of the
 * library's documents (2 or more; 6 served well). Give it to `check` as its last argument. Count no document that copies
 * the same parent plan: what all units copied would pass for a formula. Made one document at a time, so that a caller may
 * do other things between.
 */
export function formulaSteps(documents: Iterable<SourceIndex>, least: number): Generator<void, FormulaTable> {
  return withLibrary(unitsOfEach(documents), least);
}

/** One document's units at a time: those of a whole library are not kept. */
function* unitsOfEach(documents: Iterable<SourceIndex>): Generator<MaskedUnits> {
  for (const { syllables } of documents) yield maskNames(syllables);
}
