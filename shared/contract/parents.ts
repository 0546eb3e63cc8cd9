import { z } from "zod";
import { ParentItem, Reading, ReadingFinding, Register, SourceParagraph } from "../domain/parent-plan/types";
import { command, query } from "./define";

/** A parent plan in the list. */
export const ParentSummary = z.strictObject({
  id: z.string(),
  register: Register,
  itemCount: z.int(),
  programmeCount: z.int(),
  openedAt: z.iso.datetime(),
});
export type ParentSummary = z.infer<typeof ParentSummary>;

/** A parent plan with its text and split tree. */
export const ParentView = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  register: Register,
  text: z.string(),
  paragraphs: z.array(SourceParagraph),
  items: z.array(ParentItem),
  revision: z.int(),
});
export type ParentView = z.infer<typeof ParentView>;

/** What the correction screen hands in when the user keeps a reading, or keeps corrections of a stored plan. */
export const ParentDraft = z.strictObject({
  fileName: z.string().max(300),
  register: Register,
  text: z.string(),
  paragraphs: z.array(SourceParagraph),
  items: z.array(ParentItem),
});
export type ParentDraft = z.infer<typeof ParentDraft>;

/** What a reading is made of and corrections never touch: its file, its text, what was mended. */
export const ParentSource = z.strictObject({
  fileName: z.string().max(300),
  text: z.string(),
  paragraphs: z.array(SourceParagraph),
  findings: z.array(ReadingFinding),
});
export type ParentSource = z.infer<typeof ParentSource>;

/** What the user has corrected so far; `typedDate` is the date as it stands in its field, also half typed. */
export const ParentCorrections = z.strictObject({
  register: Register,
  typedDate: z.string().max(300),
  items: z.array(ParentItem),
});
export type ParentCorrections = z.infer<typeof ParentCorrections>;

/** Work on a parent plan that is not kept yet. `source` is null where it corrects a kept plan, whose id it then has. */
export const StoredDraft = z.strictObject({
  id: z.string(),
  source: ParentSource.nullable(),
  corrections: ParentCorrections,
  revision: z.int(),
});
export type StoredDraft = z.infer<typeof StoredDraft>;

/** A reading that is not kept yet, in the list. */
export const DraftSummary = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  register: Register,
  itemCount: z.int(),
  changedAt: z.iso.datetime(),
});
export type DraftSummary = z.infer<typeof DraftSummary>;

/** One saving of a draft against the revision it was based on (0 for a new one); `source` comes once, with the first. */
export const DraftSaving = {
  id: z.string().min(1).max(100),
  baseRevision: z.int().min(0),
  planRevision: z.int().nullable(),
  source: ParentSource.nullable(),
  corrections: ParentCorrections,
};

/** Revision of the stored draft as its window last knew it, 0 for none: what another window saved since is not thrown away. */
const draftRevision = z.int().min(0);

/**
 * Parent plans: read a file or pasted text (stores nothing), keep, correct, remove. A draft outlives the page until it is
 * kept or dropped; either is refused as `revision-conflict` where the stored draft is at another revision.
 */
export const parents = {
  readFile: query({ name: z.string().max(300), bytes: z.instanceof(Uint8Array) }, Reading),
  readText: query({ text: z.string().max(20_000_000) }, Reading),
  readSample: query({}, Reading),
  add: command(
    { draft: ParentDraft, draftId: z.string().optional(), draftRevision: draftRevision.default(0) },
    ParentView,
  ),
  correct: command(
    { id: z.string(), baseRevision: z.int(), draft: ParentDraft, draftRevision: draftRevision.default(0) },
    ParentView,
  ),
  remove: command({ id: z.string() }, z.null()),
  list: query({}, z.array(ParentSummary)),
  get: query({ id: z.string() }, ParentView),
  listDrafts: query({}, z.array(DraftSummary)),
  getDraft: query({ id: z.string() }, StoredDraft.nullable()),
  saveDraft: command(DraftSaving, z.strictObject({ revision: z.int() })),
  dropDraft: command({ id: z.string(), draftRevision }, z.null()),
};
