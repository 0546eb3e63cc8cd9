export { layoutProgramme } from "./layout";
export { RuleSet, type TextStyle } from "./rule-set";
export type {
  DocumentBlock,
  DocumentMark,
  DocumentParagraph,
  DocumentSection,
  OfficialDocument,
} from "./tree";
