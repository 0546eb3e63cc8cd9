import { setImmediate } from "node:timers/promises";

/** Lets other calls of the service be answered before a long one goes on. Throws the signal's reason once it is aborted. */
export async function turn(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}

/** What the steps come to, each of them in a turn of its own; stops when the signal is aborted. */
export async function inTurns<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T> {
  let step = steps.next();
  while (!step.done) {
    await turn(signal);
    step = steps.next();
  }
  return step.value;
}
