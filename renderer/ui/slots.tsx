import { createContext, type ReactNode, useContext, useState } from "react";
import { createPortal } from "react-dom";

/** The places of the frame that the open screen fills. */
export interface Slots {
  readonly commandBar: HTMLElement | null;
  readonly statusBar: HTMLElement | null;
}

const SlotsContext = createContext<Slots>({ commandBar: null, statusBar: null });

/** Gives the screens below the frame's places. */
export function SlotsProvider({ slots, children }: { slots: Slots; children: ReactNode }) {
  return <SlotsContext value={slots}>{children}</SlotsContext>;
}

/** Holds the frame's places: pass the setters as refs of the elements. */
export function useSlots() {
  const [commandBar, setCommandBar] = useState<HTMLElement | null>(null);
  const [statusBar, setStatusBar] = useState<HTMLElement | null>(null);
  return { slots: { commandBar, statusBar }, setCommandBar, setStatusBar };
}

/** Shows its children in one of the frame's places. */
export function InSlot({ name, children }: { name: keyof Slots; children: ReactNode }) {
  const slot = useContext(SlotsContext)[name];
  return slot ? createPortal(children, slot) : null;
}
