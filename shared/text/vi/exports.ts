/** Vietnamese words: exports. */
export const exports = {} as const;
