import type { EditorView } from "prosemirror-view";
import type { ProgrammeCheck, ProgrammeReport } from "../../../../shared/domain/checked-programme";
import { blocksForCheck } from "../../../../shared/domain/programme/text";
import { coverageOf } from "../../../../shared/domain/readiness/coverage";
import { listGaps } from "../../../../shared/domain/readiness/gaps";
import type { DraftingStore } from "../state";
import { copySpansOf, placeSpans, renameSpans, setCopySpans } from "./copy-marks";
import { placeOfSpan, spanAt } from "./current-span";
import { type CheckInputs, KeptIndexes, preparation } from "./preparation";

/** A pause in typing (ms) after which marks, coverage and gaps are computed, and the longest they wait. */
const pause = 250;
const longest = 3000;
/** Time (ms) after which a piece of preparation is done though the browser found no idle moment. */
const patience = 200;

/** Keeps what follows from the text (copied passages, coverage, gaps) fresh, never while keys are on their way. */
export class DerivedView {
  private readonly store: DraftingStore;
  private readonly isBusy: () => boolean;
  private readonly indexes = new KeptIndexes();
  private inputs: CheckInputs | null = null;
  private check: ProgrammeCheck | null = null;
  /** The inputs a check is being made ready for. */
  private preparing: CheckInputs | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstEdit = 0;

  constructor(store: DraftingStore, isBusy: () => boolean) {
    this.store = store;
    this.isBusy = isBusy;
  }

  /** What the text is checked with changed: the next computation makes a check ready for it. */
  setInputs(inputs: CheckInputs): void {
    this.inputs = inputs;
    this.check = null;
  }

  /** The text changed: plans the computation. */
  schedule(view: EditorView): void {
    const now = Date.now();
    if (this.firstEdit === 0) this.firstEdit = now;
    clearTimeout(this.timer);
    const delay = Math.min(pause, Math.max(0, this.firstEdit + longest - now));
    this.timer = setTimeout(() => this.compute(view), delay);
  }

  /** Paints the passages of the last report again: which of them are accepted changed. */
  repaint(view: EditorView): void {
    const { report, accepted } = this.store.getState();
    if (!report) return;
    const marks = renameSpans(copySpansOf(view.state), report.spans, accepted);
    view.dispatch(setCopySpans(view.state.tr, marks));
  }

  stop(): void {
    clearTimeout(this.timer);
    this.preparing = null;
  }

  private compute(view: EditorView): void {
    if (view.isDestroyed) return;
    if (this.isBusy()) {
      this.timer = setTimeout(() => this.compute(view), pause);
      return;
    }
    this.firstEdit = 0;
    const { doc } = view.state;
    const { parents } = this.store.getState();
    if (this.check) this.show(view, this.check.update(blocksForCheck(doc)));
    else if (this.inputs && this.preparing !== this.inputs) void this.prepare(view, this.inputs);
    this.store.setState({ doc, coverage: coverageOf(doc, parents), gaps: listGaps(doc, parents) });
  }

  private show(view: EditorView, { report, repeated, inLibrary }: ProgrammeReport): void {
    const known = this.store.getState();
    const currentSpan = spanAt(report.spans, placeOfSpan(view.state, known.currentSpan));
    const currentInLibrary = spanAt(inLibrary, known.inLibrary[known.currentInLibrary ?? -1] ?? null);
    view.dispatch(setCopySpans(view.state.tr, placeSpans(view.state, report.spans, known.accepted)));
    this.store.setState({ report, repeated, inLibrary, currentSpan, currentInLibrary, doc: view.state.doc });
  }

  /** Makes the check ready piece by piece, each in an idle moment; newer inputs or a page that went end it. */
  private async prepare(view: EditorView, inputs: CheckInputs): Promise<void> {
    this.preparing = inputs;
    try {
      const check = await this.prepared(view, inputs);
      if (!check) return;
      this.check = check;
    } finally {
      if (this.preparing === inputs) this.preparing = null;
    }
    this.compute(view);
  }

  private async prepared(view: EditorView, inputs: CheckInputs): Promise<ProgrammeCheck | null> {
    const pieces = preparation(inputs, blocksForCheck(view.state.doc), this.indexes);
    let piece = pieces.next();
    while (!piece.done) {
      await this.quietMoment();
      if (this.preparing !== inputs || this.inputs !== inputs || view.isDestroyed) return null;
      piece = pieces.next();
    }
    return piece.value;
  }

  private async quietMoment(): Promise<void> {
    do {
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: patience }));
    } while (this.isBusy() && (await later(pause)));
  }
}

function later(milliseconds: number): Promise<true> {
  return new Promise((resolve) => setTimeout(() => resolve(true), milliseconds));
}
