import { OfficeError } from "../../shared/contract/errors";
import { portLine } from "../../shared/contract/port-line";
import type { Shell as ShellBridge, ShellState } from "../../shared/contract/shell";
import { portMessage } from "../../shared/contract/shell-channels";
import type { FileToSave, HeldText, LinkState, SavedFile, Shell } from "./surroundings";

/** The desktop window: the port comes through the preload script, files and printing go through the main process. */
export function openElectronShell(bridge: ShellBridge, onState: (state: LinkState) => void): Shell {
  window.addEventListener("message", (event) => {
    const port = event.ports[0];
    if (event.source !== window || event.data !== portMessage || !port) return;
    onState({ state: "open", transport: portLine(port) });
  });
  bridge.onConnection((state: ShellState) => {
    if (state.state !== "open") onState(state);
  });
  const closings = new Set<Closing>();
  bridge.onClosing(async () => {
    const safe = await Promise.all([...closings].map(isHandedOver));
    return !safe.includes(false);
  });
  return {
    hasCrashed: bridge.hasCrashed,
    onClosing: (flush, held) => {
      const closing = { flush, held };
      closings.add(closing);
      return () => closings.delete(closing);
    },
    saveFile: (file) => save(bridge, file),
    showInFolder: (path) => void bridge.showInFolder(path),
    openBackups: () => void bridge.openBackups(),
    print: () => void bridge.print(),
    retry: () => {
      onState({ state: "restarting" });
      void bridge.retryService();
    },
  };
}

interface Closing {
  readonly flush: () => Promise<void>;
  readonly held: HeldText | undefined;
}

/**
 * True when nothing typed can be lost by closing. It is put aside first, as the system may end the program at any moment.
 * That is enough while the service is away; what it refuses, on a full disk for instance, the user has to see.
 */
async function isHandedOver({ flush, held }: Closing): Promise<boolean> {
  const isKept = held?.keep() ?? false;
  try {
    await flushPatiently(flush);
    return true;
  } catch (error) {
    return isKept && isAway(error);
  }
}

/** How long a closing window goes on trying while the service starts again; the window itself waits for two seconds. */
const patienceMs = 1800;
const retryMs = 150;

async function flushPatiently(flush: () => Promise<void>): Promise<void> {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      return await flush();
    } catch (error) {
      if (!isAway(error) || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}

function isAway(error: unknown): boolean {
  return error instanceof OfficeError && error.code === "service-unavailable";
}

async function save(bridge: ShellBridge, { fileName, bytes }: FileToSave): Promise<SavedFile> {
  const result = await bridge.saveFile({ fileName, bytes: new Uint8Array(bytes) });
  if (result.status === "refused") throw new OfficeError(result.code, result.params);
  return result;
}
