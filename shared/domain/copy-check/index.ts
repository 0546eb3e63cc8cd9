export { check, createIncrementalCheck, type IncrementalCheck } from "./check";
export type { CopyReport, CopySpan, Draft } from "./report";
export { CopySettings } from "./settings";
export { buildIndex, type SourceIndex } from "./source-index";
