import { entriesOf, type FormulaTable, fromEntries } from "../formula";

const version = 1;
const entryBytes = 4;

/**
 * A formula table as bytes, for a service that counts it and a page that checks with it: four a wording. Layout, little
 * endian: version, then the entries in ascending order.
 */
export function packFormula(table: FormulaTable): Uint8Array {
  const entries = entriesOf(table);
  const bytes = new Uint8Array((entries.length + 1) * entryBytes);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, version, true);
  for (const [i, entry] of entries.entries()) view.setUint32((i + 1) * entryBytes, entry, true);
  return bytes;
}

/** The table that `packFormula` wrote; null when the bytes are cut inside an entry, out of order or of another version. */
export function unpackFormula(bytes: Uint8Array): FormulaTable | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < entryBytes || bytes.length % entryBytes !== 0 || view.getUint32(0, true) !== version)
    return null;
  const count = bytes.length / entryBytes - 1;
  const entries = Uint32Array.from({ length: count }, (_, i) => view.getUint32((i + 1) * entryBytes, true));
  const isWhole = entries.every((entry, i) => (entry & 3) !== 0 && entry >= (entries[i - 1] ?? 0));
  return isWhole ? fromEntries(entries) : null;
}
