import type { Node as ProgrammeNode } from "prosemirror-model";
import { OfficeError } from "../../../shared/contract/errors";
import type { ProgrammeSummary, ProgrammeView, TemplateSummary } from "../../../shared/contract/programmes";
import { documentJson } from "../../../shared/domain/programme/steps";
import { documentFromTemplate, type Template } from "../../../shared/domain/programme/template";
import { programmeName } from "../../../shared/domain/programme/text";
import { linkingBlocks } from "../../../shared/domain/readiness/coverage";
import type { OfficeHandlers, WriteContext } from "../dispatch";
import type { Resources } from "../resources";
import type { ReadHandle } from "../store/database";
import { readOffice } from "../store/office-store";
import { readParent, restoreParentsOf } from "../store/parent-store";
import {
  countDuties,
  insertProgramme,
  insertVersion,
  listDuties,
  listHeads,
  listVersions,
  type ProgrammeHead,
  readHead,
  readParentIds,
  readSteps,
  writeDetails,
  writeParentIds,
  writeRemoved,
  writeSnapshot,
} from "../store/programme-store";
import { acceptSteps } from "./accept-steps";
import { deriveAgain } from "./programme-derived";
import type { ProgrammeDocuments } from "./programme-documents";
import { newDetails, templateContext } from "./programme-start";

/** Handlers of the programmes. Text changes only through `applySteps`; every revision stays readable. */
export function programmeMethods(
  resources: Resources,
  documents: ProgrammeDocuments,
): OfficeHandlers["programmes"] {
  return {
    listTemplates: () => resources.templates.map(summaryOfTemplate),
    list: (_, { db }) => summaries(db),
    listDuties: (_, { db }) => listDuties(db),
    create: (input, context) => create(input, context, resources, documents),
    get: ({ id }, { db }) => viewOf(db, mustRead(db, id), documents),
    applySteps: (input, context) => acceptSteps(input, mustRead(context.db, input.id), context, documents),
    stepsSince: ({ id, revision }, { db }) => {
      const head = mustRead(db, id);
      if (revision > head.revision) throw new OfficeError("revision-unknown", { revision });
      return { revision: head.revision, steps: readSteps(db, id, { after: revision, upTo: head.revision }) };
    },
    getRevision: ({ id, revision }, { db }) => {
      if (revision > mustRead(db, id).revision) throw new OfficeError("revision-unknown", { revision });
      return documentJson(documents.at(db, id, revision));
    },
    saveDetails: ({ id, details }, context) =>
      changed(id, context, documents, (head) => {
        const title = programmeName(details.typeName, documents.head(context.db, id, head.revision));
        writeDetails(context.db, id, { details, title, now: context.now });
      }),
    setParents: ({ id, parentIds }, context) =>
      changed(id, context, documents, (head) => {
        const { db } = context;
        const doc = documents.head(db, id, head.revision);
        for (const parentId of parentIds) mustHaveParent(db, parentId);
        for (const leaving of readParentIds(db, id))
          if (!parentIds.includes(leaving)) mustNotLink(doc, leaving);
        writeParentIds(db, id, [...new Set(parentIds)]);
        deriveAgain(db, id, doc);
      }),
    listVersions: ({ id }, { db }) => listVersions(db, mustRead(db, id).id),
    keepVersion: ({ id, name }, context) => keepVersion(mustRead(context.db, id), name, context, documents),
    remove: ({ id }, context) => remove(mustRead(context.db, id), context),
    restore: ({ id }, context) => restore(id, context),
  };
}

/** A plan that duties still take up stays a parent: they would be left without what they answer to. */
function mustNotLink(doc: ProgrammeNode, parentId: string): void {
  const count = linkingBlocks(doc, parentId);
  if (count > 0) throw new OfficeError("parent-linked", { count });
}

/** The parts shown of a template are its highest headings: "I- ", "Chương", or the articles of a decision. */
function summaryOfTemplate({ id, name, summary, typeCode, typeName, blocks }: Template): TemplateSummary {
  const headings = blocks.filter((block) => block.type === "heading");
  const highest = Math.min(...headings.map(({ level = 1 }) => level));
  const parts = headings.filter(({ level = 1 }) => level === highest);
  return {
    ...{ id, name, summary, typeCode, typeName },
    parts: parts.map((part) => ({ title: part.text, rule: part.rule })),
  };
}

