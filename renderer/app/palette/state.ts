import { create } from "zustand";

interface PaletteState {
  readonly isOpen: boolean;
  /** Counts the openings: each begins with an empty field, also while the one before is still fading. */
  readonly openings: number;
  open(): void;
  close(): void;
  toggle(): void;
}

/** Whether the "find anything" box stands open. */
export const usePalette = create<PaletteState>((set, get) => ({
  isOpen: false,
  openings: 0,
  open: () => set(({ openings }) => ({ isOpen: true, openings: openings + 1 })),
  close: () => set({ isOpen: false }),
  toggle: () => (get().isOpen ? get().close() : get().open()),
}));
