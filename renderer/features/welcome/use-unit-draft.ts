import { type RefObject, useRef, useState } from "react";
import type { Unit } from "../../../shared/domain/unit";
import { office } from "../../client";
import { useAttempt } from "../../ui/use-toast";
import { draftOf, readDraft, type UnitDraft } from "./unit-draft";

interface UnitEditing {
  readonly draft: UnitDraft;
  readonly missing: readonly PropertyKey[];
  readonly form: RefObject<HTMLFormElement | null>;
  setDraft(draft: UnitDraft): void;
  /** Saves the unit; false when a field is missing (the first one gets the focus) or the service refused. */
  save(): Promise<boolean>;
}

/** The unit being described, and its way into the office. */
export function useUnitDraft(unit: Unit | null): UnitEditing {
  const [draft, setDraft] = useState(() => draftOf(unit));
  const [missing, setMissing] = useState<readonly PropertyKey[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const attempt = useAttempt();
  const save = async () => {
    const read = readDraft(draft);
    if ("unit" in read) return attempt(() => office().office.saveUnit({ unit: read.unit }));
    setMissing(read.missing);
    form.current?.querySelector<HTMLElement>(`[data-field="${String(read.missing[0])}"]`)?.focus();
    return false;
  };
  return { draft, missing, form, setDraft, save };
}
