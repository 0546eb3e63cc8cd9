import { type FormulaTable, withLibrary } from "../formula";
import { type SourceIndex, unitsOf } from "../source-index";

export type { FormulaTable } from "../formula";
export { packIndex, unpackIndex } from "./pack";
export { type LibraryHit, scanLibrary } from "./scan";
export { findTwins, type TwinReport } from "./twins";

/**
 * The formula table for an office with a library: the shipped wordings and those that stand in at least `least` of the
 * library's documents. Give it to `check` as its last argument.
 */
export function countFormulas(documents: Iterable<SourceIndex>, least: number): FormulaTable {
  return withLibrary(Array.from(documents, unitsOf), least);
}
