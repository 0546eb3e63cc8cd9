import { expect, it } from "vitest";
import { findInPages } from "../../../../../renderer/features/drafting/preview/find-in-pages";
import type { PlacedText } from "../../../../../renderer/features/drafting/preview/pdf-reader";

const text = (words: string, topPt: number, endsLine = true): PlacedText => ({
  text: words,
  topPt,
  endsLine,
});

const pages: readonly (readonly PlacedText[])[] = [
  [text("ĐẢNG UỶ XÃ", 50), text("Mở lớp kỹ", 70), text("năng số ", 90, false), text("cho đảng viên", 90)],
  [],
  [text("Đảng viên, đảng", 60), text("viên trẻ", 80)],
];
const file = { count: pages.length, texts: async (index: number) => pages[index] ?? [] };
const find = (wanted: string) => findInPages(file, wanted, new AbortController().signal);

it("finds words without their accents, over the ends of lines, and tells the letters of each line", async () => {
  expect(await find("ky nang so cho")).toEqual([
    {
      index: 0,
      topPt: 70,
      letters: [
        { text: 1, from: 7, to: 9 },
        { text: 2, from: 0, to: 8 },
        { text: 3, from: 0, to: 3 },
      ],
    },
  ]);
});

it("finds every place in order of the pages", async () => {
  const found = await find("DANG VIEN");
  expect(found.map(({ index, topPt }) => [index, topPt])).toEqual([
    [0, 90],
    [2, 60],
    [2, 60],
  ]);
  expect(found[2]?.letters).toEqual([
    { text: 0, from: 11, to: 15 },
    { text: 1, from: 0, to: 4 },
  ]);
});

it("finds nothing for blanks", async () => {
  expect(await find("  ")).toEqual([]);
});

it("stops when it is called off", async () => {
  const stop = new AbortController();
  const found = findInPages(file, "xã", stop.signal);
  stop.abort();
  await expect(found).rejects.toThrow();
});
