/** Word's unit of length, a twentieth of a point, for a length in millimetres: whole, as Word writes its own pages. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}
