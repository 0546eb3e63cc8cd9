import { Button } from "@fluentui/react-components";
import { Print20Regular, TaskListLtr24Regular } from "@fluentui/react-icons";
import { useDeferredValue, useMemo, useState } from "react";
import { type DutyRow, shell, useList } from "../../client";
import { CommandBar } from "../../ui/CommandBar";
import { useCommand } from "../../ui/commands";
import { EmptyState } from "../../ui/EmptyState";
import { LateSpinner } from "../../ui/LateSpinner";
import { localDay } from "../../ui/local-day";
import { RefusalNotice } from "../../ui/Notice";
import { useNavigation } from "../../ui/navigation";
import { usePrinting } from "../../ui/use-printing";
import { useText } from "../../ui/use-text";
import { DutyFilterBar } from "./DutyFilterBar";
import { DutyTable } from "./DutyTable";
import { PrintedDuties } from "./PrintedDuties";
import { keyDuties, openFilter, selectDuties } from "./select";
import "./duties.css";

/** Every duty of every programme, to be filtered, ordered, printed, and opened at its place. */
export function DutiesScreen() {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const { status, value, error, reload } = useList("duties");
  return (
    <>
      <CommandBar title={text("duties.title")} actions={value && value.length > 0 ? <PrintButton /> : null} />
      <div className="duties">
        {error && <RefusalNotice error={error} action={{ label: text("frame.retry"), run: reload }} />}
        {status === "loading" && <LateSpinner />}
        {value?.length === 0 && (
          <EmptyState
            icon={<TaskListLtr24Regular />}
            title={text("duties.empty")}
            hint={text("duties.empty-hint")}
          >
            <Button appearance="primary" onClick={() => go({ screen: "programmes" })}>
              {text("duties.open-programmes")}
            </Button>
          </EmptyState>
        )}
        {value && value.length > 0 && <FilteredDuties duties={value} />}
      </div>
    </>
  );
}

function PrintButton() {
  const text = useText();
  useCommand(text("commands.print-screen"), shell.print);
  return (
    <Button icon={<Print20Regular />} onClick={shell.print}>
      {text("duties.print")}
    </Button>
  );
}

function FilteredDuties({ duties }: { duties: readonly DutyRow[] }) {
  const text = useText();
  const today = localDay();
  const [filter, setFilter] = useState(openFilter);
  const keyed = useMemo(() => keyDuties(duties), [duties]);
  const asked = useDeferredValue(filter);
  const shown = useMemo(() => selectDuties(keyed, asked, today), [keyed, asked, today]);
  const isPrinting = usePrinting();
  const clear = () => setFilter({ ...openFilter, sort: filter.sort, isDescending: filter.isDescending });
  if (isPrinting) return <PrintedDuties duties={shown} today={today} />;
  return (
    <>
      <DutyFilterBar duties={duties} shownCount={shown.length} filter={filter} onChange={setFilter} />
      {shown.length > 0 ? (
        <DutyTable duties={shown} today={today} filter={filter} onChange={setFilter} />
      ) : (
        <EmptyState title={text("duties.nothing-found")} hint={text("duties.nothing-found-hint")}>
          <Button onClick={clear}>{text("duties.clear")}</Button>
        </EmptyState>
      )}
    </>
  );
}
