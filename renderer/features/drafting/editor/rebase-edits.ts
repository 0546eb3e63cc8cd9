import type { Node as ProgrammeNode } from "prosemirror-model";
import { Mapping, StepMap, Transform } from "prosemirror-transform";
import { documentFault, templateBreaches } from "../../../../shared/domain/programme/rules";
import { changedBlocks } from "./changed-blocks";
import type { Edit } from "./sent-edits";

/** What local edits become on another text: those that still apply, and the blocks of those that do not. */
export interface RebasedEdits {
  readonly edits: readonly Edit[];
  /** The blocks as the local text has them; blocks that stand the same in the new text are not among them. */
  readonly lost: readonly ProgrammeNode[];
}

/**
 * Moves edits made on `base` to the text `onto`. An edit applies wholly or not at all, keeps the document sound and the
 * template's rules; `refused` (places among the edits) never applies, nor does what was built on it.
 */
export function rebaseEdits(
  base: ProgrammeNode,
  edits: readonly Edit[],
  onto: ProgrammeNode,
  refused: readonly number[] = [],
): RebasedEdits {
  const left = new Set(refused);
  const local = written(base, edits);
  for (;;) {
    const { kept, failed, doc } = attempt(local, edits, onto, left);
    if (failed === null) return { edits: kept, lost: lostBlocks(base, edits, left, doc) };
    left.add(failed);
  }
}

function written(base: ProgrammeNode, edits: readonly Edit[]): Transform {
  const local = new Transform(base);
  for (const step of edits.flat()) local.step(step);
  return local;
}

interface Attempt {
  readonly kept: readonly Edit[];
  readonly failed: number | null;
  readonly doc: ProgrammeNode;
}

/** Does again on the new text what is not left out; stops at the first edit that fails. */
function attempt(
  local: Transform,
  edits: readonly Edit[],
  onto: ProgrammeNode,
  left: ReadonlySet<number>,
): Attempt {
  const mapping = wayBackAndOver(local, onto);
  const tr = new Transform(onto);
  let undone = local.steps.length;
  const kept: Edit[] = [];
  for (const [index, edit] of edits.entries()) {
    const before = tr.doc;
    const done = left.has(index) ? [] : doneAgain(tr, mapping, edit, undone);
    undone -= edit.length;
    if (!done || !isSound(before, tr.doc)) return { kept, failed: index, doc: before };
    if (done.length > 0) kept.push(done);
  }
  return { kept, failed: null, doc: tr.doc };
}

/** The steps of an edit on the new text; null when one of them has nothing left to apply to. */
function doneAgain(tr: Transform, mapping: Mapping, edit: Edit, undone: number): Edit | null {
  const start = tr.steps.length;
  for (const [at, step] of edit.entries()) {
    const mapped = step.map(mapping.slice(undone - at));
    if (!mapped || tr.maybeStep(mapped).failed) return null;
    mapping.appendMap(mapped.getMap(), undone - at - 1);
  }
  return tr.steps.slice(start);
}

/** From the local text back to the base, then over to the new text. */
function wayBackAndOver(local: Transform, onto: ProgrammeNode): Mapping {
  const back = local.steps.map((step) => step.getMap().invert()).reverse();
  return new Mapping([...back, new StepMap(rangesBetween(local.before, onto))]);
}

/** Where two texts differ, as [start, size before, size after] in a row: blocks are the same by their ids. */
function rangesBetween(before: ProgrammeNode, after: ProgrammeNode): readonly number[] {
  const places = new Map(after.children.map((block, index) => [String(block.attrs.id), index]));
  const ranges: number[] = [];
  let next = 0;
  let from = 0;
  let [removed, added] = [0, 0];
  const close = () => {
    if (removed + added > 0) ranges.push(from - removed, removed, added);
    [removed, added] = [0, 0];
  };
  for (const block of before.children) {
    const place = places.get(String(block.attrs.id)) ?? -1;
    const twin = place >= next ? after.child(place) : null;
    if (twin) {
      for (; next < place; next++) added += after.child(next).nodeSize;
      next = place + 1;
      close();
      ranges.push(...rangeInBlock(block, twin, from + 1));
    } else removed += block.nodeSize;
    from += block.nodeSize;
  }
  for (; next < after.childCount; next++) added += after.child(next).nodeSize;
  close();
  return ranges;
}

function rangeInBlock(before: ProgrammeNode, after: ProgrammeNode, start: number): readonly number[] {
  const from = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (from === null || !end) return [];
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  return [start + from, end.a + overlap - from, end.b + overlap - from];
}

function isSound(before: ProgrammeNode, after: ProgrammeNode): boolean {
  if (before === after) return true;
  try {
    after.check();
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
  return documentFault(after, before) === null && templateBreaches(before, after).length === 0;
}

/**
 * The blocks, as edits made on `base` left them, of those edits (`left`: places among them) that `now` is without. What
 * an edit wrote is followed into the blocks it was joined to or split into since.
 */
export function lostBlocks(
  base: ProgrammeNode,
  edits: readonly Edit[],
  left: ReadonlySet<number>,
  now: ProgrammeNode,
): readonly ProgrammeNode[] {
  const local = written(base, edits);
  const touched = new Set<string>();
  let at = 0;
  for (const [index, edit] of edits.entries()) {
    const before = local.docs[at];
    at += edit.length;
    const after = local.docs[at] ?? local.doc;
    if (!left.has(index) || !before) continue;
    for (const id of changedIds(before, after, local.mapping.slice(at), local.doc)) touched.add(id);
  }
  const there = new Map(now.children.map((block) => [String(block.attrs.id), block]));
  return local.doc.children.filter((block) => {
    const id = String(block.attrs.id);
    return touched.has(id) && !there.get(id)?.eq(block);
  });
}

/** The ids of the blocks of `last` that hold what became of the blocks an edit changed. */
function changedIds(
  before: ProgrammeNode,
  after: ProgrammeNode,
  since: Mapping,
  last: ProgrammeNode,
): readonly string[] {
  const change = changedBlocks(before, after);
  if (!change) return [];
  const [from, to] = [startOf(after, change.from), startOf(after, change.newTo)];
  const ids: string[] = [];
  last.nodesBetween(since.map(from, 1), since.map(to, -1), (block) => {
    ids.push(String(block.attrs.id));
    return false;
  });
  return ids;
}

/** Where the block of this number begins, or after the last. */
function startOf(doc: ProgrammeNode, index: number): number {
  return doc.children.slice(0, index).reduce((size, block) => size + block.nodeSize, 0);
}
