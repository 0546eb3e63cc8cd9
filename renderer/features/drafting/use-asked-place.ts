import { useEffect } from "react";
import { useNavigation } from "../../ui/navigation";
import { type ItemPlace, showItem } from "./panels/shown-item";
import type { DraftingStore } from "./state";

/** What another screen asked to see beside the text. */
export interface AskedPlace {
  /** The field of the form of the document to open at. */
  readonly details?: string;
  /** The item of a parent plan to show. */
  readonly item?: ItemPlace;
}

/** Opens what another screen asked for; the place kept is that of the text alone. */
export function useAskedPlace(store: DraftingStore, { details, item }: AskedPlace): void {
  useEffect(() => {
    if (details === undefined && item === undefined) return;
    if (details !== undefined) store.setState({ dialog: "details", dialogField: details });
    if (item) showItem(store, item, true);
    useNavigation.getState().replace({ screen: "drafting", programmeId: store.getState().programme.id });
  }, [store, details, item]);
}
