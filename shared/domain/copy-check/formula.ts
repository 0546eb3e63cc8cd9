import { WordingCounts } from "./formula-counts";
import { formulaGramSize, sharedGrams, widespreadGrams } from "./formula-grams";
import { decodeKeys, formulaKey } from "./formula-keys";
import { gramHashes } from "./grams";
import type { MaskedUnits } from "./names";

/** How widely a wording is shared among official documents. */
const level = { own: 0, shared: 1, widespread: 2, office: 3 } as const;

/**
 * Which wordings very many official documents share, as an open hash table of keys with their level in the two lowest
 * bits. Read it only through this module's functions.
 */
export interface FormulaTable {
  readonly slots: Uint32Array;
  readonly count: number;
}

let shipped: FormulaTable | undefined;

/** The table shipped with the application, counted from 300 laws, decrees and circulars; decoded on first use. */
export function shippedFormula(): FormulaTable {
  shipped ??= tableOf([
    ...decodeKeys(sharedGrams).map((key) => [key, level.shared] as const),
    ...decodeKeys(widespreadGrams).map((key) => [key, level.widespread] as const),
  ]);
  return shipped;
}

/**
 * The shipped table with the wordings that stand in at least `least` of an office's own library documents, each given
 * as its units; one document a step.
 */
export function* withLibrary(documents: Iterable<MaskedUnits>, least: number): Generator<void, FormulaTable> {
  const counts = new WordingCounts();
  for (const units of documents) {
    counts.add(new Set(gramHashes(units.ids, formulaGramSize).map(formulaKey)));
    yield;
  }
  const counted = Array.from(counts.keysFrom(least), (key) => [key, level.office] as const);
  const known = Array.from(entriesOf(shippedFormula()), (entry) => [entry >>> 2, entry & 3] as const);
  return tableOf([...known, ...counted]);
}

/** The levels of all wordings in the table, as numbers that grow: key times four and level. */
export function entriesOf(table: FormulaTable): Uint32Array {
  return table.slots.filter((slot) => slot !== 0).sort();
}

/** The table that `entriesOf` was taken from. */
export function fromEntries(entries: Uint32Array): FormulaTable {
  return tableOf(Array.from(entries, (entry) => [entry >>> 2, entry & 3] as const));
}

/** For each unit how widely the wording around it is shared: 0 own, 1 shared, 2 widespread, 3 in the office's library. */
export function formulaLevels(units: MaskedUnits, table: FormulaTable): Uint8Array {
  const levels = new Uint8Array(units.count);
  const hashes = gramHashes(units.ids, formulaGramSize);
  for (let at = 0; at < hashes.length; at++) {
    const found = levelOf(table.slots, formulaKey(hashes[at] ?? 0));
    if (found === level.own) continue;
    for (let i = at; i < at + formulaGramSize; i++) if ((levels[i] ?? 0) < found) levels[i] = found;
  }
  return levels;
}

/** A table of keys and levels; of a key given twice the later level counts. */
function tableOf(entries: readonly (readonly [key: number, level: number])[]): FormulaTable {
  let size = 1024;
  while (size < entries.length * 3) size *= 2;
  const slots = new Uint32Array(size);
  let count = 0;
  for (const [key, found] of entries) {
    const slot = slotOf(slots, key);
    if (slots[slot] === 0) count++;
    slots[slot] = key * 4 + found;
  }
  return { slots, count };
}

function levelOf(slots: Uint32Array, key: number): number {
  return (slots[slotOf(slots, key)] ?? 0) & 3;
}

/** The slot that holds the key, or the empty one where it belongs. */
function slotOf(slots: Uint32Array, key: number): number {
  const mask = slots.length - 1;
  let slot = key & mask;
  while (slots[slot] !== 0 && (slots[slot] ?? 0) >>> 2 !== key) slot = (slot + 1) & mask;
  return slot;
}
