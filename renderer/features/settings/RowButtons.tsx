import { Button } from "@fluentui/react-components";
import { Delete20Regular, Edit20Regular } from "@fluentui/react-icons";

interface RowButtonsProps {
  readonly editLabel: string;
  readonly removeLabel: string;
  onEdit(): void;
  onRemove(): void;
}

/** The cell at the end of an entry's row: correct it, remove it. */
export function RowButtons({ editLabel, removeLabel, onEdit, onRemove }: RowButtonsProps) {
  return (
    <td className="settings-row-buttons">
      <Button
        appearance="subtle"
        size="small"
        icon={<Edit20Regular />}
        aria-label={editLabel}
        onClick={onEdit}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<Delete20Regular />}
        aria-label={removeLabel}
        onClick={onRemove}
      />
    </td>
  );
}
