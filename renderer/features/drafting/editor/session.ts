import { closeHistory } from "prosemirror-history";
import type { Node as ProgrammeNode } from "prosemirror-model";
import { type Command, Selection, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Text } from "../../../ui/use-text";
import type { DraftingActions, DraftingState, DraftingStore, ParentView, ProgrammeView } from "../state";
import { createDraftingStore } from "../state";
import { cursorBlock, rangeSelection, selectionRange } from "./blocks";
import { chipsOf, wordsOf } from "./chips";
import { pasteHandlers } from "./clipboard";
import { copyMarks } from "./copy-marks";
import { CursorWatch } from "./cursor-watch";
import { DerivedView } from "./derived-view";
import { type DetailSource, detailViews } from "./detail-view";
import { createEditorState } from "./editor-plugins";
import { farBlocks } from "./far-blocks";
import { foundMarks } from "./found-marks";
import { hintOf } from "./hints";
import type { CheckInputs } from "./preparation";
import type { Edit } from "./sent-edits";
import { createActions } from "./session-actions";
import { ProgrammeSync, type Restart, type StepService, type SyncStatus } from "./sync";
import type { NameContext } from "./take-over";
import { isFromService } from "./template-guard";
import { underTitleOf } from "./under-title";

/** What the workspace supplies to the editor of one programme. */
export interface SessionSetup {
  readonly programme: ProgrammeView;
  readonly parents: readonly ParentView[];
  readonly doc: ProgrammeNode;
  readonly service: StepService;
  readonly clientId: string;
  text(): Text;
  names(): NameContext;
  makeId(): string;
}

/** A key or composition counts as on its way for this long (ms) after its last event. */
const keyPause = 120;

/** One opened programme: its store, its editor on the page, and the exchange with the service. */
export class EditorSession {
  readonly store: DraftingStore;
  readonly setup: SessionSetup;
  readonly sync: ProgrammeSync;
  readonly derived: DerivedView;
  readonly actions: DraftingActions;
  /** Where under each duty and target its inline editor is shown. */
  readonly slots = new Map<string, HTMLElement>();
  view: EditorView | null = null;
  private readonly cursor: CursorWatch;
  private lastKeyAt = 0;
  private state: EditorView["state"];

  constructor(setup: SessionSetup) {
    this.setup = setup;
    this.actions = createActions(this);
    this.store = createDraftingStore(setup, this.actions);
    this.state = this.createState(setup.doc, setup.programme.revision);
    this.sync = new ProgrammeSync(setup.service, this.syncedEditor(), (status) => this.showStatus(status));
    this.derived = new DerivedView(this.store, () => this.isBusy());
    this.cursor = new CursorWatch(this.store);
  }

  /** Puts the editor on the page, with an element that stays between title and text; it lives until `unmount`. */
  mount(place: HTMLElement, underTitle: HTMLElement): void {
    const label = this.setup.text()("drafting.page");
    this.sync.resume();
    this.view = new EditorView(
      { mount: place },
      {
        state: this.state,
        attributes: { "aria-label": label, "aria-multiline": "true", role: "textbox", spellcheck: "false" },
        dispatchTransaction: (tr) => this.dispatch(tr),
        nodeViews: detailViews(this.details()),
        decorations: ({ doc }) => underTitleOf(doc, underTitle),
        scrollThreshold: { top: 110, bottom: 48, left: 0, right: 0 },
        scrollMargin: { top: 130, bottom: 96, left: 0, right: 0 },
        handleDOMEvents: {
          keydown: (view) => this.noteSelection(view) || this.noteKey(),
          beforeinput: () => this.noteKey(),
          compositionupdate: () => this.noteKey(),
        },
        ...pasteHandlers(this.actions, () => this.store.getState().programme.parentIds),
      },
    );
    this.derived.schedule(this.view);
    this.cursor.schedule(this.view);
  }

