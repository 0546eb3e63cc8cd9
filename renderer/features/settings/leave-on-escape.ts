import type { KeyboardEvent } from "react";

/** Escape leaves a form, as it leaves a popup; an open list inside the form takes the key first. */
export function leaveOnEscape(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  };
}
