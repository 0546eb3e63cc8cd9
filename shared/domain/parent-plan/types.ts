import { z } from "zod";

/** What a parent item is about: the five kinds the office traces its own programme against, and the rest. */
export const ItemKind = z.enum(["view", "objective", "target", "duty", "measure", "organisation", "context"]);
export type ItemKind = z.infer<typeof ItemKind>;

/** Half-open range of UTF-16 offsets into the document's text. */
export const TextRange = z.strictObject({ from: z.int().min(0), to: z.int().min(0) });
export type TextRange = z.infer<typeof TextRange>;

/** A body named in the text: as written, and where (offsets into the document's text). */
export const NamedBody = z.strictObject({
  name: z.string(),
  role: z.enum(["lead", "coordinating", "named"]),
  at: TextRange,
});
export type NamedBody = z.infer<typeof NamedBody>;

/** A date or period named in the text; `date` is its last day (ISO, yyyy-mm-dd). */
export const NamedDate = z.strictObject({ text: z.string(), date: z.iso.date(), at: TextRange });
export type NamedDate = z.infer<typeof NamedDate>;

/**
 * One entry of the split tree, in document order. `isGroup` entries are headings that only hold others ("III-", "1.").
 * `path` is the numbering path as an office cites it ("III.2", "II.1"); an unnumbered item carries its group's path
 * with its place in it ("III.2-3" is the third paragraph of III.2). `at` covers the item in the text.
 */
export const ParentItem = z.strictObject({
  id: z.string().min(1),
  parentId: z.string().nullable(),
  isGroup: z.boolean(),
  kind: ItemKind,
  path: z.string(),
  label: z.string(),
  text: z.string(),
  at: TextRange,
  bodies: z.array(NamedBody),
  dates: z.array(NamedDate),
  isDoubtful: z.boolean(),
  /** True where the upper office lets units repeat the wording; plans kept before the field existed allow nothing. */
  isAllowed: z.boolean().default(false),
});
export type ParentItem = z.infer<typeof ParentItem>;

/** The register fields of a document. Empty string or null means "not found": the user fills it in. */
export const Register = z.strictObject({
  typeName: z.string(),
  number: z.string(),
  symbol: z.string(),
  date: z.iso.date().nullable(),
  issuer: z.string(),
  place: z.string(),
  title: z.string(),
  signer: z.string(),
});
export type Register = z.infer<typeof Register>;

/** Something the reader is not sure about or left out, with its place; never an error. */
export const ReadingFinding = z.strictObject({
  code: z.enum([
    "stray-page-number",
    "joined-lines",
    "register-field-missing",
    "no-structure",
    "doubtful-item",
    "dropped-content",
    "replaced-characters",
  ]),
  at: TextRange.nullable(),
  detail: z.string(),
});
export type ReadingFinding = z.infer<typeof ReadingFinding>;

/** A paragraph as the file gave it, after scars of conversion are mended; `from` is its offset in the text. */
export const SourceParagraph = z.strictObject({
  from: z.int().min(0),
  text: z.string(),
  isBold: z.boolean(),
  isItalic: z.boolean(),
  isCentred: z.boolean(),
  listMark: z.string(),
});
export type SourceParagraph = z.infer<typeof SourceParagraph>;

/** A document read: its text (paragraphs joined by one line feed) and what is proposed for register and tree. */
export const Reading = z.strictObject({
  text: z.string(),
  paragraphs: z.array(SourceParagraph),
  register: Register,
  items: z.array(ParentItem),
  findings: z.array(ReadingFinding),
});
export type Reading = z.infer<typeof Reading>;
