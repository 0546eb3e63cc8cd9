import {
  type CheckLimits,
  checkedAgainst,
  createProgrammeCheck,
  type ProgrammeCheck,
} from "../../../../shared/domain/checked-programme";
import { buildIndex, type CopySettings, check, type SourceIndex } from "../../../../shared/domain/copy-check";
import type { FormulaTable } from "../../../../shared/domain/copy-check/types";
import type { CheckedBlock } from "../../../../shared/domain/programme/text";
import type { CheckSource, LibraryText } from "../../../client";
import type { ParentView } from "../state";

/** What a programme is checked with. */
export interface CheckInputs {
  readonly parents: readonly ParentView[];
  /** What the service names besides: plans the parents cite, earlier programmes. */
  readonly further: readonly CheckSource[];
  /** The library document the text is laid beside. */
  readonly library: LibraryText | null;
  /** The formula table with the wordings of the office's library; null for the shipped one. */
  readonly formula: FormulaTable | null;
  readonly limits: CheckLimits;
}

type Source = Parameters<typeof buildIndex>[0];

/** Characters of the draft looked through at a time: a few milliseconds of work. */
const pieceLength = 12_000;
/** Characters of the draft that have an index make its tables, before the draft itself is looked through. */
const probeLength = 600;

/** Indexes of sources, kept while their text, title and allowed ranges stay the same. */
export class KeptIndexes {
  private kept = new Map<string, { readonly source: Source; readonly index: SourceIndex }>();

  /** The index of a source; `isNew` tells that work was done. */
  of(source: Source): { readonly index: SourceIndex; readonly isNew: boolean } {
    const known = this.kept.get(source.id);
    if (known && isSame(known.source, source)) return { index: known.index, isNew: false };
    const index = buildIndex(source);
    this.kept.set(source.id, { source, index });
    return { index, isNew: true };
  }

  /** Forgets all but these. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of this.kept.keys()) if (!ids.has(id)) this.kept.delete(id);
  }
}

function isSame(a: Source, b: Source): boolean {
  return a.text === b.text && a.title === b.title && JSON.stringify(a.allowed) === JSON.stringify(b.allowed);
}

/**
 * Makes a check ready in pieces of work that each take a few milliseconds: whoever drives it lets keys have their turn in
 * between. The last gives the check, which has looked through these blocks once.
 */
export function* preparation(
  inputs: CheckInputs,
  blocks: readonly CheckedBlock[],
  kept: KeptIndexes,
): Generator<void, ProgrammeCheck> {
  const { counted, earlier, settings } = checkedAgainst(inputs.parents, inputs.further, inputs.limits);
  const probe = probeOf(blocks);
  yield* probed(buildIndex({ id: "", text: probe }), probe, settings);
  const above = yield* indexed(counted, kept, probe, settings);
  const before = yield* indexed(earlier, kept, probe, settings);
  const library = yield* indexed(documentOf(inputs), kept, probe, settings);
  kept.keepOnly(new Set([...counted, ...earlier, ...documentOf(inputs)].map(({ id }) => id)));
  const made = createProgrammeCheck({ counted: above, earlier: before, library }, settings, inputs.formula);
  for (const end of piecesOf(blocks)) {
    made.update(blocks.slice(0, end));
    yield;
  }
  return made;
}

function documentOf({ library }: CheckInputs): readonly Source[] {
  return library ? [{ id: library.id, text: library.text, title: library.title }] : [];
}

function* indexed(
  sources: readonly Source[],
  kept: KeptIndexes,
  probe: string,
  settings: CopySettings,
): Generator<void, readonly SourceIndex[]> {
  const indexes: SourceIndex[] = [];
  for (const source of sources) {
    const { index, isNew } = kept.of(source);
    indexes.push(index);
    if (isNew) yield* probed(index, probe, settings);
  }
  return indexes;
}

/** Has an index make its tables: those of verbatim runs, then those of edited passages. */
function* probed(index: SourceIndex, probe: string, settings: CopySettings): Generator<void, void> {
  const blocks = [{ id: "", partId: "", text: probe }];
  yield;
  for (const findsAdapted of [false, true]) {
    check({ blocks }, [index], { ...settings, findsAdapted });
    yield;
  }
}

/** The beginning of the longest block: enough for an index to make everything a check asks of it. */
function probeOf(blocks: readonly CheckedBlock[]): string {
  const longest = blocks.reduce((best, { text }) => (text.length > best.length ? text : best), "");
  return longest.slice(0, probeLength);
}

/** Where the pieces of a draft end, as numbers of blocks. */
function piecesOf(blocks: readonly CheckedBlock[]): readonly number[] {
  const ends: number[] = [];
  let length = 0;
  blocks.forEach(({ text }, at) => {
    length += text.length;
    if (length < pieceLength) return;
    ends.push(at + 1);
    length = 0;
  });
  return ends;
}
