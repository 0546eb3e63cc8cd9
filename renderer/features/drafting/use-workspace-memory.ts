import { useEffect } from "react";
import { outlineOf } from "../../../shared/domain/programme/outline";
import { type Keepable, useRemembered } from "../../ui/remembered";
import { findBlock } from "./editor/blocks";
import { useEditor } from "./editor/editor-context";
import { type DraftingState, sideTabs, useDraftingStore } from "./state";

const panelsKey = "drafting.panels";
/** How far below the top of the page area (px) a block stands that another screen asked for. */
const askedTop = 120;
/** The width below which the panels lie over the page (narrow.css). */
const narrow = window.matchMedia("(width < 1000px)");

/** Brings the user back to where she was in this programme and with the panels she had, and keeps both. */
export function useWorkspaceMemory(blockId: string | undefined): void {
  const store = useDraftingStore();
  const session = useEditor();
  useEffect(() => {
    const placeKey = `drafting.place.${session.setup.programme.id}`;
    const unwrittenKey = `drafting.unwritten.${session.setup.programme.id}`;
    const { values, remember } = useRemembered.getState();
    store.setState(panelsFrom(values[panelsKey], narrow.matches));
    session.showPlace(blockId ? { blockId, at: 0, top: askedTop } : placeFrom(values[placeKey]));
    const leave = store.subscribe((state, before) => {
      const arePanelsChanged = state.panel !== before.panel || state.isOutlineOpen !== before.isOutlineOpen;
      if (arePanelsChanged && !narrow.matches) {
        remember(panelsKey, { panel: state.panel, isOutlineOpen: state.isOutlineOpen });
      }
      if (state.unwritten !== before.unwritten) remember(unwrittenKey, [...state.unwritten]);
      if (state.selection !== before.selection && state.selection) {
        remember(placeKey, placeOf(state, session.distanceOf(state.selection.blockId)));
      }
    });
    session.keepWords(passagesFrom(values[unwrittenKey]));
    return leave;
  }, [store, session, blockId]);
  useNarrowWindow();
}

/** In a narrow window the panels would lie over the page: they fold, and come back with the room. */
function useNarrowWindow(): void {
  const store = useDraftingStore();
  useEffect(() => {
    const fold = () => store.setState(panelsFrom(useRemembered.getState().values[panelsKey], narrow.matches));
    narrow.addEventListener("change", fold);
    return () => narrow.removeEventListener("change", fold);
  }, [store]);
}

/** Where the user is; the label is what the first screen shows of it ("III.2 Hạ tầng số"). */
function placeOf({ selection, doc }: DraftingState, top: number): Keepable {
  const blockId = selection?.blockId ?? "";
  const at = outlineOf(doc).findLast((entry) => entry.pos <= (findBlock(doc, blockId)?.pos ?? 0));
  return { blockId, at: selection?.to ?? 0, top, label: at ? `${at.path} ${at.title}` : "" };
}

function panelsFrom(kept: Keepable | undefined, isNarrow: boolean): Partial<DraftingState> {
  const entries = entriesOf(kept);
  const panel = entries.get("panel");
  const known = sideTabs.find((tab) => tab === panel) ?? (panel === null ? null : "parent");
  const isOutlineOpen = entries.get("isOutlineOpen") !== false;
  return isNarrow ? { panel: null, isOutlineOpen: false } : { panel: known, isOutlineOpen };
}

function placeFrom(kept: Keepable | undefined): { blockId: string; at: number; top: number } | null {
  const entries = entriesOf(kept);
  const blockId = entries.get("blockId");
  const at = entries.get("at");
  const top = entries.get("top");
  const isPlace = typeof blockId === "string" && typeof at === "number" && typeof top === "number";
  return isPlace ? { blockId, at, top } : null;
}

function passagesFrom(kept: Keepable | undefined): readonly string[] {
  return Array.isArray(kept) ? kept.filter((passage) => typeof passage === "string") : [];
}

function entriesOf(kept: Keepable | undefined): ReadonlyMap<string, unknown> {
  return new Map(typeof kept === "object" && kept !== null ? Object.entries(kept) : []);
}
