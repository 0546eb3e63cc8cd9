import type { BodyKind, BodyLevel } from "../body";

/** The words of a place that a shipped name leaves open: "tỉnh", "xã", and "Tỉnh uỷ" or "Thành uỷ". */
export type Slot = "province" | "commune" | "committee";

/**
 * One shipped body. Names may hold `{province}`, `{commune}` and `{committee}`. `only` limits it to some kinds of
 * commune; of `successors` the first that the office's directory holds counts.
 */
export interface BodySeed {
  readonly id: string;
  readonly name: string;
  readonly short?: readonly string[];
  readonly code?: string;
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly parent?: string;
  readonly from?: string;
  readonly to?: string;
  readonly successors?: readonly string[];
  readonly only?: readonly string[];
}

/** Completes rows that share level, kind, parent or dates. */
export function seeds(
  shared: Pick<BodySeed, "level"> & Partial<BodySeed>,
  rows: readonly SeedRow[],
): readonly BodySeed[] {
  return rows.map((row) => ({ kind: "other", ...shared, ...row }));
}

type SeedRow = Pick<BodySeed, "id" | "name"> & Partial<BodySeed>;
