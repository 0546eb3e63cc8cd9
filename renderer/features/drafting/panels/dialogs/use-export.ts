import { useEffect, useRef, useState } from "react";
import { office, saveFile } from "../../../../client";
import type { Refusal } from "../../../../ui/use-text";
import { useDraftingStore } from "../../state";

type ExportState =
  | { readonly status: "ready" }
  | { readonly status: "running" }
  | { readonly status: "saved"; readonly name: string; readonly path: string | null }
  | { readonly status: "refused"; readonly error: Refusal };

/** Makes the document and hands it over; the proposed name is asked for when the dialog opens. */
export function useExport() {
  const store = useDraftingStore();
  const [state, setState] = useState<ExportState>({ status: "ready" });
  const [name, setName] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  const make = async (signal: AbortSignal) => {
    const { actions, programme } = store.getState();
    await actions.flush();
    return office().exports.programme({ id: programme.id, format: "docx" }, { signal });
  };
  const propose = useRef(make);
  useEffect(() => {
    const opening = new AbortController();
    propose.current(opening.signal).then(
      (file) => setName((known) => known ?? file.fileName),
      () => undefined, // the same refusal meets the user when she exports
    );
    return () => {
      opening.abort();
      running.current?.abort();
    };
  }, []);
  const run = async () => {
    const stop = new AbortController();
    running.current = stop;
    setState({ status: "running" });
    try {
      const file = await make(stop.signal);
      if (stop.signal.aborted) return;
      const fileName = withExtension(name?.trim() || file.fileName);
      const saved = await saveFile({ ...file, fileName });
      setState(
        saved.status === "saved" ? { ...saved, name: lastPart(saved.path) ?? fileName } : { status: "ready" },
      );
    } catch (error) {
      if (!stop.signal.aborted) setState({ status: "refused", error: refusalOf(error) });
    }
  };
  const cancel = () => {
    running.current?.abort();
    setState({ status: "ready" });
  };
  return { state, name, setName, run, cancel };
}

function withExtension(name: string): string {
  return /\.docx$/iu.test(name) ? name : `${name}.docx`;
}

function lastPart(path: string | null): string | undefined {
  return path?.split(/[\\/]/u).at(-1);
}

/** A refusal's code and values; anything else that went wrong is told as a failed export. */
function refusalOf(error: unknown): Refusal {
  const isRefusal = error instanceof Error && "code" in error && "params" in error;
  if (!isRefusal || typeof error.code !== "string") return { code: "export-failed", params: {} };
  return { code: error.code, params: paramsOf(error.params) };
}

function paramsOf(params: unknown): Refusal["params"] {
  const entries = typeof params === "object" && params !== null ? Object.entries(params) : [];
  return Object.fromEntries(entries.filter(([, value]) => ["string", "number"].includes(typeof value)));
}
