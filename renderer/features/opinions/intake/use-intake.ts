import { useCallback, useEffect, useRef, useState } from "react";
import { type FoundPaper, OfficeError, readReturnedFile } from "../../../client";
import type { Refusal } from "../../../ui/refusal";

/** A file that came home: being read, refused, or read and waiting to be taken in. */
export type BroughtPaper = { readonly key: number; readonly name: string } & (
  | { readonly status: "reading" }
  | { readonly status: "refused"; readonly refusal: Refusal }
  | { readonly status: "read"; readonly paper: FoundPaper }
);

/** The files brought to a programme, in the order they came. */
export interface Intake {
  readonly papers: readonly BroughtPaper[];
  bring(files: readonly File[]): void;
  close(key: number): void;
}

/** Reads files one after the other; what is read waits on screen until it is taken in or skipped. */
export function useIntake(programmeId: string): Intake {
  const [papers, setPapers] = useState<readonly BroughtPaper[]>([]);
  const last = useRef({ key: 0, reading: Promise.resolve(), stop: new AbortController() });
  useEffect(() => {
    const { current } = last;
    current.stop = new AbortController();
    return () => current.stop.abort();
  }, []);
  const bring = useCallback(
    (files: readonly File[]) => {
      const { signal } = last.current.stop;
      for (const file of files) {
        const key = ++last.current.key;
        setPapers((known) => [...known, { key, name: file.name, status: "reading" }]);
        last.current.reading = last.current.reading.then(async () => {
          const read = await outcomeOf(programmeId, file, signal);
          if (!signal.aborted)
            setPapers((known) =>
              known.map((paper) => (paper.key === key ? { key, name: file.name, ...read } : paper)),
            );
        });
      }
    },
    [programmeId],
  );
  const close = useCallback((key: number) => {
    setPapers((known) => known.filter((paper) => paper.key !== key));
  }, []);
  return { papers, bring, close };
}

type Outcome = { status: "read"; paper: FoundPaper } | { status: "refused"; refusal: Refusal };

async function outcomeOf(programmeId: string, file: File, signal: AbortSignal): Promise<Outcome> {
  try {
    return { status: "read", paper: await readReturnedFile(programmeId, file, signal) };
  } catch (error) {
    const params = { name: file.name };
    if (!(error instanceof OfficeError)) return { status: "refused", refusal: { code: "internal", params } };
    return { status: "refused", refusal: { code: error.code, params: { ...params, ...error.params } } };
  }
}
