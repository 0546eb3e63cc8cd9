import { useCallback } from "react";
import { office, saveFile } from "../../../../client";
import { useText } from "../../../../ui/use-text";
import { useAttempt, useToast } from "../../../../ui/use-toast";
import { useDraftingStore } from "../../state";
import { unlessStopped } from "./stoppable";

/** What the result of the check is written as. */
export const proofFormats = ["docx", "pdf"] as const;
export type ProofFormat = (typeof proofFormats)[number];

/** Hands over the printed result of the check, of the text as it stands on the page; one at a time, and it can be stopped. */
export function useProof(): (format: ProofFormat) => Promise<void> {
  const text = useText();
  const store = useDraftingStore();
  const toast = useToast();
  const attempt = useAttempt();
  return useCallback(
    async (format) => {
      const { actions, programme, proofRun } = store.getState();
      if (proofRun) return;
      const stop = new AbortController();
      store.setState({ proofRun: stop });
      const make = async () => {
        await actions.flush();
        const file = await office().exports.copyProof({ id: programme.id, format }, { signal: stop.signal });
        const saved = await saveFile(file);
        if (saved.status === "saved")
          toast({ title: text("copy-check.proof-saved", { name: file.fileName }) });
      };
      await attempt(() => unlessStopped(stop.signal, make));
      if (store.getState().proofRun === stop) store.setState({ proofRun: null });
    },
    [text, store, toast, attempt],
  );
}

/** Gives up the printed result that is being made. */
export function useProofStop(): () => void {
  const store = useDraftingStore();
  return useCallback(() => {
    store.getState().proofRun?.abort();
    store.setState({ proofRun: null });
  }, [store]);
}
