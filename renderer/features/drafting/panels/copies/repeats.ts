import type { CheckSource } from "../../../../client";
import type { CopySpan } from "../../state";

/** A passage that an earlier programme has too, and the duty it stands in there. */
export interface Repeat {
  readonly span: CopySpan;
  readonly index: number;
  readonly source: CheckSource;
  /** The block of the duty of the earlier programme; null when the passage is in no duty there. */
  readonly dutyBlockId: string | null;
  /** Its words in the earlier programme. */
  readonly words: string;
}

/** The repeated promises of a programme in reading order; passages whose programme is gone are left out. */
export function repeatsOf(repeated: readonly CopySpan[], further: readonly CheckSource[]): readonly Repeat[] {
  const earlier = new Map(further.map((source) => [source.id, source]));
  return repeated.flatMap((span, index) => {
    const source = earlier.get(span.sourceId ?? "");
    if (!source) return [];
    const words = source.text.slice(span.sourceFrom, span.sourceTo);
    return [{ span, index, source, words, dutyBlockId: dutyAt(source, span) }];
  });
}

function dutyAt({ duties }: CheckSource, { sourceFrom, sourceTo }: CopySpan): string | null {
  return duties.find(({ from, to }) => from < sourceTo && to > sourceFrom)?.blockId ?? null;
}
