import { ToggleButton, Tooltip } from "@fluentui/react-components";
import { DocumentPrint20Regular } from "@fluentui/react-icons";
import { useText } from "../../../ui/use-text";
import { useDrafting, useDraftingStore } from "../state";
import { togglePreview } from "./toggle-preview";

/** Shows the document as it prints, or the text again. */
export function PreviewButton() {
  const text = useText();
  const store = useDraftingStore();
  const isOpen = useDrafting((state) => state.preview !== "closed");
  return (
    <Tooltip content={text("preview.keys")} relationship="description">
      <ToggleButton
        appearance="subtle"
        icon={<DocumentPrint20Regular />}
        checked={isOpen}
        onClick={() => togglePreview(store)}
      >
        <span className="frame-action-word">{text("preview.title")}</span>
      </ToggleButton>
    </Tooltip>
  );
}
