import { gramHashes } from "./grams";
import type { MaskedUnits } from "./names";
import { formulaGrams, formulaGramSize } from "./formula-grams";

/** Wordings that very many official documents share, as hashes of runs of units with names masked. */
export interface FormulaTable {
  readonly size: number;
  has(hash: number): boolean;
}

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const keyBits = 24;

/** What a table keeps of a gram's hash. */
export function formulaKey(hash: number): number {
  return hash >>> (32 - keyBits);
}

/** Writes keys as text: the gaps between them in ascending order, five bits a letter, the last letter of a gap marked. */
export function encodeKeys(keys: Iterable<number>): string {
  let before = 0;
  let text = "";
  for (const key of [...new Set(keys)].sort((a, b) => a - b)) {
    let gap = key - before;
    before = key;
    for (; gap > 31; gap >>>= 5) text += digits.charAt(gap & 31);
    text += digits.charAt(32 + gap);
  }
  return text;
}

function decodeKeys(text: string): ReadonlySet<number> {
  const keys = new Set<number>();
  let key = 0;
  let gap = 0;
  let shift = 0;
  for (const letter of text) {
    const digit = digits.indexOf(letter);
    gap |= (digit & 31) << shift;
    shift += 5;
    if (digit < 32) continue;
    key += gap;
    keys.add(key);
    gap = 0;
    shift = 0;
  }
  return keys;
}

const shippedKeys = decodeKeys(formulaGrams);

/** The table shipped with the application. */
export const shippedFormula: FormulaTable = {
  size: formulaGramSize,
  has: (hash) => shippedKeys.has(formulaKey(hash)),
};

/** Marks with 1 every unit that stands in a formula. */
export function formulaUnits(units: MaskedUnits, table: FormulaTable): Uint8Array {
  const isFormula = new Uint8Array(units.count);
  gramHashes(units.ids, table.size).forEach((hash, at) => {
    if (table.has(hash)) isFormula.fill(1, at, at + table.size);
  });
  return isFormula;
}

import { commonGrams } from "./common-grams";
const commonKeys = decodeKeys(commonGrams);
export function formulaLevels(units: MaskedUnits): Uint8Array {
  const isFormula = new Uint8Array(units.count);
  gramHashes(units.ids, 5).forEach((hash, at) => {
    const k = formulaKey(hash);
    if (!shippedKeys.has(k)) return;
    const l = commonKeys.has(k) ? 2 : 1;
    for (let i = at; i < at + 5; i++) if ((isFormula[i] ?? 0) < l) isFormula[i] = l;
  });
  return isFormula;
}
