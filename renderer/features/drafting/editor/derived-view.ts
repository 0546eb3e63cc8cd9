import type { EditorView } from "prosemirror-view";
import {
  buildIndex,
  CopySettings,
  createIncrementalCheck,
  type IncrementalCheck,
} from "../../../../shared/domain/copy-check";
import { blocksForCheck } from "../../../../shared/domain/programme/text";
import { coverageOf } from "../../../../shared/domain/readiness/coverage";
import { listGaps } from "../../../../shared/domain/readiness/gaps";
import type { DraftingStore, ParentView } from "../state";
import { placeSpans, setCopySpans } from "./copy-marks";
import { placeOfSpan, spanAt } from "./current-span";
import { withTemplateWords } from "./template-words";

/** The office's own limits for the copy check. */
export interface CopyLimits {
  readonly verbatimSyllables: number;
  /** Percent. */
  readonly localShare: number;
}

/** A pause in typing (ms) after which marks, coverage and gaps are computed, and the longest they wait. */
const pause = 250;
const longest = 3000;

/** Keeps what follows from the text (copied passages, coverage, gaps) fresh, never while keys are on their way. */
export class DerivedView {
  private readonly store: DraftingStore;
  private readonly isBusy: () => boolean;
  private check: IncrementalCheck | null = null;
  private sources: { parents: readonly ParentView[]; limits: CopyLimits } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstEdit = 0;

  constructor(store: DraftingStore, isBusy: () => boolean) {
    this.store = store;
    this.isBusy = isBusy;
  }

  /** Parents or limits changed: their texts are indexed afresh at the next computation. */
  setSources(parents: readonly ParentView[], limits: CopyLimits): void {
    this.sources = { parents, limits };
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

  stop(): void {
    clearTimeout(this.timer);
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
    const blocks = blocksForCheck(doc);
    const report = withTemplateWords(this.checker().update(blocks).report, blocks);
    const currentSpan = spanAt(report.spans, placeOfSpan(view.state, this.store.getState().currentSpan));
    view.dispatch(setCopySpans(view.state.tr, placeSpans(view.state, report.spans)));
    this.store.setState({
      doc,
      report,
      currentSpan,
      coverage: coverageOf(doc, parents),
      gaps: listGaps(doc, parents),
    });
  }

  private checker(): IncrementalCheck {
    this.check ??= this.createCheck();
    return this.check;
  }

  private createCheck(): IncrementalCheck {
    const { parents, limits } = this.sources ?? { parents: [], limits: null };
    const indexes = parents.map(({ id, text, register: { title } }) => buildIndex({ id, text, title }));
    const settings = limits
      ? { verbatimMinimum: limits.verbatimSyllables, localThreshold: limits.localShare / 100 }
      : {};
    return createIncrementalCheck(indexes, CopySettings.parse(settings));
  }
}
