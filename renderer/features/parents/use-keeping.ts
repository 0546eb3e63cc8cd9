import { useEffect, useRef } from "react";
import { office, type ParentView } from "../../client";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { useAttempt, useToast } from "../../ui/use-toast";
import { contentOf, type Draft, givingUp, isChanged, isLatest } from "./model/draft";
import { useDrafts } from "./model/drafts";
import { takingTheirs } from "./model/saving";
import { savingDone } from "./save-drafts";
import { titleOf } from "./title-of";

const conflict = { code: "revision-conflict", params: {} };

/** Hands the draft to the office, by button or Ctrl+S, takes what another window did, or gives the changes up. */
export function useKeeping(draftKey: string) {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  const replace = useNavigation((navigation) => navigation.replace);
  const change = (by: (draft: Draft) => Draft) => useDrafts.getState().change(draftKey, by);
  const once = useOnce();
  const keep = () =>
    once(async () => {
      const sent = await currentDraft(draftKey);
      if (!sent || !canKeep(sent)) return;
      const view = await stored(draftKey, sent);
      if (view === "conflict") return change((now) => ({ ...now, refused: conflict }));
      useDrafts.getState().settle(draftKey, sent, view);
      if (sent.kept) return toast({ title: text("parents.changes-kept") });
      if (isShown(draftKey)) replace({ screen: "open-parent", parentId: view.id });
      toast({ title: text("parents.kept", { title: titleOf(view.register, text) }) });
    });
  const takeTheirs = () =>
    attempt(async () => {
      const isKept = Boolean(useDrafts.getState().drafts[draftKey]?.kept);
      const view = isKept ? await office().parents.get({ id: draftKey }) : null;
      const theirs = await office().parents.getDraft({ id: draftKey });
      change((draft) => takingTheirs(draft, view, theirs));
    });
  const giveUp = () => {
    const before = useDrafts.getState().drafts[draftKey];
    change(givingUp);
    const undo = () => before && change(({ saved }) => ({ ...before, saved }));
    toast({ title: text("parents.given-up"), intent: "info", undo });
  };
  useSaveKey(keep);
  return { keep, takeTheirs, giveUp };
}

/** True while there is something to keep and no other window holds newer corrections of it. */
export function canKeep(draft: Draft): boolean {
  return isChanged(draft) && draft.items.length > 0 && isLatest(draft);
}

/** True while the screen still shows this reading; another may have been opened meanwhile. */
function isShown(draftId: string): boolean {
  const { route } = useNavigation.getState();
  return route.screen === "open-parent" && route.draftId === draftId;
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

/** The draft as it is now, with the text under the pen in it (leaving the field hands it in) and no saving on its way. */
async function currentDraft(key: string): Promise<Draft | undefined> {
  const { activeElement } = document;
  if (activeElement instanceof HTMLTextAreaElement) activeElement.blur();
  await savingDone(key);
  return useDrafts.getState().drafts[key];
}

async function stored(key: string, draft: Draft): Promise<ParentView | "conflict"> {
  const { kept, saved } = draft;
  const sent = { draft: contentOf(draft), draftRevision: saved?.revision ?? 0 };
  try {
    return kept
      ? await office().parents.correct({ ...sent, id: kept.id, baseRevision: kept.revision })
      : await office().parents.add({ ...sent, draftId: key });
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
