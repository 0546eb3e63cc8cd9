import { decode, encode } from "@msgpack/msgpack";
import { WebSocket } from "ws";
import { createLine, type Line } from "../../../shared/contract/line";

/** The largest message a socket takes, in bytes. */
export const largestMessage = 70 * 1024 * 1024;

const unreadable = 1003;

/** A line over a WebSocket of the `ws` library: one msgpack-encoded message per binary frame, nothing else. */
export function socketLine(socket: WebSocket): Line {
  const { line, deliver, end } = createLine({
    post: (message) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(encode(message, { ignoreUndefined: true }));
    },
    close: () => socket.close(),
  });
  socket.binaryType = "arraybuffer";
  socket.on("message", (data) => {
    const read = data instanceof ArrayBuffer ? tryDecode(data) : null;
    if (read) deliver(read.message);
    else socket.close(unreadable);
  });
  socket.on("close", end);
  socket.on("error", end);
  return line;
}

function tryDecode(data: ArrayBuffer): { message: unknown } | null {
  try {
    return { message: decode(data) };
  } catch {
    return null; // not msgpack: the caller hangs up on a peer that does not speak the protocol
  }
}
