import type { Syllables } from "../../folding";
import { indexOf, type SourceIndex } from "../source-index";

const version = 2;
const headerBytes = 8;
const idBytes = 4;
const lastByte = 255;

/**
 * An index as bytes to be kept in a file or a database: about seven a syllable. It keeps the syllables and their
 * places, neither title nor allowed ranges. Layout: version, syllable count, identities (little endian), flags, then for
 * each syllable the gap before it and its length, each as bytes of which 255 means "more follows".
 */
export function packIndex(index: SourceIndex): Uint8Array {
  const { count, ids, flags } = index.syllables;
  const gaps = packGaps(index.syllables);
  const bytes = new Uint8Array(headerBytes + count * (idBytes + 1) + gaps.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, version, true);
  view.setUint32(4, count, true);
  for (let i = 0; i < count; i++) view.setUint32(headerBytes + i * idBytes, ids[i] ?? 0, true);
  bytes.set(flags, headerBytes + count * idBytes);
  bytes.set(gaps, headerBytes + count * (idBytes + 1));
  return bytes;
}

/** The index that `packIndex` wrote, under this id; null when the bytes are cut short or of another version. */
export function unpackIndex(id: string, bytes: Uint8Array): SourceIndex | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || view.getUint32(0, true) !== version) return null;
  const count = view.getUint32(4, true);
  const gapsAt = headerBytes + count * (idBytes + 1);
  if (bytes.length < gapsAt + count * 2) return null;
  const ids = new Uint32Array(count);
  for (let i = 0; i < count; i++) ids[i] = view.getUint32(headerBytes + i * idBytes, true);
  const flags = bytes.slice(headerBytes + count * idBytes, gapsAt);
  const places = unpackGaps(bytes.subarray(gapsAt), count);
  return places && indexOf(id, { count, ids, flags, ...places });
}

function packGaps({ count, starts, ends }: Syllables): Uint8Array {
  const gaps: number[] = [];
  const put = (value: number) => {
    let rest = value;
    for (; rest >= lastByte; rest -= lastByte) gaps.push(lastByte);
    gaps.push(rest);
  };
  for (let i = 0; i < count; i++) {
    put((starts[i] ?? 0) - (i === 0 ? 0 : (ends[i - 1] ?? 0)));
    put((ends[i] ?? 0) - (starts[i] ?? 0));
  }
  return Uint8Array.from(gaps);
}

function unpackGaps(bytes: Uint8Array, count: number): Pick<Syllables, "starts" | "ends"> | null {
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  let at = 0;
  let place = 0;
  const take = () => {
    for (; bytes[at] === lastByte; at++) place += lastByte;
    place += bytes[at++] ?? 0;
    return place;
  };
  for (let i = 0; i < count; i++) {
    starts[i] = take();
    ends[i] = take();
  }
  return at === bytes.length ? { starts, ends } : null;
}
