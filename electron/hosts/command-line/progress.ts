import type { MessageCode } from "../../../shared/text";
import type { CommandContext } from "./context";

/** Work shorter than this shows no progress. */
const patienceMs = 500;
const repaintMs = 100;
const clearLine = "\r\u001b[K";

/** A line on stderr that counts steps while a command takes its time. */
export interface Progress {
  step(): void;
  end(): void;
}

/** Starts to count `total` steps; `code` takes `done` and `total`. Silent where stderr is no terminal. */
export function startProgress(context: CommandContext, code: MessageCode, total: number): Progress {
  const { stderr } = process;
  const startedAt = performance.now();
  let paintedAt = startedAt + patienceMs - repaintMs;
  let done = 0;
  return {
    step: () => {
      done += 1;
      const now = performance.now();
      if (!stderr.isTTY || now - paintedAt < repaintMs) return;
      paintedAt = now;
      stderr.write(`${clearLine}${context.say(code, { done, total })}`);
    },
    end: () => {
      if (stderr.isTTY && paintedAt >= startedAt + patienceMs) stderr.write(clearLine);
    },
  };
}