  /** Takes the editor off the page. What is unsent is sent first; while the service is away it goes on being tried. */
  unmount(): void {
    const stopIfGone = () => {
      if (this.view === null) this.sync.stop();
    };
    // A field that goes with the page hands in what it holds in the same moment.
    void Promise.resolve()
      .then(() => this.sync.flush())
      .then(stopIfGone, () => undefined);
    this.derived.stop();
    this.cursor.stop();
    if (this.view) this.state = this.view.state;
    this.view?.destroy();
    this.view = null;
  }

  /** What the text is checked with is known, or changed. */
  setCheck(inputs: CheckInputs): void {
    this.store.setState({ further: inputs.further });
    this.derived.setInputs(inputs);
    if (this.view) this.derived.schedule(this.view);
  }

  /** The office keeps these passages on purpose, by fingerprint. */
  setAccepted(accepted: DraftingState["accepted"]): void {
    this.store.setState({ accepted });
    if (this.view) this.derived.repaint(this.view);
  }

  /** Runs an editing command and gives the page the focus. */
  run(command: Command): void {
    const { view } = this;
    if (!view) return;
    command(view.state, view.dispatch, view);
    view.focus();
  }

  /** Makes edits again that an earlier editor of this client id could not hand over. */
  takeUp(edits: readonly Edit[]): void {
    for (const edit of edits) {
      this.apply(({ tr }) => {
        for (const step of edit) tr.step(step);
        return tr;
      });
    }
  }

  /** Dispatches a transaction if there is one. */
  apply(make: (state: EditorView["state"]) => Transaction | null): void {
    const tr = make(this.current);
    if (tr) this.dispatch(tr);
  }

  /** What is edited from here on is undone for itself. */
  closeUndoStep(): void {
    this.apply((state) => closeHistory(state.tr));
  }

  /** The editor's state now, on the page or not. */
  get current(): EditorView["state"] {
    return this.view?.state ?? this.state;
  }

  /** How far below the upper edge of the window a block stands (px). */
  distanceOf(blockId: string): number {
    const edge = this.view?.dom.closest(".drafting-page-scroll")?.getBoundingClientRect().top ?? 0;
    return (this.elementOf(blockId)?.getBoundingClientRect().top ?? edge) - edge;
  }

  /** Puts cursor and page where they were kept; without a place the cursor goes to the first block of text. */
  showPlace(place: { blockId: string; at: number; top: number } | null): void {
    const { view } = this;
    if (!view) return;
    const range = place && { blockId: place.blockId, from: place.at, to: place.at };
    const selection = range && rangeSelection(view.state.doc, range);
    view.dispatch(view.state.tr.setSelection(selection ?? Selection.atStart(view.state.doc)));
    view.focus();
    if (!place || !selection) return;
    this.elementOf(place.blockId)?.scrollIntoView({ block: "start" });
    view.dom.closest(".drafting-page-scroll")?.scrollBy({ top: this.distanceOf(place.blockId) - place.top });
  }

  private elementOf(blockId: string): Element | null {
    return this.view?.dom.querySelector(`[data-id="${CSS.escape(blockId)}"]`) ?? null;
  }

  /** True while keys or a composition are on their way. */
  isBusy(): boolean {
    return this.view?.composing === true || Date.now() - this.lastKeyAt < keyPause;
  }

  /**
   * A key acts on the selection that is shown. The browser tells of a new selection after the key that made it, and the
   * next key can come first: Enter after End would then still replace what was selected before.
   */
  private noteSelection({ dom, composing }: EditorView): boolean {
    if (!composing) dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
    return false;
  }

  private noteKey(): boolean {
    this.lastKeyAt = Date.now();
    return false;
  }

  private dispatch(tr: Transaction): void {
    const { view } = this;
    const before = this.current;
    const { state, transactions } = before.applyTransaction(tr);
    if (view) view.updateState(state);
    else this.state = state;
    if (transactions.some((done) => done.docChanged && !isFromService(done))) this.sync.noteEdit();
    if (!view) return;
    if (state.doc !== before.doc) this.derived.schedule(view);
    this.cursor.schedule(view);
  }

