import { create } from "zustand";

interface PaletteState {
  readonly isOpen: boolean;
  open(): void;
  close(): void;
  toggle(): void;
}

/** Whether the "find anything" box stands open. */
export const usePalette = create<PaletteState>((set) => ({
  isOpen: false,
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
  toggle: () => set(({ isOpen }) => ({ isOpen: !isOpen })),
}));
