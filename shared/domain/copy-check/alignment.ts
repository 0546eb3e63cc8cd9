import type { Syllables } from "../folding";
import { Extender, type Reach } from "./extension";
import { formulaLevels } from "./formula-table";
import { gramHashes } from "./grams";
import { type MaskedUnits, maskId } from "./names";
import type { Passage } from "./passages";
import type { CopySettings } from "./settings";
import { type SourceIndex, unitGramsOf, unitsOf } from "./source-index";
import { type Run, verbatimRuns } from "./verbatim";

const T = { w1: 0, w2: 0, wm: 0, runContent: 3, shortContent: 5, longRun: 12, adaptedContent: 6, renamedContent: 8, rare: 8, shift: 3, window: 14, pairs: 3, ...(globalThis as any).T };
const drop = T.drop ?? 9;
const seedSize = 4;
const mostSeedPlaces = 8;

export function passagesFrom(
  syllables: Syllables,
  units: MaskedUnits,
  index: SourceIndex,
  settings: CopySettings,
): readonly Passage[] {
  const finder = new PassageFinder(syllables, units, index, settings);
  return finder.find();
}

class PassageFinder {
  private readonly syllables: Syllables;
  private readonly units: MaskedUnits;
  private readonly index: SourceIndex;
  private readonly settings: CopySettings;
  private readonly sourceUnits: MaskedUnits;
  private readonly extender: Extender;
  private readonly passages: Passage[] = [];
  /** For each draft unit one more than the number of the passage over it, 0 for none. */
  private readonly owner: Uint32Array;
  stats = { seeds: 0, extended: 0 };
  /** How many units before each one say something of their own: neither a name nor part of a formula. */
  private readonly content: Float32Array;

  constructor(syllables: Syllables, units: MaskedUnits, index: SourceIndex, settings: CopySettings) {
    this.syllables = syllables;
    this.units = units;
    this.index = index;
    this.settings = settings;
    this.sourceUnits = unitsOf(index);
    this.extender = new Extender({ draft: units, source: this.sourceUnits, maskId }, drop);
    this.owner = new Uint32Array(units.count);
    this.content = contentBefore(units, formulaLevels(units));
  }

  find(): readonly Passage[] {
    const runs = verbatimRuns(this.syllables.ids, this.index, this.settings.verbatimMinimum);
    for (const run of [...runs].sort((a, b) => b.length - a.length)) this.fromRun(run);
    this.fromSeeds();
    this.fromPairs();
    return this.passages;
  }

  private fromRun(run: Run): void {
    const { unitOf } = this.units;
    const sourceOf = this.sourceUnits.unitOf;
    const first = unitOf[run.at] ?? 0;
    const last = unitOf[run.at + run.length - 1] ?? 0;
    const sourceFirst = sourceOf[run.place] ?? 0;
    const sourceLast = sourceOf[run.place + run.length - 1] ?? 0;
    if (this.isCovered(first, sourceFirst) && this.isCovered(last, sourceLast)) return;
    const left = this.extender.backward(first, sourceFirst, run.length);
    const right = this.extender.forward(last + 1, sourceLast + 1, run.length);
    const edits = left.edits + right.edits;
    const renamed = left.renamed + right.renamed;
    const from = left.draft > 0 ? (this.units.starts[first - left.draft] ?? 0) : run.at;
    const to = right.draft > 0 ? (this.units.starts[last + 1 + right.draft] ?? 0) : run.at + run.length;
    const sourceFrom = left.source > 0 ? (this.sourceUnits.starts[sourceFirst - left.source] ?? 0) : run.place;
    const sourceTo =
      right.source > 0 ? (this.sourceUnits.starts[sourceLast + 1 + right.source] ?? 0) : run.place + run.length;
    const content = this.contentOf(first - left.draft, last + 1 + right.draft) - edits;
    const own = this.contentOf(first, last + 1);
    const least = run.length < T.longRun ? T.shortContent : T.runContent;
    if (own < least && content < (edits + renamed > 0 ? T.adaptedContent : least)) return this.addFormula(run);
    if (edits + renamed > 0 && content < T.runContent) return this.add({from: run.at, to: run.at+run.length, sourceFrom: run.place, sourceTo: run.place+run.length},0,0,run.length);
    this.add({ from, to, sourceFrom, sourceTo }, edits, renamed, run.length + left.equal + right.equal);
  }

  private fromSeeds(): void {
    const grams = unitGramsOf(this.index, seedSize);
    const hashes = gramHashes(this.units.ids, seedSize);
    const failed = new Map<number, number>();
    for (let at = 0; at < hashes.length; at++) {
      if (this.owner[at] !== 0) continue;
      let place = grams.first(this.units.ids, at, hashes[at] ?? 0);
      if (place < 0 || this.masksAt(at) > 1) continue;
      for (let tried = 0; place >= 0 && tried < mostSeedPlaces; tried++, place = grams.after(place)) {
        this.stats.seeds++;
        const diagonal = place - at;
        if ((failed.get(diagonal) ?? -1) > at) continue;
        this.stats.extended++;
        const right = this.extender.forward(at, place, 0);
        if (!this.fromSeed(at, place, right)) failed.set(diagonal, at + right.draft);
        else break;
      }
    }
  }

