import { useText } from "../../../../ui/use-text";
import { type PassageFilter, passageFilters, stateOf } from "../../passage-state";
import { type DraftingState, useDrafting, useDraftingStore } from "../../state";

/** Which passages are listed and walked by F7, each kind with its number; the library has one once it was looked through. */
export function PassageFilterBar({ report }: { report: NonNullable<DraftingState["report"]> }) {
  const text = useText();
  const store = useDraftingStore();
  const chosen = useDrafting((state) => state.passageFilter);
  const accepted = useDrafting((state) => state.accepted);
  const states = report.spans.map((span) => stateOf(span, accepted));
  const hits = useDrafting((state) => state.library.hits);
  const countOf = (filter: PassageFilter) => {
    if (filter === "library") return hits?.length;
    return filter === "all" ? states.length : states.filter((state) => state === filter).length;
  };
  return (
    <fieldset className="drafting-passage-filter" aria-label={text("copy-check.filter")}>
      {passageFilters.map((filter) => (
        <button
          key={filter}
          type="button"
          className="drafting-pick"
          aria-pressed={filter === chosen}
          onClick={() => store.setState({ passageFilter: filter })}
        >
          {text(`copy-check.filter.${filter}`)} <span>{countOf(filter)}</span>
        </button>
      ))}
    </fieldset>
  );
}
