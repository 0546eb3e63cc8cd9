import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import { type KeyboardEvent, useState } from "react";
import { opinionTotals } from "../../../../shared/domain/opinions";
import type { PlacedOpinion } from "../../../client";
import { EmptyState } from "../../../ui/EmptyState";
import { useNavigation } from "../../../ui/navigation";
import { StatusBar } from "../../../ui/StatusBar";
import { useText } from "../../../ui/use-text";
import { WindowedList } from "../WindowedList";
import { OpinionCard } from "./OpinionCard";
import { type OpinionRow, rowsOf } from "./rows";
import { useAnswers } from "./use-answers";

interface OpinionListProps {
  readonly programmeId: string;
  readonly opinions: readonly PlacedOpinion[];
  onAdd(): void;
}

const stateByKey: Readonly<Record<string, PlacedOpinion["state"]>> = {
  "0": "open",
  "1": "taken",
  "2": "partly",
  "3": "declined",
};

/** Every opinion at its place in the present text, with the office's answer; all of them, or those still open. */
export function OpinionList({ programmeId, opinions, onAdd }: OpinionListProps) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const [isOpenOnly, setOpenOnly] = useState(false);
  const answers = useAnswers(programmeId);
  const rows = rowsOf(
    opinions,
    ({ id, state }) => !isOpenOnly || state === "open" || answers.drafts[id] !== undefined,
  );
  const goTo = ({ now }: PlacedOpinion) =>
    go({ screen: "drafting", programmeId, ...(now ? { blockId: now.blockId } : {}) });
  const onKey = (event: KeyboardEvent, { opinion }: OpinionRow) => {
    const state = event.ctrlKey || event.altKey ? undefined : stateByKey[event.key];
    if (event.key === "Enter") goTo(opinion);
    else if (state) answers.choose(opinion, state);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <ListHead opinions={opinions} isOpenOnly={isOpenOnly} onFilter={setOpenOnly} onAdd={onAdd} />
      <StatusBar left={text("opinions.keys")} />
      {rows.length > 0 ? (
        <WindowedList
          rows={rows}
          label={text("opinions.list")}
          className="opinions-scroller"
          rowHeight={190}
          keyOf={({ opinion }) => opinion.id}
          classOf={({ isFirstHere }) => (isFirstHere ? "opinions-first" : "opinions-further")}
          onKey={onKey}
          render={(row) => <OpinionCard row={row} answers={answers} onGo={() => goTo(row.opinion)} />}
        />
      ) : (
        <EmptyState title={text("opinions.none-open")}>
          <Button onClick={() => setOpenOnly(false)}>{text("opinions.show-all")}</Button>
        </EmptyState>
      )}
    </>
  );
}

interface ListHeadProps {
  readonly opinions: readonly PlacedOpinion[];
  readonly isOpenOnly: boolean;
  onFilter(isOpenOnly: boolean): void;
  onAdd(): void;
}

function ListHead({ opinions, isOpenOnly, onFilter, onAdd }: ListHeadProps) {
  const text = useText();
  const { all, open, taken, partly, declined } = opinionTotals(opinions);
  return (
    <div className="opinions-bar">
      <RadioGroup
        layout="horizontal"
        aria-label={text("opinions.filter")}
        value={isOpenOnly ? "open" : "all"}
        onChange={(_, { value }) => onFilter(value === "open")}
      >
        <Radio value="all" label={text("opinions.filter-all", { count: all })} />
        <Radio value="open" label={text("opinions.filter-open", { count: open })} />
      </RadioGroup>
      <span className="ui-quiet opinions-totals" role="status">
        {text("opinions.totals", { all, open, taken, partly, declined })}
      </span>
      <Button icon={<Add20Regular />} onClick={onAdd}>
        {text("opinions.by-hand")}
      </Button>
    </div>
  );
}
