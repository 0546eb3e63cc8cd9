/** The typefaces a PDF can be set in: the one that comes with the program, and the machine's own. */
export const typefaceNames = ["tinos", "times-new-roman"] as const;

/** One of the typefaces. */
export type TypefaceName = (typeof typefaceNames)[number];