  /** Goes on from the service's text; what was undone or done before it can no longer be taken back. */
  private restart({ doc, revision, edits }: Restart): void {
    const place = selectionRange(this.current);
    const state = this.createState(doc, revision);
    if (this.view) this.view.updateState(state);
    else this.state = state;
    this.takeUp(edits);
    const selection = place && rangeSelection(this.current.doc, place);
    this.apply(({ tr }) => selection && tr.setSelection(selection));
    this.store.setState(({ detailEdits }) => ({ detailEdits: detailEdits + 1 }));
    if (this.view) this.derived.schedule(this.view);
  }

  /** Keeps in words, to be copied, the blocks whose last edits are not in the text any more. */
  private handBack(lost: readonly ProgrammeNode[]): void {
    this.keepWords(lost.map((block) => wordsOf(block, this.setup.text())).filter((words) => words !== ""));
  }

  /** Keeps passages that are not in the text, to be copied from there. */
  keepWords(passages: readonly string[]): void {
    if (passages.length === 0) return;
    this.store.setState(({ unwritten }) => ({ unwritten: [...new Set([...unwritten, ...passages])] }));
  }

  private createState(doc: ProgrammeNode, revision: number): EditorView["state"] {
    const { clientId, makeId, text } = this.setup;
    return createEditorState(
      {
        ...{ doc, clientId, makeId, revision },
        texts: {
          hintFor: (node) => hintOf(node, this.store.getState().parents),
          lockReason: (rule) => (rule === "locked" ? text()("drafting.locked") : ""),
        },
        workspace: this.workspaceKeys(),
        onRefused: () => this.store.setState({ refusal: "error.template-locked" }),
      },
      [copyMarks(), foundMarks(), farBlocks()],
    );
  }

  private workspaceKeys() {
    const { actions, store } = this;
    return {
      openFind: actions.openFind,
      nextSpan: actions.nextSpan,
      previousSpan: actions.previousSpan,
      toggleQuotation: actions.toggleQuotation,
      acceptPassage: () => actions.askReason(),
      openFacts: () => store.setState({ isFactsOpen: true }),
      editBlock: () => actions.editBlock(String(cursorBlock(this.current).node.attrs.id)),
    };
  }

  private details(): DetailSource {
    const { setup, actions, store } = this;
    return {
      chipsOf: (node) => chipsOf(node, setup.text()),
      labelOf: (node) =>
        setup.text()(node.type.name === "duty" ? "drafting.duty.label" : "drafting.target.label"),
      onOpen: (blockId, field) => {
        store.setState({ editedField: field });
        actions.editBlock(blockId);
      },
      onSlot: (blockId, slot) => this.keepSlot(blockId, slot),
      onSlotGone: (blockId, slot) => this.dropSlot(blockId, slot),
    };
  }

  private keepSlot(blockId: string, slot: HTMLElement): void {
    this.slots.set(blockId, slot);
    if (this.store.getState().editedBlockId === blockId) this.store.setState({ editedSlot: slot });
  }

  /** ProseMirror removes old views after it made new ones for the same block: only the slot that went is forgotten. */
  private dropSlot(blockId: string, slot: HTMLElement): void {
    if (this.slots.get(blockId) !== slot) return;
    this.slots.delete(blockId);
    if (this.store.getState().editedBlockId === blockId) this.store.setState({ editedSlot: null });
  }

  private syncedEditor() {
    return {
      clientId: this.setup.clientId,
      getState: () => this.current,
      dispatch: (tr: Transaction) => this.dispatch(tr),
      restart: (from: Restart) => this.restart(from),
      handBack: (lost: readonly ProgrammeNode[]) => this.handBack(lost),
      isBusy: () => this.isBusy(),
    };
  }

  private showStatus({ state: saved, revision, savedAt, error }: SyncStatus): void {
    const known = this.store.getState();
    const at = savedAt ?? known.savedAt;
    if (
      known.saved === saved &&
      known.revision === revision &&
      known.savedAt === at &&
      known.syncError === error
    )
      return;
    this.store.setState({ saved, revision, savedAt: at, syncError: error });
  }
}
