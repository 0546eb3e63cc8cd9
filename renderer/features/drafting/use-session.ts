import { nanoid } from "nanoid";
import { useEffect, useMemo, useRef } from "react";
import { office, onOfficeEvent, useConnection, useOffice } from "../../client";
import { localDay } from "../../ui/local-day";
import { useText } from "../../ui/use-text";
import { useToast } from "../../ui/use-toast";
import { guardClosing, takeWaiting } from "./closing";
import type { HeldEdits } from "./editor/held-edits";
import { EditorSession } from "./editor/session";
import { ProgrammeDetails } from "./programme-details";
import { useCopyCheck } from "./use-copy-check";
import type { OpenedProgramme } from "./use-opened-programme";

/** The editor of an opened programme, kept in step with the service and the office for as long as the screen stands. */
export function useSession(opened: OpenedProgramme): EditorSession {
  const text = useLatest(useText());
  const view = useLatest(useOffice());
  const { session, hasTakenUp } = useMemo(() => {
    const { held, words } = takeWaiting(opened.programme.id);
    const session = new EditorSession({
      ...(held ? asItWas(opened, held) : opened),
      service: stepService(opened.programme.id),
      clientId: held?.clientId ?? nanoid(),
      text: () => text.current,
      names: () => ({ bodies: view.current.bodies, on: localDay() }),
      makeId: () => nanoid(12),
    });
    session.takeUp(held?.edits ?? []);
    session.keepWords(words === "" ? [] : [words]);
    return { session, hasTakenUp: held !== null };
  }, [opened, text, view]);
  useServiceEvents(session);
  const toast = useLatest(useToast());
  useEffect(() => {
    if (hasTakenUp) toast.current({ title: text.current("drafting.taken-up"), intent: "info" });
  }, [hasTakenUp, toast, text]);
  useCopyCheck(session);
  return session;
}

/** The text its unsent edits were made in; what the service has accepted since comes in as steps. */
function asItWas(opened: OpenedProgramme, { doc, revision }: HeldEdits): OpenedProgramme {
  return { ...opened, doc, programme: { ...opened.programme, revision } };
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
  const isConnected = useLatest(connection === "open");
  const details = useMemo(() => new ProgrammeDetails(session.store), [session]);
  useEffect(() => {
    const { id } = session.setup.programme;
    const leave = [
      guardClosing(session, () => isConnected.current),
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
  }, [session, details, isConnected]);
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
