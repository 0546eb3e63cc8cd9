import type { Transport } from "../../shared/contract/wire";

/** A transport that keeps messages until the real one is attached, so that the first calls need not wait. */
export interface QueueTransport extends Transport {
  attach(transport: Transport): void;
  close(): void;
}

/** A transport to be joined to a real one later; closing it closes the connection for good. */
export function createQueueTransport(): QueueTransport {
  const waiting: unknown[] = [];
  const messageListeners = new Set<(message: unknown) => void>();
  const closeListeners = new Set<() => void>();
  let target: Transport | null = null;
  let isClosed = false;
  const close = () => {
    if (isClosed) return;
    isClosed = true;
    for (const listener of closeListeners) listener();
  };
  return {
    post: (message) => (target ? target.post(message) : void waiting.push(message)),
    onMessage: (listener) => void messageListeners.add(listener),
    onClose: (listener) => void closeListeners.add(listener),
    close,
    attach(transport) {
      target = transport;
      transport.onClose(close);
      transport.onMessage((message) => {
        for (const listener of messageListeners) listener(message);
      });
      for (const message of waiting.splice(0)) transport.post(message);
    },
  };
}
