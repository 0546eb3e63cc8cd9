import { editItems, type ItemEdit, withPaths } from "../../../../shared/domain/parent-plan";
import type { ItemKind, NamedBody, ParentItem } from "../../../../shared/domain/parent-plan/types";
import { type Draft, withItems } from "./draft";

/** The kinds of an item in the order of their keys, 1 to 7. */
export const kinds: readonly ItemKind[] = [
  "view",
  "objective",
  "target",
  "duty",
  "measure",
  "organisation",
  "context",
];

/** Applies one correction; a correction that changes nothing gives the same draft back. */
export function correct(draft: Draft, edit: ItemEdit): Draft {
  const edited = editItems(draft.items, edit);
  if (isSame(draft.items, edited)) return draft;
  const selectedId = edit.action === "renumber" ? draft.selectedId : nextSelected(draft.items, edited, edit);
  const items = edit.action === "renumber" ? edited : withPaths(draft.items, edited);
  return withItems(draft, items, selectedId);
}

function isSame(before: readonly ParentItem[], after: readonly ParentItem[]): boolean {
  return before.length === after.length && before.every((item, at) => isAlike(item, after[at]));
}

const compared = ["id", "parentId", "path", "label", "text", "kind", "isGroup", "isAllowed"] as const;

function isAlike(item: ParentItem, other: ParentItem | undefined): boolean {
  return (
    item === other || (compared.every((field) => item[field] === other?.[field]) && hasSameNamed(item, other))
  );
}

function hasSameNamed({ bodies, dates }: ParentItem, other: ParentItem | undefined): boolean {
  return JSON.stringify([bodies, dates]) === JSON.stringify([other?.bodies, other?.dates]);
}

type Placed = Exclude<ItemEdit, { action: "renumber" }>;

/** The cursor stays with what was worked on: the second half of a split, the item merged into, the next after a removal. */
function nextSelected(before: readonly ParentItem[], after: readonly ParentItem[], edit: Placed) {
  if (after.some(({ id }) => id === edit.id) && edit.action !== "split") return edit.id;
  const at = before.findIndex(({ id }) => id === edit.id);
  if (edit.action === "merge-with-previous") return before[at - 1]?.id ?? null;
  if (edit.action === "remove") return (after[at] ?? after.at(-1))?.id ?? null;
  const known = new Set(before.map(({ id }) => id));
  return after.find(({ id }) => !known.has(id))?.id ?? edit.id;
}

/** Puts the cursor on an item. */
export function select(draft: Draft, id: string | null | undefined): Draft {
  return id === undefined || id === draft.selectedId ? draft : { ...draft, selectedId: id };
}

/** Puts the cursor `by` rows further down or up, at most to the first or last. */
export function selectBy(draft: Draft, by: number): Draft {
  const at = draft.items.findIndex(({ id }) => id === draft.selectedId);
  const wanted = Math.min(Math.max(at + by, 0), draft.items.length - 1);
  return select(draft, draft.items[wanted]?.id);
}

/** Puts the cursor on the next (1) or previous (-1) doubtful item, around the ends. */
export function selectDoubt(draft: Draft, direction: 1 | -1): Draft {
  const { items, selectedId } = draft;
  const start = items.findIndex(({ id }) => id === selectedId);
  for (let step = 1; step <= items.length; step += 1) {
    const item = items[(start + direction * step + items.length * 2) % items.length];
    if (item?.isDoubtful) return select(draft, item.id);
  }
  return draft;
}

/** Says of an item and everything below it that units may repeat its words, or takes that back. */
export function turnAllowed(draft: Draft, id: string): Draft {
  const isAllowed = draft.items.find((item) => item.id === id)?.isAllowed !== true;
  return correct(draft, { action: "set-allowed", id, isAllowed });
}

/** Says that a doubtful item is right as it is. */
export function accept(draft: Draft, id: string): Draft {
  return changeItem(draft, id, (item) => (item.isDoubtful ? { ...item, isDoubtful: false } : item));
}

const nextRole = { lead: "coordinating", coordinating: "named", named: "lead" } as const;

/** Gives a body of an item its next role: chủ trì, phối hợp, only named. */
export function turnRole(draft: Draft, id: string, body: NamedBody): Draft {
  return changeItem(draft, id, (item) => ({
    ...item,
    bodies: item.bodies.map((other) => (other === body ? { ...body, role: nextRole[body.role] } : other)),
  }));
}

/** Takes a body or a date off an item. */
export function dropNamed(draft: Draft, id: string, named: object): Draft {
  return changeItem(draft, id, (item) => ({
    ...item,
    bodies: item.bodies.filter((body) => body !== named),
    dates: item.dates.filter((date) => date !== named),
  }));
}

function changeItem(draft: Draft, id: string, change: (item: ParentItem) => ParentItem): Draft {
  const item = draft.items.find((other) => other.id === id);
  if (!item) return draft;
  const changed = change(item);
  if (changed === item) return draft;
  const items = draft.items.map((other) => (other === item ? changed : other));
  return withItems(draft, items, draft.selectedId);
}
