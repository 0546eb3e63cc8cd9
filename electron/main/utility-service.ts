import { type MessagePortMain, utilityProcess } from "electron";
import { ServiceReport, type ServiceStart, stopMessage } from "../../shared/contract/service-process";
import type { ServiceProcess } from "./supervision";

const patience = 2000;

/** The service in Electron's utility process; each page's port goes straight to it. */
export function launchUtility(module: string, start: ServiceStart): ServiceProcess<MessagePortMain> {
  const child = utilityProcess.fork(module, [], { serviceName: "lo-trinh-office" });
  child.postMessage(start);
  return {
    connect: (port) => child.postMessage(null, [port]),
    onReport: (listener) =>
      void child.on("message", (raw) => {
        const report = ServiceReport.safeParse(raw);
        if (report.success) listener(report.data);
      }),
    onExit: (listener) => void child.once("exit", listener),
    stop: () =>
      new Promise((resolve) => {
        if (child.pid === undefined) return resolve();
        const force = setTimeout(() => child.kill(), patience);
        child.once("exit", () => {
          clearTimeout(force);
          resolve();
        });
        child.postMessage(stopMessage);
      }),
  };
}
