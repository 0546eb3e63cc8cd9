import { Button, Checkbox, Input } from "@fluentui/react-components";
import { Dismiss20Regular, TextChangeCase20Regular } from "@fluentui/react-icons";
import type { KeyboardEvent } from "react";
import { useText } from "../../../ui/use-text";
import { FindButton, FindSteps, FoundCount } from "../FindParts";
import { useDrafting, useDraftingStore } from "../state";
import { type Finder, useFinder } from "./use-finder";

/** Find and replace over the page: keyboard only, diacritics folded unless asked otherwise. */
export function FindBar() {
  const text = useText();
  const finder = useFinder();
  const mode = useDrafting((state) => state.find);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") finder.close();
    else if (event.key === "Enter" && !isOn(event, "button")) finder.go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="drafting-find" aria-label={text("drafting.find")} onKeyDown={onKeyDown}>
      <div className="drafting-find-row">
        <Input
          input={{ ref: finder.field }}
          size="small"
          className="drafting-find-field"
          value={finder.query.text}
          placeholder={text("drafting.find-field")}
          aria-label={text("drafting.find-field")}
          onChange={(_, { value }) => finder.ask({ text: value })}
        />
        <FoundCount count={finder.count} current={finder.current} isAsked={finder.query.text.trim() !== ""} />
        <FindSteps go={finder.go} />
        {mode === "find" && <ShowReplace />}
        <FindButton label={text("drafting.close-find")} icon={<Dismiss20Regular />} run={finder.close} />
      </div>
      {mode === "replace" && <ReplaceRow finder={finder} />}
      <FindOptions finder={finder} />
    </search>
  );
}

function FindOptions({ finder }: { finder: Finder }) {
  const text = useText();
  return (
    <div className="drafting-find-row">
      <Checkbox
        size="medium"
        label={text("drafting.match-case")}
        checked={finder.query.matchCase}
        onChange={(_, { checked }) => finder.ask({ matchCase: checked === true })}
      />
      <Checkbox
        size="medium"
        label={text("drafting.match-accents")}
        checked={finder.query.matchAccents}
        onChange={(_, { checked }) => finder.ask({ matchAccents: checked === true })}
      />
      {finder.done !== "" && <span className="drafting-find-done">{finder.done}</span>}
    </div>
  );
}

function ReplaceRow({ finder }: { finder: Finder }) {
  const text = useText();
  return (
    <div className="drafting-find-row">
      <Input
        size="small"
        className="drafting-find-field"
        value={finder.replacement}
        placeholder={text("drafting.replace-field")}
        aria-label={text("drafting.replace-field")}
        onChange={(_, { value }) => finder.setReplacement(value)}
      />
      <Button size="small" disabledFocusable={finder.count === 0} onClick={finder.replaceOne}>
        {text("drafting.replace-one")}
      </Button>
      <Button size="small" disabledFocusable={finder.count === 0} onClick={finder.replaceAll}>
        {text("drafting.replace-all")}
      </Button>
    </div>
  );
}

function ShowReplace() {
  const text = useText();
  const store = useDraftingStore();
  return (
    <FindButton
      label={text("drafting.show-replace")}
      icon={<TextChangeCase20Regular />}
      run={() => store.setState({ find: "replace" })}
    />
  );
}

function isOn(event: KeyboardEvent, tag: string): boolean {
  return event.target instanceof Element && event.target.closest(tag) !== null;
}
