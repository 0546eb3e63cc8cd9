import { type Evidence, isOwnWording, leastEvidence, leastForRun, sumOf } from "./evidence";
import { Extender, nowhere, type Reach, scoreOf } from "./extension";
import type { MaskedUnits } from "./names";
import { type Passage, type PassagePlace, passageAt } from "./passages";
import type { BlockRange, CopyClass } from "./report";
import { pairSize, type SeedVisitor, seedSize, visitPairs, visitRuns } from "./seeds";
import type { CopySettings } from "./settings";
import { gramsOf, type SourceIndex, unitGramsOf, unitsOf } from "./source-index";
import { type Run, verbatimRuns } from "./verbatim";

/** The draft's text made ready: its syllables, its units, and how much they tell about where they are from. */
export interface PreparedDraft {
  readonly ids: Uint32Array;
  readonly units: MaskedUnits;
  readonly evidence: Evidence;
}

/** An extension that gains less than this is chance and is not taken. */
const leastGain = 0.5;

/** A name of more syllables than this, cut by a run, is a list and not taken whole. */
const longestCutName = 8;

/** A passage may have one edit for so many other names and still be called renamed: half-known names leave a word over. */
const namesPerEdit = 3;

/**
 * Finds the passages of a draft that come from one source: its verbatim runs, the longest first, each followed over
 * edits to both sides; then, in text still free, passages that only edited or renamed seeds give away. Passages may
 * overlap in the draft.
 */
export class PassageFinder {
  private readonly draft: PreparedDraft;
  private readonly index: SourceIndex;
  private readonly source: MaskedUnits;
  private readonly settings: CopySettings;
  private readonly extender: Extender;
  private readonly found: Passage[] = [];
  /** For each draft syllable one more than the number of the passage over it, 0 for none. */
  private readonly owner: Uint32Array;
  /** By diagonal, how far seeds have already been followed in vain. */
  private readonly inVain = new Map<number, number>();

  constructor(draft: PreparedDraft, index: SourceIndex, settings: CopySettings) {
    this.draft = draft;
    this.index = index;
    this.source = unitsOf(index);
    this.settings = settings;
    this.extender = new Extender(draft.units, this.source);
    this.owner = new Uint32Array(draft.ids.length);
  }

  /** The passages found; `runs` marks each draft syllable that stands in a verbatim run. */
  find(runs: Uint8Array): readonly Passage[] {
    const minimum = this.settings.verbatimMinimum;
    const verbatim = verbatimRuns(this.draft.ids, this.index.syllables.ids, gramsOf(this.index, minimum));
    for (const run of verbatim) runs.fill(1, run.at, run.at + run.length);
    for (const run of [...verbatim].sort((a, b) => b.length - a.length || a.at - b.at)) this.followRun(run);
    if (!this.settings.findsAdapted || this.source.count < this.settings.adaptedMinimum) return this.found;
    const isTaken = (unit: number) => this.isTaken(unit);
    const visit: SeedVisitor = (at, place) => this.followSeed(at, place);
    visitRuns(this.draft.units, unitGramsOf(this.index, seedSize), isTaken, visit);
    visitPairs(this.draft.units, unitGramsOf(this.index, pairSize), isTaken, visit);
    return this.found;
  }

  private followRun(run: Run): void {
    if (this.isFound(run)) return;
    const draft = spanOfRun(this.draft.units, run.at, run.length);
    const source = spanOfRun(this.source, run.place, run.length);
    const left = this.worthwhile(this.extender.backward(draft.first, source.first, run.length));
    const right = this.worthwhile(this.extender.forward(draft.last + 1, source.last + 1, run.length));
    const whole = joined(left, right);
    const length = run.at - run.from + run.length;
    const least = leastForRun(length);
    const first = this.draft.units.unitOf[run.from] ?? draft.first;
    const isOwn =
      this.evidence(first, draft.last + 1) >= least ||
      isOwnWording(this.draft.evidence, first, draft.last + 1, length);
    const evidence = this.evidence(Math.min(first, draft.first - left.draft), draft.last + 1 + right.draft);
    const tells = evidence - (whole.equal - scoreOf(whole)) >= leastFor(whole, least);
    if (isOwn || tells) this.addLengthened(run, left, right);
    else this.add("formula", placeOf(run), run.length);
  }

  /** Adds the passage of a run with what was followed to its left and right; a name it cuts on both sides is taken whole. */
  private addLengthened(run: Run, left: Reach, right: Reach): void {
    const whole = joined(left, right);
    const { units } = this.draft;
    const more = { draft: [left.draft, right.draft], source: [left.source, right.source] } as const;
    const cuts = [this.takesName(run, 0), this.takesName(run, run.length)] as const;
    const others = [
      cuts[0] || this.passesName(run, 0, left),
      cuts[1] || this.passesName(run, run.length, right),
    ];
    const renamed = whole.renamed + others.filter(Boolean).length;
    const draft = edges(units, run.at, run.length, more.draft, cuts);
    const source = edges(this.source, run.place, run.length, more.source, cuts);
    const place = { ...draft, sourceFrom: source.from, sourceTo: source.to };
    this.add(classOf({ ...whole, renamed }), place, run.length + whole.equal + whole.more);
  }

