import { useEffect, useState } from "react";
import { office, shell } from "../client";
import { routeFrom, useNavigation } from "../ui/navigation";
import { useRemembered } from "../ui/remembered";

const pauseMs = 400;

/** Brings the user back to where she was and keeps that for the next start; true once the kept place is known. */
export function useKeptPlace(): boolean {
  const [isKnown, setIsKnown] = useState(false);
  useEffect(() => {
    const run = new AbortController();
    office()
      .office.getViewState({}, { signal: run.signal })
      .then((values) => {
        useRemembered.setState({ values });
        const route = routeFrom(values.route);
        if (route) useNavigation.setState({ route });
      })
      .catch(() => undefined) // no kept place: start at the first screen
      .finally(() => !run.signal.aborted && setIsKnown(true));
    return () => run.abort();
  }, []);
  useEffect(() => (isKnown ? keepPlace() : undefined), [isKnown]);
  return isKnown;
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
