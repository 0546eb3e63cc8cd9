import { useEffect, useEffectEvent, useMemo } from "react";
import { useStore } from "zustand";
import { unpackFormula } from "../../../shared/domain/copy-check/library";
import { type CheckSource, useOffice, useServiceData } from "../../client";
import type { EditorSession } from "./editor/session";
import { onOtherProgrammes } from "./other-programmes";

const noSources: readonly CheckSource[] = [];

/** Keeps the editor told of what its text is checked with and which passages are accepted, whatever changes them. */
export function useCopyCheck(session: EditorSession): void {
  const programmeId = session.setup.programme.id;
  const parents = useStore(session.store, (state) => state.parents);
  const { verbatimSyllables, localShare } = useOffice().settings;
  const library = useStore(session.store, (state) => state.library.opened);
  const further = useFurther(programmeId);
  const formula = useFormula(programmeId);
  useEffect(() => {
    if (further === undefined || formula === undefined) return;
    session.setCheck({ parents, further, library, formula, limits: { verbatimSyllables, localShare } });
  }, [session, parents, further, library, formula, verbatimSyllables, localShare]);
  useAccepted(session);
}

/** The further sources; undefined until they are known. Without them the parent plans still are checked against. */
function useFurther(programmeId: string): readonly CheckSource[] | undefined {
  const { status, value, reload } = useServiceData(
    `copy-sources ${programmeId}`,
    (client, signal) => client.copyCheck.sources({ programmeId }, { signal }),
    ["parent.changed", "programme.removed"],
  );
  const readAgain = useEffectEvent(() => reload());
  useEffect(() => onOtherProgrammes(programmeId, () => readAgain()), [programmeId]);
  return value ?? (status === "failed" ? noSources : undefined);
}

/** The library's formula table, null for the shipped one; undefined until it is known. */
function useFormula(programmeId: string) {
  const { status, value } = useServiceData(
    `copy-formula ${programmeId}`,
    (client, signal) => client.library.formula({ programmeId }, { signal }),
    ["library.changed", "parent.changed"],
  );
  return useMemo(() => {
    if (value === undefined) return status === "failed" ? null : undefined;
    return value && unpackFormula(value);
  }, [status, value]);
}

function useAccepted(session: EditorSession): void {
  const programmeId = session.setup.programme.id;
  const { value } = useServiceData(
    `copy-accepted ${programmeId}`,
    (client, signal) => client.copyCheck.listAccepted({ programmeId }, { signal }),
    ["copy-check.changed"],
  );
  useEffect(() => {
    if (value) session.setAccepted(new Map(value.map((passage) => [passage.fingerprint, passage])));
  }, [session, value]);
}
