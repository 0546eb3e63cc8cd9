import { z } from "zod";

/**
 * A number of a series and what became of it. A number once taken stays in the register for ever: reserved for a
 * programme, issued, or voided with a reason. `shown` is number and symbol as printed; `date` that of the paper (ISO).
 * `copyId` is the copy of the programme's issued paper that the number is for, null for the programme's own.
 */
export const RegisterEntry = z.strictObject({
  seriesKey: z.string(),
  number: z.int().min(1),
  state: z.enum(["reserved", "issued", "voided"]),
  programmeId: z.string(),
  copyId: z.string().nullable(),
  shown: z.string(),
  title: z.string(),
  date: z.iso.date().nullable(),
  signer: z.string(),
  takenBy: z.string(),
  takenAt: z.iso.datetime(),
  reason: z.string(),
});
export type RegisterEntry = z.infer<typeof RegisterEntry>;

/** Number and symbol without the word before them on the paper: "01-TB/ĐU" for "Số 01-TB/ĐU". */
export function bareNumber(shown: string): string {
  return shown.replace(/^Số:?\s+/u, "");
}

/** A series as far as the next number asks: where it begins (an office may come with papers issued before), its entries. */
interface Register {
  readonly first: number;
  readonly entries: readonly RegisterEntry[];
}

/** The next free number of a series. */
export function nextNumber({ first, entries }: Register): number {
  return entries.reduce((next, { number }) => Math.max(next, number + 1), first);
}

/** Why a number cannot be taken: someone holds it, it lies before the series, or numbers before it would be left out. */
export type NumberFault =
  | { readonly code: "number-taken"; readonly entry: RegisterEntry }
  | { readonly code: "number-gap"; readonly next: number }
  | { readonly code: "number-before-series"; readonly first: number };

/** Checks a number someone asks for: only the next one can be taken. */
export function numberFault(register: Register, asked: number): NumberFault | null {
  const entry = register.entries.find(({ number }) => number === asked);
  if (entry) return { code: "number-taken", entry };
  if (asked < register.first) return { code: "number-before-series", first: register.first };
  const next = nextNumber(register);
  return asked === next ? null : { code: "number-gap", next };
}
