import { office } from "../../client";
import { useText } from "../../ui/use-text";
import { useAttempt, useToast } from "../../ui/use-toast";

/** Removes a document; taking it back keeps it again with its text. */
export function useRemove(): (document: { readonly id: string; readonly name: string }) => void {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  return async ({ id, name }) => {
    const removed: (() => Promise<unknown>)[] = [];
    const isDone = await attempt(async () => {
      const { parentId, title, text: words } = await office().library.getText({ id });
      await office().library.remove({ ids: [id] });
      removed.push(() => office().library.add({ parentId, documents: [{ name, title, text: words }] }));
    });
    if (!isDone) return;
    const undo = () => void attempt(() => Promise.all(removed.map((addAgain) => addAgain())));
    toast({ title: text("library.removed", { name }), undo });
  };
}