  /** True when the run's edge cuts a name in both texts: it is one name and another. */
  private takesName(run: Run, edge: number): boolean {
    const names = [nameAround(this.draft.units, run.at + edge), nameAround(this.source, run.place + edge)];
    return this.settings.findsAdapted && names.every((size) => size > 0 && size <= longestCutName);
  }

  /** True when what was followed from the run's edge lies beyond the rest of a name that either text goes on with. */
  private passesName(run: Run, edge: number, reach: Reach): boolean {
    const isCut = nameAround(this.draft.units, run.at + edge) + nameAround(this.source, run.place + edge) > 0;
    return isCut && reach.draft + reach.source > 0;
  }

  private worthwhile(reach: Reach): Reach {
    const isChance = scoreOf(reach) < leastGain || !this.settings.findsAdapted;
    return isChance ? nowhere : reach;
  }

  /** Follows a seed to both sides; true when it gave a passage. */
  private followSeed(at: number, place: number): boolean {
    if ((this.inVain.get(place - at) ?? -1) > at) return false;
    const right = this.extender.forward(at, place, 0);
    const left = this.extender.backward(at, place, right.equal);
    const whole = joined(left, right);
    if (!this.isPassage(whole, this.evidence(at - left.draft, at + right.draft))) {
      this.inVain.set(place - at, at + right.draft);
      return false;
    }
    const reached = {
      from: this.draft.units.starts[at - left.draft] ?? 0,
      to: this.draft.units.starts[at + right.draft] ?? 0,
      sourceFrom: this.source.starts[place - left.source] ?? 0,
      sourceTo: this.source.starts[place + right.source] ?? 0,
    };
    this.add(classOf(whole), reached, whole.equal + whole.more);
    return true;
  }

  private isPassage(whole: Reach, evidence: number): boolean {
    const { adaptedMinimum, adaptedSimilarity } = this.settings;
    const similarity = (2 * (whole.equal + whole.renamed)) / (whole.draft + whole.source);
    if (scoreOf(whole) < adaptedMinimum || similarity < adaptedSimilarity || whole.renamed > whole.equal)
      return false;
    return evidence - (whole.equal - scoreOf(whole)) >= leastFor(whole, leastEvidence.adapted);
  }

  private evidence(from: number, to: number): number {
    return sumOf(this.draft.evidence.copied, from, to);
  }

  /** True when every syllable of the run is in a passage that has it from the same place. */
  private isFound(run: Run): boolean {
    for (let i = 0; i < run.length; i++) {
      const passage = this.found[(this.owner[run.at + i] ?? 0) - 1];
      const place = run.place + i;
      if (passage === undefined || place < passage.sourceFrom || place >= passage.sourceTo) return false;
    }
    return true;
  }

  private isTaken(unit: number): boolean {
    const { starts } = this.draft.units;
    return this.owner[starts[unit] ?? 0] !== 0 || this.owner[(starts[unit + 1] ?? 1) - 1] !== 0;
  }

  private add(name: CopyClass, place: PassagePlace, equal: number): void {
    this.found.push(passageAt(this.draft.ids, place, { class: name, index: this.index, equal }));
    this.owner.fill(this.found.length, place.from, place.to);
  }
}

/** The units a run of syllables begins and ends in. */
function spanOfRun(units: MaskedUnits, at: number, length: number): { first: number; last: number } {
  return { first: units.unitOf[at] ?? 0, last: units.unitOf[at + length - 1] ?? 0 };
}

function placeOf({ at, place, length }: Run): PassagePlace {
  return { from: at, to: at + length, sourceFrom: place, sourceTo: place + length };
}

type Pair<Value> = readonly [left: Value, right: Value];

/** The syllables of a run with so many units more to the left and right, or the rest of a unit it cuts. */
function edges(
  units: MaskedUnits,
  at: number,
  length: number,
  more: Pair<number>,
  cuts: Pair<boolean>,
): BlockRange {
  const { first, last } = spanOfRun(units, at, length);
  const from = more[0] > 0 || cuts[0] ? (units.starts[first - more[0]] ?? 0) : at;
  const to = more[1] > 0 || cuts[1] ? (units.starts[last + 1 + more[1]] ?? 0) : at + length;
  return { from, to };
}

/** The syllables of the unit that begins before this syllable and goes on with it; 0 when none does. */
function nameAround(units: MaskedUnits, at: number): number {
  if (at === 0 || at >= units.unitOf.length || units.unitOf[at - 1] !== units.unitOf[at]) return 0;
  const unit = units.unitOf[at] ?? 0;
  return (units.starts[unit + 1] ?? 0) - (units.starts[unit] ?? 0);
}

function joined(left: Reach, right: Reach): Reach {
  return {
    draft: left.draft + right.draft,
    source: left.source + right.source,
    equal: left.equal + right.equal,
    more: left.more + right.more,
    renamed: left.renamed + right.renamed,
    edits: left.edits + right.edits,
  };
}

function classOf(whole: Reach): CopyClass {
  if (whole.edits === 0 && whole.renamed === 0) return "verbatim";
  return whole.edits * namesPerEdit <= whole.renamed ? "renamed" : "adapted";
}

function leastFor(whole: Reach, otherwise: number): number {
  if (whole.edits > 0) return leastEvidence.adapted;
  return whole.renamed > 0 ? leastEvidence.renamed : otherwise;
}