  private fromPairs(): void {
    const grams = unitGramsOf(this.index, 2);
    const hashes = gramHashes(this.units.ids, 2);
    const mask = 8191;
    const last = new Int32Array(mask + 1).fill(-1000);
    const count = new Uint8Array(mask + 1);
    const failed = new Map<number, number>();
    for (let at = 0; at < hashes.length; at++) {
      if (this.owner[at] !== 0) continue;
      const first = grams.first(this.units.ids, at, hashes[at] ?? 0);
      if (first < 0 || this.units.ids[at] === maskId || this.units.ids[at + 1] === maskId) continue;
      if (!grams.isRare(first, T.rare)) continue;
      for (let place = first; place >= 0; place = grams.after(place)) {
        const diagonal = place - at;
        let best = 0;
        for (let beside = -T.shift; beside <= T.shift; beside++) {
          const b = (diagonal + beside) & mask;
          const gap = at - (last[b] ?? 0);
          if (gap <= T.window && gap >= 2 && (count[b] ?? 0) > best) best = count[b] ?? 0;
        }
        const own = diagonal & mask;
        if (at - (last[own] ?? 0) === 1) continue;
        last[own] = at;
        count[own] = best + 1;
        if (best + 1 < T.pairs) continue;
        if ((failed.get(diagonal) ?? -1) > at) continue;
        const right = this.extender.forward(at, place, 0);
        if (!this.fromSeed(at, place, right)) failed.set(diagonal, at + right.draft);
        else break;
      }
    }
  }

  private fromSeed(at: number, place: number, right: Reach): boolean {
    const left = this.extender.backward(at, place, right.equal);
    const equal = left.equal + right.equal;
    const edits = left.edits + right.edits;
    const score = equal - edits * (T.mu ?? 1);
    if (score < this.settings.adaptedMinimum) return false;
    const draftUnits = left.draft + right.draft;
    const sourceUnits = left.source + right.source;
    const renamed = left.renamed + right.renamed;
    if ((2 * (equal + renamed)) / (draftUnits + sourceUnits) < this.settings.adaptedSimilarity) return false;
    if (renamed > equal) return false;
    const content = this.contentOf(at - left.draft, at + right.draft) - edits * (T.mu ?? 1);
    if (content < (edits > 0 ? T.adaptedContent : T.renamedContent)) return false;
    this.add(
      {
        from: this.units.starts[at - left.draft] ?? 0,
        to: this.units.starts[at + right.draft] ?? 0,
        sourceFrom: this.sourceUnits.starts[place - left.source] ?? 0,
        sourceTo: this.sourceUnits.starts[place + right.source] ?? 0,
      },
      edits,
      renamed,
      equal,
    );
    return true;
  }

  private masksAt(at: number): number {
    let masks = 0;
    for (let i = 0; i < seedSize; i++) if (this.units.ids[at + i] === maskId) masks++;
    return masks;
  }

  private isCovered(unit: number, sourceUnit: number): boolean {
    const passage = this.passages[(this.owner[unit] ?? 0) - 1];
    const place = this.sourceUnits.starts[sourceUnit] ?? 0;
    return passage !== undefined && place >= passage.sourceFrom && place < passage.sourceTo;
  }

  private contentOf(from: number, to: number): number {
    return (this.content[to] ?? 0) - (this.content[from] ?? 0);
  }

  private addFormula(run: Run): void {
    this.passages.push({ class: "formula", index: this.index, from: run.at, to: run.at + run.length, sourceFrom: run.place, sourceTo: run.place + run.length, equal: run.length });
  }

  private add(
    place: Pick<Passage, "from" | "to" | "sourceFrom" | "sourceTo">,
    edits: number,
    renamed: number,
    equal: number,
  ): void {
    const isEqual = edits === 0 && renamed === 0;
    const passageClass = isEqual ? "verbatim" : edits === 0 ? "renamed" : "adapted";
    this.passages.push({ ...place, class: passageClass, index: this.index, equal });
    const first = this.units.unitOf[place.from] ?? 0;
    const last = this.units.unitOf[place.to - 1] ?? 0;
    this.owner.fill(this.passages.length, first, last + 1);
  }
}

function contentBefore(units: MaskedUnits, isFormula: Uint8Array): Float32Array {
  const before = new Float32Array(units.count + 1);
  for (let at = 0; at < units.count; at++) {
    const w = units.ids[at] === maskId ? T.wm : [1, T.w1, T.w2][isFormula[at] ?? 0];
    before[at + 1] = (before[at] ?? 0) + w;
  }
  return before;
}
