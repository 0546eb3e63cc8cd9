import { z } from "zod";
import { CopyKind } from "../programme/copy-kind";
import { CirculationMark, SecrecyMark, UrgencyMark } from "../programme/details";
import { Numbering } from "../programme/numbering";

/** The components of a document that a rule set gives a look, after table 1.2 of official-documents.md. */
const componentNames = [
  "superior",
  "issuer",
  "emblem",
  "number",
  "letterSubject",
  "secrecy",
  "urgency",
  "circulation",
  "mediaNotice",
  "draft",
  "country",
  "motto",
  "placeAndDate",
  "typeName",
  "subject",
  "separator",
  "addressLabel",
  "addressee",
  "basis",
  "heading0",
  "heading1",
  "heading2",
  "heading3",
  "heading4",
  "headingChapter",
  "headingSection",
  "headingSubsection",
  "headingArticle",
  "articleText",
  "clause",
  "body",
  "point",
  "target",
  "duty",
  "authority",
  "post",
  "postLink",
  "signatureSpace",
  "signer",
  "recipientsLabel",
  "recipient",
  "drafter",
  "contact",
  "annexName",
  "annexTitle",
  "annexReference",
  "tableHead",
  "tableGroup",
  "tableCell",
  "tableCentred",
  "copyTitle",
  "copyLine",
  "pageNumber",
] as const;
const ComponentName = z.enum(componentNames);

const Millimetres = z.number().min(0).max(420);
const Points = z.number().min(0).max(200);

/**
 * How one component looks. `name` is the style's name in Word; `sidesMm` draws it in from both sides; `linePt` is the
 * exact distance of lines, null for single spacing; `canSplit` false keeps the paragraph on one page;
 * `isMarkAbove` sets its mark on a line of its own above the text, `isMarkBold` prints it bold before upright text.
 */
