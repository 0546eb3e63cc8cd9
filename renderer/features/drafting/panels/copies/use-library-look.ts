import { useMemo } from "react";
import { office } from "../../../../client";
import { useAttempt } from "../../../../ui/use-toast";
import { type LibraryLook, useDraftingStore } from "../../state";
import { unlessStopped } from "./stoppable";

/** Looking for the text in the office's library. */
interface LibraryLooking {
  /** Finds the documents that hold passages of the text as it stands, and lays it beside the first of them. */
  look(): Promise<void>;
  /** Lays the text beside a document; null closes the one it is laid beside. */
  open(documentId: string | null): Promise<void>;
  stop(): void;
}

/** The search in the library for the opened programme: one at a time, the later wish ends the earlier. */
export function useLibraryLook(): LibraryLooking {
  const store = useDraftingStore();
  const attempt = useAttempt();
  return useMemo(() => {
    const note = (change: Partial<LibraryLook>) =>
      store.setState(({ library }) => ({ library: { ...library, ...change } }));
    const stop = () => {
      store.getState().library.running?.abort();
      note({ running: null });
    };
    const run = async (work: (signal: AbortSignal) => Promise<void>) => {
      stop();
      const running = new AbortController();
      note({ running });
      await attempt(() => unlessStopped(running.signal, () => work(running.signal)));
      if (store.getState().library.running === running) note({ running: null });
    };
    const read = async (id: string | null, signal: AbortSignal) => {
      const opened = id === null ? null : await office().library.getText({ id }, { signal });
      if (signal.aborted) return;
      store.setState({ inLibrary: [], currentInLibrary: null });
      note({ opened });
    };
    const find = async (signal: AbortSignal) => {
      const { actions, programme } = store.getState();
      await actions.flush();
      const hits = await office().library.scan({ programmeId: programme.id }, { signal });
      if (signal.aborted) return;
      note({ hits });
      await read(hits[0]?.document.id ?? null, signal);
    };
    return { look: () => run(find), open: (id) => run((signal) => read(id, signal)), stop };
  }, [store, attempt]);
}
