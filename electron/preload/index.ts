import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import type { Shell, ShellState } from "../../shared/contract/shell";
import { portMessage, shellChannels } from "../../shared/contract/shell-channels";

/** What this script uses of the page's window; the folder sees no DOM types. */
declare const window: {
  readonly location: { readonly origin: string; readonly search: string };
  postMessage(message: string, targetOrigin: string, transfer: readonly unknown[]): void;
};

let flush: () => Promise<boolean> = () => Promise.resolve(true);

ipcRenderer.on(shellChannels.port, ({ ports }) =>
  window.postMessage(portMessage, window.location.origin, ports),
);
ipcRenderer.on(shellChannels.closing, () => {
  const tell = (isSafe: boolean) => ipcRenderer.send(shellChannels.flushed, isSafe);
  flush().then(tell, () => tell(false));
});

const loTrinh: Shell = {
  kind: "electron",
  version: process.versions.electron ?? "",
  hasCrashed: window.location.search === "?crashed",
  onConnection: (listener) => {
    ipcRenderer.on(shellChannels.state, (_: IpcRendererEvent, state: ShellState) => listener(state));
    ipcRenderer.send(shellChannels.connect);
  },
  onClosing: (listener) => {
    flush = listener;
  },
  retryService: () => ipcRenderer.invoke(shellChannels.retryService),
  openBackups: () => ipcRenderer.invoke(shellChannels.openBackups),
  saveFile: (request) => ipcRenderer.invoke(shellChannels.saveFile, request),
  showInFolder: (path) => ipcRenderer.invoke(shellChannels.showInFolder, path),
  print: () => ipcRenderer.invoke(shellChannels.print),
};

contextBridge.exposeInMainWorld("loTrinh", loTrinh);
