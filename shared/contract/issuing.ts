import { z } from "zod";
import { IssueFinding, Stage, StageMove } from "../domain/issuing";
import { CommitteeTerm, NumberSeries, RegisterEntry } from "../domain/issuing/numbers";
import { command, query } from "./define";
import { ExportedFile, exportFormats } from "./exports";
import { Revision } from "./programmes";

const ById = { programmeId: z.string() };
const Person = z.string().trim().min(1).max(200);
const Reason = z.string().trim().min(1).max(1000);

/** SHA-256 in lower-case hexadecimal. */
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/**
 * One step on the way to issue. `on` is the day it happened, `at` when it was entered; `who` is the body or person who
 * did it, `note` the reason where one is asked for. `versionId` is the version that was frozen or issued, else null.
 */
export const StageEvent = z.strictObject({
  id: z.string(),
  from: Stage,
  to: Stage,
  on: z.iso.date(),
  at: z.iso.datetime(),
  who: z.string(),
  note: z.string(),
  versionId: z.string().nullable(),
});
export type StageEvent = z.infer<typeof StageEvent>;

/** A file kept with a programme until it is issued; `textHash` is that of the text it was made for. */
export const AttachedPaper = z.strictObject({
  id: z.string(),
  kind: z.enum(["copy-check", "opinions", "submission", "other"]),
  fileName: z.string(),
  byteCount: z.int(),
  textHash: Sha256,
  attachedAt: z.iso.datetime(),
});
export type AttachedPaper = z.infer<typeof AttachedPaper>;

/** A file of a dossier, known by its checksum. */
export const DossierFile = z.strictObject({ name: z.string(), byteCount: z.int(), sha256: Sha256 });
export type DossierFile = z.infer<typeof DossierFile>;

/** What was issued once, and can never change again: `shown` is number and symbol as printed ("" for a material). */
export const IssuedVersion = z.strictObject({
  versionId: z.string(),
  shown: z.string(),
  date: z.iso.date(),
  issuedAt: z.iso.datetime(),
  contentHash: Sha256,
  files: z.array(DossierFile),
});
export type IssuedVersion = z.infer<typeof IssuedVersion>;

/** The number a programme could take next: its series, and the first that is free. */
export const NumberProposal = z.strictObject({
  series: NumberSeries,
  seriesKey: z.string(),
  next: z.int(),
  shown: z.string(),
});
export type NumberProposal = z.infer<typeof NumberProposal>;

/**
 * Where a programme stands on its way to issue. `isChanged` tells that the head is no longer what was approved;
 * `proposal` is null with the reason in `noNumber`. `number` is the number reserved for it now. Hashes are of the head.
 */
export const IssuingView = z.strictObject({
  programmeId: z.string(),
  stage: Stage,
  isChanged: z.boolean(),
  contentHash: Sha256,
  textHash: Sha256,
  approved: z
    .strictObject({ versionId: z.string(), contentHash: Sha256, on: z.iso.date(), who: z.string() })
    .nullable(),
  moves: z.array(StageMove),
  events: z.array(StageEvent),
  number: RegisterEntry.nullable(),
  proposal: NumberProposal.nullable(),
  noNumber: z.enum(["type-without-number", "term-missing"]).nullable(),
  papers: z.array(AttachedPaper),
  issued: z.array(IssuedVersion),
});
export type IssuingView = z.infer<typeof IssuingView>;

/** A series with all that became of its numbers, in order; `periodName` is the term's name or the year. */
export const SeriesView = z.strictObject({
  key: z.string(),
  series: NumberSeries,
  periodName: z.string(),
  first: z.int(),
  next: z.int(),
  entries: z.array(RegisterEntry),
});
export type SeriesView = z.infer<typeof SeriesView>;

/**
 * What has to be looked at before issue, with the files as they would go out. `seal` names exactly this state; `issue`
 * asks for it. `pages` counts those of the PDF.
 */
export const IssueRehearsal = z.strictObject({
  findings: z.array(IssueFinding),
  seal: Sha256,
  pages: z.int(),
  files: z.array(DossierFile),
});
export type IssueRehearsal = z.infer<typeof IssueRehearsal>;

const Bytes = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 50_000_000);

/**
 * From draft to issue. `move` refuses with `stage-refused`, `reason-needed` or `stage-date-refused`; approval freezes a
 * version. `reserveNumber` takes the next number only, refusing with `number-taken`, `number-gap`, `number-before-series`
 * or `number-held`, and writes it into the details. `issue` wants the seal of a rehearsal of this very state
 * (`rehearsal-outdated`), nothing that stops (`issue-stopped`), and a reason when warnings are let pass. A dossier never changes;
 * `dossierFile` is one of its files as it was kept.
 */
export const issuing = {
  get: query(ById, IssuingView),
  move: command(
    {
      ...ById,
      to: Stage.exclude(["issued"]),
      on: z.iso.date(),
      who: Person,
      note: z.string().trim().max(1000),
    },
    IssuingView,
  ),
  listTerms: query({}, z.array(CommitteeTerm)),
  saveTerm: command({ term: CommitteeTerm }, z.array(CommitteeTerm)),
  removeTerm: command({ id: z.string() }, z.array(CommitteeTerm)),
  listSeries: query({}, z.array(SeriesView)),
  beginSeries: command({ series: NumberSeries, first: z.int().min(1).max(99_999) }, SeriesView),
  reserveNumber: command({ ...ById, number: z.int().min(1).max(99_999), by: Person }, IssuingView),
  voidNumber: command({ seriesKey: z.string(), number: z.int().min(1), reason: Reason }, RegisterEntry),
  attachPaper: command(
    {
      ...ById,
      kind: AttachedPaper.shape.kind,
      fileName: z.string().min(1).max(200),
      bytes: Bytes,
      revision: Revision,
    },
    IssuingView,
  ),
  detachPaper: command({ ...ById, paperId: z.string() }, IssuingView),
  rehearse: query(ById, IssueRehearsal),
  issue: command({ ...ById, seal: Sha256, who: Person, note: z.string().trim().max(1000) }, IssuingView),
  dossier: query({ versionId: z.string() }, ExportedFile),
  dossierFile: query({ versionId: z.string(), name: z.string().max(300) }, ExportedFile),
  printRegister: query({ seriesKey: z.string(), format: z.enum(exportFormats) }, ExportedFile),
};
