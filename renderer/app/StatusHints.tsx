import { Kbd } from "../ui/Kbd";
import { moveRegion } from "../ui/regions";
import { useText } from "../ui/use-text";
import { usePalette } from "./palette/state";

/** The right end of the status bar: the two keys that lead everywhere. */
export function StatusHints() {
  const text = useText();
  const open = usePalette((palette) => palette.open);
  return (
    <div className="frame-status-hints">
      <button type="button" className="frame-status-hint" onClick={open}>
        <Kbd keys="Ctrl K" /> {text("frame.find-anything")}
      </button>
      <button type="button" className="frame-status-hint" onClick={() => moveRegion(1)}>
        <Kbd keys="F6" /> {text("frame.next-region")}
      </button>
    </div>
  );
}
