import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useText } from "./use-text";

const patienceMs = 500;

/** Nothing for half a second, then a spinner: what is quick should not flicker. */
export function LateSpinner() {
  const text = useText();
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return <div className="ui-waiting">{isLate && <Spinner size="small" label={text("frame.opening")} />}</div>;
}
