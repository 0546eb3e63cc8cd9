import { Button } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useEffect, useRef } from "react";
import { useText } from "../../../ui/use-text";
import { stopAdding } from "../model/adding";
import { useCorrections } from "./use-commands";

interface AddFormProps {
  readonly label: string;
  readonly canAdd: boolean;
  readonly children: ReactNode;
  add(): void;
}

/** The line under an item that adds something to it: Enter adds, Escape leaves it as it was; an open list keeps both keys. */
export function AddForm({ label, canAdd, children, add }: AddFormProps) {
  const text = useText();
  const { change } = useCorrections();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (canAdd) add();
  };
  const press = (event: KeyboardEvent) => {
    const isInField = event.target instanceof HTMLInputElement;
    if (event.target instanceof Element && event.target.ariaExpanded === "true") return;
    if (event.key === "Escape") change(stopAdding);
    else if (event.key === "Enter" && isInField) submit(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form ref={form} className="parents-add" aria-label={label} onSubmit={submit} onKeyDownCapture={press}>
      {children}
      <Button type="submit" size="small" disabled={!canAdd}>
        {text("parents.add")}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => change(stopAdding)}>
        {text("parents.add-stop")}
      </Button>
    </form>
  );
}
