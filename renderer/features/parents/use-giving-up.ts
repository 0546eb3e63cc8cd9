import { office, type StoredDraft } from "../../client";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { useAttempt, useToast } from "../../ui/use-toast";
import { useDrafts } from "./model/drafts";
import { savingDone } from "./save-drafts";

/** Gives up a reading that is not kept, open or not, with one step back to it. */
export function useGivingUp(): (draftId: string, fileName: string) => Promise<boolean> {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  const go = useNavigation((navigation) => navigation.go);
  return (draftId, fileName) =>
    attempt(async () => {
      await savingDone(draftId);
      const { drafts, put, drop } = useDrafts.getState();
      const open = drafts[draftId];
      const stored = open ? null : await office().parents.getDraft({ id: draftId });
      const draftRevision = (open ? open.saved : stored)?.revision ?? 0;
      await office().parents.dropDraft({ id: draftId, draftRevision });
      drop(draftId);
      const reopen = (draft: NonNullable<typeof open>) => {
        put(draftId, { ...draft, saved: null });
        go({ screen: "open-parent", draftId });
      };
      const undo = () => (open ? reopen(open) : stored && void attempt(() => putBack(stored)));
      toast({ title: text("parents.set-aside", { name: fileName }), intent: "info", undo });
    });
}

function putBack({ id, source, corrections }: StoredDraft): Promise<unknown> {
  return office().parents.saveDraft({ id, source, corrections, baseRevision: 0, planRevision: null });
}
