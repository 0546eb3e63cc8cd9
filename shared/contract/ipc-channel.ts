import type { Transport } from "./wire";

/** What a Node process and its child have in common when forked with `serialization: "advanced"`. */
interface IpcEnd {
  readonly connected: boolean;
  send?(message: object, sent: (error: unknown) => void): boolean;
  on(event: "message", listener: (message: unknown) => void): unknown;
  on(event: "disconnect", listener: () => void): unknown;
}

/** A message to a process that has just died fails before its "disconnect" says so; that event is what counts. */
const ignore = () => {};

/** The IPC channel between a process and its child as a transport; `sharePages` puts several pages on it. */
export function channelOf(end: IpcEnd): Transport {
  return {
    post: (message) => {
      if (end.connected && typeof message === "object" && message !== null) end.send?.(message, ignore);
    },
    onMessage: (listener) => void end.on("message", listener),
    onClose: (listener) => void end.on("disconnect", listener),
  };
}
