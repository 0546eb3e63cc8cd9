import type { Syllables } from "../folding";
import { type Passage, similarityOf } from "./passages";
import type { BlockRange, CopyClass, CopySpan, DraftBlock } from "./report";

/** The span of a passage with its source. */
export function passageSpan(block: DraftBlock, syllables: Syllables, passage: Passage): CopySpan {
  const source = passage.index.syllables;
  const sourceFrom = source.starts[passage.sourceFrom] ?? source.ends[passage.sourceFrom - 1] ?? 0;
  return {
    ...plainSpan(block, syllables, passage, passage.class),
    sourceId: passage.index.id,
    sourceFrom,
    sourceTo: Math.max(sourceFrom, source.ends[passage.sourceTo - 1] ?? 0),
    similarity: passage.class === "verbatim" ? 1 : similarityOf(passage),
  };
}

/** A span without a source: a quotation, a legal basis. */
export function plainSpan(
  block: DraftBlock,
  syllables: Syllables,
  range: BlockRange,
  spanClass: CopyClass,
): CopySpan {
  return {
    class: spanClass,
    blockId: block.id,
    partId: block.partId,
    from: syllables.starts[range.from] ?? 0,
    to: syllables.ends[range.to - 1] ?? 0,
    sourceId: null,
    sourceFrom: 0,
    sourceTo: 0,
    syllables: range.to - range.from,
    similarity: 0,
    isMoved: false,
    fingerprint: fingerprintOf(syllables.ids, range),
  };
}

function fingerprintOf(ids: Uint32Array, range: BlockRange): string {
  let hash = 0x811c9dc5;
  for (let at = range.from; at < range.to; at++) hash = Math.imul(hash ^ (ids[at] ?? 0), 0x01000193);
  return `${(range.to - range.from).toString(36)}-${(hash >>> 0).toString(36)}`;
}
