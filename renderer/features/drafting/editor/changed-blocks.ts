import type { Node as ProgrammeNode } from "prosemirror-model";

/** The run of blocks in which two documents differ: `from` in both, up to `oldTo` before and `newTo` after. */
export interface BlockChange {
  readonly from: number;
  readonly oldTo: number;
  readonly newTo: number;
}

/** Where two versions of a document differ, by identity of blocks (ProseMirror shares the unchanged ones); null when nowhere. */
export function changedBlocks(before: ProgrammeNode, after: ProgrammeNode): BlockChange | null {
  const shared = Math.min(before.childCount, after.childCount);
  let from = 0;
  while (from < shared && before.child(from) === after.child(from)) from += 1;
  if (from === before.childCount && from === after.childCount) return null;
  let oldTo = before.childCount;
  let newTo = after.childCount;
  while (oldTo > from && newTo > from && before.child(oldTo - 1) === after.child(newTo - 1)) {
    oldTo -= 1;
    newTo -= 1;
  }
  return { from, oldTo, newTo };
}

/** The blocks of a document from one index up to another. */
export function blocksBetween(doc: ProgrammeNode, from: number, to: number): readonly ProgrammeNode[] {
  return Array.from({ length: to - from }, (_, offset) => doc.child(from + offset));
}
