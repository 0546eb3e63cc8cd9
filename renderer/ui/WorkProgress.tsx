import { Button, ProgressBar } from "@fluentui/react-components";
import { useText } from "./use-text";

interface WorkProgressProps {
  readonly label: string;
  /** How far it is, of `max` (1 unless told); left out while that is not known. */
  readonly value?: number;
  readonly max?: number;
  stop(): void;
}

/**
 * How far long work has come, in words and as a bar, with the button that ends it. Words that do not change are told to
 * readers of the screen once; those of a known length leave the telling to the bar.
 */
export function WorkProgress({ label, value, max = 1, stop }: WorkProgressProps) {
  const text = useText();
  const live = value === undefined ? { role: "status" } : {};
  return (
    <div className="ui-progress">
      <span className="ui-progress-name" title={label} {...live}>
        {label}
      </span>
      <ProgressBar aria-label={label} {...(value === undefined ? {} : { value, max })} />
      <Button size="small" onClick={stop}>
        {text("frame.stop")}
      </Button>
    </div>
  );
}
