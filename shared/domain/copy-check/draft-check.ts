import { type CheckContext, checkBlock } from "./block-check";
import type { GramTable } from "./grams";
import { hasOrder, movedSpans } from "./moved";
import { QuotationReader } from "./quotations";
import { firstFrom } from "./ranges";
import {
  type BlockRange,
  type BlockReport,
  type CopyReport,
  type CopySpan,
  type DraftBlock,
  ReportKeeper,
} from "./report";
import { gramsOf } from "./source-index";
import {
  type BlockText,
  blockTextOf,
  type FoldedBlock,
  foldedBlock,
  isSameWording,
  type Surroundings,
  seenAround,
  surroundingsAt,
} from "./surroundings";

/** What an update found: the whole report, and the ids of the blocks whose text or marks changed. */
export interface CopyUpdate {
  readonly report: CopyReport;
  readonly changedBlockIds: readonly string[];
}

/** How far a run is followed over a block's border to judge it, in least runs. */
const reachInRuns = 2;

/** The syllables of a block that stand in quotations, and whether one is open behind it. */
interface Quoted {
  readonly ranges: readonly BlockRange[];
  readonly isOpenAfter: boolean;
}

const notQuoted: Quoted = { ranges: [], isOpenAfter: false };

/**
 * A block as it was checked with what stands around it: what was found in it, and what was reported with the order of
 * all passages known.
 */
interface Checked {
  readonly text: BlockText;
  readonly around: Surroundings;
  readonly quoted: Quoted;
  readonly alone: BlockReport;
  readonly reported: BlockReport;
}

/** A block to be looked at: its text, its earlier check if that is of the same text, and its folding if that is new. */
interface Pending {
  readonly text: BlockText;
  readonly known: Checked | undefined;
  readonly folded: FoldedBlock | undefined;
}

/** The blocks from `from` to `to` became those from `from` to `until`; all others stayed as they were. */
interface Change extends BlockRange {
  readonly until: number;
}

/**
 * The check of one draft, kept from update to update: only blocks that changed and those that see them are looked at
 * again, and only what they change is summed and put in order again.
 */
export class DraftCheck {
  private readonly context: CheckContext;
  private readonly reach: number;
  private readonly reports: ReportKeeper;
  private given: readonly DraftBlock[] = [];
  private texts: BlockText[] = [];
  private kept: Checked[] = [];
  /** The places of blocks with spans that have an order, rising. */
  private ordered: readonly number[] = [];

  constructor(context: CheckContext) {
    this.context = context;
    this.reach = context.settings.verbatimMinimum * reachInRuns;
    this.reports = new ReportKeeper(context.settings);
  }

  /** Takes the whole list of blocks as it is now; names the blocks whose text or marks changed. */
  update(blocks: readonly DraftBlock[]): CopyUpdate {
    const change = changeTo(blocks, this.given);
    const isNone = change.from === change.to && change.from === change.until;
    const changedBlockIds = isNone ? [] : this.take(blocks, change);
    this.given = blocks.slice();
    return { report: this.reports.report, changedBlockIds };
  }

  private take(blocks: readonly DraftBlock[], change: Change): readonly string[] {
    const pending = this.pendingOf(blocks, change);
    const texts = pending.map(({ text }) => text);
    this.texts = replaced(this.texts, change, texts);
    const seen = this.recheck(change, pending);
    const { blocks: before } = this.reports.report;
    const { from, to, until } = this.hasOrderChanged(seen) ? this.putInOrder(seen) : seen;
    const now = this.kept.slice(from, until).map((one) => one.reported);
    const earlier = new Map(before.slice(from, to).map((one) => [one.id, one]));
    this.reports.replace({ from, to }, now);
    return now.filter((one) => earlier.get(one.id) !== one).map(({ id }) => id);
  }

  /** The blocks that changed: folded, or known from another place. */
  private pendingOf(blocks: readonly DraftBlock[], { from, to, until }: Change): readonly Pending[] {
    const earlier = new Map(this.kept.slice(from, to).map((one) => [one.text.block.id, one]));
    return blocks.slice(from, until).map((block) => {
      const known = earlier.get(block.id);
      if (known && isSame(known.text.block, block)) return { text: known.text, known, folded: undefined };
      const folded = foldedBlock(block);
      return { text: blockTextOf(block, folded, this.reach), known: undefined, folded };
    });
  }

  /** Checks the blocks that changed and those that see them; gives the places looked at. */
  private recheck(change: Change, pending: readonly Pending[]): Change {
    const { kept, texts } = this;
    const quoted = this.quotedAround(change);
    const near = seenAround(texts, { from: change.from, to: change.until }, this.reach);
    const from = Math.min(near.from, quoted.from);
    const until = Math.max(near.to, quoted.to);
    const shift = change.until - change.to;
    const sources = this.sources();
    const checked = texts.slice(from, until).map((text, i) => {
      const place = from + i;
      const known = kept[place < change.from ? place : place - shift];
      const block = pending[place - change.from] ?? { text, known, folded: undefined };
      const around = surroundingsAt(texts, place, this.reach, sources, block.known?.around);
      return this.checkedAs(block, around, quoted.at(place) ?? block.known?.quoted ?? notQuoted);
    });
    const seen = { from, to: until - shift, until };
    this.kept = replaced(kept, seen, checked);
    return seen;
  }

