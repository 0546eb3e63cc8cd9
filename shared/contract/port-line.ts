import { createLine, type Line } from "./line";

interface Port {
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

interface MessageHolder {
  readonly data: unknown;
}

/** The DOM's and Node's port. */
interface TargetPort extends Port {
  addEventListener(type: "message", listener: (event: MessageHolder) => void): void;
  addEventListener(type: "close", listener: () => void): void;
}

/** Electron's port in main and utility processes. */
interface EmitterPort extends Port {
  on(type: "message", listener: (event: MessageHolder) => void): unknown;
  on(type: "close", listener: () => void): unknown;
}

/** A line over a message port of any of the three kinds (DOM, Node, Electron); it starts to listen at once. */
export function portLine(port: TargetPort | EmitterPort): Line {
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
