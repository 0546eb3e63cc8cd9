import { createLine, type Line } from "./line";

interface AnyPort {
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

interface MessageHolder {
  readonly data: unknown;
}

/** The DOM's and Node's port. */
interface TargetPort extends AnyPort {
  addEventListener(type: "message", listener: (event: MessageHolder) => void): void;
  addEventListener(type: "close", listener: () => void): void;
}

/** Electron's port in main and utility processes. */
interface EmitterPort extends AnyPort {
  on(type: "message", listener: (event: MessageHolder) => void): unknown;
  on(type: "close", listener: () => void): unknown;
}

/** A message port of any of the three kinds. */
export type Port = TargetPort | EmitterPort;

/** A line over a message port of any of the three kinds (DOM, Node, Electron); it starts to listen at once. */
export function portLine(port: Port): Line {
  const { line, deliver, end } = createLine({
    post: (message) => port.postMessage(message),
    close: () => port.close(),
  });
  const take = (event: MessageHolder) => deliver(event.data);
  if ("addEventListener" in port) {
    port.addEventListener("message", take);
    port.addEventListener("close", end);
  } else {
    port.on("message", take);
    port.on("close", end);
  }
  port.start();
  return line;
}
