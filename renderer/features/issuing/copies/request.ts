import type { CopyProposal, CopyRequest } from "../../../client";

/** A copy as it stands in the form: recipients one a line, the day as typed. */
export interface TypedCopy extends Omit<CopyRequest, "recipients" | "date"> {
  readonly on: string;
  readonly recipients: string;
  readonly by: string;
}

/** The form as it opens. */
export function typedFrom(
  { usual: { date: _date, recipients, ...usual } }: CopyProposal,
  { on, by }: Pick<TypedCopy, "on" | "by">,
): TypedCopy {
  return { ...usual, on, by, recipients: recipients.join("\n") };
}

/** The recipients typed, without blank lines. */
export function recipientsIn({ recipients }: Pick<TypedCopy, "recipients">): string[] {
  return recipients
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** What is asked for, or null while something is missing; the parts of an extract alone are kept. */
export function requestFrom(typed: TypedCopy, date: string | null | undefined): CopyRequest | null {
  const { on: _on, by, recipients: _lines, ...said } = typed;
  const recipients = recipientsIn(typed);
  const parts = typed.kind === "extract" ? typed.parts : [];
  const lacksPart = typed.kind === "extract" && parts.length === 0;
  const words = [typed.place, typed.post, typed.signer, by];
  if (!date || lacksPart || recipients.length === 0 || words.some((word) => word.trim() === "")) return null;
  return { ...said, date, recipients, parts };
}
