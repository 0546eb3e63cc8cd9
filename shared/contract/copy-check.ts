import { z } from "zod";
import { TextRange } from "../domain/parent-plan/types";
import { command, query } from "./define";

/** A duty of an earlier programme: the block it stands in, and where (UTF-16 offsets into the source's text). */
export const SourceDuty = z.strictObject({ blockId: z.string(), ...TextRange.shape });
export type SourceDuty = z.infer<typeof SourceDuty>;

/**
 * A text a programme is checked against besides its parent plans. A "grandparent" (a stored plan that a parent plan
 * cites) counts like a parent, with its `allowed` ranges; an "earlier" programme of the office is reported apart as a
 * repeated promise and never enters the share copied from above. `title` is what a document that cites it calls it.
 * `duties` are those of an earlier programme; there is no word yet on which of them were finished.
 */
export const CheckSource = z.strictObject({
  id: z.string(),
  role: z.enum(["grandparent", "earlier"]),
  name: z.string(),
  title: z.string(),
  text: z.string(),
  allowed: z.array(TextRange),
  duties: z.array(SourceDuty),
});
export type CheckSource = z.infer<typeof CheckSource>;

/** What a passage of a copy report is known by: `CopySpan.fingerprint`. */
const Fingerprint = z.string().min(1).max(100);

/**
 * A copied passage the office keeps on purpose, with its reason. It stays in the count and is labelled; it is known by
 * its fingerprint, so it stays accepted while other text changes.
 */
export const AcceptedPassage = z.strictObject({
  fingerprint: Fingerprint,
  text: z.string(),
  reason: z.string(),
  acceptedAt: z.iso.datetime(),
});
export type AcceptedPassage = z.infer<typeof AcceptedPassage>;

const Passage = { programmeId: z.string(), fingerprint: Fingerprint };

/** Copy check of a programme: further sources, and passages accepted. Accepting again replaces the reason. */
export const copyCheck = {
  sources: query({ programmeId: z.string() }, z.array(CheckSource)),
  listAccepted: query({ programmeId: z.string() }, z.array(AcceptedPassage)),
  accept: command(
    { ...Passage, text: z.string().max(200_000), reason: z.string().trim().min(1).max(400) },
    AcceptedPassage,
  ),
  withdraw: command(Passage, z.null()),
};
