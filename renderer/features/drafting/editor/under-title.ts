import type { Node as ProgrammeNode } from "prosemirror-model";
import { Decoration, DecorationSet } from "prosemirror-view";

/** Keeps an element between the title and the text; the editor leaves what is in it alone. */
export function underTitleOf(doc: ProgrammeNode, element: HTMLElement): DecorationSet {
  const end = doc.child(0).nodeSize;
  const alone = { key: "under-title", side: -1, ignoreSelection: true, stopEvent: () => true };
  return DecorationSet.create(doc, [Decoration.widget(end, element, alone)]);
}
