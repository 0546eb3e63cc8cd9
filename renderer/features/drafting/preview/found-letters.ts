import type { FoundPlace } from "./find-in-pages";
import type { PageLetters } from "./pdf-reader";

const names = { found: "preview-found", current: "preview-found-current" } as const;

/** Marks what was found on a page, one place as the current one; gives what takes the marks away. */
export function markFound(
  { texts }: PageLetters,
  places: readonly FoundPlace[],
  current: FoundPlace | undefined,
): () => void {
  const added = places.flatMap((place) => {
    const highlight = highlightNamed(place === current ? names.current : names.found);
    return place.letters.flatMap(({ text, from, to }) => {
      const letters = texts[text]?.firstChild;
      if (!(letters instanceof Text) || to > letters.length) return [];
      const range = new StaticRange({
        ...{ startContainer: letters, startOffset: from },
        ...{ endContainer: letters, endOffset: to },
      });
      highlight.add(range);
      return [{ highlight, range }];
    });
  });
  return () => {
    for (const { highlight, range } of added) highlight.delete(range);
  };
}

function highlightNamed(name: string): Highlight {
  const known = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, known);
  return known;
}
