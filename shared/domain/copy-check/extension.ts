import { type MaskedUnits, maskId } from "./names";

/**
 * A stretch followed from a seed: how many units on each side, how many of them are equal (and how many syllables more
 * than units those have), how many stand for another name, and how many edits (words changed, dropped or added) lie
 * between.
 */
export interface Reach {
  readonly draft: number;
  readonly source: number;
  readonly equal: number;
  readonly more: number;
  readonly renamed: number;
  readonly edits: number;
}

/** What an edit costs against an equal unit. */
const editCost = 0.7;
/** How far the score may fall below the best before a stretch is given up: at first, per unit already found, at most. */
const patience = { first: 2, perUnit: 0.6, most: 12 };
/** Steps allowed for each unit of the draft in all. Real texts took less than a fifth; texts of three words know no end. */
const workPerUnit = 400;
const shortText = 200;
/** Diagonals looked at on either side of the seed's. */
const band = 48;
const width = 2 * band + 1;
const dead = -1;
/** A stretch of nothing. */
export const nowhere: Reach = { draft: 0, source: 0, equal: 0, more: 0, renamed: 0, edits: 0 };

/** Equal units less the cost of the edits between them. */
export function scoreOf(reach: Pick<Reach, "equal" | "edits">): number {
  return reach.equal - reach.edits * editCost;
}

/** One wave of furthest points: for each diagonal how far the draft is read, and what was met on the way. */
class Wave {
  readonly reach = new Int32Array(width).fill(dead);
  readonly equal = new Int32Array(width);
  readonly more = new Int32Array(width);
  readonly renamed = new Int32Array(width);

  /** Nothing met yet on a diagonal. */
  clear(diagonal: number): void {
    this.equal[diagonal] = 0;
    this.more[diagonal] = 0;
    this.renamed[diagonal] = 0;
  }
}

/** What one reading met; kept in one object so that the innermost loop makes none. */
class Met {
  read = 0;
  last = 0;
  equal = 0;
  more = 0;
  renamed = 0;
  renamedAtLast = 0;

  /** Takes an equal unit of so many syllables. */
  take(read: number, syllables: number): void {
    this.equal++;
    this.more += syllables - 1;
    this.last = read + 1;
    this.renamedAtLast = this.renamed;
  }
}

function sizeAt(units: MaskedUnits, at: number): number {
  return (units.starts[at + 1] ?? 0) - (units.starts[at] ?? 0);
}

/**
 * Follows a copied passage from a seed over words changed, dropped or added: the furthest-reaching waves of edit
 * distance (Ukkonen, Myers), given up when the score falls too far below the best (as BLAST does). Time is the
 * passage's length plus its edits times the diagonals still alive. One instance serves any number of calls in turn.
 */
export class Extender {
  private readonly draft: MaskedUnits;
  private readonly source: MaskedUnits;
  private wave = new Wave();
  private before = new Wave();
  private readonly met = new Met();
  private readonly mostWork: number;
  private work = 0;
  private at = 0;
  private place = 0;
  private step = 1;
  private most = 0;
  private mostSource = 0;
  private credit = 0;
  private best: Reach = nowhere;
  private bestScore = 0;

  constructor(draft: MaskedUnits, source: MaskedUnits) {
    this.draft = draft;
    this.source = source;
    this.mostWork = (draft.count + shortText) * workPerUnit;
  }

  /** True once all the work allowed for this draft is done: every further stretch is given up at its seed. */
  get isSpent(): boolean {
    return this.work > this.mostWork;
  }

  /** Extends to the right from the units at (`at`, `place`), both included; `credit` is what was found before them. */
  forward(at: number, place: number, credit: number): Reach {
    this.most = this.draft.count - at;
    this.mostSource = this.source.count - place;
    return this.run(at, place, 1, credit);
  }

