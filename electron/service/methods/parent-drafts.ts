import { OfficeError } from "../../../shared/contract/errors";
import type { OfficeHandlers, WriteContext } from "../dispatch";
import { deleteDraft, draftRevision, listDrafts, readDraft, writeDraft } from "../store/parent-draft-store";
import { readParent } from "../store/parent-store";

type DraftMethods = Pick<OfficeHandlers["parents"], "listDrafts" | "getDraft" | "saveDraft" | "dropDraft">;
type Saving = Parameters<DraftMethods["saveDraft"]>[0];

/** Handlers of what is not kept yet: saved a moment after each correction, dropped when it is kept or given up. */
export const draftMethods: DraftMethods = {
  listDrafts: (_, { db }) => listDrafts(db),
  getDraft: ({ id }, { db }) => readDraft(db, id) ?? null,
  saveDraft: (saving, context) => saveDraft(saving, context),
  dropDraft: ({ id, draftRevision: known }, context) => {
    if (draftRevision(context.db, id) > 0) settleDraft(id, known, context);
    return null;
  },
};

/** Ends a draft that is kept or given up; refuses where another window has saved, kept or dropped it since. */
export function settleDraft(id: string, known: number, context: WriteContext): void {
  if (draftRevision(context.db, id) !== known) throw new OfficeError("revision-conflict");
  forgetDraft(id, context);
}

/** Removes a draft whatever its revision, and says so. */
export function forgetDraft(id: string, { db, emit }: WriteContext): void {
  if (deleteDraft(db, id)) emit("parent.draft-changed", { id, revision: 0 });
}

/** Refuses what was based on another state than the stored one, of the draft or of the plan it corrects. */
function saveDraft({ planRevision, baseRevision, ...draft }: Saving, context: WriteContext) {
  const { db, emit, now } = context;
  if (planRevision !== null) checkPlan(draft.id, planRevision, context);
  const stored = draftRevision(db, draft.id);
  if (planRevision === null && draft.source === null && stored === 0) throw new OfficeError("not-found");
  if (stored !== baseRevision) throw new OfficeError("revision-conflict");
  const revision = stored + 1;
  writeDraft(db, { ...draft, revision }, now);
  emit("parent.draft-changed", { id: draft.id, revision });
  return { revision };
}

function checkPlan(id: string, revision: number, { db }: WriteContext): void {
  const plan = readParent(db, id);
  if (!plan) throw new OfficeError("not-found");
  if (plan.revision !== revision) throw new OfficeError("revision-conflict");
}
