/** The factor of the rolling hash over ids. */
export const gramFactor = 0x9e3779b1;

/**
 * Where each gram (run of `size` ids) of a stream stands. Places of equal grams form a chain in reading order; looking
 * one up is a constant number of steps whatever the text repeats.
 */
export class GramTable {
  readonly size: number;
  private readonly ids: Uint32Array;
  private readonly hashes: Uint32Array;
  private readonly next: Int32Array;
  private readonly heads: Int32Array;

  constructor(ids: Uint32Array, size: number) {
    this.size = size;
    this.ids = ids;
    this.hashes = gramHashes(ids, size);
    this.next = new Int32Array(this.hashes.length);
    this.heads = new Int32Array(tableSize(this.hashes.length)).fill(-1);
    for (let at = this.hashes.length - 1; at >= 0; at--) this.insert(at);
  }

  /** First place of the gram that stands at `at` in `ids` and has this hash, or -1. */
  first(ids: Uint32Array, at: number, hash: number): number {
    const mask = this.heads.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const head = this.heads[slot] ?? -1;
      if (head < 0) return -1;
      if (this.hashes[head] === hash && this.isSame(ids, at, head)) return head;
    }
  }

  /** The next place with the same gram as at `place`, or -1. */
  after(place: number): number {
    return this.next[place] ?? -1;
  }

  /** True when the chain from `place` has at most `most` places. */
  isRare(place: number, most: number): boolean {
    let at = place;
    for (let seen = 0; seen < most && at >= 0; seen++) at = this.next[at] ?? -1;
    return at < 0;
  }

  private insert(at: number): void {
    const mask = this.heads.length - 1;
    const hash = this.hashes[at] ?? 0;
    let slot = hash & mask;
    let head = this.heads[slot] ?? -1;
    while (head >= 0 && !(this.hashes[head] === hash && this.isSame(this.ids, at, head))) {
      slot = (slot + 1) & mask;
      head = this.heads[slot] ?? -1;
    }
    this.next[at] = head;
    this.heads[slot] = at;
  }

  private isSame(ids: Uint32Array, at: number, place: number): boolean {
    for (let i = 0; i < this.size; i++) if (ids[at + i] !== this.ids[place + i]) return false;
    return true;
  }
}

/** Rolling hash of every gram of `size` ids; empty when the stream is shorter than one gram. */
export function gramHashes(ids: Uint32Array, size: number): Uint32Array {
  const count = Math.max(0, ids.length - size + 1);
  const hashes = new Uint32Array(count);
  let leaving = 1;
  for (let i = 0; i < size; i++) leaving = Math.imul(leaving, gramFactor);
  let hash = 0;
  for (let i = 0; i < size - 1; i++) hash = (Math.imul(hash, gramFactor) + (ids[i] ?? 0)) | 0;
  let left = 0;
  for (let at = 0; at < count; at++) {
    hash = (Math.imul(hash, gramFactor) + (ids[at + size - 1] ?? 0) - Math.imul(left, leaving)) | 0;
    left = ids[at] ?? 0;
    hashes[at] = hash ^ (hash >>> 15);
  }
  return hashes;
}

function tableSize(count: number): number {
  let size = 16;
  while (size < count * 2) size *= 2;
  return size;
}
