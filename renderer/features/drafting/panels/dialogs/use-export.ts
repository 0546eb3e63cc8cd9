import { useEffect, useRef, useState } from "react";
import { office, saveFile } from "../../../../client";
import { type Refusal, refusalOf } from "../../../../ui/refusal";
import { useDraftingStore } from "../../state";

/** What is told of anything but a refusal. */
const exportFailed: Refusal = { code: "export-failed", params: {} };

type ExportState =
  | { readonly status: "ready" }
  | { readonly status: "running" }
  | {
      readonly status: "saved";
      readonly name: string;
      readonly path: string | null;
      /** Letters that are printed as □, with spaces between them; "" for none. */
      readonly missing: string;
    }
  | { readonly status: "refused"; readonly error: Refusal };

/** What the document is written as. */
export type Format = "docx" | "pdf";

/** Makes the document and hands it over; the proposed name is asked for when the dialog opens. */
export function useExport() {
  const store = useDraftingStore();
  const [state, setState] = useState<ExportState>({ status: "ready" });
  const [name, setName] = useState<string | null>(null);
  const [format, setFormat] = useState<Format>("docx");
  const running = useRef<AbortController | null>(null);
  const propose = useRef((signal: AbortSignal) => make(store, "docx", signal));
  const choose = (chosen: Format) => {
    setFormat(chosen);
    setName((known) => known && withExtension(known, chosen));
    setState({ status: "ready" });
  };
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
      const file = await make(store, format, stop.signal);
      if (stop.signal.aborted) return;
      const fileName = withExtension(name?.trim() || file.fileName, format);
      const missing = file.missingLetters.join(" ");
      const saved = await saveFile({ ...file, fileName });
      setState(
        saved.status === "saved"
          ? { ...saved, missing, name: lastPart(saved.path) ?? fileName }
          : { status: "ready" },
      );
    } catch (error) {
      if (!stop.signal.aborted) setState({ status: "refused", error: refusalOf(error) ?? exportFailed });
    }
  };
  const cancel = () => {
    running.current?.abort();
    setState({ status: "ready" });
  };
  return { state, name, setName, format, choose, run, cancel };
}

/** The document as it is on the page, what was typed a moment ago included. */
async function make(store: ReturnType<typeof useDraftingStore>, format: Format, signal: AbortSignal) {
  const { actions, programme } = store.getState();
  await actions.flush();
  return office().exports.programme({ id: programme.id, format }, { signal });
}

/** A name with the extension of a format, in place of that of another. */
function withExtension(name: string, format: Format): string {
  return `${name.replace(/\.(?:docx|pdf)$/iu, "")}.${format}`;
}

function lastPart(path: string | null): string | undefined {
  return path?.split(/[\\/]/u).at(-1);
}
