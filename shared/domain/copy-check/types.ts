export type { FormulaTable } from "./formula";
export type { LibraryHit } from "./library/scan";
export type { TwinDocument, TwinReport } from "./library/twins";
export type { CopyClass, CopyCounts, Draft, DraftBlock } from "./report";
