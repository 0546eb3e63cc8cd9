import { announcesText, type Entry, readEntries } from "./entries";
import { hasFigure, kindOfHeading } from "./kinds";
import { followsInOrder, ranks } from "./marks";
import { assignsLead, bodiesForKind, findBodies } from "./named-bodies";
import { findDates } from "./named-dates";
import { bodiesOfRow, datesOfRow } from "./table-rows";
import type { ItemKind, NamedBody, ParentItem, ReadingFinding, SourceParagraph } from "./types";

type Node = { entry: Entry; parent: Node | null; children: Node[]; place: number; heading: ItemKind | null };

function buildTree(entries: readonly Entry[]): Node[] {
  const nodes: Node[] = [];
  const open: Node[] = [];
  let roots = 0;
  for (const entry of entries) {
    while (open.length > 0 && !holds(open.at(-1), entry)) open.pop();
    const parent = entry.isClosing ? null : (open.at(-1) ?? null);
    if (!parent && entry.token === "") roots += 1;
    const node: Node = {
      entry,
      parent,
      children: [],
      place: parent ? parent.children.length + 1 : roots,
      heading: null,
    };
    node.heading = headingKind(node);
    parent?.children.push(node);
    nodes.push(node);
    if (!entry.isClosing) open.push(node);
  }
  return nodes;
}

/** Deeper entries are held; so is plain text after a bullet that ends in a colon. */
function holds(node: Node | undefined, entry: Entry): boolean {
  if (!node || node.entry.rank > entry.rank) return false;
  return node.entry.rank < entry.rank || announcesText(node.entry, entry);
}

/** The kind the nearest heading announces; null where none does. */
function headingKind({ entry, parent }: Node): ItemKind | null {
  const inherited = parent?.heading ?? null;
  return (entry.isHeading ? kindOfHeading(entry.text, inherited !== null) : null) ?? inherited;
}

function pathOf(node: Node): string {
  const { entry, parent, place } = node;
  const above = parent ? pathOf(parent) : "";
  if (entry.token === "") return `${above || "0"}-${place}`;
  if (entry.rank === ranks.article || above === "") return entry.token;
  return `${above}.${ownToken(entry.token, parent?.entry.token ?? "")}`;
}

/** "11.1" under "11" adds only its last number to the path. */
function ownToken(token: string, above: string): string {
  return above !== "" && token.startsWith(`${above}.`) ? token.slice(above.length + 1) : token;
}

function isUnderGeneralObjective(node: Node | null): boolean {
  if (!node) return false;
  return (
    /^(?:mục tiêu )?(?:tổng quát|chung)|mục tiêu (?:tổng quát|chung)/iu.test(node.entry.text.slice(0, 40)) ||
    isUnderGeneralObjective(node.parent)
  );
}

/** Under objectives, bullets and whatever carries a figure are targets; the general objective stays one whole. */
function leafKind(node: Node, bodies: readonly NamedBody[]): ItemKind {
  const { entry, heading } = node;
  if (entry.isClosing) return "context";
  if (heading === null) return obliges(node, bodies) ? "duty" : "context";
  if (heading !== "objective" || isUnderGeneralObjective(node)) return heading;
  const isBullet = entry.label !== "" && entry.rank >= ranks.dash;
  return isBullet || hasFigure(entry.text) ? "target" : "objective";
}

function obliges({ entry, parent }: Node, bodies: readonly NamedBody[]): boolean {
  if (entry.label.startsWith("(") || assignsLead(entry.text)) return true;
  return parent !== null && assignsLead(parent.entry.text) && bodies.length > 0;
}

/** Entries under "A chủ trì, phối hợp với B …:" are A's and B's unless they name a lead of their own. */
function inheritBodies(own: readonly NamedBody[], parent: ParentItem | undefined): NamedBody[] {
  const given = parent?.bodies.filter(({ role }) => role !== "named") ?? [];
  if (!parent?.isGroup || !/:\s*$/u.test(parent.text) || own.some(({ role }) => role === "lead"))
    return [...own];
  const hasPartners = own.some(({ role }) => role === "coordinating");
  return [...given.filter(({ role }) => role === "lead" || !hasPartners), ...own];
}

/** An unmarked paragraph after a bullet may be its continuation; a number out of order may be no number. */
function isDoubtful({ entry, parent, place }: Node): boolean {
  const previous = parent?.children[place - 2]?.entry;
  if (!previous || entry.isClosing) return false;
  if (entry.label === "" && entry.rank === ranks.dash)
    return previous.label !== "" && previous.rank === ranks.dash;
  return (
    entry.value > 0 && previous.value > 0 && previous.rank === entry.rank && !followsInOrder(previous, entry)
  );
}

function toItem(node: Node, id: string, parent: ParentItem | undefined): ParentItem {
  const { entry } = node;
  const found = entry.row ? bodiesOfRow(entry.row) : findBodies(entry.text, entry.at.from);
  const isGroup = entry.isHeading && node.children.length > 0;
  const kind = isGroup
    ? (node.heading ?? (obliges(node, found) ? "duty" : "context"))
    : leafKind(node, found);
  const bodies = bodiesForKind(inheritBodies(found, parent), kind);
  const { at, text, label } = entry;
  const dates = entry.row ? datesOfRow(entry.row) : findDates(text, at.from);
  return {
    id,
    parentId: parent?.id ?? null,
    isGroup,
    kind,
    path: pathOf(node),
    label,
    text,
    at,
    bodies,
    dates,
    isDoubtful: isDoubtful(node),
    isAllowed: false,
  };
}

function uniqueId(path: string, taken: ReadonlySet<string>): string {
  let id = path;
  for (let copy = 2; taken.has(id); copy += 1) id = `${path}~${copy}`;
  return id;
}

function findingsOf(items: readonly ParentItem[]): ReadingFinding[] {
  const doubts = items
    .filter(({ isDoubtful }) => isDoubtful)
    .map(({ id, at }): ReadingFinding => ({ code: "doubtful-item", at, detail: id }));
  const hasStructure = items.some(({ isGroup, label }) => isGroup && label !== "" && !label.startsWith("("));
  return hasStructure || items.length === 0
    ? doubts
    : [{ code: "no-structure", at: null, detail: "" }, ...doubts];
}

/**
 * Splits a document into the tree an office traces its own programme against: groups from numbering, bold and capitals,
 * leaves from their paragraphs, "(1) … (2) …" inside one paragraph as obligations of their own. Heading and foot are left
 * out, the opening paragraphs are context. A fresh item's `text` is exactly what stands at `at`. The same paragraphs
 * always give the same ids.
 */
export function splitParent(paragraphs: readonly SourceParagraph[]): {
  items: ParentItem[];
  findings: ReadingFinding[];
} {
  const made = new Map<Node, ParentItem>();
  const taken = new Set<string>();
  for (const node of buildTree(readEntries(paragraphs))) {
    const id = uniqueId(pathOf(node), taken);
    taken.add(id);
    made.set(node, toItem(node, id, node.parent ? made.get(node.parent) : undefined));
  }
  const items = [...made.values()];
  return { items, findings: findingsOf(items) };
}
