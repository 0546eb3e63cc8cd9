import { flushSync } from "react-dom";
import type { DraftingStore } from "../state";

/** Shows the printed pages, or puts them away and returns to the text. */
export function togglePreview(store: DraftingStore): void {
  if (store.getState().preview === "closed") store.setState({ preview: "open" });
  else closePreview(store);
}

/** Puts the printed pages away; the focus goes back to the text. */
export function closePreview(store: DraftingStore): void {
  flushSync(() => store.setState({ preview: "closed" })); // a hidden text takes no focus
  store.getState().actions.editBlock(null);
}

/** Prints the document, showing its pages. */
export function printDocument(store: DraftingStore): void {
  store.setState({ preview: "printing" });
}
