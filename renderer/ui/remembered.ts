import { create } from "zustand";

/** A value that can be kept for the next start. */
export type Keepable = string | number | boolean | null | Keepable[] | { [key: string]: Keepable };

interface Remembered {
  readonly values: Readonly<Record<string, Keepable>>;
  /** Keeps a value under a key ("drafting.panels"); the frame stores all of them with the office. */
  remember(key: string, value: Keepable): void;
}

/** Where the user was and how she set up her screen: kept over restarts by the frame. */
export const useRemembered = create<Remembered>((set) => ({
  values: {},
  remember: (key, value) => set(({ values }) => ({ values: { ...values, [key]: value } })),
}));
