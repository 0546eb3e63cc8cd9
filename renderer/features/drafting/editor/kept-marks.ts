import type { Mark, Node as ProgrammeNode } from "prosemirror-model";
import { type EditorState, Plugin, type Transaction } from "prosemirror-state";

/**
 * Keeps the formatting at the cursor when Backspace takes the last formatted letter away. A Telex keyboard of the
 * backspace-and-retype kind writes "đ" as "d", Backspace, "đ": without this the letter would lose its bold.
 */
export function keptMarks(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, now) {
      const [tr, ...more] = transactions;
      if (!tr || more.length > 0 || !tr.docChanged || tr.getMeta("composition") !== undefined) return null;
      const marks = marksTaken(tr, before, now);
      if (!marks || sameMarks(marks, now.selection.$from.marks())) return null;
      return now.tr.setStoredMarks(marks);
    },
  });
}

/** The inclusive marks of the text that a Backspace removed; null for every other change. */
function marksTaken(tr: Transaction, before: EditorState, now: EditorState): readonly Mark[] | null {
  const { $from, empty } = before.selection;
  if (!empty || !now.selection.empty || tr.steps.length !== 1 || $from.parentOffset === 0) return null;
  const removed = before.doc.content.size - now.doc.content.size;
  const isBackspace = removed > 0 && removed <= 2 && now.selection.from === $from.pos - removed;
  return isBackspace ? inclusiveMarks($from.nodeBefore) : null;
}

function inclusiveMarks(node: ProgrammeNode | null): readonly Mark[] | null {
  return node ? node.marks.filter((mark) => mark.type.spec.inclusive !== false) : null;
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, index) => b[index] && mark.eq(b[index]));
}
