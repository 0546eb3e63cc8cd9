import type { Node as ProgrammeNode } from "prosemirror-model";
import { createContext, useContext } from "react";
import { createStore, type StoreApi, useStore } from "zustand";
import type { CopyReport } from "../../../shared/domain/copy-check";
import type { Duty } from "../../../shared/domain/duties";
import type { Numbering } from "../../../shared/domain/programme/numbering";
import type { TargetFigures } from "../../../shared/domain/programme/schema";
import { type Coverage, coverageOf } from "../../../shared/domain/readiness/coverage";
import { type Gap, listGaps } from "../../../shared/domain/readiness/gaps";
import type { Fact } from "../../../shared/domain/unit";
import type {
  AcceptedPassage,
  CheckSource,
  LibraryHit,
  LibraryText,
  ParentView,
  ProgrammeView,
} from "../../client";
import type { BlockKind, BlockRange } from "./editor/blocks";
import type { TextMark } from "./editor/key-bindings";
import type { PassageFilter } from "./passage-state";

export type { ParentView, ProgrammeView };

/** A span of the copy report, with what the margin and the panel show of it. */
export type CopySpan = CopyReport["spans"][number];

/** What the service knows of the text on screen. */
export type SavedState = "saved" | "saving" | "unsaved" | "failed";

/** The tabs of the side panel, in the order of Alt+1 … Alt+4. */
export const sideTabs = ["parent", "copies", "gaps", "versions"] as const;
export type SideTab = (typeof sideTabs)[number];

/** Dialogs of the workspace; `details` holds form, number, date, signer and recipients, `parents` the parent plans. */
export type DraftingDialog = "details" | "export" | "parents" | null;

/** Whether the printed pages are shown; `printing` prints them as soon as they are there. */
export type PreviewState = "closed" | "open" | "printing";

/** How the text was looked for in the office's library. */
export interface LibraryLook {
  /** The search or reading under way, to be stopped; null when there is none. */
  readonly running: AbortController | null;
  /** Documents that hold passages of the text, the most first; null before the first search. */
  readonly hits: readonly LibraryHit[] | null;
  /** The document whose passages are shown. */
  readonly opened: LibraryText | null;
}

/** What a parent item becomes when it is taken over. */
export type TakeOverKind = "duty" | "target" | "paragraph";

/** The style of the cursor's block (null: the title) and the formatting at the cursor. */
export interface CursorFormat {
  readonly kind: BlockKind | null;
  readonly marks: readonly TextMark[];
}

/** The commands of the workspace. All edits are steps of the editor: they can be undone and are saved by themselves. */
export interface DraftingActions {
  /** Puts the cursor at the start of a block, scrolls it into view and gives the page the focus. */
  goToBlock(blockId: string): void;
  /** Selects characters of a block (UTF-16 offsets into its text) and scrolls them into view. */
  goToRange(range: BlockRange): void;
  /** Inserts a linked block for a parent item after the cursor's block (or after `afterBlockId`). */
  takeOver(
    parentPlanId: string,
    itemId: string,
    options?: { kind?: TakeOverKind; afterBlockId?: string },
  ): void;
  linkBlock(blockId: string, parentPlanId: string, itemId: string): void;
  unlinkBlock(blockId: string, parentPlanId: string, itemId: string): void;
  insertFact(fact: Fact): void;
  /** Writes other words over those of a range, keeping their look; nothing happens when `old` no longer stands there. */
  replaceWords(range: BlockRange, old: string, words: string): void;
  /** Changes of the same `visit` to a field are one step to undo. */
  setDuty(blockId: string, duty: Duty, visit?: object): void;
  setFigures(blockId: string, figures: TargetFigures, visit?: object): void;
  /** Makes the selected blocks of this kind. */
  setBlockKind(kind: BlockKind): void;
  /** Numbers the document in parts or in articles; headings keep their levels. */
  setNumbering(numbering: Numbering): void;
  /** Declares a range (the selection when absent) a quotation, or takes the declaration back. */
  declareQuotation(range?: BlockRange): void;
  undeclareQuotation(range?: BlockRange): void;
  /** Declares the selection a quotation, or takes the declaration back where there is one. */
  toggleQuotation(): void;
  undo(): void;
  redo(): void;
  openFind(mode: "find" | "replace"): void;
  /** Goes to a span of the copy report by its place in `report.spans`. */
  goToSpan(index: number): void;
  /** Goes to a passage of the library document laid beside by its place in `inLibrary`. */
  goToInLibrary(index: number): void;
  /** Goes to the next of the passages that `passageFilter` lets through. */
  nextSpan(): void;
  previousSpan(): void;
  /** Opens the field for the reason why a passage is kept; without its place in the report the one at the cursor is meant. */
  askReason(index?: number): void;
  /** Replaces the text by that of an earlier revision (as `programmes.getRevision` gives it), as one step to undo. */
  restoreRevision(document: ProgrammeView["document"]): void;
  /** Opens the inline editor of a duty or target; null closes it and returns to the text. */
  editBlock(blockId: string | null): void;
  /** Resolves when the service has acknowledged everything on screen; call it before export and before keeping a version. */
  flush(): Promise<void>;
}

