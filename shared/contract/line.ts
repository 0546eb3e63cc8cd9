import type { Transport } from "./wire";

/** A transport that either side may end. */
export interface Line extends Transport {
  close(): void;
}

/** A line with the two verbs of whoever feeds it: `deliver` hands in what arrived, `end` says it is over. */
export interface LineEnd {
  readonly line: Line;
  deliver(message: unknown): void;
  end(): void;
}

/**
 * Makes a line from the way to post a message and the way to hang up. Close listeners run exactly once, at once when
 * the line is already over; what is posted or delivered afterwards is dropped.
 */
export function createLine(verbs: { post(message: unknown): void; close(): void }): LineEnd {
  const listeners = new Set<(message: unknown) => void>();
  const closers = new Set<() => void>();
  let isOpen = true;
  const end = () => {
    if (!isOpen) return;
    isOpen = false;
    for (const closer of closers) closer();
  };
  const close = () => {
    if (isOpen) verbs.close();
    end();
  };
  return {
    line: {
      post: (message) => (isOpen ? verbs.post(message) : undefined),
      onMessage: (listener) => void listeners.add(listener),
      onClose: (closer) => (isOpen ? void closers.add(closer) : closer()),
      close,
    },
    deliver: (message) => {
      for (const listener of listeners) if (isOpen) listener(message);
    },
    end,
  };
}
