export const parents = {} as const;