function summaries(db: ReadHandle): ProgrammeSummary[] {
  const counts = countDuties(db);
  return listHeads(db).map((head) => summaryOf(db, head, counts.get(head.id) ?? 0));
}

function summaryOf(db: ReadHandle, head: ProgrammeHead, dutyCount: number): ProgrammeSummary {
  const { id, title, revision, updatedAt, gapCount, details } = head;
  const { typeName, draftNumber, isFinal } = details;
  const parentIds = readParentIds(db, id);
  return { id, title, revision, updatedAt, gapCount, dutyCount, typeName, draftNumber, isFinal, parentIds };
}

function viewOf(db: ReadHandle, head: ProgrammeHead, documents: ProgrammeDocuments): ProgrammeView {
  return {
    id: head.id,
    details: head.details,
    parentIds: readParentIds(db, head.id),
    revision: head.revision,
    document: documentJson(documents.head(db, head.id, head.revision)),
    updatedAt: head.updatedAt,
  };
}

function mustRead(db: ReadHandle, id: string): ProgrammeHead {
  const head = readHead(db, id);
  if (!head || head.isRemoved) throw new OfficeError("not-found");
  return head;
}

function mustHaveParent(db: ReadHandle, id: string) {
  const parent = readParent(db, id);
  if (!parent) throw new OfficeError("not-found");
  return parent;
}

function create(
  input: { templateId: string; parentIds: string[] },
  context: WriteContext,
  resources: Resources,
  documents: ProgrammeDocuments,
): ProgrammeView {
  const { unit } = readOffice(context.db);
  if (!unit) throw new OfficeError("no-office");
  const template = resources.templates.find((candidate) => candidate.id === input.templateId);
  if (!template) throw new OfficeError("not-found");
  const parentIds = [...new Set(input.parentIds)];
  const parents = parentIds.map((id) => mustHaveParent(context.db, id));
  const doc = documentFromTemplate(template, templateContext(unit, parents), context.makeId);
  const id = context.makeId();
  const head = {
    id,
    templateId: template.id,
    details: newDetails(template, unit, readOffice(context.db)),
    title: programmeName(template.typeName, doc),
  };
  insertProgramme(context.db, head, context.now);
  writeParentIds(context.db, id, parentIds);
  writeSnapshot(context.db, id, 0, documentJson(doc));
  deriveAgain(context.db, id, doc);
  context.emit("programme.changed", { id, revision: 0 });
  return viewOf(context.db, mustRead(context.db, id), documents);
}

function changed(
  id: string,
  context: WriteContext,
  documents: ProgrammeDocuments,
  work: (head: ProgrammeHead) => void,
): ProgrammeView {
  const head = mustRead(context.db, id);
  work(head);
  context.emit("programme.changed", { id, revision: head.revision });
  return viewOf(context.db, mustRead(context.db, id), documents);
}

function keepVersion(
  head: ProgrammeHead,
  name: string,
  context: WriteContext,
  documents: ProgrammeDocuments,
) {
  const version = { id: context.makeId(), name, revision: head.revision, at: context.now };
  writeSnapshot(
    context.db,
    head.id,
    head.revision,
    documentJson(documents.head(context.db, head.id, head.revision)),
  );
  insertVersion(context.db, head.id, version);
  context.emit("programme.changed", { id: head.id, revision: head.revision });
  return version;
}

function remove(head: ProgrammeHead, context: WriteContext): null {
  writeRemoved(context.db, head.id, context.now);
  context.emit("programme.removed", { id: head.id });
  return null;
}

function restore(id: string, context: WriteContext): ProgrammeSummary {
  if (!readHead(context.db, id)) throw new OfficeError("not-found");
  writeRemoved(context.db, id, null);
  for (const parentId of restoreParentsOf(context.db, id)) context.emit("parent.changed", { id: parentId });
  const head = mustRead(context.db, id);
  context.emit("programme.changed", { id, revision: head.revision });
  return summaryOf(context.db, head, countDuties(context.db).get(id) ?? 0);
}
