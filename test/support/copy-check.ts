import fc from "fast-check";

/** Self-written sentences in the manner of a programme, with every trap of typing in them. */
export const sampleParent = [
  "I. MỤC TIÊU",
  "1. Đến năm 2030, trên 90% cán bộ, đảng viên được quán triệt đầy đủ nghị quyết; cấp uỷ các cấp hoà cùng nhịp sống số của nhân dân.",
  "2. Đẩy mạnh khoa học - kỹ thuật, quản lý chặt chẽ quỹ đất, khuyến khích nhà khoẻ, làng đẹp, người dân tự quản ở từng tổ dân phố.",
  "II. NHIỆM VỤ, GIẢI PHÁP",
  "1. Ban Thường vụ Tỉnh uỷ lãnh đạo việc xây dựng chương trình hành động rõ nội dung, rõ việc làm cụ thể, có lộ trình thời gian hợp lý và bảo đảm nguồn lực.",
  "2. Uỷ ban nhân dân tỉnh chủ trì, phối hợp với Mặt trận Tổ quốc tổ chức ký kết quy chế giám sát, kịp thời thuý kính báo cáo kết quả trước ngày 15 tháng 12.",
  "3. Các ban xây dựng Đảng theo dõi, đôn đốc, kiểm tra; mỹ tục, lễ nghi và nếp sống quý báu của làng xã được giữ gìn, tổng kết thành tư liệu cho thế hệ sau.",
].join("\n");

/** Self-written text that shares no run of eight syllables with `sampleParent`. */
export const sampleLocal = [
  "Chi bộ thôn Đông Hạ chọn hai việc khó nhất năm nay: nối con kênh Bàu Sen với trạm bơm cũ và mở lớp đọc sách buổi tối.",
  "Đồng chí Lê Thị Hạnh nhận kênh, xong trước mùa nước; đồng chí Trần Văn Phú nhận lớp đọc, mỗi tuần hai buổi tại nhà văn hoá.",
].join("\n");

/** A way of typing that must not change the result of a comparison. */
export interface Typing {
  readonly name: string;
  readonly apply: (text: string) => string;
}

const toneMarks = "\u0300\u0309\u0303\u0301\u0323";
const keyboardTones = (text: string) =>
  [...text.normalize("NFC")]
    .map((letter) => {
      const parts = letter.normalize("NFD");
      const tone = [...parts].find((part) => toneMarks.includes(part)) ?? "";
      return (
        [...parts]
          .filter((part) => part !== tone)
          .join("")
          .normalize("NFC") + tone
      );
    })
    .join("");
const replacer = (pairs: string, between = " ") => {
  const list = pairs.split(between).map((pair) => pair.split(">"));
  return (text: string) => list.reduce((result, [from = "", to = ""]) => result.replaceAll(from, to), text);
};
const everyWord = (mend: (letters: readonly string[]) => string) => (text: string) =>
  text.replace(/\p{L}[\p{L}\p{M}]+/gu, (word) => mend([...word]));
const hardBreaks = (text: string) => {
  let order = 0;
  return text.replace(/ /g, () => (++order % 9 === 0 ? " \n" : " "));
};
const publishedPages = (text: string) => {
  let order = 0;
  let page = 40;
  return text.replace(/(?<=\p{Ll}) (?=\p{Ll})/gu, () =>
    ++order % 25 === 0 ? ` \nCÔNG BÁO/Số 51/Ngày 23-01-2026 \n${page++}\n \n` : " ",
  );
};

/** Every third word of small letters with so much between its letters and around it. */
const drawnApart = (inside: string, outside: string) => (text: string) => {
  let order = 0;
  return text.replace(/ (\p{Ll}[\p{Ll}\p{M}]+)(?= )/gu, (whole, word: string) => {
    const letters = word.match(/\P{M}\p{M}*/gu) ?? [];
    if (letters.length < 3 || order++ % 3 > 0) return whole;
    return outside + letters.join(inside) + outside.slice(1);
  });
};
/** Every small letter without a mark as one of another alphabet, whose "a" has this code. */
const everyLetter = (first: number) => (text: string) =>
  text.replace(/[a-z]/g, (letter) => String.fromCodePoint(first + letter.charCodeAt(0) - 0x61));

