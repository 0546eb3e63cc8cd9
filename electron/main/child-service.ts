import { type ChildProcess, fork } from "node:child_process";
import { channelOf } from "../../shared/contract/ipc-channel";
import type { Line } from "../../shared/contract/line";
import { sharePages } from "../../shared/contract/pages";
import { type Port, portLine } from "../../shared/contract/port-line";
import { ServiceReport, type ServiceStart } from "../../shared/contract/service-process";
import type { ServiceProcess } from "./supervision";

const patience = 2000;

/**
 * The service in a child Node process, for an Electron whose own Node is too old for the store. Node's IPC carries no
 * ports, so this process passes the messages of each page on.
 */
export function launchChild(nodePath: string, module: string, start: ServiceStart): ServiceProcess<Port> {
  const child = fork(module, [], {
    execPath: nodePath,
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const channel = channelOf(child);
  const pages = sharePages(channel);
  channel.post(start);
  return {
    connect: (port) => join(portLine(port), pages.open()),
    onReport: (listener) =>
      void child.on("message", (raw) => {
        const report = ServiceReport.safeParse(raw);
        if (report.success) listener(report.data);
      }),
    onExit: (listener) => void onEnd(child, listener),
    stop: () => stop(child),
  };
}

function join(page: Line, service: Line): void {
  page.onMessage((message) => service.post(message));
  service.onMessage((message) => page.post(message));
  page.onClose(() => service.close());
  service.onClose(() => page.close());
}

/** A program that cannot be started gives "error" and no "exit". */
function onEnd(child: ChildProcess, listener: () => void): void {
  let isOver = false;
  const end = () => {
    if (!isOver) listener();
    isOver = true;
  };
  child.once("exit", end);
  child.once("error", () => child.pid === undefined && end());
}

function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill("SIGKILL"), patience);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    if (child.connected) child.disconnect();
  });
}
