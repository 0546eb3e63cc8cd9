export type { TextStyle } from "../form-rules";
export type { AnnexTable } from "./annex";
export { layoutProgramme } from "./layout";
export type {
  DocumentBlock,
  DocumentMark,
  DocumentParagraph,
  DocumentSection,
  OfficialDocument,
} from "./tree";
