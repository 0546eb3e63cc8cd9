import { useMemo } from "react";
import { office } from "../../../../client";
import { useText } from "../../../../ui/use-text";
import { useAttempt, useToast } from "../../../../ui/use-toast";
import { useEditor } from "../../editor/editor-context";
import type { CopySpan } from "../../state";
import { wordsOfSpan } from "./span-words";

/** How passages are accepted with a reason and taken back; each says so with an undo. */
interface Acceptance {
  /** Resolves when the passage is accepted; false when the service refused. */
  accept(span: CopySpan, reason: string): Promise<boolean>;
  withdraw(span: CopySpan): Promise<boolean>;
}

/** Accepting and taking back, for the passages of the opened programme. */
export function useAcceptance(): Acceptance {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  const { store, setAccepted, programmeId } = useProgramme();
  return useMemo(() => {
    const keep = ({ fingerprint, ...place }: CopySpan, reason: string) =>
      attempt(async () => {
        const words = wordsOfSpan(store.getState().doc, place);
        const passage = await office().copyCheck.accept({ programmeId, fingerprint, reason, text: words });
        setAccepted(new Map([...store.getState().accepted, [fingerprint, passage]]));
      });
    const release = ({ fingerprint }: CopySpan) =>
      attempt(async () => {
        await office().copyCheck.withdraw({ programmeId, fingerprint });
        setAccepted(new Map([...store.getState().accepted].filter(([known]) => known !== fingerprint)));
      });
    return {
      accept: async (span, reason) => {
        const isDone = await keep(span, reason);
        if (isDone) toast({ title: text("copy-check.accepted-now"), undo: () => void release(span) });
        return isDone;
      },
      withdraw: async (span) => {
        const reason = store.getState().accepted.get(span.fingerprint)?.reason ?? "";
        const isDone = await release(span);
        if (isDone) toast({ title: text("copy-check.withdrawn-now"), undo: () => void keep(span, reason) });
        return isDone;
      },
    };
  }, [text, toast, attempt, store, setAccepted, programmeId]);
}

function useProgramme() {
  const session = useEditor();
  return useMemo(
    () => ({
      store: session.store,
      programmeId: session.setup.programme.id,
      setAccepted: session.setAccepted.bind(session),
    }),
    [session],
  );
}
