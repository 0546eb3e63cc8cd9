import type { MessageCode } from "../../shared/text";
import { useText } from "./use-text";

interface ColumnHeadsProps {
  readonly columns: readonly { readonly name: MessageCode; readonly isNumber?: boolean }[];
  /** What the last column holds, for the ear: its buttons speak for themselves to the eye. */
  readonly actions: MessageCode;
}

/** The head of a table of rows with buttons at their end. */
export function ColumnHeads({ columns, actions }: ColumnHeadsProps) {
  const text = useText();
  return (
    <thead>
      <tr>
        {columns.map(({ name, isNumber }) => (
          <th key={name} scope="col" className={isNumber ? "ui-number" : undefined}>
            {text(name)}
          </th>
        ))}
        <th scope="col">
          <span className="ui-visually-hidden">{text(actions)}</span>
        </th>
      </tr>
    </thead>
  );
}
