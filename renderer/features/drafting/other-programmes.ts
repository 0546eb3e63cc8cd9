import { onOfficeEvent } from "../../client";

/** Somebody who writes in another programme changes it every few seconds; what hangs on it need not follow each time. */
const longestWaitMs = 60_000;

/** Tells within a minute that programmes other than this one were added or changed, at most once a minute. */
export function onOtherProgrammes(programmeId: string, listener: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const tell = () => {
    waiting = null;
    listener();
  };
  const leave = onOfficeEvent("programme.changed", ({ id }) => {
    if (id !== programmeId) waiting ??= setTimeout(tell, longestWaitMs);
  });
  return () => {
    leave();
    if (waiting !== null) clearTimeout(waiting);
  };
}
