import { Fragment, type Node as ProgrammeNode, Slice } from "prosemirror-model";
import type { EditorProps, EditorView } from "prosemirror-view";
import { numberingOf } from "../../../../shared/domain/programme/numbering";
import { linkOf } from "../../../../shared/domain/readiness/coverage";
import type { DraftingActions } from "../state";
import { blockAt } from "./blocks";
import { paragraphsOfText, sliceOfParagraphs } from "./pasted-blocks";
import { paragraphsOfHtml } from "./pasted-html";

/** The clipboard kind under which a parent item is dragged to the page. */
const itemType = "application/x-lo-trinh-item";

/** How the page takes what is pasted or dropped on it. */
export function pasteHandlers(
  actions: Pick<DraftingActions, "takeOver">,
  planIds: () => readonly string[],
): EditorProps {
  return {
    clipboardTextParser: (text, _context, _plain, view) =>
      sliceOfParagraphs(paragraphsOfText(text), numberingOf(view.state.doc)),
    // Blocks dragged within the page are still there while they are dropped, and stay who they are.
    transformPasted: (slice, view) =>
      view.dragging?.move ? slice : asPasted(slice, view.state.doc, planIds()),
    handlePaste: (view, event) => pasteForeign(view, event.clipboardData),
    handleDrop: (view, event) => dropItem(view, event, actions),
  };
}

/** Markup of other programs is read by our own reader; that of our own page keeps everything it says. */
function pasteForeign(view: EditorView, data: DataTransfer | null): boolean {
  const html = data?.getData("text/html") ?? "";
  if (html === "" || html.includes("data-pm-slice")) return false;
  const slice = sliceOfParagraphs(paragraphsOfHtml(html), numberingOf(view.state.doc));
  if (slice.size === 0) return false;
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta("paste", true));
  return true;
}

/**
 * A pasted block is free of any template's hold: that of another programme means nothing here. A copied one also loses its
 * identity and its links; one that was cut comes back with them, as far as they lead to the programme's parent plans.
 */
export function asPasted(slice: Slice, doc: ProgrammeNode, planIds: readonly string[]): Slice {
  const taken = new Set(doc.children.map((block) => String(block.attrs.id)));
  const blocks = slice.content.content.map((block) => {
    if (!block.isTextblock) return block;
    const known: readonly string[] = block.attrs.links;
    const links = known.filter((link) => planIds.some((id) => link.startsWith(linkOf(id, ""))));
    const own = taken.has(String(block.attrs.id)) ? { id: "", links: [] } : { links };
    return block.type.create({ ...block.attrs, ...own, rule: "free" }, block.content, block.marks);
  });
  return new Slice(Fragment.from(blocks), slice.openStart, slice.openEnd);
}

function dropItem(view: EditorView, event: DragEvent, actions: Pick<DraftingActions, "takeOver">): boolean {
  const item = readItem(event.dataTransfer?.getData(itemType) ?? "");
  if (!item) return false;
  event.preventDefault();
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  const { node } = blockAt(view.state.doc, place?.pos ?? view.state.doc.content.size);
  actions.takeOver(item.parentPlanId, item.itemId, { afterBlockId: String(node.attrs.id) });
  return true;
}

function readItem(json: string): { parentPlanId: string; itemId: string } | null {
  if (json === "") return null;
  const item: unknown = JSON.parse(json);
  const isItem = typeof item === "object" && item !== null && "parentPlanId" in item && "itemId" in item;
  return isItem ? { parentPlanId: String(item.parentPlanId), itemId: String(item.itemId) } : null;
}
