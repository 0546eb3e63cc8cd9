import { type BrowserWindow, MessageChannelMain, type MessagePortMain } from "electron";
import { shellChannels } from "../../shared/contract/shell-channels";
import type { SupervisedPage } from "./supervision";

/** The page of a window as the supervisor knows it. */
export function pageOf({ webContents }: BrowserWindow): SupervisedPage<MessagePortMain> {
  return {
    tell: (state) => {
      if (!webContents.isDestroyed()) webContents.send(shellChannels.state, state);
    },
    newPort: () => {
      const { port1, port2 } = new MessageChannelMain();
      webContents.postMessage(shellChannels.port, null, [port1]);
      return port2;
    },
  };
}
