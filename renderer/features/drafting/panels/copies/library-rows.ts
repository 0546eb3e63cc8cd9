import type { LibraryHit } from "../../../../client";
import type { CopySpan } from "../../state";

/** One row of the library's list: a document, or under the opened one a passage with its place in `inLibrary`. */
export type LibraryRow =
  | { readonly kind: "document"; readonly hit: LibraryHit; readonly isOpen: boolean }
  | { readonly kind: "passage"; readonly span: CopySpan; readonly index: number };

/** The documents found, the passages of the opened one below it; passages of any other are not yet those asked for. */
export function libraryRows(
  hits: readonly LibraryHit[],
  openedId: string | null,
  inLibrary: readonly CopySpan[],
): readonly LibraryRow[] {
  return hits.flatMap((hit): LibraryRow[] => {
    const isOpen = hit.document.id === openedId;
    const head = { kind: "document", hit, isOpen } as const;
    if (!isOpen) return [head];
    const passages = inLibrary.flatMap((span, index) =>
      span.sourceId === openedId ? [{ kind: "passage", span, index } as const] : [],
    );
    return [head, ...passages];
  });
}
