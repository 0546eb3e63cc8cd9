import { memo, useCallback, useMemo } from "react";
import { useText } from "../../../../ui/use-text";
import { type CopySpan, useDrafting } from "../../state";
import { PassageButtons } from "./PassageButtons";
import { PassageKind } from "./PassageKind";
import { Sides } from "./Sides";
import { longSyllables, sidesOf, wordsOfSpan } from "./span-words";

interface LibraryPassageProps {
  readonly span: CopySpan;
  readonly index: number;
  readonly isSelected: boolean;
}

/** A passage that stands in a library document: the draft's words beside those of the document. */
export const LibraryPassage = memo(function LibraryPassage({ span, index, isSelected }: LibraryPassageProps) {
  const text = useText();
  const words = useDrafting(({ doc }) => wordsOfSpan(doc, span));
  const source = useDrafting(({ library }) =>
    library.opened?.id === span.sourceId ? library.opened.text.slice(span.sourceFrom, span.sourceTo) : "",
  );
  const sides = useMemo(() => sidesOf(span, words, source), [span, words, source]);
  const actions = useLibraryActions()(span, index);
  return (
    <>
      <div className="drafting-passage-head">
        <PassageKind span={span} />
      </div>
      {isSelected && <PassageButtons actions={actions} />}
      <Sides
        draft={sides.draft}
        source={sides.source}
        sourceLabel={text("copy-check.in-library")}
        sourceClass={span.class}
        isSelected={isSelected}
        isLong={span.syllables > longSyllables}
        onGo={() => actions[0]?.run()}
      />
    </>
  );
});

/** What can be done about a passage of the library: go to it, or select it to be written anew. */
export function useLibraryActions() {
  const actions = useDrafting((state) => state.actions);
  return useCallback(
    ({ blockId, from, to }: CopySpan, index: number) =>
      [
        { name: "go", code: "Enter", key: "Enter", run: () => actions.goToInLibrary(index) },
        { name: "rewrite", code: "KeyV", key: "V", run: () => actions.goToRange({ blockId, from, to }) },
      ] as const,
    [actions],
  );
}
