import { shell, unsentEdits } from "../../client";
import { type HeldEdits, readHeldEdits, wordsOfEdits, writeHeldEdits } from "./editor/held-edits";
import type { EditorSession } from "./editor/session";

/** What waits for a programme from the last time its window was closed. */
interface Waiting {
  /** Edits to go on from, with the client id they were made under. */
  readonly held: (HeldEdits & { readonly clientId: string }) | null;
  /** Words of edits that can no longer be made; "" for none. */
  readonly words: string;
}

/** Takes what waits for a programme; edits that cannot be made here are dropped, and give their words. */
export function takeWaiting(programmeId: string): Waiting {
  const kept = unsentEdits.list().find((edits) => edits.programmeId === programmeId);
  if (!kept) return { held: null, words: "" };
  const held = readHeldEdits(kept.written);
  if (held) return { held: { ...held, clientId: kept.clientId }, words: "" };
  unsentEdits.drop(programmeId, kept.clientId);
  return { held: null, words: wordsOfEdits(kept.written) };
}

/**
 * Hands over what is unsent when the page goes, puts aside what cannot be handed over, and lets go of that once the
 * service has it. Gives a way to stop, which waits until everything is saved.
 */
export function guardClosing(session: EditorSession, isConnected: () => boolean): () => void {
  const { sync, store, setup } = session;
  const { id } = setup.programme;
  const isSaved = () => store.getState().saved === "saved";
  const flush = () => {
    handInField();
    return sync.flush();
  };
  const leaveShell = shell.onClosing(flush, {
    isStuck: () => !isSaved() && (store.getState().saved === "failed" || !isConnected()),
    keep: () => keep(session),
  });
  let isLeaving = false;
  const leaveStore = store.subscribe(({ saved }, before) => {
    if (saved !== "saved" || before.saved === "saved") return;
    unsentEdits.drop(id, setup.clientId);
    if (isLeaving) leave();
  });
  const leave = () => {
    leaveShell();
    leaveStore();
  };
  return () => {
    isLeaving = true;
    // A field that goes with the page hands in what it holds in the same moment.
    queueMicrotask(() => isLeaving && isSaved() && leave());
  };
}

/** True when nothing is unsent or what is unsent is kept. A tab's storage goes with the address of one start. */
function keep({ sync, setup }: EditorSession): boolean {
  handInField();
  const held = sync.heldEdits();
  if (!held) return true;
  if (shell.kind === "web") return false;
  const { programme, clientId } = setup;
  return unsentEdits.keep({ programmeId: programme.id, clientId, written: writeHeldEdits(held) });
}

/** A field hands in what it holds when it loses the focus. */
function handInField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
