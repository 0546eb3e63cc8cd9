import type { CopySpan } from "../copy-check";

/** A passage that counts as copied: neither formula, nor quoted, nor allowed. */
export type Copy = CopySpan & { readonly class: "verbatim" | "adapted" | "renamed" };

/** The passages of a report that count as copied, in its order. */
export function copiesIn({ spans }: { readonly spans: readonly CopySpan[] }): readonly Copy[] {
  return spans.filter(isCopy);
}

function isCopy(span: CopySpan): span is Copy {
  return span.class === "verbatim" || span.class === "adapted" || span.class === "renamed";
}
