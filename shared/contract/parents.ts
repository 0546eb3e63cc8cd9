import { z } from "zod";
import { ParentItem, Reading, Register, SourceParagraph } from "../domain/parent-plan/types";
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

/** Parent plans: read a file or pasted text (stores nothing), keep, correct, remove. */
export const parents = {
  readFile: query({ name: z.string().max(300), bytes: z.instanceof(Uint8Array) }, Reading),
  readText: query({ text: z.string().max(20_000_000) }, Reading),
  readSample: query({}, Reading),
  add: command({ draft: ParentDraft }, ParentView),
  correct: command({ id: z.string(), baseRevision: z.int(), draft: ParentDraft }, ParentView),
  remove: command({ id: z.string() }, z.null()),
  list: query({}, z.array(ParentSummary)),
  get: query({ id: z.string() }, ParentView),
};
