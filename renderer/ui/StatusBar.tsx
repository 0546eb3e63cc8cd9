import type { ReactNode } from "react";
import { InSlot } from "./slots";

/** Fills the middle of the frame's status bar: the place in the document at the left, counts and rules at the right. */
export function StatusBar({ left, right }: { left?: ReactNode; right?: ReactNode }) {
  return (
    <InSlot name="statusBar">
      <div className="frame-status-left">{left}</div>
      <div className="frame-status-right">{right}</div>
    </InSlot>
  );
}
