import { type Gap, type GapCode, gapCodes } from "../../../../../shared/domain/readiness/gaps";

/** Gaps of one kind, in document order. */
export interface GapGroup {
  readonly code: GapCode;
  readonly gaps: readonly Gap[];
}

/** Gaps by kind, in the order of the kinds; kinds without a gap are left out. */
export function groupGaps(gaps: readonly Gap[]): readonly GapGroup[] {
  return gapCodes
    .map((code) => ({ code, gaps: gaps.filter((gap) => gap.code === code) }))
    .filter((group) => group.gaps.length > 0);
}

const fields: Partial<Record<GapCode, string>> = {
  "duty-without-lead": "lead",
  "duty-without-due": "due",
  "duty-without-product": "product",
  "duty-without-resources": "resources",
  "target-without-number": "value",
};

/** The field of the inline editor that fills a gap; null when the text itself does. */
export function fieldOfGap(code: GapCode): string | null {
  return fields[code] ?? null;
}
