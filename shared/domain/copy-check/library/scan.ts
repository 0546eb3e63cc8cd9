import { gramFactor, gramHashes } from "../grams";
import type { CopySettings } from "../settings";
import type { SourceIndex } from "../source-index";

/** A library document that holds verbatim runs of a draft: how many of its syllables stand in them. */
export interface LibraryHit {
  readonly id: string;
  readonly syllables: number;
}

/** Bits of the filter for each run of the draft, so that few foreign runs pass it; and the most bits in all. */
const bitsPerRun = 64;
const mostBits = 1 << 22;

/**
 * Which documents of a library hold verbatim runs of a draft, the most syllables first. It reads the identities of all
 * documents once (linear in the library, no table needed) and asks a filter of the draft's runs; whoever it names is
 * then checked in full. A document counts from one whole run on.
 */
export function scanLibrary(
  draft: SourceIndex,
  documents: Iterable<SourceIndex>,
  settings: CopySettings,
): readonly LibraryHit[] {
  const filter = new RunFilter(draft.syllables.ids, settings.verbatimMinimum);
  const hits: LibraryHit[] = [];
  for (const { id, syllables } of documents) {
    const shared = filter.sharedSyllables(syllables.ids);
    if (shared > 0) hits.push({ id, syllables: shared });
  }
  return hits.sort((a, b) => b.syllables - a.syllables || (a.id < b.id ? -1 : 1));
}

/** The runs of a draft as a bit filter before an exact set of hashes. */
class RunFilter {
  private readonly size: number;
  private readonly mask: number;
  private readonly bits: Uint32Array;
  private readonly hashes: ReadonlySet<number>;

  constructor(ids: Uint32Array, size: number) {
    this.size = size;
    const hashes = gramHashes(ids, size);
    this.hashes = new Set(hashes);
    let count = 1024;
    while (count < hashes.length * bitsPerRun && count < mostBits) count *= 2;
    this.mask = count - 1;
    this.bits = new Uint32Array(count >>> 5);
    for (const hash of hashes) {
      const bit = hash & this.mask;
      this.bits[bit >>> 5] = (this.bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  /** How many of these syllables stand in a run that the draft has too. */
  sharedSyllables(ids: Uint32Array): number {
    const { size, bits, mask } = this;
    let leaving = 1;
    for (let i = 0; i < size; i++) leaving = Math.imul(leaving, gramFactor);
    let hash = 0;
    for (let i = 0; i < size - 1; i++) hash = (Math.imul(hash, gramFactor) + (ids[i] ?? 0)) | 0;
    let shared = 0;
    let covered = 0;
    let left = 0;
    for (let end = size - 1; end < ids.length; end++) {
      hash = (Math.imul(hash, gramFactor) + (ids[end] ?? 0) - Math.imul(left, leaving)) | 0;
      left = ids[end - size + 1] ?? 0;
      const mixed = hash ^ (hash >>> 15);
      if ((((bits[(mixed & mask) >>> 5] ?? 0) >>> (mixed & 31)) & 1) === 0 || !this.hashes.has(mixed >>> 0))
        continue;
      shared += Math.min(size, end + 1 - covered);
      covered = end + 1;
    }
    return shared;
  }
}
