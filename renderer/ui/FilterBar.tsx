import { SearchBox } from "@fluentui/react-components";
import type { MessageCode } from "../../shared/text";
import { useText } from "./use-text";

interface FilterBarProps {
  readonly label: MessageCode;
  /** The sentence that says how many of how many are shown. */
  readonly count: MessageCode;
  readonly shown: number;
  readonly total: number;
  readonly query: string;
  onQuery(query: string): void;
}

/** The words a list is filtered by, and how many rows they leave. */
export function FilterBar({ label, count, shown, total, query, onQuery }: FilterBarProps) {
  const text = useText();
  return (
    <div className="ui-filter">
      <SearchBox
        className="ui-filter-words"
        aria-label={text(label)}
        placeholder={text(label)}
        value={query}
        onChange={(_, { value }) => onQuery(value)}
      />
      <span className="ui-quiet" role="status">
        {text(count, { shown, total, hidden: total - shown })}
      </span>
    </div>
  );
}
