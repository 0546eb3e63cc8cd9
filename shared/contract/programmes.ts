import { z } from "zod";
import { ProgrammeDetails } from "../domain/programme/details";
import { DocumentJson, StepJson } from "../domain/programme/steps";
import { command, query } from "./define";

/** A number that grows by one with every step accepted. */
export const Revision = z.int().min(0);

/** A template offered when a programme is created. */
export const TemplateSummary = z.strictObject({
  id: z.string(),
  name: z.string(),
  summary: z.string(),
  typeCode: z.string(),
  typeName: z.string(),
  parts: z.array(z.strictObject({ title: z.string(), rule: z.enum(["locked", "required", "free"]) })),
});
export type TemplateSummary = z.infer<typeof TemplateSummary>;

/** A programme in the list. Gap and duty counts are those of its head. */
export const ProgrammeSummary = z.strictObject({
  id: z.string(),
  title: z.string(),
  typeName: z.string(),
  draftNumber: z.int(),
  isFinal: z.boolean(),
  parentIds: z.array(z.string()),
  dutyCount: z.int(),
  gapCount: z.int(),
  revision: Revision,
  updatedAt: z.iso.datetime(),
});
export type ProgrammeSummary = z.infer<typeof ProgrammeSummary>;

/** A programme as the workspace opens it. */
export const ProgrammeView = z.strictObject({
  id: z.string(),
  details: ProgrammeDetails,
  parentIds: z.array(z.string()),
  revision: Revision,
  document: DocumentJson,
  updatedAt: z.iso.datetime(),
});
export type ProgrammeView = z.infer<typeof ProgrammeView>;

/** A named, kept state of a programme. */
export const ProgrammeVersion = z.strictObject({
  id: z.string(),
  name: z.string(),
  revision: Revision,
  at: z.iso.datetime(),
});
export type ProgrammeVersion = z.infer<typeof ProgrammeVersion>;

/** Steps others (or this page) had accepted, each with the client that sent it. */
export const AcceptedSteps = z.strictObject({
  revision: Revision,
  steps: z.array(z.strictObject({ step: StepJson, clientId: z.string() })),
});
export type AcceptedSteps = z.infer<typeof AcceptedSteps>;

/** A duty with where it stands, for the list of all duties. */
export const DutyRow = z.strictObject({
  programmeId: z.string(),
  programmeTitle: z.string(),
  blockId: z.string(),
  path: z.string(),
  text: z.string(),
  lead: z.string(),
  coordinating: z.array(z.string()),
  person: z.string(),
  due: z.iso.date().nullable(),
  dueShown: z.string(),
  product: z.string(),
});
export type DutyRow = z.infer<typeof DutyRow>;

const ById = { id: z.string() };

/** Programmes: create from template and parents, edit by steps, keep versions, go back. */
export const programmes = {
  listTemplates: query({}, z.array(TemplateSummary)),
  list: query({}, z.array(ProgrammeSummary)),
  listDuties: query({}, z.array(DutyRow)),
  create: command({ templateId: z.string(), parentIds: z.array(z.string()).min(1).max(20) }, ProgrammeView),
  get: query(ById, ProgrammeView),
  applySteps: command(
    {
      ...ById,
      baseRevision: Revision,
      clientId: z.string().max(64),
      steps: z.array(StepJson).min(1).max(10_000),
    },
    z.strictObject({ revision: Revision, savedAt: z.iso.datetime() }),
  ),
  stepsSince: query({ ...ById, revision: Revision }, AcceptedSteps),
  getRevision: query({ ...ById, revision: Revision }, DocumentJson),
  saveDetails: command({ ...ById, details: ProgrammeDetails }, ProgrammeView),
  setParents: command({ ...ById, parentIds: z.array(z.string()).min(1).max(20) }, ProgrammeView),
  listVersions: query(ById, z.array(ProgrammeVersion)),
  keepVersion: command({ ...ById, name: z.string().min(1).max(200) }, ProgrammeVersion),
  remove: command(ById, z.null()),
  restore: command(ById, ProgrammeSummary),
};
