import { Button } from "@fluentui/react-components";
import { Library24Regular } from "@fluentui/react-icons";
import { useDeferredValue, useMemo, useState } from "react";
import { searchKey } from "../../../../shared/domain/folding";
import { compareVietnamese } from "../../../../shared/text/format";
import { type LibraryDocument, largestMb, useServiceData } from "../../../client";
import { CommandBar } from "../../../ui/CommandBar";
import { EmptyState } from "../../../ui/EmptyState";
import { FilterBar } from "../../../ui/FilterBar";
import { LateSpinner } from "../../../ui/LateSpinner";
import { RefusalNotice } from "../../../ui/Notice";
import { StatusBar } from "../../../ui/StatusBar";
import { usePrinting } from "../../../ui/use-printing";
import { useText } from "../../../ui/use-text";
import { BringInButton, DropArea } from "../intake/BringIn";
import { IntakeNotice } from "../intake/IntakeNotice";
import { PrintButton } from "../PrintButton";
import { DocumentTable, PrintedDocuments } from "./DocumentTable";

/** The office's own library: what drafts are compared with and formula wording is counted from. */
export function DocumentsPane() {
  const text = useText();
  const { status, value, error, reload } = useServiceData(
    "library.list",
    (client, signal) => client.library.list({ parentId: null }, { signal }),
    ["library.changed"],
  );
  const add = <BringInButton parentId={null} label="library.bring-documents" />;
  const isFilled = value !== undefined && value.length > 0;
  return (
    <>
      <CommandBar
        title={text("library.screen")}
        actions={isFilled && <PrintButton />}
        primary={isFilled && add}
      />
      <div className="library-documents">
        <p className="library-lead">{text("library.what-for")}</p>
        <IntakeNotice parentId={null} />
        <DropArea parentId={null} />
        {error && <RefusalNotice error={error} action={{ label: text("frame.retry"), run: reload }} />}
        {status === "loading" && <LateSpinner />}
        {value?.length === 0 && (
          <EmptyState
            icon={<Library24Regular />}
            title={text("library.empty")}
            hint={text("library.formats", { limitMb: largestMb })}
          >
            {add}
          </EmptyState>
        )}
        {isFilled && <Found documents={value} />}
      </div>
    </>
  );
}

function Found({ documents }: { documents: readonly LibraryDocument[] }) {
  const text = useText();
  const [query, setQuery] = useState("");
  const shown = useMatching(documents, useDeferredValue(query));
  const sum = documents.reduce((total, { syllables }) => total + syllables, 0);
  if (usePrinting()) return <PrintedDocuments documents={shown} />;
  return (
    <>
      <StatusBar right={text("library.sum", { syllables: sum })} />
      <FilterBar
        label="library.filter"
        count="library.shown"
        shown={shown.length}
        total={documents.length}
        query={query}
        onQuery={setQuery}
      />
      {shown.length > 0 ? (
        <DocumentTable documents={shown} />
      ) : (
        <EmptyState
          title={text("library.nothing-found", { query })}
          hint={text("library.nothing-found-hint")}
        >
          <Button onClick={() => setQuery("")}>{text("library.clear-filter")}</Button>
        </EmptyState>
      )}
    </>
  );
}

function useMatching(documents: readonly LibraryDocument[], query: string): readonly LibraryDocument[] {
  const keyed = useMemo(
    () =>
      documents
        .toSorted((a, b) => compareVietnamese(a.name, b.name))
        .map((document) => ({ document, key: searchKey(`${document.name} ${document.title}`) })),
    [documents],
  );
  return useMemo(() => {
    const words = searchKey(query).split(" ");
    return keyed.flatMap(({ document, key }) =>
      words.every((word) => key.includes(word)) ? [document] : [],
    );
  }, [keyed, query]);
}
