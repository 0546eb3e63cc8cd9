export { check, createIncrementalCheck, type IncrementalCheck } from "./check";
export type { CopyReport, CopySpan } from "./report";
export { CopySettings } from "./settings";
export { buildIndex, type SourceIndex } from "./source-index";
