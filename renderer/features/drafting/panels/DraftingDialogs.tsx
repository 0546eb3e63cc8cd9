import { Dialog, DialogSurface } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useDrafting, useDraftingStore } from "../state";
import { DetailsDialog } from "./dialogs/DetailsDialog";
import { ExportDialog } from "./dialogs/ExportDialog";
import { ParentsDialog } from "./dialogs/ParentsDialog";

/** The dialogs of the workspace: form of the document, its parent plans, and export. The focus goes back to where it was. */
export function DraftingDialogs() {
  const store = useDraftingStore();
  const dialog = useDrafting((state) => state.dialog);
  const close = () => store.setState({ dialog: null });
  useReturningFocus(dialog !== null);
  return (
    <Dialog open={dialog !== null} onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className="drafting-dialog">
        {dialog === "details" && <DetailsDialog onClose={close} />}
        {dialog === "export" && <ExportDialog onClose={close} />}
        {dialog === "parents" && <ParentsDialog onClose={close} />}
      </DialogSurface>
    </Dialog>
  );
}

function useReturningFocus(isOpen: boolean): void {
  const before = useRef<Element | null>(null);
  if (isOpen && before.current === null) before.current = document.activeElement;
  useEffect(() => {
    if (isOpen || before.current === null) return;
    const { current } = before;
    before.current = null;
    if (current instanceof HTMLElement && current.isConnected) current.focus();
  }, [isOpen]);
}
