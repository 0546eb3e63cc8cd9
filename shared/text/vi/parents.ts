/** Vietnamese words: parents. */
export const parents = {} as const;
