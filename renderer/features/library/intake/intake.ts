import { create } from "zustand";
import { OfficeError, office, readChosenFile } from "../../../client";
import type { Refusal } from "../../../ui/refusal";
import { namesOf } from "../model/naming";

/** A file that was not added, and why. */
export interface RefusedFile {
  /** Its place among the files given. */
  readonly at: number;
  readonly name: string;
  readonly refusal: Refusal;
}

/** How the bringing-in of files into one collection stands; kept while other screens are looked at. */
export interface Intake {
  /** The file being read; null when nothing is under way. */
  readonly reading: string | null;
  readonly done: number;
  readonly total: number;
  readonly added: number;
  readonly known: readonly string[];
  readonly refused: readonly RefusedFile[];
  /** What the service could not take at all: these files are still to come. */
  readonly rest: { readonly files: readonly File[]; readonly refusal: Refusal } | null;
}

interface Intakes {
  readonly intakes: Readonly<Record<string, Intake>>;
}

const untouched: Intake = {
  reading: null,
  done: 0,
  total: 0,
  added: 0,
  known: [],
  refused: [],
  rest: null,
};

/** Refusals that are not about the file: the next one would meet them too. */
const aboutTheOffice: ReadonlySet<string> = new Set([
  "service-unavailable",
  "disk-full",
  "folder-read-only",
  "not-found",
  "internal",
]);

const useIntakes = create<Intakes>(() => ({ intakes: {} }));
const waiting = new Map<string, File[]>();
const running = new Map<string, AbortController>();

/** The intake of a collection (`parentId`, null for the library). */
export function useIntake(parentId: string | null): Intake {
  return useIntakes(({ intakes }) => intakes[keyOf(parentId)] ?? untouched);
}

/** Reads files one after the other and keeps each as soon as it is read; files given meanwhile come after. */
export function bringIn(parentId: string | null, files: readonly File[]): void {
  const key = keyOf(parentId);
  const queue = waiting.get(key);
  if (queue) {
    queue.push(...files);
    change(key, ({ total }) => ({ total: total + files.length }));
    return;
  }
  useIntakes.setState(({ intakes }) => ({
    intakes: { ...intakes, [key]: { ...untouched, total: files.length } },
  }));
  void bringAll(key, parentId, [...files]);
}

/** Stops after what is kept already; what is not read yet is left. */
export function stopBringing(parentId: string | null): void {
  running.get(keyOf(parentId))?.abort();
}

/** Takes the outcome off the screen. */
export function forgetIntake(parentId: string | null): void {
  change(keyOf(parentId), () => untouched);
}

async function bringAll(key: string, parentId: string | null, queue: File[]): Promise<void> {
  const run = new AbortController();
  waiting.set(key, queue);
  running.set(key, run);
  for (let file = queue.shift(); file && !run.signal.aborted; file = queue.shift()) {
    const { name } = file;
    change(key, () => ({ reading: name }));
    const refusal = await bringOne(key, parentId, file, run.signal);
    if (refusal && !run.signal.aborted && aboutTheOffice.has(refusal.code)) {
      change(key, () => ({ rest: { files: [file, ...queue], refusal } }));
      break;
    }
    if (refusal && !run.signal.aborted)
      change(key, ({ refused, done }) => ({ refused: [...refused, { at: done, name, refusal }] }));
    change(key, ({ done }) => ({ done: done + 1 }));
  }
  waiting.delete(key);
  running.delete(key);
  change(key, () => ({ reading: null }));
}

async function bringOne(
  key: string,
  parentId: string | null,
  file: File,
  signal: AbortSignal,
): Promise<Refusal | null> {
  try {
    const { text, register } = await readChosenFile(file, signal);
    if (signal.aborted) return null;
    const document = { ...namesOf(file.name, register), text };
    const [kept] = await office().library.add({ parentId, documents: [document] });
    if (kept?.isNew) change(key, ({ added }) => ({ added: added + 1 }));
    else change(key, ({ known }) => ({ known: [...known, kept?.document.name ?? document.name] }));
    return null;
  } catch (error) {
    if (error instanceof OfficeError)
      return { code: error.code, params: { name: file.name, ...error.params } };
    return signal.aborted ? null : { code: "internal", params: {} };
  }
}

function change(key: string, next: (intake: Intake) => Partial<Intake>): void {
  useIntakes.setState(({ intakes }) => {
    const intake = intakes[key] ?? untouched;
    return { intakes: { ...intakes, [key]: { ...intake, ...next(intake) } } };
  });
}

function keyOf(parentId: string | null): string {
  return parentId ?? "";
}
