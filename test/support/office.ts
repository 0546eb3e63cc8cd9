import { join } from "node:path";
import { createTransportPair } from "../../electron/hosts/transports";
import { type LogEntry, type Office, type OfficeOptions, openOffice } from "../../electron/service";
import type { OfficeContract, OfficeEvents } from "../../shared/contract";
import { type Connection, connect } from "../../shared/contract/client";
import { temporaryFolder } from "./folder";

/** The resources that ship with the program. */
export const resourcesDir = join(import.meta.dirname, "..", "..", "resources");

/** Options for an office in a folder, with a clock that ticks a second a reading and ids that count. */
export function testOptions(dataDir: string, logs: LogEntry[] = []): OfficeOptions {
  let ticks = 0;
  let ids = 0;
  return {
    dataDir,
    resourcesDir,
    readerWorker: null,
    appVersion: "0.0.0-test",
    clock: () => new Date(Date.UTC(2026, 2, 10, 2, 0, ticks++)),
    makeId: () => `id-${String(++ids).padStart(4, "0")}-${Math.random().toString(36).slice(2, 8)}`,
    log: (entry) => logs.push(entry),
  };
}

/** An office with one page connected, as a host would have it. */
export interface TestOffice extends Connection<OfficeContract, OfficeEvents> {
  readonly office: Office;
  readonly dataDir: string;
  readonly logs: readonly LogEntry[];
  /** Connects one more page. */
  connect(): Connection<OfficeContract, OfficeEvents>;
  close(): Promise<void>;
}

/** Opens a real office on real SQLite in a folder (a temporary one when none is given). */
export function openTestOffice(dataDir?: string): TestOffice {
  const folder = dataDir === undefined ? temporaryFolder() : { path: dataDir, remove: () => {} };
  const logs: LogEntry[] = [];
  const office = openOffice(testOptions(folder.path, logs));
  const connectPage = () => {
    const [page, service] = createTransportPair();
    office.serve(service);
    return connect<OfficeContract, OfficeEvents>(page);
  };
  return {
    ...connectPage(),
    office,
    logs,
    dataDir: folder.path,
    connect: connectPage,
    close: async () => {
      await office.backup;
      office.close();
      folder.remove();
    },
  };
}
