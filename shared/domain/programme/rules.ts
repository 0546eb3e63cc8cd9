import type { Node as ProgrammeNode } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { hasValidAttrs, hasValidNumbering } from "./schema";

/** A change that the template does not allow, with the block it is about. */
export interface TemplateBreach {
  readonly blockId: string;
  readonly reason: "locked-changed" | "locked-removed" | "required-removed" | "locked-moved";
}

/**
 * What a change does against the template: locked blocks keep text, formatting, kind and order among themselves; a
 * required heading may be reworded but must stay. Links and other attributes of a locked block may change.
 */
export function templateBreaches(before: ProgrammeNode, after: ProgrammeNode): readonly TemplateBreach[] {
  if (before.eq(after)) return [];
  const kept = new Map(after.children.map((block, index) => [String(block.attrs.id), { block, index }]));
  const breaches: TemplateBreach[] = [];
  let lastIndex = -1;
  for (const block of before.children.filter((candidate) => candidate.attrs.rule !== "free")) {
    const now = kept.get(String(block.attrs.id));
    const reason = breachOf(block, now, lastIndex);
    if (reason) breaches.push({ blockId: String(block.attrs.id), reason });
    lastIndex = Math.max(lastIndex, now?.index ?? -1);
  }
  return breaches;
}

function breachOf(
  before: ProgrammeNode,
  now: { block: ProgrammeNode; index: number } | undefined,
  lastIndex: number,
): TemplateBreach["reason"] | null {
  const isLocked = before.attrs.rule === "locked";
  if (!now || now.block.attrs.rule !== before.attrs.rule)
    return isLocked ? "locked-removed" : "required-removed";
  if (now.index < lastIndex) return "locked-moved";
  const isSame = now.block.type === before.type && now.block.content.eq(before.content);
  return isLocked && !isSame ? "locked-changed" : null;
}

/**
 * Why a document cannot be stored; null when it can. Ids must be present and unique, attributes of their type. Blocks
 * that stand unchanged in `known`, a sound document, are not looked at again.
 */
export function documentFault(doc: ProgrammeNode, known?: ProgrammeNode): string | null {
  if (!hasValidNumbering(doc)) return "the numbering of the document is none that is known";
  const sound = new Set(known?.children);
  const seen = new Set<string>();
  for (const block of doc.children) {
    const id = String(block.attrs.id);
    if (id === "" || seen.has(id)) return `block id "${id}" is missing or used twice`;
    if (!sound.has(block) && !hasValidAttrs(block))
      return `attributes of block ${id} do not fit ${block.type.name}`;
    seen.add(id);
  }
  return null;
}

/**
 * Gives every block without an id, or with an id that another block has, one of its own. Of two blocks with one id
 * the one with text keeps it, so that pressing Enter at the start of a paragraph leaves the paragraph its identity.
 */
export function assignIds(tr: Transform, makeId: () => string): void {
  const owner = new Map<string, number>();
  tr.doc.children.forEach((block, index) => {
    const id = String(block.attrs.id);
    const held = owner.get(id);
    const isBetter = held === undefined || (isBlank(tr.doc.child(held)) && !isBlank(block));
    if (id !== "" && isBetter) owner.set(id, index);
  });
  tr.doc.forEach((block, pos, index) => {
    if (owner.get(String(block.attrs.id)) !== index) tr.setNodeAttribute(pos, "id", makeId());
  });
}

function isBlank(block: ProgrammeNode): boolean {
  return block.content.size === 0;
}

/** The document with every block identified; the document itself when nothing was missing. */
export function withIds(doc: ProgrammeNode, makeId: () => string): ProgrammeNode {
  const tr = new Transform(doc);
  assignIds(tr, makeId);
  return tr.doc;
}
