import { useCallback, useEffect, useRef, useState } from "react";
import type { Reading } from "../../../../shared/domain/parent-plan/types";
import { office, readChosenFile } from "../../../client";
import type { Refusal } from "../../../ui/refusal";
import { useText } from "../../../ui/use-text";
import { refusalOf } from "./read-file";

/** What is to be read. */
export type Source =
  | { readonly from: "file"; readonly file: File }
  | { readonly from: "text"; readonly text: string }
  | { readonly from: "sample" };

/** How the reading stands. */
export type IntakeState =
  | { readonly status: "idle" }
  | { readonly status: "reading"; readonly name: string }
  | { readonly status: "refused"; readonly refusal: Refusal; readonly source: Source };

/** Reads documents one at a time; a new one replaces the one under way. */
export interface Intake {
  readonly state: IntakeState;
  read(source: Source): void;
  stop(): void;
}

const idle: IntakeState = { status: "idle" };

/** Reads what the user brings and hands it on; nothing is stored. */
export function useIntake(onRead: (name: string, reading: Reading) => void): Intake {
  const text = useText();
  const [state, setState] = useState<IntakeState>(idle);
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    running.current?.abort();
    setState(idle);
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  const read = async (source: Source) => {
    running.current?.abort();
    const run = new AbortController();
    running.current = run;
    const name = nameOf(source, text);
    setState({ status: "reading", name });
    try {
      const reading = await load(source, run.signal);
      if (run.signal.aborted) return;
      setState(idle);
      onRead(name, reading);
    } catch (error) {
      if (run.signal.aborted) return;
      const refusal = refusalOf(error, name) ?? { code: "internal", params: {} };
      setState({ status: "refused", refusal, source });
    }
  };
  return { state, read, stop };
}

function nameOf(source: Source, text: ReturnType<typeof useText>): string {
  if (source.from === "file") return source.file.name;
  return text(source.from === "text" ? "parents.pasted-name" : "parents.sample-name");
}

function load(source: Source, signal: AbortSignal): Promise<Reading> {
  if (source.from === "file") return readChosenFile(source.file, signal);
  if (source.from === "sample") return office().parents.readSample({}, { signal });
  return office().parents.readText({ text: source.text }, { signal });
}
