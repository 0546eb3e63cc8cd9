export { alignByKey } from "./alignment";
export { type BlockComparison, type Comparison, compareDocuments } from "./compare";
export { presentPlaces } from "./places";
export { compareTexts, sharedWords, type TextPiece } from "./wording";
