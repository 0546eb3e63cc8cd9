import { z } from "zod";

const Line = z.string().max(400);

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
});
export type ProgrammeDetails = z.infer<typeof ProgrammeDetails>;

/** The name of a type as a sentence writes it: "Chương trình" for "CHƯƠNG TRÌNH". */
export function typeInSentence(typeName: string): string {
  return typeName.slice(0, 1).toLocaleUpperCase("vi") + typeName.slice(1).toLocaleLowerCase("vi");
}
