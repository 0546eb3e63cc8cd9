/** Vietnamese words: copy check. */
export const copyCheck = {} as const;
