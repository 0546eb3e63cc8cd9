import { Button } from "@fluentui/react-components";
import { DocumentAdd20Regular, DocumentText24Regular } from "@fluentui/react-icons";
import { useDeferredValue, useMemo, useState } from "react";
import { searchKey } from "../../../shared/domain/folding";
import { formatCitation } from "../../../shared/domain/register";
import { type ParentSummary, useList } from "../../client";
import { CommandBar } from "../../ui/CommandBar";
import { EmptyState } from "../../ui/EmptyState";
import { FilterBar } from "../../ui/FilterBar";
import { LateSpinner } from "../../ui/LateSpinner";
import { RefusalNotice } from "../../ui/Notice";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { ParentTable } from "./ParentTable";
import { UnkeptReadings } from "./UnkeptReadings";
import "./parents.css";

/** The parent plans of the office, the one opened last first. */
export function ParentsScreen() {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const { status, value, error, reload } = useList("parents");
  const primary = (
    <Button
      appearance="primary"
      icon={<DocumentAdd20Regular />}
      onClick={() => go({ screen: "open-parent" })}
    >
      {text("parents.open")}
    </Button>
  );
  return (
    <>
      <CommandBar title={text("parents.title")} primary={value?.length === 0 ? null : primary} />
      <div className="ui-page parents-list">
        {error && <RefusalNotice error={error} action={{ label: text("frame.retry"), run: reload }} />}
        {status === "loading" && <LateSpinner />}
        <UnkeptReadings />
        {value?.length === 0 && (
          <EmptyState
            icon={<DocumentText24Regular />}
            title={text("parents.empty")}
            hint={text("parents.empty-hint")}
          >
            {primary}
          </EmptyState>
        )}
        {value && value.length > 0 && <ParentList parents={value} />}
      </div>
    </>
  );
}

function ParentList({ parents }: { parents: readonly ParentSummary[] }) {
  const text = useText();
  const [query, setQuery] = useState("");
  const shown = useMatching(parents, useDeferredValue(query));
  return (
    <>
      <FilterBar
        label="parents.filter"
        count="parents.shown"
        shown={shown.length}
        total={parents.length}
        query={query}
        onQuery={setQuery}
      />
      {shown.length > 0 ? (
        <ParentTable parents={shown} />
      ) : (
        <EmptyState
          title={text("parents.nothing-found", { query })}
          hint={text("parents.nothing-found-hint")}
        >
          <Button onClick={() => setQuery("")}>{text("parents.clear-filter")}</Button>
        </EmptyState>
      )}
    </>
  );
}

function useMatching(parents: readonly ParentSummary[], query: string): readonly ParentSummary[] {
  const keyed = useMemo(
    () =>
      [...parents]
        .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
        .map((parent) => ({ parent, key: searchKey(formatCitation(parent.register)) })),
    [parents],
  );
  return useMemo(() => {
    const words = searchKey(query).split(" ");
    return keyed.flatMap(({ parent, key }) => (words.every((word) => key.includes(word)) ? [parent] : []));
  }, [keyed, query]);
}