  /** Tables that runs over the border of two blocks are looked up in. */
  private sources(): readonly GramTable[] {
    const { indexes, settings } = this.context;
    return this.texts.length > 1 ? indexes.map((index) => gramsOf(index, settings.verbatimMinimum)) : [];
  }

  /**
   * Reads the quotations again from where none was open before the change to where none is open behind it, neither now
   * nor before.
   */
  private quotedAround({ from, to, until }: Change): QuotedStretch {
    const { kept, texts } = this;
    if (!this.context.settings.honoursQuotationMarks) return new QuotedStretch(from, []);
    const reader = new QuotationReader(texts, this.context.settings.verbatimMinimum);
    let start = from;
    while (kept[start - 1]?.quoted.isOpenAfter) start--;
    const isOpenAfter: boolean[] = [];
    for (let place = start; place < texts.length; place++) {
      const isOpen = reader.read(place);
      isOpenAfter.push(isOpen);
      const wasOpen = kept[place - until + to]?.quoted.isOpenAfter ?? false;
      if (place >= until - 1 && !isOpen && !wasOpen) break;
    }
    return new QuotedStretch(
      start,
      isOpenAfter.map((isOpen, i) => ({ ranges: reader.rangesIn(start + i), isOpenAfter: isOpen })),
    );
  }

  private checkedAs({ text, known, folded }: Pending, around: Surroundings, quoted: Quoted): Checked {
    if (known && known.around === around && known.quoted === quoted) return known;
    const isAsBefore =
      known && isSameWording(known.around, around) && isEqual(known.quoted.ranges, quoted.ranges);
    if (isAsBefore) return { ...known, around, quoted };
    const alone = checkBlock(
      text.block,
      folded ?? foldedBlock(text.block),
      { around, quoted: quoted.ranges },
      this.context,
    );
    if (known && isEqual(known.alone, alone)) return { ...known, around, quoted };
    return { text, around, quoted, alone, reported: alone };
  }

  /** Finds the blocks with an order again; true when one of those looked at has one, or had. */
  private hasOrderChanged({ from, to, until }: Change): boolean {
    const { kept, ordered } = this;
    const first = firstFrom(ordered, from);
    const last = firstFrom(ordered, to);
    const inside = placesOf(from, until).filter((place) => kept[place]?.alone.spans.some(hasOrder));
    if (first === last && inside.length === 0 && to === until) return false;
    const behind =
      to === until ? ordered.slice(last) : ordered.slice(last).map((place) => place + until - to);
    this.ordered = ordered.slice(0, first).concat(inside, behind);
    return first < last || inside.length > 0;
  }

  /** Marks the moved spans of the whole draft; gives the places looked at with those whose marks changed. */
  private putInOrder(seen: Change): Change {
    const { kept, ordered } = this;
    const moved = movedSpans(ordered.flatMap((place) => kept[place]?.alone.spans.filter(hasOrder) ?? []));
    let { from, until } = seen;
    for (const place of ordered) {
      const one = kept[place];
      const marked = one && withMoves(one, moved);
      if (!marked || marked === one) continue;
      kept[place] = marked;
      from = Math.min(from, place);
      until = Math.max(until, place + 1);
    }
    return { from, to: until - seen.until + seen.to, until };
  }
}

/** The quotations of the blocks from a place on that were read again. */
class QuotedStretch {
  readonly from: number;
  private readonly blocks: readonly Quoted[];

  constructor(from: number, blocks: readonly Quoted[]) {
    this.from = from;
    this.blocks = blocks;
  }

  get to(): number {
    return this.from + this.blocks.length;
  }

  at(place: number): Quoted | undefined {
    return this.blocks[place - this.from];
  }
}

function changeTo(blocks: readonly DraftBlock[], given: readonly DraftBlock[]): Change {
  const isKept = (before: number, now: number) => {
    const [known, block] = [given[before], blocks[now]];
    return known !== undefined && block !== undefined && isSame(known, block);
  };
  let from = 0;
  while (isKept(from, from)) from++;
  let [to, until] = [given.length, blocks.length];
  while (to > from && until > from && isKept(to - 1, until - 1)) {
    to--;
    until--;
  }
  return { from, to, until };
}

/** The list with others in place of a range; the same list when it stays as long, as it does with every letter typed. */
function replaced<Item>(items: Item[], { from, to }: BlockRange, others: readonly Item[]): Item[] {
  if (others.length !== to - from) return items.slice(0, from).concat(others, items.slice(to));
  others.forEach((other, i) => {
    items[from + i] = other;
  });
  return items;
}

function placesOf(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function isEqual<Value>(a: Value, b: Value): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The block with its moved spans marked in what is reported; the same object as before when no mark changed. */
function withMoves(checked: Checked, moved: ReadonlySet<CopySpan>): Checked {
  const { alone, reported } = checked;
  if (alone.spans.every((span, i) => moved.has(span) === reported.spans[i]?.isMoved)) return checked;
  const spans = alone.spans.map((span) => (moved.has(span) ? { ...span, isMoved: true } : span));
  return { ...checked, reported: { ...alone, spans } };
}

function isSame(a: DraftBlock, b: DraftBlock): boolean {
  if (a === b) return true; // most of a draft, at every key
  return a.id === b.id && a.text === b.text && a.partId === b.partId && a.quotations === b.quotations;
}
