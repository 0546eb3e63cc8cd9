import { Button, ProgressBar } from "@fluentui/react-components";
import { useText } from "./use-text";

interface WorkProgressProps {
  readonly label: string;
  /** How far it is, of `max` (1 unless told); left out while that is not known. */
  readonly value?: number;
  readonly max?: number;
  stop(): void;
}

/** How far long work has come, in words and as a bar, with the button that ends it. */
export function WorkProgress({ label, value, max = 1, stop }: WorkProgressProps) {
  const text = useText();
  return (
    <div className="ui-progress" role="status">
      <span className="ui-progress-name" title={label}>
        {label}
      </span>
      <ProgressBar aria-label={label} {...(value === undefined ? {} : { value, max })} />
      <Button size="small" onClick={stop}>
        {text("frame.stop")}
      </Button>
    </div>
  );
}
