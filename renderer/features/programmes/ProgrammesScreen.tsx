import { Button } from "@fluentui/react-components";
import { Add20Regular, TextBulletListTree24Regular } from "@fluentui/react-icons";
import { useDeferredValue, useMemo, useState } from "react";
import { searchKey } from "../../../shared/domain/folding";
import { type ProgrammeSummary, useList } from "../../client";
import { CommandBar } from "../../ui/CommandBar";
import { EmptyState } from "../../ui/EmptyState";
import { FilterBar } from "../../ui/FilterBar";
import { LateSpinner } from "../../ui/LateSpinner";
import { RefusalNotice } from "../../ui/Notice";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { ProgrammeTable } from "./ProgrammeTable";
import "./programmes.css";

/** All programmes of the office, the one edited last first. */
export function ProgrammesScreen() {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const { status, value, error, reload } = useList("programmes");
  const create = () => go({ screen: "new-programme", parentIds: [] });
  const primary = (
    <Button appearance="primary" icon={<Add20Regular />} onClick={create}>
      {text("programmes.new")}
    </Button>
  );
  return (
    <>
      <CommandBar title={text("programmes.title")} primary={value?.length === 0 ? null : primary} />
      <div className="ui-page programmes">
        {error && <RefusalNotice error={error} action={{ label: text("frame.retry"), run: reload }} />}
        {status === "loading" && <LateSpinner />}
        {value?.length === 0 && (
          <EmptyState
            icon={<TextBulletListTree24Regular />}
            title={text("programmes.empty")}
            hint={text("programmes.empty-hint")}
          >
            {primary}
          </EmptyState>
        )}
        {value && value.length > 0 && <ProgrammeList programmes={value} />}
      </div>
    </>
  );
}

function ProgrammeList({ programmes }: { programmes: readonly ProgrammeSummary[] }) {
  const text = useText();
  const [query, setQuery] = useState("");
  const shown = useMatching(programmes, useDeferredValue(query));
  return (
    <>
      <FilterBar
        label="programmes.filter"
        count="programmes.shown"
        shown={shown.length}
        total={programmes.length}
        query={query}
        onQuery={setQuery}
      />
      {shown.length > 0 ? (
        <ProgrammeTable programmes={shown} />
      ) : (
        <EmptyState
          title={text("programmes.nothing-found", { query })}
          hint={text("programmes.nothing-found-hint")}
        >
          <Button onClick={() => setQuery("")}>{text("programmes.clear-filter")}</Button>
        </EmptyState>
      )}
    </>
  );
}

function useMatching(programmes: readonly ProgrammeSummary[], query: string): readonly ProgrammeSummary[] {
  const keyed = useMemo(
    () =>
      [...programmes]
        .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
        .map((programme) => ({ programme, key: searchKey(programme.title) })),
    [programmes],
  );
  return useMemo(() => {
    const words = searchKey(query).split(" ");
    return keyed.flatMap(({ programme, key }) =>
      words.every((word) => key.includes(word)) ? [programme] : [],
    );
  }, [keyed, query]);
}
