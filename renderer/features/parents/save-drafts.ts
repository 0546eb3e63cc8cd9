import { OfficeError, office, onOfficeEvent, shell } from "../../client";
import { isChanged } from "./model/draft";
import { isAhead, useDrafts } from "./model/drafts";
import { afterSaving, draftOfPlan, draftOfStored, isUnsaved, savingOf } from "./model/saving";

/** A correction is saved this long after the last one. */
const pauseMs = 600;
const retryMs = 2000;

const timers = new Map<string, ReturnType<typeof setTimeout>>();
const running = new Map<string, Promise<void>>();
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
      if (now[key] !== before[key]) saveLater(key, now[key] ? pauseMs : 0);
    }
  });
  onOfficeEvent("parent.draft-changed", ({ id, revision }) => {
    hear(id, revision).catch(() => null); // told with the next saving
  });
  shell.onClosing(async () => {
    await Promise.all(Object.keys(useDrafts.getState().drafts).map(saveNow));
  });
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
    if (!now || now.kept !== sent?.kept) return saveLater(key, pauseMs);
    refuse(key, error);
  }
}

async function send(key: string): Promise<void> {
  const { drafts, change } = useDrafts.getState();
  const draft = drafts[key];
  if (!draft || !isChanged(draft)) return giveUp(key);
  if (!isUnsaved(draft) || draft.refused?.code === "revision-conflict") return;
  const { revision } = await office().parents.saveDraft(savingOf(key, draft));
  change(key, (now) => afterSaving(now, draft, revision));
}

/** What is closed or as it was kept needs no draft. */
async function giveUp(key: string): Promise<void> {
  const { drafts, change } = useDrafts.getState();
  if (drafts[key]?.saved === null) return;
  await office().parents.dropDraft({ id: key });
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

/** Takes in what another window saved; corrections made here meanwhile are told apart when they are saved. */
async function hear(id: string, revision: number): Promise<void> {
  const draft = useDrafts.getState().drafts[id];
  if (!draft || running.has(id) || (draft.saved?.revision ?? 0) === revision || isAhead(draft)) return;
  const { kept, selectedId } = draft;
  const stored = await office().parents.getDraft({ id });
  const view = kept && (await office().parents.get({ id }));
  const now = useDrafts.getState().drafts[id];
  if (now !== draft) return;
  const theirs = view ? draftOfPlan(view, stored, selectedId) : stored && draftOfStored(stored, selectedId);
  if (theirs) useDrafts.getState().put(id, theirs);
  else useDrafts.getState().drop(id);
}
