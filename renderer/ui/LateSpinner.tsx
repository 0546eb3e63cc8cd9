import { Spinner } from "@fluentui/react-components";
import { useLate } from "./use-late";
import { useText } from "./use-text";

/** Nothing for half a second, then a spinner. */
export function LateSpinner() {
  const text = useText();
  const isLate = useLate();
  return <div className="ui-waiting">{isLate && <Spinner size="small" label={text("frame.opening")} />}</div>;
}
