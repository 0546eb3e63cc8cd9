import { OfficeError, office, onOfficeEvent, shell } from "../../client";
import { type Draft, type Drafts, isChanged, isLatest, isUnderPen } from "./model/draft";
import { isAhead, useDrafts } from "./model/drafts";
import { afterSaving, isUnsaved, savingOf, takingIn } from "./model/saving";

/** A correction is saved this long after the last one. */
const pauseMs = 600;
const retryMs = 2000;

const timers = new Map<string, ReturnType<typeof setTimeout>>();
const running = new Map<string, Promise<void>>();
/** Revisions of the drafts closed here, until the office has dropped them. */
const closed = new Map<string, number>();
/** Revisions heard of while something was under the pen. */
const waiting = new Map<string, number>();
let isStarted = false;

/**
 * From its first call on saves every draft with the office a moment after each correction, one saving of a draft at a
 * time, and takes in what other windows save, so that the end of the page, of the program or of the service loses
 * nothing. A draft that is no longer open or no longer differs from its kept plan is dropped there.
 */
export function startSavingDrafts(): void {
  if (isStarted) return;
  isStarted = true;
  useDrafts.subscribe(({ drafts: now }, { drafts: before }) => {
    for (const key of new Set([...Object.keys(now), ...Object.keys(before)])) {
      if (now[key] !== before[key]) follow(key, now[key], before[key]);
    }
  });
  onOfficeEvent("parent.draft-changed", ({ id, revision }) => listen(id, revision));
  shell.onClosing(async () => {
    await Promise.all(Object.keys(useDrafts.getState().drafts).map(saveNow));
  });
}

/** Resolves once no saving of a draft is under way, so that its revision is the one the office holds. */
export async function savingDone(key: string): Promise<void> {
  for (let saving = running.get(key); saving; saving = running.get(key)) await saving;
}

function follow(key: string, now: Drafts[string] | undefined, before: Drafts[string] | undefined): void {
  if (!now) closed.set(key, revisionOf(before));
  saveLater(key, now ? pauseMs : 0);
  const heard = waiting.get(key);
  if (heard === undefined || (now && isUnderPen(now))) return;
  waiting.delete(key);
  listen(key, heard);
}

function revisionOf(draft: Draft | undefined): number {
  return draft?.saved?.revision ?? 0;
}

function saveLater(key: string, delay: number): void {
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => void saveNow(key), delay),
  );
}

function saveNow(key: string): Promise<void> {
  clearTimeout(timers.get(key));
  const before = running.get(key);
  const saving = before ? before.then(() => save(key)) : save(key);
  running.set(key, saving);
  return saving.finally(() => {
    if (running.get(key) === saving) running.delete(key);
  });
}

async function save(key: string): Promise<void> {
  const sent = useDrafts.getState().drafts[key];
  try {
    await send(key);
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    const now = useDrafts.getState().drafts[key];
    if (!now && error.code === "revision-conflict") return; // another window goes on with it
    if (!now || now.kept !== sent?.kept) return saveLater(key, pauseMs);
    refuse(key, error);
  }
}

async function send(key: string): Promise<void> {
  const { drafts, change } = useDrafts.getState();
  const draft = drafts[key];
  if (draft && !isLatest(draft)) return;
  if (!draft || !isChanged(draft)) return giveUp(key);
  if (!isUnsaved(draft)) return;
  const { revision } = await office().parents.saveDraft(savingOf(key, draft));
  if (closed.has(key)) closed.set(key, revision);
  change(key, (now) => afterSaving(now, draft, revision));
}

/** What is closed or as it was kept needs no draft. */
async function giveUp(key: string): Promise<void> {
  const { drafts, change } = useDrafts.getState();
  const draft = drafts[key];
  if (draft?.saved === null) return;
  const draftRevision = draft ? revisionOf(draft) : (closed.get(key) ?? 0);
  await office().parents.dropDraft({ id: key, draftRevision });
  closed.delete(key);
  change(key, (now) => (isChanged(now) ? now : { ...now, saved: null, refused: null }));
}

/** A lost connection is tried again; a reading that is gone there is sent anew; all else is told. */
function refuse(key: string, error: OfficeError): void {
  const { change } = useDrafts.getState();
  const { code, params } = error;
  if (code === "service-unavailable") saveLater(key, retryMs);
  else
    change(key, (now) =>
      code === "not-found" && !now.kept ? { ...now, saved: null } : { ...now, refused: { code, params } },
    );
}

function listen(id: string, revision: number): void {
  hear(id, revision).catch(() => null); // told with the next saving
}

/**
 * Takes in what another window saved, once nothing is under the pen here; corrections made here meanwhile are told
 * apart when they are saved.
 */
async function hear(id: string, revision: number): Promise<void> {
  const draft = useDrafts.getState().drafts[id];
  if (!draft || running.has(id) || revisionOf(draft) === revision || isAhead(draft)) return;
  if (isUnderPen(draft)) return void waiting.set(id, revision);
  const stored = await office().parents.getDraft({ id });
  const view = draft.kept && (await office().parents.get({ id }));
  const { drafts, put, drop } = useDrafts.getState();
  if (drafts[id] !== draft) return hear(id, revision);
  const theirs = takingIn(draft, view, stored);
  if (theirs) put(id, theirs);
  else drop(id);
}
