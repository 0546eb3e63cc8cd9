import { z } from "zod";

/** The components of a document that a rule set gives a look, after table 1.2 of official-documents.md. */
export const componentNames = [
  "superior",
  "issuer",
  "emblem",
  "number",
  "draft",
  "country",
  "motto",
  "placeAndDate",
  "typeName",
  "subject",
  "separator",
  "basis",
  "heading1",
  "heading2",
  "heading3",
  "body",
  "point",
  "target",
  "duty",
  "authority",
  "post",
  "signatureSpace",
  "signer",
  "recipientsLabel",
  "recipient",
  "annexName",
  "annexTitle",
  "annexReference",
  "tableHead",
  "tableGroup",
  "tableCell",
  "tableCentred",
  "pageNumber",
] as const;
const ComponentName = z.enum(componentNames);

const Millimetres = z.number().min(0).max(420);
const Points = z.number().min(0).max(200);

/**
 * How one component looks. `name` is the style's name in Word; `sidesMm` draws it in from both sides; `linePt` is the
 * exact distance of lines, null for single spacing; `canSplit` false keeps the paragraph on one page.
 */
export const TextStyle = z.strictObject({
  name: z.string().min(1).max(60),
  sizePt: z.number().min(6).max(40),
  isBold: z.boolean().default(false),
  isItalic: z.boolean().default(false),
  isUnderlined: z.boolean().default(false),
  isUpperCase: z.boolean().default(false),
  align: z.enum(["left", "centre", "right", "justified"]).default("left"),
  firstLineMm: Millimetres.default(0),
  sidesMm: Millimetres.default(0),
  beforePt: Points.default(0),
  afterPt: Points.default(0),
  linePt: Points.nullable().default(null),
  keepsWithNext: z.boolean().default(false),
  canSplit: z.boolean().default(true),
});
export type TextStyle = z.infer<typeof TextStyle>;

const Page = z.strictObject({
  widthMm: Millimetres,
  heightMm: Millimetres,
  topMm: Millimetres,
  bottomMm: Millimetres,
  leftMm: Millimetres,
  rightMm: Millimetres,
  numberFromEdgeMm: Millimetres,
});

const Line = z.strictObject({ lengthMm: Millimetres, weightPt: Points });

/** A line of the header block: its words with `{placeholders}`; left out when nothing remains of them. */
const HeaderLine = z.strictObject({
  component: ComponentName,
  text: z.string(),
  lineBelow: Line.nullable().default(null),
});

const AnnexColumn = z.strictObject({
  field: z.enum(["number", "content", "lead", "coordinating", "due", "product", "resources"]),
  title: z.string().min(1),
  widthMm: Millimetres.min(5),
  isCentred: z.boolean().default(false),
});

/**
 * The form of official documents as data: one file under resources/rules, in force from `validFrom` to `validTo` (ISO
 * dates, null = still). Heading marks are written as Word writes them, `%2` being the number at level 2.
 */
export const RuleSet = z.strictObject({
  id: z.string().min(1).max(40),
  name: z.string().min(1),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  language: z.string().min(2),
  font: z.string().min(1),
  page: Page,
  components: z.record(ComponentName, TextStyle),
  header: z.strictObject({
    leftMm: Millimetres,
    rightMm: Millimetres,
    left: z.array(HeaderLine).min(1),
    right: z.array(HeaderLine).min(1),
  }),
  number: z.strictObject({
    form: z.string().includes("{number}"),
    minimumDigits: z.int().min(1).max(4),
    blank: z.string().min(1),
  }),
  date: z.strictObject({ blankInWords: z.string(), blankInFigures: z.string() }),
  draftForm: z.string().includes("{draftNumber}"),
  title: z.strictObject({ separator: z.string(), lineBelow: Line.nullable() }),
  marks: z.strictObject({
    headings: z.tuple([z.string(), z.string(), z.string()]),
    letter: z.string().includes("%1"),
    dash: z.string(),
    plus: z.string(),
    basis: z.string(),
  }),
  signature: z.strictObject({
    leftMm: Millimetres,
    rightMm: Millimetres,
    blankLines: z.int().min(0).max(8),
    prefixes: z.record(z.string(), z.string()),
  }),
  recipients: z.strictObject({ label: z.string(), mark: z.string(), separator: z.string(), end: z.string() }),
  annex: z.strictObject({
    page: Page,
    name: z.string(),
    title: z.string(),
    reference: z.string(),
    separator: z.string(),
    announcement: z.string(),
    announcedBy: z.array(z.string().min(1)).min(1),
    noResources: z.string(),
    columns: z.array(AnnexColumn).min(1),
  }),
});
export type RuleSet = z.infer<typeof RuleSet>;

/** One of the components every rule set describes. */
export type ComponentName = z.infer<typeof ComponentName>;
