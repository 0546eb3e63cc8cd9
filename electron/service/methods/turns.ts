import { setImmediate } from "node:timers/promises";

const tellEveryMs = 200;

/** Lets other calls of the service be answered before a long one goes on. Throws the signal's reason once it is aborted. */
export async function turn(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}

/**
 * What the steps come to, each of them in a turn of its own; stops when the signal is aborted. Tells now and then how
 * many steps are done.
 */
export async function inTurns<T>(
  steps: Generator<void, T>,
  signal: AbortSignal,
  tell: (done: number) => void = () => {},
): Promise<T> {
  let told = performance.now();
  let step = steps.next();
  for (let done = 1; !step.done; done++) {
    await turn(signal);
    if (performance.now() - told >= tellEveryMs) {
      told = performance.now();
      tell(done);
    }
    step = steps.next();
  }
  return step.value;
}
