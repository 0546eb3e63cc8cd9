import { Button, ProgressBar } from "@fluentui/react-components";
import { useId } from "react";
import { useText } from "./use-text";

interface WorkProgressProps {
  readonly label: string;
  /** How far it is, of `max` (1 unless told); left out while that is not known. */
  readonly value?: number;
  readonly max?: number;
  stop(): void;
  /** Given once it was stopped: the same button, which keeps the focus, goes on with it. */
  readonly again?: { readonly label: string; run(): void };
}

/**
 * How far long work has come, in words and as a bar, with the button that ends it. Words that do not change are told to
 * readers of the screen once; those of a known length leave the telling to the bar.
 */
export function WorkProgress({ label, value, max = 1, stop, again }: WorkProgressProps) {
  const text = useText();
  const words = useId();
  const live = value === undefined ? { role: "status" } : {};
  return (
    <div className="ui-progress">
      <span id={words} className="ui-progress-name" title={label} {...live}>
        {label}
      </span>
      {!again && <ProgressBar aria-label={label} {...(value === undefined ? {} : { value, max })} />}
      <Button size="small" aria-describedby={words} onClick={again?.run ?? stop}>
        {again?.label ?? text("frame.stop")}
      </Button>
    </div>
  );
}
