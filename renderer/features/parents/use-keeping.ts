import { useEffect, useRef, useState } from "react";
import { office, type ParentView } from "../../client";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { useAttempt, useToast } from "../../ui/use-toast";
import { afterKeeping, contentOf, type Draft, isChanged, isSameDocument, takingOver } from "./model/draft";
import { newDraft, useDrafts } from "./model/drafts";
import { titleOf } from "./title-of";

/** Hands the draft to the office, by button or Ctrl+S; tells when another window was faster. */
export function useKeeping(draftKey: string) {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  const replace = useNavigation((navigation) => navigation.replace);
  const [conflict, setConflict] = useState(false);
  const once = useOnce();
  const keep = () =>
    once(async () => {
      const sent = currentDraft(draftKey);
      if (!sent || !isChanged(sent) || sent.items.length === 0) return;
      const view = await stored(sent);
      if (view === "conflict") return setConflict(true);
      const isStillHere = settle(draftKey, sent, view);
      if (sent.kept) return toast({ title: text("parents.changes-kept") });
      if (isStillHere) {
        replace({ screen: "open-parent", parentId: view.id });
        useDrafts.getState().drop(newDraft);
      }
      toast({ title: text("parents.kept", { title: titleOf(view.register, text) }) });
    });
  const takeTheirs = () =>
    attempt(async () => {
      const view = await office().parents.get({ id: draftKey });
      useDrafts.getState().change(draftKey, (draft) => takingOver(draft, view));
      setConflict(false);
    });
  useSaveKey(keep);
  return { keep, conflict, takeTheirs };
}

/** Runs one call at a time, so that a second press while the first is under way keeps nothing twice. */
function useOnce(): (call: () => Promise<unknown>) => Promise<void> {
  const attempt = useAttempt();
  const isRunning = useRef(false);
  return async (call) => {
    if (isRunning.current) return;
    isRunning.current = true;
    await attempt(call).finally(() => {
      isRunning.current = false;
    });
  };
}

/** The draft as it is now, with the text under the pen in it: leaving the field hands it in. */
function currentDraft(key: string): Draft | undefined {
  const { activeElement } = document;
  if (activeElement instanceof HTMLTextAreaElement) activeElement.blur();
  return useDrafts.getState().drafts[key];
}

/** Notes that what was sent is kept, and keeps what was corrected meanwhile; tells whether the document is still open. */
function settle(key: string, sent: Draft, view: ParentView): boolean {
  const now = useDrafts.getState().drafts[key];
  const isStillHere = isSameDocument(sent, now);
  useDrafts.getState().put(view.id, afterKeeping(isStillHere ? now : sent, sent, view));
  return isStillHere;
}

async function stored(draft: Draft): Promise<ParentView | "conflict"> {
  const { kept } = draft;
  if (!kept) return office().parents.add({ draft: contentOf(draft) });
  try {
    return await office().parents.correct({
      id: kept.id,
      baseRevision: kept.revision,
      draft: contentOf(draft),
    });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "revision-conflict") return "conflict";
    throw error;
  }
}

function useSaveKey(keep: () => void): void {
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
