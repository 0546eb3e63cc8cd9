import { OfficeError } from "../../../shared/contract/errors";
import type { ParentView } from "../../../shared/contract/parents";
import type { OfficeHandlers, WriteContext } from "../dispatch";
import type { Reader } from "../readers";
import type { Resources } from "../resources";
import type { ReadHandle } from "../store/database";
import { countDocumentsOf } from "../store/library-store";
import {
  countProgrammesOf,
  deleteParent,
  insertParent,
  listParents,
  readParent,
  updateParent,
  writeParentRemoved,
} from "../store/parent-store";
import { readHead, readProgrammesOf } from "../store/programme-store";
import { draftMethods, forgetDraft, settleDraft } from "./parent-drafts";
import { deriveAgain } from "./programme-derived";
import type { ProgrammeDocuments } from "./programme-documents";

/** Handlers of the parent plans. Reading a file stores nothing; keeping it is one transaction. */
export function parentMethods(
  resources: Resources,
  documents: ProgrammeDocuments,
  read: Reader,
): OfficeHandlers["parents"] {
  return {
    readFile: (file, { signal }) => read({ kind: "file", ...file }, signal),
    readText: (input, { signal }) => read({ kind: "text", ...input }, signal),
    readSample: (_, { signal }) => read({ kind: "file", ...resources.sampleParent() }, signal),
    add: ({ draft, draftId, draftRevision }, context) => {
      const id = context.makeId();
      insertParent(context.db, id, draft, context.now);
      if (draftId !== undefined) settleDraft(draftId, draftRevision, context);
      return announced(context, id);
    },
    correct: ({ id, baseRevision, draft, draftRevision }, context) => {
      if (mustRead(context.db, id).revision !== baseRevision) throw new OfficeError("revision-conflict");
      updateParent(context.db, id, draft);
      settleDraft(id, draftRevision, context);
      deriveProgrammesOf(id, context, documents);
      return announced(context, id);
    },
    remove: ({ id }, context) => removeParent(id, context),
    list: (_, { db }) => listParents(db),
    get: ({ id }, { db }) => mustRead(db, id),
    ...draftMethods,
  };
}

/** Refused while a programme stands on it; a plan of removed programmes is only set aside, so that these can come back. */
function removeParent(id: string, context: WriteContext): null {
  const { db, emit } = context;
  const count = countProgrammesOf(db, id);
  if (count > 0) throw new OfficeError("parent-in-use", { count });
  const units = countDocumentsOf(db, id);
  if (units > 0) throw new OfficeError("parent-has-units", { count: units });
  mustRead(db, id);
  if (readProgrammesOf(db, id).length > 0) writeParentRemoved(db, id, context.now);
  else deleteParent(db, id);
  forgetDraft(id, context);
  emit("parent.changed", { id });
  return null;
}

/** What a corrected plan asks for changes the gaps of the programmes that stand on it. */
function deriveProgrammesOf(id: string, { db, emit }: WriteContext, documents: ProgrammeDocuments): void {
  for (const programmeId of readProgrammesOf(db, id)) {
    const head = readHead(db, programmeId);
    if (!head) continue;
    deriveAgain(db, programmeId, documents.head(db, programmeId, head.revision));
    emit("programme.changed", { id: programmeId, revision: head.revision });
  }
}

function announced(context: WriteContext, id: string): ParentView {
  context.emit("parent.changed", { id });
  return mustRead(context.db, id);
}

function mustRead(db: ReadHandle, id: string): ParentView {
  const parent = readParent(db, id);
  if (!parent) throw new OfficeError("not-found");
  return parent;
}
