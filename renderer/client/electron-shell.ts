import { OfficeError } from "../../shared/contract/errors";
import type { ShellState, Shell as ShellBridge } from "../../shared/contract/shell";
import { portMessage } from "../../shared/contract/shell-channels";
import type { Transport } from "../../shared/contract/wire";
import type { FileToSave, LinkState, SavedFile, Shell } from "./shell";

/** The desktop window: the port comes through the preload script, files and printing go through the main process. */
export function openElectronShell(bridge: ShellBridge, onState: (state: LinkState) => void): Shell {
  window.addEventListener("message", (event) => {
    const port = event.ports[0];
    if (event.source !== window || event.data !== portMessage || !port) return;
    onState({ state: "open", transport: transportOf(port) });
  });
  bridge.onConnection((state: ShellState) => {
    if (state.state !== "open") onState(state);
  });
  return {
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

async function save(bridge: ShellBridge, { fileName, bytes }: FileToSave): Promise<SavedFile> {
  const result = await bridge.saveFile({ fileName, bytes });
  if (result.status === "refused") throw new OfficeError(result.code, result.params);
  return result;
}

function transportOf(port: MessagePort): Transport {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.addEventListener("message", ({ data }) => listener(data));
      port.start();
    },
    onClose: (listener) => port.addEventListener("close", () => listener()),
  };
}
