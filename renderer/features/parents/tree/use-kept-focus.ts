import { type RefObject, useEffect, useRef } from "react";

/**
 * Keeps the focus on the row under the cursor while the user works in the tree, also when a correction or scrolling
 * has replaced the element that had it. A screen just opened starts in the tree.
 */
export function useKeptFocus(
  tree: RefObject<HTMLElement | null>,
  selectedId: string | null,
  isEditing: boolean,
): void {
  const isInTree = useRef(true);
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      isInTree.current = target instanceof Node && tree.current?.contains(target) === true;
    };
    document.addEventListener("focusin", follow);
    return () => document.removeEventListener("focusin", follow);
  }, [tree]);
  useEffect(() => {
    if (!isInTree.current || isEditing || selectedId === null) return;
    const row = tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(selectedId)}"]`);
    if (row && !row.contains(document.activeElement)) row.focus({ preventScroll: true });
  });
}
