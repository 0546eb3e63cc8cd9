import { z } from "zod";
import { labelForValue, readMark } from "./marks";
import { added, addedBody, addedDate, withKind, withText } from "./named-in-item";
import { ItemKind, NamedBody, type ParentItem, type TextRange } from "./types";

const id = z.string().min(1);
const words = z.string().trim().min(1).max(300);

/**
 * One correction of a split tree. `split` cuts at a UTF-16 offset into the item's text; `remove` drops the item and hands
 * what it held to its parent; `set-kind` of a group carries those below that were of the same kind; `renumber` writes
 * labels and paths anew from the places, ids stay. `newId` of a split must never have named an item of this plan before:
 * programmes hold on to ids. `set-allowed` holds for everything below the item too.
 */
export const ItemEdit = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("merge-with-previous"), id }),
  z.strictObject({ action: z.literal("split"), id, offset: z.int().min(1), newId: id }),
  z.strictObject({ action: z.literal("indent"), id }),
  z.strictObject({ action: z.literal("outdent"), id }),
  z.strictObject({ action: z.literal("move-up"), id }),
  z.strictObject({ action: z.literal("move-down"), id }),
  z.strictObject({ action: z.literal("set-kind"), id, kind: ItemKind }),
  z.strictObject({ action: z.literal("edit-text"), id, text: z.string().max(100_000) }),
  z.strictObject({ action: z.literal("add-body"), id, name: words, role: NamedBody.shape.role }),
  z.strictObject({ action: z.literal("add-date"), id, text: words, date: z.iso.date() }),
  z.strictObject({ action: z.literal("set-allowed"), id, isAllowed: z.boolean() }),
  z.strictObject({ action: z.literal("remove"), id }),
  z.strictObject({ action: z.literal("renumber") }),
]);
export type ItemEdit = z.infer<typeof ItemEdit>;

type Items = readonly ParentItem[];
type Action = ItemEdit["action"];
type EditOf<A extends Action> = Extract<ItemEdit, { action: A }>;
type Edits = { [A in Action]: (items: Items, edit: EditOf<A>) => Items };

const lookUp = (items: Items, wanted: string | null) => items.find((item) => item.id === wanted);
const replaced = (items: Items, changed: ParentItem) =>
  items.map((item) => (item.id === changed.id ? changed : item));
const childrenOf = (items: Items, parentId: string | null) =>
  items.filter((item) => item.parentId === parentId);

/** End (exclusive) of the stretch an item and everything below it take in the list, which is in tree order. */
function subtreeEnd(items: Items, start: number): number {
  const inside = new Set([items[start]?.id]);
  let end = start + 1;
  for (let item = items[end]; item?.parentId && inside.has(item.parentId); item = items[end]) {
    inside.add(item.id);
    end += 1;
  }
  return end;
}

/** A group that lost its last child is an entry of its own again; one that holds children is a group only if it was. */
function withGroups(items: Items): Items {
  const parents = new Set(items.map(({ parentId }) => parentId));
  return items.map((item) => (item.isGroup && !parents.has(item.id) ? { ...item, isGroup: false } : item));
}

function reparent(items: Items, from: string, to: string | null): Items {
  return items.map((item) => (item.parentId === from ? { ...item, parentId: to } : item));
}

function merge(items: Items, edit: { id: string }): Items {
  const at = items.findIndex((item) => item.id === edit.id);
  const [previous, item] = [items[at - 1], items[at]];
  if (!previous || !item) return items;
  const range = { from: Math.min(previous.at.from, item.at.from), to: Math.max(previous.at.to, item.at.to) };
  const text = `${previous.text} ${item.text}`;
  const isAllowed = previous.isAllowed && item.isAllowed;
  const merged = { ...withText(previous, text, range, [previous, item].map(added)), isAllowed };
  return replaced(reparent(items.toSpliced(at, 1), item.id, previous.id), merged);
}

function cut({ text, at }: ParentItem, from: number, to: number): { text: string; at: TextRange } {
  const raw = text.slice(from, to);
  const lead = raw.length - raw.trimStart().length;
  const isVerbatim = at.to - at.from === text.length;
  const start = isVerbatim ? at.from + from + lead : at.from;
  return { text: raw.trim(), at: { from: start, to: isVerbatim ? start + raw.trim().length : at.to } };
}

function split(items: Items, edit: EditOf<"split">): Items {
  const at = items.findIndex((item) => item.id === edit.id);
  const item = items[at];
  if (!item || lookUp(items, edit.newId)) return items;
  const [head, tail] = [cut(item, 0, edit.offset), cut(item, edit.offset, item.text.length)];
  if (head.text === "" || tail.text === "" || breaksCharacter(item.text, edit.offset)) return items;
  const second = {
    ...withText(item, tail.text, tail.at),
    id: edit.newId,
    label: "",
    isGroup: false,
  };
  return items
    .toSpliced(at, 1, withText(item, head.text, head.at))
    .toSpliced(subtreeEnd(items, at), 0, second);
}

function breaksCharacter(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
}

