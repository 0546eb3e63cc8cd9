import { Worker } from "node:worker_threads";
import { z } from "zod";
import { isErrorCode, OfficeError } from "../../../shared/contract/errors";
import { Reading } from "../../../shared/domain/parent-plan/types";
import { largestUnpackedMb } from "./container";

/** What is to be read: a file, or text that was pasted. */
export type Source =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "text"; readonly text: string };

/** What comes back from a thread that read a source. */
export type ReadingOutcome =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly code: string; readonly params: Record<string, string | number> };

const Outcome = z.union([
  z.object({ ok: z.literal(true), reading: Reading }),
  z.object({
    ok: z.literal(false),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);

/** Memory of a reading thread; a document that needs more is refused as too large. */
const threadMb = 1024;

/**
 * Reads in a thread of its own, so that saving goes on meanwhile and a monstrous file ends the thread and not the service.
 * Stops the thread when the signal aborts. Refuses as `readDocument` does, and `file-too-large` when memory runs out.
 */
export function readApart(workerPath: string, source: Source, signal: AbortSignal): Promise<Reading> {
  const name = source.kind === "file" ? source.name : "";
  const worker = new Worker(workerPath, {
    workerData: source,
    resourceLimits: { maxOldGenerationSizeMb: threadMb },
  });
  return new Promise<Reading>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.once("message", (message) => {
      const outcome = Outcome.safeParse(message);
      if (outcome.success) settle(outcome.data, resolve, reject);
      else reject(outcome.error);
    });
    worker.once("error", (error) => reject(outOfMemory(error, name) ?? error));
    worker.once("exit", () => reject(new Error("the reading thread ended without an answer")));
  }).finally(() => worker.terminate());
}

function settle(
  outcome: z.infer<typeof Outcome>,
  resolve: (reading: Reading) => void,
  reject: (error: unknown) => void,
): void {
  if (outcome.ok) resolve(outcome.reading);
  else
    reject(
      isErrorCode(outcome.code) ? new OfficeError(outcome.code, outcome.params) : new Error(outcome.code),
    );
}

function outOfMemory(error: unknown, name: string): OfficeError | null {
  const isOut = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  return isOut ? new OfficeError("file-too-large", { name, limitMb: largestUnpackedMb }) : null;
}
