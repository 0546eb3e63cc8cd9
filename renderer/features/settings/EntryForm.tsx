import { Button } from "@fluentui/react-components";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { useText } from "../../ui/use-text";
import { leaveOnEscape } from "./leave-on-escape";

interface EntryFormProps {
  readonly children: ReactNode;
  onSubmit(event: FormEvent): void;
  onCancel(): void;
}

/** The form of one entry of a list: starts in its first field, Enter saves, Escape leaves. */
export function EntryForm({ children, onSubmit, onCancel }: EntryFormProps) {
  const text = useText();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector("input")?.focus();
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <form
      ref={form}
      className="settings-form"
      noValidate
      onSubmit={onSubmit}
      onKeyDown={leaveOnEscape(onCancel)}
    >
      {children}
      <div className="settings-buttons settings-wide">
        <Button appearance="primary" type="submit">
          {text("frame.save")}
        </Button>
        <Button onClick={onCancel}>{text("frame.cancel")}</Button>
      </div>
    </form>
  );
}
