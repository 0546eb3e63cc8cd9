import { nanoid } from "nanoid";
import { useEffect, useMemo, useRef } from "react";
import { office, onOfficeEvent, shell, useConnection, useOffice } from "../../client";
import { localDay } from "../../ui/local-day";
import { useText } from "../../ui/use-text";
import { EditorSession } from "./editor/session";
import { ProgrammeDetails } from "./programme-details";
import { useCopyCheck } from "./use-copy-check";
import type { OpenedProgramme } from "./use-opened-programme";

/** The editor of an opened programme, kept in step with the service and the office for as long as the screen stands. */
export function useSession(opened: OpenedProgramme): EditorSession {
  const text = useLatest(useText());
  const view = useLatest(useOffice());
  const session = useMemo(
    () =>
      new EditorSession({
        ...opened,
        service: stepService(opened.programme.id),
        clientId: nanoid(),
        text: () => text.current,
        names: () => ({ bodies: view.current.bodies, on: localDay() }),
        makeId: () => nanoid(12),
      }),
    [opened, text, view],
  );
  useServiceEvents(session);
  useCopyCheck(session);
  return session;
}

function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}

function stepService(id: string) {
  return {
    applySteps: (input: Parameters<EditorSession["setup"]["service"]["applySteps"]>[0]) =>
      office().programmes.applySteps({ id, ...input }),
    stepsSince: ({ revision }: { revision: number }) => office().programmes.stepsSince({ id, revision }),
    head: () => office().programmes.get({ id }),
  };
}

function useServiceEvents(session: EditorSession): void {
  const connection = useConnection();
  const details = useMemo(() => new ProgrammeDetails(session.store), [session]);
  useEffect(() => {
    const { id } = session.setup.programme;
    const leave = [
      shell.onClosing(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); // a field hands in what it holds
        return session.sync.flush();
      }),
      onOfficeEvent("programme.changed", (change) => {
        if (change.id === id) noteChange(session, details, change.revision);
      }),
      onOfficeEvent("parent.changed", (change) => {
        if (session.store.getState().parents.some((parent) => parent.id === change.id))
          void details.refreshParents();
      }),
    ];
    return () => {
      for (const stop of leave) stop();
    };
  }, [session, details]);
  useEffect(() => {
    if (connection !== "open") return;
    session.sync.retry();
    void details.catchUp();
  }, [connection, session, details]);
}

/** New steps come in through the exchange; a change without steps is one of details or parents. */
function noteChange(session: EditorSession, details: ProgrammeDetails, revision: number): void {
  if (revision > session.store.getState().revision) session.sync.noteRevision(revision);
  else void details.refresh();
}
