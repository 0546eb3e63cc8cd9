import { Button, Input, Popover, PopoverSurface, PopoverTrigger, Tooltip } from "@fluentui/react-components";
import { Database20Regular } from "@fluentui/react-icons";
import { type KeyboardEvent, useState } from "react";
import { formatDate } from "../../../../shared/domain/dates";
import { searchKey } from "../../../../shared/domain/folding";
import { type Fact, isStale } from "../../../../shared/domain/unit";
import { useOffice } from "../../../client";
import { localDay } from "../../../ui/local-day";
import { useNavigation } from "../../../ui/navigation";
import { useText } from "../../../ui/use-text";
import { useDrafting, useDraftingStore } from "../state";
import { useEditor } from "./editor-context";

/** The list of profile facts: type to find, Enter to insert with date and source. */
export function FactMenu() {
  const text = useText();
  const store = useDraftingStore();
  const { view } = useEditor();
  const isOpen = useDrafting((state) => state.isFactsOpen);
  const show = (isFactsOpen: boolean) => {
    store.setState({ isFactsOpen });
    if (!isFactsOpen) view?.focus();
  };
  return (
    <Popover open={isOpen} trapFocus positioning="below-start" onOpenChange={(_, { open }) => show(open)}>
      <PopoverTrigger disableButtonEnhancement>
        <Tooltip content={text("drafting.facts-keys")} relationship="description">
          <Button size="small" appearance="subtle" icon={<Database20Regular />}>
            {text("drafting.facts")}
          </Button>
        </Tooltip>
      </PopoverTrigger>
      <PopoverSurface className="drafting-facts" aria-label={text("drafting.facts")}>
        <FactList onClose={() => show(false)} />
      </PopoverSurface>
    </Popover>
  );
}

function FactList({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { facts } = useOffice();
  const { actions } = useEditor();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const shown = facts.filter((fact) => searchKey(`${fact.label} ${fact.value}`).includes(searchKey(query)));
  const insert = (fact: Fact | undefined) => {
    if (!fact) return;
    onClose();
    actions.insertFact(fact);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setChosen((at) => (at + step + shown.length) % Math.max(shown.length, 1));
    else if (event.key === "Enter") insert(shown[chosen]);
    else return;
    event.preventDefault();
  };
  if (facts.length === 0) return <NoFacts />;
  return (
    <>
      <Input
        autoFocus
        className="drafting-facts-find"
        value={query}
        placeholder={text("drafting.facts-find")}
        aria-label={text("drafting.facts-find")}
        aria-controls="drafting-facts-list"
        aria-activedescendant={shown[chosen] ? `drafting-fact-${shown[chosen].id}` : undefined}
        onKeyDown={onKeyDown}
        onChange={(_, { value }) => {
          setQuery(value);
          setChosen(0);
        }}
      />
      <div
        id="drafting-facts-list"
        role="listbox"
        tabIndex={0}
        aria-label={text("drafting.facts")}
        className="drafting-facts-list"
      >
        {shown.map((fact, index) => (
          <FactOption key={fact.id} fact={fact} isChosen={index === chosen} onChoose={() => insert(fact)} />
        ))}
      </div>
      {shown.length === 0 && <p className="drafting-facts-none">{text("drafting.facts-not-found")}</p>}
    </>
  );
}

interface FactOptionProps {
  readonly fact: Fact;
  readonly isChosen: boolean;
  onChoose(): void;
}

function FactOption({ fact, isChosen, onChoose }: FactOptionProps) {
  const text = useText();
  const { factMonths } = useOffice().settings;
  const isOld = isStale(fact, localDay(), factMonths);
  const source = text("drafting.fact-source", { date: formatDate(fact.asOf), source: fact.source });
  return (
    <div
      id={`drafting-fact-${fact.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className="drafting-fact"
      onMouseDown={onChoose}
    >
      <span className="drafting-fact-label">
        {fact.label}: <strong>{fact.value}</strong>
      </span>
      <span className="drafting-fact-source">
        {source}
        {isOld && <span className="drafting-fact-stale">{text("drafting.fact-stale")}</span>}
      </span>
    </div>
  );
}

function NoFacts() {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  return (
    <div className="drafting-facts-none">
      <p>{text("drafting.facts-none")}</p>
      <Button size="small" onClick={() => go({ screen: "settings", section: "facts" })}>
        {text("drafting.facts-add")}
      </Button>
    </div>
  );
}
