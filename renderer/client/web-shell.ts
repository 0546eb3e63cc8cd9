import { decode, encode } from "@msgpack/msgpack";
import type { Transport } from "../../shared/contract/wire";
import type { FileToSave, HeldText, LinkState, SavedFile, Shell } from "./surroundings";

const retryDelays = [300, 600, 1200, 2400, 4000, 6000, 8000];

/** The loopback host's page: a WebSocket to the service, files as downloads, printing by the browser. */
export function openWebShell(onState: (state: LinkState) => void): Shell {
  const link = createSocketLink(onState);
  const held = new Set<HeldText>();
  window.addEventListener("beforeunload", (event) => {
    if ([...held].some((text) => text.isStuck())) event.preventDefault();
  });
  link.open();
  return {
    saveFile: (file) => Promise.resolve(download(file)),
    showInFolder: () => {},
    openBackups: () => {},
    print: () => window.print(),
    retry: link.retry,
    hasCrashed: false,
    onClosing: (flush, text) => {
      const leave = () => void flush();
      window.addEventListener("pagehide", leave);
      if (text) held.add(text);
      return () => {
        window.removeEventListener("pagehide", leave);
        if (text) held.delete(text);
      };
    },
  };
}

function createSocketLink(onState: (state: LinkState) => void) {
  let failures = 0;
  const open = () => {
    const socket = new WebSocket(new URL("/office", location.href.replace(/^http/u, "ws")));
    socket.binaryType = "arraybuffer";
    socket.addEventListener("open", () => {
      failures = 0;
      onState({ state: "open", transport: transportOf(socket) });
    });
    socket.addEventListener("close", async () => {
      const delay = retryDelays[failures++];
      onState({ state: "restarting" });
      if (delay === undefined || (await isShutOut())) onState(addressChanged);
      else setTimeout(open, delay);
    });
  };
  const retry = () => {
    failures = 0;
    onState({ state: "restarting" });
    open();
  };
  return { open, retry };
}

const addressChanged: LinkState = { state: "recovery", code: "address-changed", params: {}, backups: "" };

/** True when a host answers here that does not know this page: it was started anew, with an address of its own. */
async function isShutOut(): Promise<boolean> {
  try {
    const { status } = await fetch("/", { method: "HEAD", cache: "no-store" });
    return status === 403;
  } catch {
    return false; // nobody answers yet
  }
}

function transportOf(socket: WebSocket): Transport {
  return {
    post: (message) => socket.send(encode(message, { ignoreUndefined: true })),
    onMessage: (listener) =>
      socket.addEventListener("message", ({ data }) => {
        if (data instanceof ArrayBuffer) listener(decode(data));
      }),
    onClose: (listener) => socket.addEventListener("close", listener),
  };
}

function download(file: FileToSave): SavedFile {
  const url = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: file.mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { status: "saved", path: null };
}
