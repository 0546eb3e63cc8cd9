import { existsSync } from "node:fs";
import { join } from "node:path";
import { nanoid } from "nanoid";
import { OfficeError } from "../../shared/contract/errors";
import { type ServiceReport, ServiceStart } from "../../shared/contract/service-process";
import { type Office, openOffice } from "../service";
import { logFile } from "./log-file";

/** Opens an office with the real clock, ids and log file. Refuses as `openOffice` does. */
export function openHostedOffice(start: ServiceStart): Office {
  const clock = () => new Date();
  const log = logFile(start.dataDir, clock);
  return openOffice({ ...start, clock, makeId: () => nanoid(), log, readerWorker: findReaderWorker() });
}

/** The built file of the reading thread, beside the program or above its chunks; null when it runs from its sources. */
function findReaderWorker(): string | null {
  const places = [".", ".."].map((up) => join(import.meta.dirname, up, "reader-worker.js"));
  return places.find((place) => existsSync(place)) ?? null;
}

/**
 * What a service process does with its first message: opens the office and reports "ready", or reports the refusal.
 * A fault that is no refusal is reported as `internal` and logged beside the data.
 */
export function startReported(raw: unknown, report: (report: ServiceReport) => void): Office | null {
  const start = ServiceStart.parse(raw);
  try {
    const office = openHostedOffice(start);
    report({ report: "ready" });
    return office;
  } catch (error) {
    report(refusalOf(error, start.dataDir));
    return null;
  }
}

function refusalOf(error: unknown, dataDir: string): ServiceReport {
  if (error instanceof OfficeError) return { report: "refused", code: error.code, params: error.params };
  const detail = error instanceof Error ? error.stack : String(error);
  const log = nanoid(8);
  const entry = { level: "error" as const, message: "office did not open", number: log };
  logFile(dataDir, () => new Date())({ ...entry, ...(detail === undefined ? {} : { detail }) });
  return { report: "refused", code: "internal", params: { log } };
}
