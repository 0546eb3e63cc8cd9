const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const digitBits = 6;
const keyBits = 30;
/** The low bits of a gap are written as they are, the rest as so many ones and a zero (Rice): best for gaps near 2^16. */
const plainBits = 16;

/**
 * What a formula table keeps of a gram's hash: 30 bits, so that among some 17,000 keys one of 60,000 other wordings is
 * taken for a formula by chance.
 */
export function formulaKey(hash: number): number {
  return hash >>> (32 - keyBits);
}

/** Writes keys as text: the gaps between them in ascending order, as a stream of bits, six a letter. */
export function encodeKeys(keys: Iterable<number>): string {
  const bits = new BitWriter();
  let before = 0;
  for (const key of [...new Set(keys)].sort((a, b) => a - b)) {
    bits.ones((key - before) >>> plainBits);
    bits.plain((key - before) & ((1 << plainBits) - 1));
    before = key;
  }
  return bits.text();
}

/** Reads what `encodeKeys` wrote. */
export function decodeKeys(text: string): readonly number[] {
  const bits = new BitReader(text);
  const keys: number[] = [];
  for (let key = 0; ; keys.push(key)) {
    const ones = bits.ones();
    if (bits.isAtEnd) return keys;
    key += (ones << plainBits) + bits.plain();
  }
}

class BitWriter {
  private letters = "";
  private digit = 0;
  private filled = 0;

  /** So many ones, and a zero. */
  ones(count: number): void {
    for (let i = 0; i < count; i++) this.bit(1);
    this.bit(0);
  }

  plain(value: number): void {
    for (let i = plainBits - 1; i >= 0; i--) this.bit((value >>> i) & 1);
  }

  /** All letters; what is left of the last one are ones, which no gap ends with. */
  text(): string {
    while (this.filled > 0) this.bit(1);
    return this.letters;
  }

  private bit(bit: number): void {
    this.digit = this.digit * 2 + bit;
    this.filled++;
    if (this.filled < digitBits) return;
    this.letters += digits.charAt(this.digit);
    this.digit = 0;
    this.filled = 0;
  }
}

class BitReader {
  private readonly letters: string;
  private at = 0;
  private digit = 0;
  private left = 0;

  constructor(letters: string) {
    this.letters = letters;
  }

  /** True once a bit was asked for behind the last. */
  get isAtEnd(): boolean {
    return this.at > this.letters.length;
  }

  ones(): number {
    let count = 0;
    while (this.bit() === 1) count++;
    return count;
  }

  plain(): number {
    let value = 0;
    for (let i = 0; i < plainBits; i++) value = value * 2 + this.bit();
    return value;
  }

  /** The next bit; behind the end zeros. */
  private bit(): number {
    if (this.left === 0) {
      this.digit = Math.max(0, digits.indexOf(this.letters.charAt(this.at++) || "0"));
      this.left = digitBits;
    }
    this.left--;
    return (this.digit >>> this.left) & 1;
  }
}
