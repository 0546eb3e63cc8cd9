/** Vietnamese words: dates. */
export const dates = {} as const;
