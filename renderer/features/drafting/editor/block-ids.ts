import type { Node as ProgrammeNode } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { assignIds } from "../../../../shared/domain/programme/rules";
import { changedBlocks } from "./changed-blocks";

/** Keeps the promise that every block has an id of its own, whatever an edit split, pasted or merged. */
export function blockIds(makeId: () => string): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, now) {
      if (!transactions.some((tr) => tr.docChanged) || !mayLackIds(before.doc, now.doc)) return null;
      const { tr } = now;
      assignIds(tr, makeId);
      return tr.docChanged ? tr : null;
    },
  });
}

function mayLackIds(before: ProgrammeNode, after: ProgrammeNode): boolean {
  const change = changedBlocks(before, after);
  if (!change) return false;
  const isOneBlock = change.oldTo - change.from === 1 && change.newTo - change.from === 1;
  return !isOneBlock || before.child(change.from).attrs.id !== after.child(change.from).attrs.id;
}
