const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const keyBits = 24;

/** What a formula table keeps of a gram's hash. */
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

/** Reads what `encodeKeys` wrote. */
export function decodeKeys(text: string): readonly number[] {
  const keys: number[] = [];
  let key = 0;
  let gap = 0;
  let shift = 0;
  for (const letter of text) {
    const digit = digits.indexOf(letter);
    gap |= (digit & 31) << shift;
    shift += 5;
    if (digit < 32) continue;
    key += gap;
    keys.push(key);
    gap = 0;
    shift = 0;
  }
  return keys;
}
