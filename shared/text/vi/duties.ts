export const duties = {} as const;
