import { createLine, type Line } from "../../../shared/contract/line";

/** Two ends of one line within a process. Messages are cloned and arrive later, as they would over a wire. */
export function createTransportPair(): readonly [Line, Line] {
  const ends = [createLine(verbsTowards(1)), createLine(verbsTowards(0))] as const;
  function verbsTowards(other: 0 | 1) {
    return {
      post: (message: unknown) => {
        const copy = structuredClone(message);
        queueMicrotask(() => ends[other].deliver(copy));
      },
      close: () => queueMicrotask(() => ends[other].end()),
    };
  }
  return [ends[0].line, ends[1].line];
}