function indent(items: Items, edit: { id: string }): Items {
  const item = lookUp(items, edit.id);
  if (!item) return items;
  const siblings = childrenOf(items, item.parentId);
  const above = siblings[siblings.findIndex(({ id: sibling }) => sibling === edit.id) - 1];
  return above ? replaced(items, { ...item, parentId: above.id }) : items;
}

/** The item goes up one level where it stands; the siblings after it become its own, so the reading order stays. */
function outdent(items: Items, edit: { id: string }): Items {
  const item = lookUp(items, edit.id);
  const parent = lookUp(items, item?.parentId ?? null);
  if (!item || !parent) return items;
  const from = items.indexOf(item);
  return items.map((other, at) => {
    if (other.id === item.id) return { ...item, parentId: parent.parentId };
    return at > from && other.parentId === parent.id ? { ...other, parentId: item.id } : other;
  });
}

function move(items: Items, edited: string, by: -1 | 1): Items {
  const item = lookUp(items, edited);
  if (!item) return items;
  const siblings = childrenOf(items, item.parentId);
  const at = siblings.indexOf(item);
  const [upper, lower] = by < 0 ? [siblings[at - 1], item] : [item, siblings[at + 1]];
  if (!upper || !lower) return items;
  const [start, middle] = [items.indexOf(upper), items.indexOf(lower)];
  const end = subtreeEnd(items, middle);
  return [
    ...items.slice(0, start),
    ...items.slice(middle, end),
    ...items.slice(start, middle),
    ...items.slice(end),
  ];
}

function setKind(items: Items, edit: EditOf<"set-kind">): Items {
  const start = items.findIndex((item) => item.id === edit.id);
  const before = items[start];
  if (!before) return items;
  const end = before.isGroup ? subtreeEnd(items, start) : start + 1;
  return items.map((item, at) =>
    at >= start && at < end && item.kind === before.kind ? withKind(item, edit.kind) : item,
  );
}

function editText(items: Items, edit: EditOf<"edit-text">): Items {
  const item = lookUp(items, edit.id);
  const text = edit.text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
  return item && text !== "" ? replaced(items, withText(item, text, item.at)) : items;
}

function setAllowed(items: Items, { id: edited, isAllowed }: EditOf<"set-allowed">): Items {
  const start = items.findIndex((item) => item.id === edited);
  if (start < 0) return items;
  const end = subtreeEnd(items, start);
  return items.map((item, at) =>
    at >= start && at < end && item.isAllowed !== isAllowed ? { ...item, isAllowed } : item,
  );
}

function changed(items: Items, edited: string, change: (item: ParentItem) => ParentItem): Items {
  const item = lookUp(items, edited);
  return item ? replaced(items, change(item)) : items;
}

function remove(items: Items, edit: { id: string }): Items {
  const item = lookUp(items, edit.id);
  return item ? reparent(items, item.id, item.parentId).filter(({ id: other }) => other !== item.id) : items;
}

/** Numbers restart under each parent, in the style of the first numbered sibling; bullets and plain text keep theirs. */
function renumber(items: Items): Items {
  const done = new Map<string | null, ParentItem>();
  const counts = new Map<string | null, { places: number; numbered: number; style: string }>();
  for (const item of items) {
    const count = counts.get(item.parentId) ?? { places: 0, numbered: 0, style: "" };
    count.places += 1;
    const isNumbered = (readMark(`${item.label} x`)?.value ?? 0) > 0;
    if (isNumbered) Object.assign(count, { numbered: count.numbered + 1, style: count.style || item.label });
    counts.set(item.parentId, count);
    const label = isNumbered ? labelForValue(count.style, count.numbered) : item.label;
    done.set(item.id, {
      ...item,
      label,
      path: pathFor(label, isNumbered, count.places, done.get(item.parentId)),
    });
  }
  return [...done.values()];
}

function pathFor(label: string, isNumbered: boolean, place: number, parent: ParentItem | undefined): string {
  if (!isNumbered) return `${parent?.path ?? "0"}-${place}`;
  const token = readMark(`${label} x`)?.token ?? label;
  return parent ? `${parent.path}.${token}` : token;
}

const edits: Edits = {
  "merge-with-previous": merge,
  split,
  indent,
  outdent,
  "move-up": (items, edit) => move(items, edit.id, -1),
  "move-down": (items, edit) => move(items, edit.id, 1),
  "set-kind": setKind,
  "edit-text": editText,
  "add-body": (items, edit) => changed(items, edit.id, (item) => addedBody(item, edit.name, edit.role)),
  "add-date": (items, edit) => changed(items, edit.id, (item) => addedDate(item, edit.text, edit.date)),
  "set-allowed": setAllowed,
  remove,
  renumber,
};

function apply<A extends Action>(items: Items, edit: EditOf<A>, action: A): Items {
  return edits[action](items, edit);
}

/**
 * Applies one correction and returns the new items in tree order; ids of items not concerned stay. A correction that
 * cannot be made (nothing above to merge with, an id that is gone or taken, an empty text) gives the items back unchanged.
 */
export function editItems(items: readonly ParentItem[], edit: ItemEdit): ParentItem[] {
  return [...withGroups(apply(items, edit, edit.action))];
}
