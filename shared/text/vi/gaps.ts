/** Vietnamese words: gaps. */
export const gaps = {} as const;
