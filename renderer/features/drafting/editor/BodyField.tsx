import { Field, Input } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { type Body, findBodies } from "../../../../shared/domain/directory";
import { type BodyRef, readLead } from "../../../../shared/domain/duties";
import { useText } from "../../../ui/use-text";
import { useEditor } from "./editor-context";

interface BodyFieldProps {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly isMissing?: boolean;
  readonly bodies: readonly Body[];
  onChoose(body: BodyRef | null): void;
  /** A text that is no single body of the directory. */
  onType(text: string): void;
}

const shownAtMost = 8;

/** A body found by its name, the start of its words, or its initials; the first one found is taken by Enter or Tab. */
export function BodyField({
  field,
  label,
  value,
  isMissing = false,
  bodies,
  onChoose,
  onType,
}: BodyFieldProps) {
  const text = useText();
  const list = useId();
  const { typed, setTyped, options, chosen, setChosen, keep } = useBodySearch(
    value,
    bodies,
    onChoose,
    onType,
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length > 0) setChosen((at) => (at + step + options.length) % options.length);
    else if (event.key === "Escape" && options.length > 0) setChosen(() => -1);
    else {
      if (event.key === "Enter") keep();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const isOpen = options.length > 0 && chosen >= 0;
  return (
    <Field label={label} size="small" data-field={field} {...(isMissing ? { "data-missing": "" } : {})}>
      <div className="drafting-body-field">
        <Input
          size="small"
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={isOpen ? `${list}-${chosen}` : undefined}
          value={typed}
          placeholder={text("drafting.duty.body-hint")}
          onChange={(_, changed) => setTyped(changed.value)}
          onKeyDown={onKeyDown}
          onBlur={keep}
        />
        <div id={list} role="listbox" aria-label={label} className="drafting-body-list" hidden={!isOpen}>
          {options.map((body, index) => (
            <div
              key={body.id}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className="drafting-body"
              onMouseDown={() => setChosen(() => index)}
            >
              {body.name}
            </div>
          ))}
        </div>
      </div>
    </Field>
  );
}

function useBodySearch(
  value: string,
  bodies: readonly Body[],
  onChoose: BodyFieldProps["onChoose"],
  onType: BodyFieldProps["onType"],
) {
  const { on } = useEditor().setup.names();
  const [typed, setText] = useState(value);
  const [chosen, setChosen] = useState(-1);
  useEffect(() => setText(value), [value]);
  const isAsking = typed.trim() !== "" && typed !== value;
  const options = isAsking ? findBodies(bodies, typed, { on }).slice(0, shownAtMost) : [];
  const setTyped = (text: string) => {
    setText(text);
    setChosen(() => 0);
  };
  const keep = () => {
    if (typed.trim() === value.trim()) return;
    const option = options[chosen];
    if (typed.trim() === "") onChoose(null);
    else if (option && readLead(typed, bodies, { on }).ok) onChoose({ bodyId: option.id, name: option.name });
    else onType(typed);
    setText(value);
  };
  return { typed, setTyped, options, chosen, setChosen, keep };
}
