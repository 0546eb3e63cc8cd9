/** A stretch reached from a seed, measured from it: how far on each side, and what was met on the way. */
export interface Reach {
  readonly draft: number;
  readonly source: number;
  readonly equal: number;
  readonly renamed: number;
  readonly edits: number;
}

/** Two unit streams to compare; units with `exact` equal are the same, units both masked are the same but for a name. */
export interface Sides {
  readonly draft: { readonly ids: Uint32Array; readonly exact: Uint32Array; readonly count: number };
  readonly source: { readonly ids: Uint32Array; readonly exact: Uint32Array; readonly count: number };
  readonly maskId: number;
}

const MU = (globalThis as any).T?.mu ?? 1;
const band = 48;
const width = 2 * band + 1;
const START = (globalThis as any).T?.start ?? 4, SLOPE = (globalThis as any).T?.slope ?? 0.5;
const dead = -1;

/**
 * Follows a copied passage from a seed over words changed, dropped or added: the furthest-reaching waves of edit
 * distance, given up when the score (equal units less edits) falls `drop` below the best. Time is the passage's length
 * plus its edits times `drop`. One instance serves any number of calls, one at a time.
 */
export class Extender {
  private readonly sides: Sides;
  private readonly drop: number;
  private reach = new Int32Array(width);
  private equal = new Int32Array(width);
  private renamed = new Int32Array(width);
  private reachBefore = new Int32Array(width);
  private equalBefore = new Int32Array(width);
  private renamedBefore = new Int32Array(width);
  private draftFrom = 0;
  private sourceFrom = 0;
  private step = 1;
  private most = 0;
  private mostSource = 0;
  private best: Reach = nowhere;
  private bestScore = 0;
  private credit = 0;

  constructor(sides: Sides, drop: number) {
    this.sides = sides;
    this.drop = drop;
  }

  /** Extends to the right from the units at (`at`, `place`), both included. */
  forward(at: number, place: number, credit: number): Reach {
    return this.run(credit, at, place, 1, this.sides.draft.count - at, this.sides.source.count - place);
  }

  /** Extends to the left from the units before (`at`, `place`). */
  backward(at: number, place: number, credit: number): Reach {
    return this.run(credit, at - 1, place - 1, -1, at, place);
  }

  private run(credit: number, at: number, place: number, step: number, most: number, mostSource: number): Reach {
    this.draftFrom = at;
    this.sourceFrom = place;
    this.step = step;
    this.most = most;
    this.mostSource = mostSource;
    this.best = nowhere;
    this.bestScore = 0;
    this.credit = credit;
    this.clearBeside(band, band);
    this.settle(band, 0, 0, 0, 0);
    let low = band;
    let high = band;
    for (let edits = 1; low <= high; edits++) {
      this.swap();
      low = Math.max(0, low - 1);
      high = Math.min(width - 1, high + 1);
      this.clearBeside(low, high);
      for (let k = low; k <= high; k++) this.wave(k, edits);
      while (low <= high && this.reach[low] === dead) low++;
      while (low <= high && this.reach[high] === dead) high--;
    }
    return this.best;
  }

  private swap(): void {
    [this.reach, this.reachBefore] = [this.reachBefore, this.reach];
    [this.equal, this.equalBefore] = [this.equalBefore, this.equal];
    [this.renamed, this.renamedBefore] = [this.renamedBefore, this.renamed];
  }

  /** Nothing of an older wave may be read beside the diagonals of this one. */
  private clearBeside(low: number, high: number): void {
    this.reach[low - 1] = dead;
    this.reach[low - 2] = dead;
    this.reach[high + 1] = dead;
    this.reach[high + 2] = dead;
  }

  /** The furthest point of diagonal `k` with one edit more: a word changed, added, or dropped. */
  private wave(k: number, edits: number): void {
    const changed = this.reachBefore[k] ?? dead;
    const added = k > 0 ? (this.reachBefore[k - 1] ?? dead) : dead;
    const dropped = k < width - 1 ? (this.reachBefore[k + 1] ?? dead) : dead;
    let from = k;
    let draft = changed === dead ? dead : changed + 1;
    if (added !== dead && added > draft) {
      draft = added;
      from = k - 1;
    }
    if (dropped !== dead && dropped + 1 > draft) {
      draft = dropped + 1;
      from = k + 1;
    }
    if (draft === dead || draft > this.most || draft + k - band > this.mostSource) this.reach[k] = dead;
    else this.settle(k, draft, this.equalBefore[from] ?? 0, this.renamedBefore[from] ?? 0, edits);
  }

  /** Slides over equal units from a point and keeps or gives up the diagonal. */
  private settle(k: number, from: number, equalBefore: number, renamedBefore: number, edits: number): void {
    const { draft, source, maskId } = this.sides;
    const most = Math.min(this.most, this.mostSource - (k - band));
    let at = from;
    let i = this.draftFrom + this.step * at;
    let j = this.sourceFrom + this.step * (at + k - band);
    let equal = equalBefore;
    let renamed = renamedBefore;
    let last = from;
    let renamedAtLast = renamedBefore;
    while (at < most) {
      if (draft.exact[i] === source.exact[j]) {
        equal++;
        last = at + 1;
        renamedAtLast = renamed;
      } else if (draft.ids[i] === maskId && source.ids[j] === maskId) renamed++;
      else break;
      at++;
      i += this.step;
      j += this.step;
    }
    const score = equal - edits * MU;
    if (score > this.bestScore) {
      this.bestScore = score;
      this.best = { draft: last, source: last + k - band, equal, renamed: renamedAtLast, edits };
    }
    const allowed = Math.min(this.drop, START + (this.credit + this.bestScore) * SLOPE);
    const isAlive = score >= this.bestScore - allowed;
    this.reach[k] = isAlive ? at : dead;
    this.equal[k] = equal;
    this.renamed[k] = renamed;
  }
}

const nowhere: Reach = { draft: 0, source: 0, equal: 0, renamed: 0, edits: 0 };
