import { vi } from "vitest";
import { portLine } from "../../shared/contract/port-line";
import type { Shell, ShellState } from "../../shared/contract/shell";
import { portMessage } from "../../shared/contract/shell-channels";
import { openTestOffice } from "./office";

/** A page as the desktop window opens it: the client's modules, fresh, with a real service behind a real port. */
export async function openDesktopPage() {
  const service = openTestOffice();
  const window = new EventTarget();
  let tell: (state: ShellState) => void = () => {};
  const loTrinh: Shell = {
    kind: "electron",
    version: "0.0.0-test",
    hasCrashed: false,
    onConnection: (listener) => {
      tell = listener;
    },
    onClosing: () => {},
    retryService: async () => {},
    openBackups: async () => {},
    saveFile: async () => ({ status: "cancelled" }),
    showInFolder: async () => {},
    print: async () => {},
  };
  vi.stubGlobal("window", Object.assign(window, { loTrinh }));
  vi.resetModules();
  const ports: MessagePort[] = [];
  const link = await import("../../renderer/client/link");
  const cells = await import("../../renderer/client/cell");
  link.linkState(); // the page starts to listen for its port
  const hangUp = () => {
    for (const port of ports.splice(0)) port.close();
  };
  return {
    service,
    link,
    cells,
    /** Brings the page its port, as the window does when the service runs. */
    connect: () => {
      const { port1, port2 } = new MessageChannel();
      service.office.serve(portLine(port2));
      ports.push(port1, port2);
      const brought = { data: portMessage, ports: [port1], source: window };
      tell({ state: "open" });
      window.dispatchEvent(Object.assign(new Event("message"), brought));
    },
    /** The service is gone: its port is dead and the window says so. */
    lose: () => {
      hangUp();
      tell({ state: "restarting" });
    },
    tell: (state: ShellState) => tell(state),
    close: async () => {
      hangUp();
      vi.unstubAllGlobals();
      await service.close();
    },
  };
}

export type DesktopPage = Awaited<ReturnType<typeof openDesktopPage>>;
