import { type BrowserWindow, MessageChannelMain, type MessagePortMain } from "electron";
import { shellChannels } from "../../shared/contract/shell-channels";
import type { SupervisedPage } from "./supervision";

/** The page of a window as the supervisor knows it. */
export function pageOf({ webContents }: BrowserWindow): SupervisedPage<MessagePortMain> {
  const isThere = () => !webContents.isDestroyed() && !webContents.isCrashed(); // it asks again when it was reloaded
  return {
    tell: (state) => {
      if (isThere()) webContents.send(shellChannels.state, state);
    },
    newPort: () => {
      const { port1, port2 } = new MessageChannelMain();
      if (isThere()) webContents.postMessage(shellChannels.port, null, [port1]);
      return port2;
    },
  };
}
