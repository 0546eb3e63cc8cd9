import type { Node as ProgrammeNode } from "prosemirror-model";
import { useCallback, useEffect, useState } from "react";
import { readDocument } from "../../../shared/domain/programme/steps";
import { OfficeError, office } from "../../client";
import type { ParentView, ProgrammeView } from "./state";

/** A programme with its parent plans, as it was when it was opened. */
export interface OpenedProgramme {
  readonly programme: ProgrammeView;
  readonly parents: readonly ParentView[];
  readonly doc: ProgrammeNode;
}

type Opening =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly opened: OpenedProgramme }
  | { readonly status: "failed"; readonly error: unknown };

/** Loads a programme once; what changes afterwards comes in as steps. */
export function useOpenedProgramme(programmeId: string): Opening & { reload(): void } {
  const [opening, setOpening] = useState<Opening>({ status: "loading" });
  const [attempt, setAttempt] = useState({ programmeId });
  const load = useCallback(() => setAttempt({ programmeId }), [programmeId]);
  useEffect(() => {
    const stop = new AbortController();
    setOpening({ status: "loading" });
    openProgramme(attempt.programmeId, stop.signal).then(
      (opened) => !stop.signal.aborted && setOpening({ status: "ready", opened }),
      (error: unknown) => !stop.signal.aborted && setOpening({ status: "failed", error }),
    );
    return () => stop.abort();
  }, [attempt]);
  return { ...opening, reload: load };
}

/** The parent plans of a programme; one that was removed meanwhile is left out. */
export async function loadParents(
  parentIds: readonly string[],
  signal?: AbortSignal,
): Promise<readonly ParentView[]> {
  const options = signal ? { signal } : {};
  const found = await Promise.all(
    parentIds.map((id) => office().parents.get({ id }, options).catch(nullIfRemoved)),
  );
  return found.filter((parent) => parent !== null);
}

function nullIfRemoved(error: unknown): null {
  if (error instanceof OfficeError && error.code === "not-found") return null;
  throw error;
}

async function openProgramme(id: string, signal: AbortSignal): Promise<OpenedProgramme> {
  const programme = await office().programmes.get({ id }, { signal });
  const parents = await loadParents(programme.parentIds, signal);
  return { programme, parents, doc: readDocument(programme.document) };
}
