import { type Syllables, syllableFlag, syllablesOf } from "../folding";
import type { BlockRange } from "./report";
import type { SourceIndex } from "./source-index";

const legalBase = syllablesOf("căn cứ").ids;
const instruments = [
  "hiến pháp",
  "bộ luật",
  "luật",
  "pháp lệnh",
  "lệnh",
  "nghị quyết",
  "nghị định",
  "chỉ thị",
  "kết luận",
  "quyết định",
  "quy định",
  "quy chế",
  "quy hoạch",
  "điều lệ",
  "cương lĩnh",
  "văn kiện",
  "thông tư",
  "thông tri",
  "thông báo",
  "hướng dẫn",
  "kế hoạch",
  "chương trình",
  "đề án",
  "công văn",
  "công điện",
  "tờ trình",
  "hiệp định",
].map((name) => syllablesOf(name).ids);
/** "Kế hoạch này", "quy định tại khoản 3": no instrument is cited by its name. */
const pointers = ["này", "tại", "trên", "nêu trên", "nói trên"].map((words) => syllablesOf(words).ids);
/** An instrument stands at most so many syllables after "Căn cứ": "Căn cứ vào các quy định". */
const nearInstrument = 4;
/** Bases end with a semicolon; what ends otherwise is a sentence that goes on after its base unless it is short. */
const semicolon = /[;；]/;
const longestBase = 70;
const longestOther = 40;
const shortestTitle = 4;
const { lineStart, afterStop, capital } = syllableFlag;

/**
 * The legal bases of a draft, in syllables: from a line's opening "Căn cứ" to the end of that clause. It must go on with an
 * instrument ("Nghị quyết", "Luật"): "Căn cứ tình hình thực tế" and "Căn cứ Kế hoạch này" open sentences of their own,
 * and so does a base that a long sentence follows.
 */
export function legalBases(text: string, syllables: Syllables): readonly BlockRange[] {
  const bases: BlockRange[] = [];
  for (let at = 0; at < syllables.count; at++) {
    const opensLine = ((syllables.flags[at] ?? 0) & lineStart) !== 0;
    if (!opensLine || !standsAt(syllables.ids, at, legalBase)) continue;
    if (!namesInstrument(syllables.ids, at + legalBase.length)) continue;
    const to = clauseEnd(syllables, at);
    if (isBase(text, syllables, at, to)) bases.push({ from: at, to });
    at = to - 1;
  }
  return bases;
}

function isBase(text: string, { starts, ends }: Syllables, from: number, to: number): boolean {
  const isClosed = semicolon.test(text.slice(ends[to - 1], starts[to] ?? text.length));
  return to - from <= (isClosed ? longestBase : longestOther);
}

function namesInstrument(ids: Uint32Array, from: number): boolean {
  for (let at = from; at < from + nearInstrument; at++) {
    const named = instruments.find((words) => standsAt(ids, at, words));
    if (named) return !pointers.some((words) => standsAt(ids, at + named.length, words));
  }
  return false;
}

/** The places, in syllables, where a draft names one of the sources by its whole title. */
export function citedTitles(ids: Uint32Array, indexes: readonly SourceIndex[]): readonly BlockRange[] {
  return indexes.flatMap(({ title }) => (title.length < shortestTitle ? [] : placesOf(ids, title)));
}

function placesOf(ids: Uint32Array, title: Uint32Array): readonly BlockRange[] {
  const places: BlockRange[] = [];
  for (let at = 0; at + title.length <= ids.length; at++) {
    if (standsAt(ids, at, title)) places.push({ from: at, to: at + title.length });
  }
  return places;
}

function standsAt(ids: Uint32Array, at: number, words: Uint32Array): boolean {
  for (let i = 0; i < words.length; i++) if (ids[at + i] !== words[i]) return false;
  return true;
}

/**
 * One past the clause's last syllable: after a stop a new line or a new sentence ends it, a hard line break inside it does
 * not. A paragraph that only opens with "Căn cứ" is therefore judged from its second sentence on.
 */
function clauseEnd(syllables: Syllables, from: number): number {
  const most = Math.min(syllables.count, from + longestBase + 1);
  for (let at = from + 1; at < most; at++) {
    const flags = syllables.flags[at] ?? 0;
    if ((flags & afterStop) !== 0 && (flags & (lineStart | capital)) !== 0) return at;
  }
  return most;
}