  /** Extends to the left from the units before (`at`, `place`). */
  backward(at: number, place: number, credit: number): Reach {
    this.most = at;
    this.mostSource = place;
    return this.run(at - 1, place - 1, -1, credit);
  }

  private run(at: number, place: number, step: number, credit: number): Reach {
    this.at = at;
    this.place = place;
    this.step = step;
    this.credit = credit;
    this.best = nowhere;
    this.bestScore = 0;
    this.clearBeside(band, band);
    this.before.clear(band);
    this.slide(band, 0, band, 0);
    let low = band;
    let high = band;
    for (let edits = 1; low <= high && !this.isSpent; edits++) {
      this.work += high - low + 3;
      [this.wave, this.before] = [this.before, this.wave];
      low = Math.max(2, low - 1);
      high = Math.min(width - 3, high + 1);
      this.clearBeside(low, high);
      for (let diagonal = low; diagonal <= high; diagonal++) this.advance(diagonal, edits);
      while (low <= high && this.wave.reach[low] === dead) low++;
      while (low <= high && this.wave.reach[high] === dead) high--;
    }
    return this.best;
  }

  /** Nothing of an older wave may be read beside the diagonals of this one. */
  private clearBeside(low: number, high: number): void {
    const { reach } = this.wave;
    reach[low - 1] = dead;
    reach[low - 2] = dead;
    reach[high + 1] = dead;
    reach[high + 2] = dead;
  }

  /** The furthest point of a diagonal with one edit more: a word changed, added, or dropped. */
  private advance(diagonal: number, edits: number): void {
    const { reach } = this.before;
    const changed = reach[diagonal] ?? dead;
    const added = reach[diagonal - 1] ?? dead;
    const dropped = reach[diagonal + 1] ?? dead;
    let from = diagonal;
    let read = changed === dead ? dead : changed + 1;
    if (added > read) {
      read = added;
      from = diagonal - 1;
    }
    if (dropped !== dead && dropped + 1 > read) {
      read = dropped + 1;
      from = diagonal + 1;
    }
    const isOutside = read > this.most || read + diagonal - band > this.mostSource;
    if (read === dead || isOutside) this.wave.reach[diagonal] = dead;
    else this.slide(diagonal, read, from, edits);
  }

  /** Reads on from a point over equal units and other names, then keeps the diagonal or gives it up. */
  private slide(diagonal: number, start: number, from: number, edits: number): void {
    const shift = diagonal - band;
    this.readOn(start, shift, from);
    const { read, last, equal, more, renamed, renamedAtLast } = this.met;
    const score = equal - edits * editCost;
    if (score > this.bestScore) {
      this.bestScore = score;
      this.best = { draft: last, source: last + shift, equal, more, renamed: renamedAtLast, edits };
    }
    const { wave } = this;
    wave.reach[diagonal] = score >= this.bestScore - this.allowance() ? read : dead;
    wave.equal[diagonal] = equal;
    wave.more[diagonal] = more;
    wave.renamed[diagonal] = renamed;
  }

  private readOn(start: number, shift: number, from: number): void {
    const { draft, source, step, before, met } = this;
    const most = Math.min(this.most, this.mostSource - shift);
    let i = this.at + step * start;
    let j = this.place + step * (start + shift);
    let read = start;
    met.last = start;
    met.equal = before.equal[from] ?? 0;
    met.more = before.more[from] ?? 0;
    met.renamed = before.renamed[from] ?? 0;
    met.renamedAtLast = met.renamed;
    for (; read < most; read++, i += step, j += step) {
      const isName = draft.ids[i] === maskId;
      if (draft.exact[i] === source.exact[j]) met.take(read, isName ? sizeAt(draft, i) : 1);
      else if (isName && source.ids[j] === maskId) met.renamed++;
      else break;
    }
    met.read = read;
    this.work += read - start;
  }

  private allowance(): number {
    return Math.min(patience.most, patience.first + (this.credit + this.bestScore) * patience.perUnit);
  }
}
