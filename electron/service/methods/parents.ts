import { OfficeError } from "../../../shared/contract/errors";
import type { ParentView } from "../../../shared/contract/parents";
import type { OfficeHandlers, WriteContext } from "../dispatch";
import type { Reader } from "../readers";
import type { Resources } from "../resources";
import type { ReadHandle } from "../store/database";
import {
  countProgrammesOf,
  deleteParent,
  insertParent,
  listParents,
  readParent,
  updateParent,
} from "../store/parent-store";
import { readHead, readProgrammesOf } from "../store/programme-store";
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
    add: ({ draft }, context) => {
      const id = context.makeId();
      insertParent(context.db, id, draft, context.now);
      return announced(context, id);
    },
    correct: ({ id, baseRevision, draft }, context) => {
      if (mustRead(context.db, id).revision !== baseRevision) throw new OfficeError("revision-conflict");
      updateParent(context.db, id, draft);
      deriveProgrammesOf(id, context, documents);
      return announced(context, id);
    },
    remove: ({ id }, context) => removeParent(id, context),
    list: (_, { db }) => listParents(db),
    get: ({ id }, { db }) => mustRead(db, id),
  };
}

function removeParent(id: string, { db, emit }: WriteContext): null {
  const count = countProgrammesOf(db, id);
  if (count > 0) throw new OfficeError("parent-in-use", { count });
  if (!deleteParent(db, id)) throw new OfficeError("not-found");
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
