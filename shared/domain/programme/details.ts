import { z } from "zod";

const Line = z.string().max(400);

/** The degrees of state secrecy a document is marked with: Mật, Tối mật, Tuyệt mật. */
export const SecrecyMark = z.enum(["secret", "top-secret", "utmost-secret"]);

/** The degrees of urgency: Khẩn, Thượng khẩn, Hoả tốc. */
export const UrgencyMark = z.enum(["urgent", "very-urgent", "most-urgent"]);

/** To whom a document may go: for the meeting only, to be returned, inside only, not to the media. */
export const CirculationMark = z.enum(["meeting", "return", "internal", "no-media"]);

/**
 * What a document bears beside number and signature; a choice missing in older details is the plain one. `addressees`
 * are those after "Kính gửi"; `drafter` the sign of who typed it and how many copies; `contact` stands under page 1;
 * `recorder` wrote the minutes, and is absent where nobody is named: details approved before minutes keep their hash.
 */
const FormChoices = z.strictObject({
  secrecy: SecrecyMark.nullable().default(null),
  urgency: UrgencyMark.nullable().default(null),
  circulation: z.array(CirculationMark).max(4).default([]),
  addressees: z.array(Line).max(60).default([]),
  drafter: Line.default(""),
  contact: Line.default(""),
  isTwoSided: z.boolean().default(false),
  recorder: Line.optional(),
});

/** The form of a document without any mark, printed on one side. */
export const plainForm: z.infer<typeof FormChoices> = FormChoices.parse({});

/**
 * What an office decides about a programme outside its text: form, number, date, signer, recipients. The printed number
 * is `number`-`typeCode`/`symbol` ("05-CTr/ĐU"); `symbol` is that of the body alone.
 */
export const ProgrammeDetails = z.strictObject({
  typeCode: z.string().max(12),
  typeName: Line,
  ruleSet: z.string().max(40),
  draftNumber: z.int().min(1).max(99),
  isFinal: z.boolean(),
  number: z.string().max(12),
  symbol: z.string().max(40),
  place: Line,
  date: z.iso.date().nullable(),
  authority: Line,
  post: Line,
  signer: Line,
  recipients: z.array(Line).max(60),
  periodFrom: z.iso.date().nullable(),
  periodTo: z.iso.date().nullable(),
  form: FormChoices.prefault({}),
});
export type ProgrammeDetails = z.infer<typeof ProgrammeDetails>;

/** The name of a type as a sentence writes it: "Chương trình" for "CHƯƠNG TRÌNH". */
export function typeInSentence(typeName: string): string {
  return typeName.slice(0, 1).toLocaleUpperCase("vi") + typeName.slice(1).toLocaleLowerCase("vi");
}
