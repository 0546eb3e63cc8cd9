import { closeHistory, redo, undo } from "prosemirror-history";
import { type Command, type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { programmeSchema } from "../../../../shared/domain/programme/schema";
import { readDocument } from "../../../../shared/domain/programme/steps";
import { linkOf } from "../../../../shared/domain/readiness/coverage";
import type { Fact } from "../../../../shared/domain/unit";
import { isShownBy, stateOf } from "../passage-state";
import type { DraftingActions, DraftingStore } from "../state";
import { setKind, setNumbering } from "./block-commands";
import { type BlockRange, cursorBlock, findBlock, rangeSelection } from "./blocks";
import { copySpansOf, placeSpans } from "./copy-marks";
import { earliestIssue } from "./duty-changes";
import { wordsReplaced } from "./find-commands";
import type { TextHighlight } from "./highlights";
import {
  type BlockDetail,
  insertBlock,
  linkedBlock,
  type NameContext,
  proposedDuty,
  replaceDocument,
  setBlockDetail,
  setLink,
  setQuotation,
} from "./take-over";

/** What the commands need of the editor they act on. */
interface EditorSession {
  readonly store: DraftingStore;
  readonly current: EditorState;
  readonly view: EditorView | null;
  readonly slots: ReadonlyMap<string, HTMLElement>;
  readonly setup: { names(): NameContext; makeId(): string };
  readonly sync: { flush(): Promise<void> };
  apply(make: (state: EditorState) => Transaction | null): void;
  run(command: Command): void;
}

/** The workspace's commands on an editor; each edit is one transaction, so one step to undo. */
export function createActions(session: EditorSession): DraftingActions {
  return {
    ...goingPlaces(session),
    ...takingOver(session),
    ...quoting(session),
    askReason: (index) => askReason(session, index),
    replaceWords: (range, old, words) => session.apply((state) => wordsReplaced(state, range, old, words)),
    insertFact: (fact) => edit(session, (state) => withFact(state, fact)),
    setDuty: (blockId, duty, visit) => setDetail(session, blockId, { name: "duty", value: duty, visit }),
    setFigures: (blockId, figures, visit) =>
      setDetail(session, blockId, { name: "figures", value: figures, visit }),
    setBlockKind: (kind) => session.run(setKind(kind)),
    setNumbering: (numbering) => session.run(setNumbering(numbering)),
    undo: () => session.run(undo),
    redo: () => session.run(redo),
    openFind: (mode) => session.store.setState(({ findAsked }) => ({ find: mode, findAsked: findAsked + 1 })),
    restoreRevision: (json) => edit(session, (state) => replaceDocument(state, readDocument(json))),
    editBlock: (blockId) => editBlock(session, blockId),
    flush: () => session.sync.flush(),
  };
}

function edit(session: EditorSession, make: (state: EditorState) => Transaction | null): void {
  session.apply(make);
  session.view?.focus();
}

function setDetail(session: EditorSession, blockId: string, detail: BlockDetail): void {
  session.apply((state) => setBlockDetail(state, blockId, detail));
  session.store.setState(({ detailEdits }) => ({ detailEdits: detailEdits + 1 }));
}

function goingPlaces(session: EditorSession) {
  const goToRange = (range: BlockRange) =>
    edit(session, (state) => {
      const selection = rangeSelection(state.doc, range);
      return selection && state.tr.setSelection(selection).scrollIntoView();
    });
  const goToSpan = (index: number) => {
    const span = copySpansOf(session.current).find((placed) => placed.index === index);
    if (!span) return;
    session.store.setState({ currentSpan: index, currentRepeat: null });
    edit(session, (state) => selectSpan(state, span));
  };
  const goToInLibrary = (index: number) => {
    const span = librarySpans(session).find((placed) => placed.index === index);
    if (!span) return;
    session.store.setState({ currentInLibrary: index });
    edit(session, (state) => selectSpan(state, span));
  };
  const goToNext = (direction: 1 | -1) => {
    const { passageFilter, currentSpan, currentInLibrary } = session.store.getState();
    const next =
      passageFilter === "library"
        ? neighbourOf(session, librarySpans(session), currentInLibrary, direction)
        : neighbourOf(session, shownSpans(session), currentSpan, direction);
    if (next) (passageFilter === "library" ? goToInLibrary : goToSpan)(next.index);
  };
  return {
    goToRange,
    goToSpan,
    goToInLibrary,
    goToBlock: (blockId: string) => goToRange({ blockId, from: 0, to: 0 }),
    nextSpan: () => goToNext(1),
    previousSpan: () => goToNext(-1),
  };
}

function selectSpan(state: EditorState, { from }: TextHighlight): Transaction {
  return state.tr.setSelection(TextSelection.create(state.doc, from)).scrollIntoView();
}

/** The marks of the passages that the list of passages shows. */
function shownSpans({ store, current }: EditorSession): readonly TextHighlight[] {
  const { report, accepted, passageFilter } = store.getState();
  return copySpansOf(current).filter(({ index }) => {
    const span = report?.spans[index];
    return span === undefined || isShownBy(passageFilter, span, accepted);
  });
}

/** The passages of the library document laid beside, as they stand in the text. */
function librarySpans({ store, current }: EditorSession): readonly TextHighlight[] {
  return placeSpans(current, store.getState().inLibrary, new Set());
}

/** The passage after (1) or before (-1) the cursor, going round at the ends. */
function neighbourOf(
  session: EditorSession,
  spans: readonly TextHighlight[],
  known: number | null,
  direction: 1 | -1,
): TextHighlight | undefined {
  const { head } = session.current.selection;
  const current = spans.findIndex((span) => span.index === known && span.from === head);
  const next = current >= 0 ? current + direction : nearest(spans, head, direction);
  return spans[(next + spans.length) % Math.max(spans.length, 1)];
}

function nearest(spans: readonly TextHighlight[], head: number, direction: 1 | -1): number {
  if (direction < 0) return spans.findLastIndex((span) => span.from < head);
  return Math.max(
    0,
    spans.findIndex((span) => span.from >= head),
  );
}

function takingOver(session: EditorSession) {
  const link = (blockId: string, plan: string, item: string, isLinked: boolean) =>
    session.apply((state) => setLink(state, blockId, linkOf(plan, item), isLinked));
  const takeOver: DraftingActions["takeOver"] = (parentPlanId, itemId, options = {}) => {
    const { parents } = session.store.getState();
    const item = parents.find(({ id }) => id === parentPlanId)?.items.find(({ id }) => id === itemId);
    if (!item) return;
    const kind = options.kind ?? (item.kind === "target" ? "target" : "duty");
    const duty = proposedDuty(item, session.setup.names(), earliestIssue(parents));
    const block = linkedBlock(kind, linkOf(parentPlanId, itemId), duty, session.setup.makeId);
    edit(session, (state) => {
      const afterBlockId = options.afterBlockId ?? String(cursorBlock(state).node.attrs.id);
      return insertBlock(state, block, afterBlockId);
    });
  };
  return {
    takeOver,
    linkBlock: (blockId: string, plan: string, item: string) => link(blockId, plan, item, true),
    unlinkBlock: (blockId: string, plan: string, item: string) => link(blockId, plan, item, false),
  };
}

function quoting(session: EditorSession) {
  const quote = (range: BlockRange | undefined, isDeclared: boolean) =>
    session.apply((state) => setQuotation(state, range ?? spanAtCursor(state), isDeclared));
  return {
    declareQuotation: (range?: BlockRange) => quote(range, true),
    undeclareQuotation: (range?: BlockRange) => quote(range, false),
    toggleQuotation: () => quote(undefined, !isQuoted(session.current)),
  };
}

/** True when the selection holds wording that is declared a quotation. */
function isQuoted({ doc, schema, selection: { from, to } }: EditorState): boolean {
  const { quotation } = schema.marks;
  return quotation !== undefined && from < to && doc.rangeHasMark(from, to, quotation);
}

/** Opens the field for the reason of a passage; without one the passage at the cursor is meant, and the page gets the focus back. */
function askReason({ store, current }: EditorSession, index?: number): void {
  const { report, accepted } = store.getState();
  const asked = index ?? markAtCursor(current)?.index;
  const span = asked === undefined ? undefined : report?.spans[asked];
  if (asked === undefined || !span || stateOf(span, accepted) !== "open") return;
  const reasonFor = { index: asked, returnsToPage: index === undefined };
  store.setState({ panel: "copies", currentSpan: asked, currentRepeat: null, reasonFor });
}

function markAtCursor(state: EditorState): TextHighlight | undefined {
  const { empty, head } = state.selection;
  return empty ? copySpansOf(state).find(({ from, to }) => from <= head && head <= to) : undefined;
}

/** Without a selection the copied passage under the cursor is meant. */
function spanAtCursor(state: EditorState): BlockRange | undefined {
  const span = markAtCursor(state);
  if (!span) return undefined;
  const start = state.doc.resolve(span.from).start();
  return { blockId: String(cursorBlock(state).node.attrs.id), from: span.from - start, to: span.to - start };
}

function withFact(state: EditorState, { id, value, asOf, source }: Fact): Transaction {
  const { $from } = state.selection;
  const mark = programmeSchema.marks.fact?.create({ factId: id, asOf, source });
  const marks = $from.marks().filter(({ type }) => type.spec.inclusive !== false);
  const fact = programmeSchema.text(value, mark ? mark.addToSet(marks) : marks);
  return closeHistory(state.tr).replaceSelectionWith(fact, false).setStoredMarks(marks).scrollIntoView();
}

function editBlock({ store, view, slots }: EditorSession, blockId: string | null): void {
  if (blockId === null) {
    store.setState({ editedBlockId: null, editedSlot: null, editedField: "" });
    view?.focus();
    return;
  }
  const block = view && findBlock(view.state.doc, blockId);
  const isDetailed = block?.node.type.name === "duty" || block?.node.type.name === "target";
  if (isDetailed) store.setState({ editedBlockId: blockId, editedSlot: slots.get(blockId) ?? null });
}
