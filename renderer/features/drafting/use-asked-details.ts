import { useEffect } from "react";
import { useNavigation } from "../../ui/navigation";
import type { DraftingStore } from "./state";

/** Opens the form of the document at the field another screen asked for; the place kept is that of the text alone. */
export function useAskedDetails(store: DraftingStore, field: string | undefined): void {
  useEffect(() => {
    if (field === undefined) return;
    store.setState({ dialog: "details", dialogField: field });
    useNavigation.getState().replace({ screen: "drafting", programmeId: store.getState().programme.id });
  }, [store, field]);
}
