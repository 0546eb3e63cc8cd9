import { OfficeError } from "../../../shared/contract/errors";
import type { ParentView } from "../../../shared/contract/parents";
import type { OfficeHandlers, WriteContext } from "../dispatch";
import { readDocument, readPastedText } from "../readers";
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

/** Handlers of the parent plans. Reading a file stores nothing; keeping it is one transaction. */
export function parentMethods(resources: Resources): OfficeHandlers["parents"] {
  return {
    readFile: (file) => readDocument(file),
    readText: ({ text }) => readPastedText(text),
    readSample: () => readDocument(resources.sampleParent()),
    add: ({ draft }, context) => {
      const id = context.makeId();
      insertParent(context.db, id, draft, context.now);
      return announced(context, id);
    },
    correct: ({ id, baseRevision, draft }, context) => {
      if (mustRead(context.db, id).revision !== baseRevision) throw new OfficeError("revision-conflict");
      updateParent(context.db, id, draft);
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

function announced(context: WriteContext, id: string): ParentView {
  context.emit("parent.changed", { id });
  return mustRead(context.db, id);
}

function mustRead(db: ReadHandle, id: string): ParentView {
  const parent = readParent(db, id);
  if (!parent) throw new OfficeError("not-found");
  return parent;
}
