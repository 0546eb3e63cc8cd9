export const copyCheck = {} as const;
