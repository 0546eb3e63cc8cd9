import { useCallback } from "react";
import { office } from "../../../../client";
import { useText } from "../../../../ui/use-text";
import { useAttempt, useToast } from "../../../../ui/use-toast";
import { useDrafting } from "../../state";

/** Keeps the present text as a version and says so; `proposed` is its name unless another is given. */
export function useKeepVersion() {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  const { id, details } = useDrafting((state) => state.programme);
  const { flush } = useDrafting((state) => state.actions);
  const proposed = text("versions.name-proposed", { number: details.draftNumber });
  const keep = useCallback(
    async (name: string) => {
      const isKept = await attempt(async () => {
        await flush();
        await office().programmes.keepVersion({ id, name });
      });
      if (isKept) toast({ title: text("versions.kept", { name }) });
      return isKept;
    },
    [attempt, flush, id, toast, text],
  );
  return { proposed, keep };
}
