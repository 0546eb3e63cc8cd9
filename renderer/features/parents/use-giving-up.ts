import { office, type StoredDraft } from "../../client";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { useAttempt, useToast } from "../../ui/use-toast";
import { useDrafts } from "./model/drafts";

/** Gives up a reading that is not kept, open or not, with one step back to it. */
export function useGivingUp(): (draftId: string, fileName: string) => Promise<boolean> {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  const go = useNavigation((navigation) => navigation.go);
  return (draftId, fileName) =>
    attempt(async () => {
      const { drafts, put, drop } = useDrafts.getState();
      const open = drafts[draftId];
      const stored = open ? null : await office().parents.getDraft({ id: draftId });
      await office().parents.dropDraft({ id: draftId });
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
