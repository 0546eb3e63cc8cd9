const firstSize = 1 << 12;
const mostCounted = 255;

/**
 * In how many documents each wording stands (255 and more count as 255). Kept in flat arrays, five bytes a slot: the
 * wordings of thousands of documents are more than a Map can hold.
 */
export class WordingCounts {
  private keys = new Uint32Array(firstSize);
  private counts = new Uint8Array(firstSize);
  private used = 0;

  /** Counts a document by its keys, each given once. */
  add(keys: Iterable<number>): void {
    for (const key of keys) {
      const slot = this.slotOf(key);
      const count = this.counts[slot] ?? 0;
      if (count === mostCounted) continue;
      this.counts[slot] = count + 1;
      if (count > 0) continue;
      this.keys[slot] = key;
      this.used++;
      if (this.used * 2 > this.keys.length) this.grow();
    }
  }

  /** The keys that stand in at least this many documents. */
  keysFrom(least: number): Uint32Array {
    const needed = Math.max(1, Math.min(least, mostCounted));
    return this.keys.filter((_, slot) => (this.counts[slot] ?? 0) >= needed);
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = key & mask;
    while (this.counts[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, counts } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.counts = new Uint8Array(keys.length * 2);
    counts.forEach((count, slot) => {
      if (count === 0) return;
      const target = this.slotOf(keys[slot] ?? 0);
      this.keys[target] = keys[slot] ?? 0;
      this.counts[target] = count;
    });
  }
}
