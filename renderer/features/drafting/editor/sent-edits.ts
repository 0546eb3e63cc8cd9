import { sendableSteps } from "prosemirror-collab";
import type { EditorState, Transaction } from "prosemirror-state";
import { ReplaceStep, type Step } from "prosemirror-transform";

/** The steps of one edit: what the user did and what the editor added to it (ids of new blocks); sound only together. */
export type Edit = readonly Step[];

/** The edits of a text that the service has not acknowledged, in order. */
export function unsentEdits(state: EditorState): readonly Edit[] {
  const sendable = sendableSteps(state);
  if (!sendable) return [];
  const { steps, origins } = sendable;
  const edits: Step[][] = [];
  let known: Transaction | undefined;
  steps.forEach((step, index) => {
    const root = rootOf(origins[index]);
    if (root !== known) edits.push([]);
    known = root;
    edits.at(-1)?.push(step);
  });
  return edits;
}

/**
 * The places, among the edits that were unsent before, of those that lost steps when steps of others came in; the first
 * `acknowledged` steps were sent meanwhile. What only deletes has nothing to lose.
 */
export function shortenedEdits(
  before: EditorState,
  after: EditorState,
  acknowledged: number,
): readonly number[] {
  const roots = rootsOf(before);
  const left = rootsOf(after);
  let end = 0;
  return unsentEdits(before).flatMap((edit, index) => {
    const root = roots[end];
    end += edit.length;
    const kept = left.filter((other) => other === root).length;
    return end > acknowledged && kept < edit.length && !edit.every(isDeletion) ? [index] : [];
  });
}

function rootsOf(state: EditorState): readonly (Transaction | undefined)[] {
  return sendableSteps(state)?.origins.map(rootOf) ?? [];
}

function isDeletion(step: Step): boolean {
  return step instanceof ReplaceStep && step.slice.size === 0;
}

function rootOf(origin: Transaction | undefined): Transaction | undefined {
  const root: Transaction | undefined = origin?.getMeta("appendedTransaction");
  return root ?? origin;
}

/** The first edits, at most so many of them and so many steps; always one, however long it is. */
export function firstEdits(edits: readonly Edit[], count: number, steps: number): readonly Edit[] {
  let left = steps;
  const fitting = edits.findIndex((edit, index) => {
    left -= edit.length;
    return index >= count || (left < 0 && index > 0);
  });
  return fitting < 0 ? edits : edits.slice(0, Math.max(1, fitting));
}