/** Everything the workspace of one opened programme shows. */
export interface DraftingState {
  readonly programme: ProgrammeView;
  readonly parents: readonly ParentView[];
  /** The text a moment ago (within half a second of typing); positions for edits come from the editor, not from here. */
  readonly doc: ProgrammeNode;
  /** The last revision the service acknowledged. */
  readonly revision: number;
  readonly saved: SavedState;
  readonly savedAt: string | null;
  readonly cursorBlockId: string | null;
  /** The selected characters when they lie in one block; `from === to` is a bare cursor. */
  readonly selection: BlockRange | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Null until the first check is done. */
  readonly report: CopyReport | null;
  readonly coverage: Coverage;
  readonly gaps: readonly Gap[];
  readonly currentSpan: number | null;
  /** Sources besides the parent plans: plans these cite, and the office's earlier programmes. */
  readonly further: readonly CheckSource[];
  /** Passages that stand in earlier programmes; they enter no share. */
  readonly repeated: readonly CopySpan[];
  readonly currentRepeat: number | null;
  readonly library: LibraryLook;
  /** Passages that stand in the library document laid beside; they enter no share. */
  readonly inLibrary: readonly CopySpan[];
  readonly currentInLibrary: number | null;
  /** The making of the printed result, to be stopped; null when there is none. */
  readonly proofRun: AbortController | null;
  /** Passages kept on purpose, by fingerprint. */
  readonly accepted: ReadonlyMap<string, AcceptedPassage>;
  /** The passages that the list shows and F7 goes through. */
  readonly passageFilter: PassageFilter;
  /** The passage whose reason is being asked for, and whether the focus then returns to the page. */
  readonly reasonFor: { readonly index: number; readonly returnsToPage: boolean } | null;
  /** The open tab of the side panel; null when it is folded. */
  readonly panel: SideTab | null;
  readonly isOutlineOpen: boolean;
  readonly preview: PreviewState;
  readonly dialog: DraftingDialog;
  /** The field that the dialog `details` opens at, by its name in the details; "" for its first. */
  readonly dialogField: string;
  readonly find: "find" | "replace" | null;
  /** Counts how often find was asked for, so that asking again returns to its field. */
  readonly findAsked: number;
  /** The duty or target whose inline editor is open. */
  readonly editedBlockId: string | null;
  /** Where on the page that editor is shown. */
  readonly editedSlot: HTMLElement | null;
  /** The field its inline editor opens at; "" for the first that is missing. */
  readonly editedField: string;
  /** Counts edits of duties and targets, so that their inline editor shows them at once. */
  readonly detailEdits: number;
  readonly isFactsOpen: boolean;
  /** Style and formatting at the cursor. */
  readonly format: CursorFormat;
  /** What stands in the way of saving; null when nothing does. */
  readonly syncError: unknown;
  /** Passages whose last edits were refused or lost their place, in words: they wait here to be copied. */
  readonly unwritten: readonly string[];
  /** A quiet sentence about the last refused edit (message code), or null. */
  readonly refusal: "error.template-locked" | null;
  readonly actions: DraftingActions;
}

/** The store of one opened programme. */
export type DraftingStore = StoreApi<DraftingState>;

/** Creates the store of a programme; `actions` come from the editor. */
export function createDraftingStore(
  opened: { programme: ProgrammeView; parents: readonly ParentView[]; doc: ProgrammeNode },
  actions: DraftingActions,
): DraftingStore {
  const { programme, parents, doc } = opened;
  return createStore<DraftingState>(() => ({
    ...{ programme, parents, doc, actions, revision: programme.revision },
    ...{ saved: "saved", savedAt: programme.updatedAt },
    ...{ cursorBlockId: null, selection: null, canUndo: false, canRedo: false },
    ...{ report: null, coverage: coverageOf(doc, parents), gaps: listGaps(doc, parents), currentSpan: null },
    ...{ further: [], repeated: [], currentRepeat: null, reasonFor: null, proofRun: null },
    ...{ library: { running: null, hits: null, opened: null }, inLibrary: [], currentInLibrary: null },
    ...{ accepted: new Map<string, AcceptedPassage>(), passageFilter: "all" },
    ...{
      panel: "parent",
      isOutlineOpen: true,
      preview: "closed",
      dialog: null,
      dialogField: "",
      find: null,
      findAsked: 0,
      editedBlockId: null,
      editedSlot: null,
      editedField: "",
      detailEdits: 0,
    },
    ...{
      isFactsOpen: false,
      format: { kind: null, marks: [] },
      refusal: null,
      syncError: null,
      unwritten: [],
    },
  }));
}

/** Gives the workspace's components its store. */
export const DraftingContext = createContext<DraftingStore | null>(null);

/** The store itself, for handlers that read or set view state. */
export function useDraftingStore(): DraftingStore {
  const store = useContext(DraftingContext);
  if (!store) throw new Error("used outside the drafting workspace");
  return store;
}

/** A part of the workspace's state; the component renders again only when that part changes. */
export function useDrafting<T>(select: (state: DraftingState) => T): T {
  return useStore(useDraftingStore(), select);
}
