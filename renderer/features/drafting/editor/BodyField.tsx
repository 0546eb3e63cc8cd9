import { Field, Input } from "@fluentui/react-components";
import { type KeyboardEvent, useId, useState } from "react";
import { type Body, findBodies } from "../../../../shared/domain/directory";
import { type BodyRef, readLead } from "../../../../shared/domain/duties";
import { useText } from "../../../ui/use-text";
import { useEditor } from "./editor-context";
import type { Handing } from "./field-text";
import { useFieldText } from "./use-field-text";

interface BodyFieldProps {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly isMissing?: boolean;
  readonly isRefused?: boolean;
  readonly bodies: readonly Body[];
  /** False when the duty cannot have it so. */
  onChoose(body: BodyRef | null, handing: Handing): boolean;
  /** A text that is no single body of the directory; false when the duty cannot have it so. */
  onType(text: string, handing: Handing): boolean;
}

const shownAtMost = 8;

/** A body found by its name, the start of its words, or its initials; the first one found is taken by Enter or Tab. */
export function BodyField({
  field,
  label,
  value,
  isMissing = false,
  isRefused = false,
  bodies,
  onChoose,
  onType,
}: BodyFieldProps) {
  const text = useText();
  const list = useId();
  const { typed, input, options, chosen, choose, hand } = useBodySearch(value, bodies, onChoose, onType);
  const isOpen = options.length > 0 && chosen >= 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length > 0) choose((chosen + step + options.length) % options.length);
    else if (event.key === "Escape" && isOpen) choose(-1);
    else {
      if (event.key === "Enter") hand();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Field
      label={label}
      size="small"
      data-field={field}
      {...(isMissing ? { "data-missing": "" } : {})}
      validationState={isRefused ? "error" : "none"}
    >
      <div className="drafting-body-field">
        <Input
          size="small"
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={isOpen ? `${list}-${chosen}` : undefined}
          title={typed}
          placeholder={text("drafting.duty.body-hint")}
          onKeyDown={onKeyDown}
          {...input}
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
              onMouseDown={() => choose(index)}
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
  const [chosen, setChosen] = useState(-1);
  const found = (typed: string) =>
    typed.trim() === "" || typed === value ? [] : findBodies(bodies, typed, { on }).slice(0, shownAtMost);
  const take = (typed: string, handing: Handing) => {
    const option = found(typed)[chosen];
    if (typed.trim() === "") return onChoose(null, handing);
    if (option && readLead(typed, bodies, { on }).ok)
      return onChoose({ bodyId: option.id, name: option.name }, handing);
    return onType(typed, handing);
  };
  const { field, typed, input } = useFieldText(value, take, { tellsLeaving: true });
  const onChange: typeof input.onChange = (event, changed) => {
    input.onChange(event, changed);
    setChosen(0);
  };
  const hand = () => {
    field.hand();
    setChosen(-1);
  };
  /** Another choice for the same letters is new as well: the one that a pause stored before is no longer meant. */
  const choose = (option: number) => {
    setChosen(option);
    field.type(typed);
  };
  return { typed, options: found(typed), chosen, choose, hand, input: { ...input, onChange } };
}
