import { parentPort, workerData } from "node:worker_threads";
import { OfficeError } from "../../../shared/contract/errors";
import type { ReadingOutcome, Source } from "./apart";
import { readHere } from "./index";

// The thread of `readApart`: reads what it was given, answers once.

async function outcomeOf(source: Source): Promise<ReadingOutcome> {
  try {
    return { ok: true, reading: await readHere(source) };
  } catch (error) {
    if (error instanceof OfficeError) return { ok: false, code: error.code, params: { ...error.params } };
    throw error;
  }
}

parentPort?.postMessage(await outcomeOf(workerData));
