import { useEffect, useState } from "react";
import { OfficeError, office, shell, unsentEdits, useConnection } from "../client";
import { type Route, routeFrom, useNavigation } from "../ui/navigation";
import { useRemembered } from "../ui/remembered";

const pauseMs = 400;

/**
 * Brings the user back to where she was and keeps that for the next start; true once the first screen can be shown.
 * Nothing is kept before the kept place was read, so that a start without the service never overwrites it.
 */
export function useKeptPlace(): boolean {
  const connection = useConnection();
  const isReachable = connection === "connecting" || connection === "open";
  const [answer, setAnswer] = useState<"none" | "known" | "unreadable">("none");
  const isKnown = answer === "known";
  useEffect(() => {
    if (isKnown || !isReachable) return;
    const run = new AbortController();
    loadPlace(run.signal).then(
      () => setAnswer("known"),
      (error) => !run.signal.aborted && !isUnavailable(error) && setAnswer("unreadable"),
    );
    return () => run.abort();
  }, [isKnown, isReachable]);
  useEffect(() => (isKnown ? keepPlace() : undefined), [isKnown]);
  return answer !== "none";
}

async function loadPlace(signal: AbortSignal): Promise<void> {
  const values = await office().office.getViewState({}, { signal });
  signal.throwIfAborted();
  useRemembered.setState({ values });
  const route = (await placeOfUnsent(signal)) ?? routeFrom(values.route);
  if (route) useNavigation.setState({ route });
}

/** A programme that edits wait for from the last closing, and that was not removed: opening it hands them in. */
async function placeOfUnsent(signal: AbortSignal): Promise<Route | null> {
  const waiting = unsentEdits.list();
  if (waiting.length === 0) return null;
  const known = new Set((await office().programmes.list({}, { signal })).map(({ id }) => id));
  const first = waiting.find(({ programmeId }) => known.has(programmeId));
  return first ? { screen: "drafting", programmeId: first.programmeId } : null;
}

/** The connection was lost before the answer: the next one is asked again. */
function isUnavailable(error: unknown): boolean {
  return error instanceof OfficeError && error.code === "service-unavailable";
}

function keepPlace(): () => void {
  const { remember } = useRemembered.getState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    const { values } = useRemembered.getState();
    return office()
      .office.saveViewState({ state: { ...values } })
      .catch(() => null); // kept with the next change
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(save, pauseMs);
  };
  const flush = async () => {
    if (timer) await save();
  };
  const leave = [
    useNavigation.subscribe(({ route }) => remember("route", { ...route })),
    useRemembered.subscribe(later),
    shell.onClosing(flush),
  ];
  return () => {
    for (const stop of leave) stop();
  };
}
