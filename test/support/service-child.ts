import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { OfficeContract, OfficeEvents } from "../../shared/contract";
import { type Connection, connect } from "../../shared/contract/client";
import { channelOf } from "../../shared/contract/ipc-channel";
import { sharePages } from "../../shared/contract/pages";
import { ServiceReport } from "../../shared/contract/service-process";
import { resourcesDir } from "./office";

/** The service in a real process of its own, with one page connected. */
export interface ServiceChild extends Connection<OfficeContract, OfficeEvents> {
  readonly process: ChildProcess;
  /** Kills it as a power failure would. */
  kill(): Promise<void>;
  /** Ends it as the app does. */
  stop(): Promise<void>;
}

/** Starts a built service process on a data folder; rejects with its report when it refuses. */
export async function startServiceChild(module: string, dataDir: string): Promise<ServiceChild> {
  const child = fork(module, [], { serialization: "advanced", execArgv: [] });
  child.send({ dataDir, resourcesDir, appVersion: "0.0.0-test" });
  const [raw] = await once(child, "message");
  const report = ServiceReport.parse(raw);
  const exited = once(child, "exit").then(() => {});
  if (report.report !== "ready") {
    child.disconnect();
    await exited;
    throw report;
  }
  const page = sharePages(channelOf(child)).open();
  return {
    ...connect<OfficeContract, OfficeEvents>(page),
    process: child,
    kill: () => end(() => child.kill("SIGKILL")),
    stop: () => end(() => child.disconnect()),
  };
  function end(how: () => void): Promise<void> {
    how();
    return exited;
  }
}
