import { Field, Input } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Kbd } from "../../../../ui/Kbd";
import { useText } from "../../../../ui/use-text";

interface AcceptFieldProps {
  onAccept(reason: string): void;
  onLeave(): void;
}

/** Reasons that offices give, to be taken as they are or written on. */
const readyReasons = ["term", "duty", "figure", "form"] as const;
const longestReason = 400;

/** Asks why a passage is kept: Enter confirms, Escape leaves, the arrows bring ready-made reasons. */
export function AcceptField({ onAccept, onLeave }: AcceptFieldProps) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const ready = readyReasons.map((name) => text(`copy-check.ready.${name}`));
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const change = (value: string) => {
    setReason(value);
    setMissing(false);
  };
  const confirm = () => {
    if (reason.trim() === "") setMissing(true);
    else onAccept(reason.trim());
  };
  const bound = new Map<string, () => void>([
    ["Enter", confirm],
    ["Escape", onLeave],
    ["ArrowDown", () => change(neighbour(ready, reason, 1))],
    ["ArrowUp", () => change(neighbour(ready, reason, -1))],
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    const run = event.nativeEvent.isComposing ? undefined : bound.get(event.key);
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    <div className="drafting-reason">
      <Field
        label={text("copy-check.reason-label")}
        size="small"
        {...(isMissing ? { validationMessage: text("copy-check.reason-missing") } : {})}
      >
        <Input
          input={{ ref: field }}
          size="small"
          value={reason}
          maxLength={longestReason}
          onChange={(_, { value }) => change(value)}
          onKeyDown={onKeyDown}
        />
      </Field>
      <div className="drafting-reason-ready">
        {ready.map((words) => (
          <button
            key={words}
            type="button"
            tabIndex={-1}
            className="drafting-pick"
            onClick={() => {
              change(words);
              field.current?.focus();
            }}
          >
            {words}
          </button>
        ))}
      </div>
      <p className="drafting-reason-keys">
        <button type="button" className="drafting-link" onClick={confirm}>
          {text("copy-check.reason-confirm")} <Kbd keys="Enter" />
        </button>
        <button type="button" className="drafting-link" onClick={onLeave}>
          {text("copy-check.reason-leave")} <Kbd keys="Esc" />
        </button>
        <span>
          <Kbd keys="↑" /> <Kbd keys="↓" /> {text("copy-check.reason-keys")}
        </span>
      </p>
    </div>
  );
}

/** The ready-made reason after or before the one in the field, going round. */
function neighbour(ready: readonly string[], reason: string, direction: 1 | -1): string {
  const at = ready.indexOf(reason);
  const next = at < 0 && direction < 0 ? ready.length - 1 : at + direction;
  return ready[(next + ready.length) % ready.length] ?? reason;
}