/** Every typing the folding promises to see through. */
export const typings: readonly Typing[] = [
  { name: "decomposed", apply: (text) => text.normalize("NFD") },
  { name: "keyboard composed", apply: keyboardTones },
  {
    name: "tones on the first vowel",
    apply: replacer("uỷ>ủy Uỷ>Ủy UỶ>ỦY hoà>hòa hoá>hóa khoẻ>khỏe thuý>thúy"),
  },
  {
    name: "tones on the second vowel",
    apply: replacer("ủy>uỷ Ủy>Uỷ ỦY>UỶ hòa>hoà hóa>hoá khỏe>khoẻ thúy>thuý"),
  },
  { name: "i for y", apply: replacer("kỹ>kĩ lý>lí ký>kí mỹ>mĩ quý>quí quỹ>quĩ kỳ>kì tỷ>tỉ") },
  { name: "capitals", apply: (text) => text.toUpperCase() },
  { name: "small letters", apply: (text) => text.toLowerCase() },
  {
    name: "other dashes and spaces",
    apply: (text) => text.replaceAll(" - ", " – ").replaceAll(" ", "\u00a0"),
  },
  { name: "soft hyphens", apply: everyWord(([first, ...rest]) => `${first}\u00ad${rest.join("")}`) },
  {
    name: "zero-width characters",
    apply: everyWord(([first, ...rest]) => `\u200b${first}\u200d${rest.join("")}\ufeff`),
  },
  { name: "look-alike letters", apply: replacer("Đ>Ð đ>ð a>а e>е o>о p>р c>с x>х") },
  {
    name: "full-width letters",
    apply: (text) => text.replace(/[a-z0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  },
  { name: "letters drawn apart", apply: drawnApart(" ", "  ") },
  { name: "dots between letters", apply: drawnApart(".", " ") },
  { name: "hyphens between letters", apply: drawnApart("-", " ") },
  { name: "mathematical letters", apply: everyLetter(0x1d41a) },
  { name: "letters in circles", apply: everyLetter(0x24d0) },
  { name: "letters in black squares", apply: everyLetter(0x1f170) },
  { name: "small capitals", apply: replacer("a>ᴀ b>ʙ c>ᴄ e>ᴇ h>ʜ i>ɪ m>ᴍ n>ɴ o>ᴏ t>ᴛ u>ᴜ") },
  {
    name: "digits for letters",
    apply: replacer(
      "trong>tr0ng không>không chương>chương đồng>đồng theo>the0 kho>kh0 cho>ch0 lãnh>1ãnh lộ>1ộ làm>1àm",
    ),
  },
  {
    name: "marks drawn twice, over and under",
    apply: (text) =>
      text
        .normalize("NFD")
        .replace(/\p{M}/gu, "$&$&")
        .replace(/\p{L}(?!\p{M})/gu, "$&\u0332"),
  },
  { name: "a stroke through d", apply: replacer("đ>d\u0335 Đ>D\u0336") },
  {
    name: "signs of direction, tags and variants",
    apply: everyWord(
      ([first, ...rest]) => `\u202a${first}\ufe0f\u{e0061}\u034f${rest.join("")}\u200f\u{e0100}`,
    ),
  },
  { name: "hard line breaks", apply: hardBreaks },
  { name: "page headers", apply: publishedPages },
  {
    name: "hyphenated line ends",
    apply: replacer("hành>hà-\nnh|cán >cá-\nn |thời gian>thời gi-\nan", "|"),
  },
  {
    name: "other list marks",
    apply: (text) => text.replace(/^(\d)\. /gm, "$1) ").replace(/^II?\. /gm, "A/ "),
  },
  { name: "no list marks", apply: (text) => text.replace(/^([\dI]+)\. /gm, "") },
];

const layouts = new Set([
  "hard line breaks",
  "page headers",
  "hyphenated line ends",
  "other list marks",
  "no list marks",
]);

/** Any layout of the lines, or none, and then up to three ways of typing the letters. */
export const anyTyping = fc
  .tuple(
    fc.option(fc.constantFrom(...typings.filter(({ name }) => layouts.has(name)))),
    fc.uniqueArray(fc.constantFrom(...typings.filter(({ name }) => !layouts.has(name))), { maxLength: 3 }),
  )
  .map(([layout, letters]) => (layout ? [layout, ...letters] : letters))
  .map((chain) => ({
    name: chain.map((typing) => typing.name).join(", "),
    apply: (text: string) => chain.reduce((result, typing) => typing.apply(result), text),
  }));

/** A small generator of random numbers with a fixed seed: the same seed, the same sequence, each in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}