export const TextStyle = z.strictObject({
  name: z.string().min(1).max(60),
  sizePt: z.number().min(6).max(40),
  isBold: z.boolean().default(false),
  isItalic: z.boolean().default(false),
  isUnderlined: z.boolean().default(false),
  isUpperCase: z.boolean().default(false),
  colour: z.enum(["black", "red"]).default("black"),
  align: z.enum(["left", "centre", "right", "justified"]).default("left"),
  firstLineMm: Millimetres.default(0),
  sidesMm: Millimetres.default(0),
  beforePt: Points.default(0),
  afterPt: Points.default(0),
  linePt: Points.nullable().default(null),
  keepsWithNext: z.boolean().default(false),
  canSplit: z.boolean().default(true),
  isMarkAbove: z.boolean().default(false),
  isMarkBold: z.boolean().default(false),
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

/** A drawn line, `shareOfText` as long as the last line of the words above it. */
const Line = z.strictObject({ shareOfText: z.number().min(0.1).max(1), weightPt: Points });

const Box = z.strictObject({ widthMm: Millimetres.min(5), heightMm: Millimetres.min(4), weightPt: Points });

/** A line of the header block: its words with `{placeholders}`; left out when nothing remains of them. */
const HeaderLine = z.strictObject({
  component: ComponentName,
  text: z.string(),
  lineBelow: Line.nullable().default(null),
});

/**
 * A type of document under this rule set; `form` says how it opens and closes: a material has no number, minutes are signed
 * by two. "" = no such words.
 */
const DocumentType = z.strictObject({
  name: z.string().min(1),
  code: z.string().max(12),
  form: z.enum(["titled", "letter", "material", "minutes"]).default("titled"),
  addressLabel: z.string().default(""),
});
/** Words a document can be marked with, where they stand, and the frame drawn round them. */
function noticeOf<Code extends z.ZodType>(code: Code) {
  return z.strictObject({
    code,
    text: z.string().min(1),
    component: ComponentName,
    place: z.enum(["header", "top", "bottom"]),
    box: Box.nullable().default(null),
  });
}

const AuthorityPrefix = z.string().nullable();

/** What stands in a column of a copy's block: lines of words, the list of its recipients, or who signs it. */
const CopyPart = z.union([HeaderLine, z.strictObject({ part: z.enum(["recipients", "signature"]) })]);

/** The two columns of a copy's block; `frame` is drawn round the left one, which is at least as high. */
const CopyBlock = z.strictObject({
  leftMm: Millimetres.min(5),
  frame: z
    .strictObject({
      heightMm: Millimetres.min(4),
      weightPt: Points,
      paddingMm: Millimetres,
      colour: z.enum(["black", "red"]),
    })
    .nullable()
    .default(null),
  left: z.array(CopyPart).min(1),
  right: z.array(CopyPart).min(1),
});

/**
 * How copies of issued papers look and are numbered: all kinds in one series; `signatureForm` is the usual form of signing
 * them. A line over the whole width, the `block` below it, on one page.
 */
const Copies = z.strictObject({
  seriesName: z.string().min(1),
  forms: z
    .array(z.strictObject({ kind: CopyKind, code: z.string().min(1), name: z.string().min(1) }))
    .length(CopyKind.options.length)
    .refine((forms) => CopyKind.options.every((kind) => forms.some((form) => form.kind === kind))),
  signatureForm: z.string().min(1),
  lineWeightPt: Points,
  block: CopyBlock,
});

const AnnexColumn = z.strictObject({
  field: z.enum(["number", "content", "lead", "coordinating", "due", "product", "resources"]),
  title: z.string().min(1),
  widthMm: Millimetres.min(5),
  isCentred: z.boolean().default(false),
});

/**
 * The form of official documents as data: one file under resources/rules, in force from `validFrom` to `validTo` (ISO
 * dates, null = still). `system` is whose rules they are: the Party's, or the state's and mass organisations'. Heading
 * marks are written as Word writes them, by numbering from "Phần" (`%1`) down: `%3` is the number at "1.". Authority prefixes the rules lack are null.
 * `minutes` names the two who sign them, the recorder at the left, and what their header leaves out.
 */
export const RuleSet = z.strictObject({
  id: z.string().min(1).max(40),
  name: z.string().min(1),
  system: z.enum(["party", "state"]),
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
    formWithoutType: z.string().includes("{number}"),
    minimumDigits: z.int().min(1).max(4),
    blank: z.string().min(1),
    series: z.enum(["term", "year"]),
    oneSeriesSymbols: z.array(z.string().min(1)).default([]),
  }),
  date: z.strictObject({ blankInWords: z.string(), blankInFigures: z.string() }),
  draftForm: z.string().includes("{draftNumber}"),
  notices: z.strictObject({
    secrecy: z.array(noticeOf(SecrecyMark)),
    urgency: z.array(noticeOf(UrgencyMark)),
    circulation: z.array(noticeOf(CirculationMark)),
    fromEdgeMm: Millimetres,
  }),
  types: z.array(DocumentType).min(1),
  letterSubjectForm: z.string().includes("{subject}"),
  copies: Copies,
  title: z.strictObject({ separator: z.string(), lineBelow: Line.nullable() }),
  marks: z.strictObject({
    headings: z.record(Numbering, z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()])),
    clause: z.string().includes("%1"),
    letter: z.string().includes("%1"),
    dash: z.string(),
    plus: z.string(),
    basis: z.string(),
  }),
  endings: z.strictObject({ basis: z.string(), lastBasis: z.string(), text: z.string() }),
  signature: z.strictObject({
    leftMm: Millimetres,
    rightMm: Millimetres,
    blankLines: z.int().min(0).max(8),
    prefixes: z.strictObject({
      behalf: AuthorityPrefix,
      deputy: AuthorityPrefix,
      order: AuthorityPrefix,
      delegation: AuthorityPrefix,
      acting: AuthorityPrefix,
    }),
    forms: z.array(
      z.strictObject({ code: z.string().min(1), authority: z.string(), posts: z.array(z.string()).min(1) }),
    ),
  }),
  minutes: z.strictObject({
    recorder: z.string().min(1),
    chair: z.string().min(1),
    omits: z.array(ComponentName),
  }),
  address: z.strictObject({
    leftMm: Millimetres,
    rightMm: Millimetres,
    mark: z.string(),
    separator: z.string(),
    end: z.string(),
    firstRecipient: z.string(),
  }),
  recipients: z.strictObject({
    label: z.string(),
    mark: z.string(),
    separator: z.string(),
    end: z.string(),
    storage: z.string(),
  }),
  annex: z.strictObject({
    page: Page,
    name: z.string(),
    numberedName: z.string().includes("{number}"),
    numerals: z.enum(["arabic", "roman"]),
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
