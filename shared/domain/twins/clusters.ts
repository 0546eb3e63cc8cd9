/** The groups of two or more, by place in a matrix of likeness, joined by pairs at or above the threshold. */
export function clustersOf(
  matrix: readonly (readonly number[])[],
  threshold: number,
): readonly (readonly number[])[] {
  const group = matrix.map((_, i) => i);
  matrix.forEach((row, i) => {
    row.forEach((share, j) => {
      if (j <= i || share < threshold) return;
      const [kept, joined] = [group[i] ?? i, group[j] ?? j];
      group.forEach((value, k) => {
        if (value === joined) group[k] = kept;
      });
    });
  });
  const members = (value: number) => group.flatMap((other, i) => (other === value ? [i] : []));
  return [...new Set(group)].map(members).filter((cluster) => cluster.length > 1);
}
