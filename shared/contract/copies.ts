import { z } from "zod";
import { RegisterEntry } from "../domain/issuing/numbers";
import { CopyKind } from "../domain/programme/copy-kind";
import { command, query } from "./define";
import { ExportedFile } from "./exports";
import { DossierFile } from "./issuing";

const Line = z.string().trim().max(200);
const SomeLine = Line.min(1);

/**
 * What a copy of an issued paper says. `parts` are those an extract prints, by the ids of a proposal; other kinds print
 * all. `date` is the day it is made, ISO.
 */
export const CopyRequest = z.strictObject({
  kind: CopyKind,
  date: z.iso.date(),
  place: SomeLine,
  recipients: z.array(SomeLine).min(1).max(60),
  authority: Line,
  post: SomeLine,
  signer: SomeLine,
  parts: z.array(z.string().max(64)).max(500),
});
export type CopyRequest = z.infer<typeof CopyRequest>;

/** What a new copy begins with: its forms with the number each would bear, the parts to choose from, and the usual words. */
export const CopyProposal = z.strictObject({
  number: z.int(),
  forms: z.array(z.strictObject({ kind: CopyKind, name: z.string(), shown: z.string() })),
  parts: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  usual: z.strictObject({ ...CopyRequest.shape, signer: Line, recipients: z.array(SomeLine) }),
});
export type CopyProposal = z.infer<typeof CopyProposal>;

/** A copy with its number, which tells whether it is held, made or given up; `files` are kept once it is made. */
export const OfficialCopy = z.strictObject({
  id: z.string(),
  versionId: z.string(),
  form: z.string(),
  request: CopyRequest,
  entry: RegisterEntry,
  files: z.array(DossierFile),
});
export type OfficialCopy = z.infer<typeof OfficialCopy>;

const ByCopy = { copyId: z.string() };

/**
 * Copies of issued papers (sao y, sao lục, trích sao). `reserve` takes the next number of their series, refusing as other
 * numbers do, and with `copy-date-refused` or `copy-parts-missing`. `rehearse` writes the copy to be looked at; `issue` asks
 * for its seal (`rehearsal-outdated`) and keeps the files with the dossier. A text that no longer comes out as it was
 * issued is refused with `copy-differs`. A number is given up by `issuing.voidNumber`.
 */
export const copies = {
  list: query({ programmeId: z.string() }, z.array(OfficialCopy)),
  propose: query({ versionId: z.string(), on: z.iso.date() }, CopyProposal),
  reserve: command(
    { versionId: z.string(), request: CopyRequest, number: z.int().min(1).max(99_999), by: SomeLine },
    OfficialCopy,
  ),
  rehearse: query(ByCopy, z.strictObject({ seal: z.string(), pdf: ExportedFile })),
  issue: command({ ...ByCopy, seal: z.string() }, OfficialCopy),
  file: query({ ...ByCopy, name: z.string().max(300) }, ExportedFile),
};
