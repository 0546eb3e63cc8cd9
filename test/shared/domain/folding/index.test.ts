import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForSearch, searchKey, syllablesOf } from "../../../../shared/domain/folding";
import { anyTyping, sampleParent, typings } from "../../../support/copy-check";

const idsOf = (text: string) => Array.from(syllablesOf(text).ids);
const isSame = (a: string, b: string) => idsOf(a).join() === idsOf(b).join();
const isCut = (text: string, offset: number) => {
  const isInPair =
    /[\udc00-\udfff]/.test(text.charAt(offset)) && /[\ud800-\udbff]/.test(text.charAt(offset - 1));
  return offset > 0 && offset < text.length && (isInPair || /^[\p{M}\u200d]/u.test(text.slice(offset)));
};
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("ệ", "ệ", "ê\u0323", "uỷ ", "a\u200d", "\n12\n", "1.2. ", "\ud800", "-\n", "ﬁ", "𝐀"),
    ),
  )
  .map((pieces) => pieces.join(""));

describe("syllables for comparison", () => {
  it.each(typings)("are the same when the text is typed with $name", ({ apply }) => {
    expect(idsOf(apply(sampleParent))).toEqual(idsOf(sampleParent));
  });

  it("are the same under any chain of typings", () => {
    fc.assert(fc.property(anyTyping, ({ apply }) => isSame(apply(sampleParent), sampleParent)));
  });

  it.each([
    "thuý thúi",
    "tay tai",
    "hoà hoả",
    "hoàn hòan",
    "tuy tui",
    "ay ai",
    "đa da",
    "lý ly",
    "y i",
    "mây mâi",
  ])("keep %s apart", (pair) => {
    const [first = "", second = ""] = pair.split(" ");
    expect(isSame(first, second)).toBe(false);
  });

  it.each([
    "quý quí",
    "uỷ ủy",
    "kỹ kĩ",
    "hoà hòa",
    "khoẻ khỏe",
    "sỹ sĩ",
    "Ðảng Đảng",
    "đӑng đăng",
    "nѐn nèn",
  ])("treat %s as one", (pair) => {
    const [first = "", second = ""] = pair.split(" ");
    expect(isSame(first, second)).toBe(true);
  });

  it("leave out list marks but not numbers that belong to the sentence", () => {
    expect(isSame("2.1. Mục tiêu", "Mục tiêu")).toBe(true);
    expect(isSame("(ii) kiểm tra; b) giám sát", "kiểm tra; giám sát")).toBe(true);
    expect(idsOf("Đến năm\n2030. Các cấp")).toHaveLength(5);
    expect(idsOf("theo khoản\n2. Điều này")).toHaveLength(5);
    expect(idsOf("11.860 người")).toHaveLength(3);
  });

  it.each(["1.", "12.", "2.1.", "a)", "III.", "xvii)"])(
    "leave out %s padded with invisible signs",
    (mark) => {
      const padded = mark.replace(/[\p{L}\p{N}]/gu, `$&${"\u200b".repeat(9)}`);
      expect(syllablesOf(`${padded} Đổi mới công tác`).ids).toEqual(syllablesOf("Đổi mới công tác").ids);
    },
  );

  it("read Armenian letters as the Latin ones they look like", () => {
    const text = "trong tổ chức nông thôn";
    const typed = text.replaceAll("o", "օ").replaceAll("h", "հ").replaceAll("n", "ո");
    expect(syllablesOf(typed).ids).toEqual(syllablesOf(text).ids);
  });

  it.each([
    ["n g h ị  q u y ế t", "nghị quyết"],
    ["n g h ị q u y ế t", "nghị quyết"],
    ["c ô n g a n x ã", "công an xã"],
    ["N.G.H.Ị Q.U.Y.Ế.T", "nghị quyết"],
    ["t_r_o_n_g n*h*â*n d*â*n", "trong nhân dân"],
    ["ở k h o a  h ọ c", "ở khoa học"],
    ["tr0ng 1àm ch0 1ộ", "trong làm cho lộ"],
    ["d\u0335ảng e\u0302\u0302\u0301\u0301 n\u0332ay", "đảng ế nay"],
    ["🅽🅰🆈 ᴄᴀᴏ ⓣⓤⓨ", "nay cao tuy"],
  ])("read %s as %s", (typed, meant) => {
    expect(idsOf(typed)).toEqual(idsOf(meant));
  });

  it.each([
    ["các điểm g, h, i khoản 2", 7],
    ["bảng A B C và D", 6],
    ["của T.Ư và TP.HCM", 6],
    ["của U.B.N.D xã", 6],
    ["lớp 10a, khổ A0, mục B1", 6],
    ["x i y là số", 5],
  ])("leave the letters of %s apart: %i syllables", (text, count) => {
    expect(syllablesOf(text).count).toBe(count);
  });

  it("give a syllable drawn apart its whole place", () => {
    const text = "Thực hiện n.g.h.ị quyết";
    const { starts, ends } = syllablesOf(text);
    expect(text.slice(starts[2], ends[2])).toBe("n.g.h.ị");
  });

  it("are those of the words for any of their letters drawn apart with any one sign", () => {
    const words = sampleParent.match(/\p{Ll}[\p{Ll}\p{M}]{2,}/gu) ?? [];
    const anySign = fc.constantFrom(" ", ".", "-", "_", "·", " . ", "\u00a0");
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }),
        anySign,
        (some, sign) => {
          const typed = some.map((word) => [...word].join(sign)).join("   ");
          expect(idsOf(typed)).toEqual(idsOf(some.join(" ")));
        },
      ),
    );
  });

  it("leave out page numbers and published headers, but not a year that fills its line", () => {
    expect(isSame("phát triển\n57\nkhoa học", "phát triển khoa học")).toBe(true);
    expect(isSame("phát triển\nTrang 57\nkhoa học", "phát triển khoa học")).toBe(true);
    expect(isSame("phát triển\nCÔNG BÁO/Số 5 + 6/Ngày 1-2-2024\n57\nkhoa học", "phát triển khoa học")).toBe(
      true,
    );
    expect(idsOf("việc này\nCÔNG BÁO/Số 5 giao chi bộ ta làm\nxong")).toHaveLength(12);
    expect(idsOf("đến năm\n2030\nphải xong")).toHaveLength(5);
    expect(idsOf("đạt mức\n2030.\nPhải xong")).toHaveLength(5);
  });

  it("keep broken symbols and years as two syllables", () => {
    expect(
      isSame("Nghị định số 30/NĐ-\nCP giai đoạn 2021-\n2025", "Nghị định số 30/NĐ-CP giai đoạn 2021-2025"),
    ).toBe(true);
  });

  it("have places in order, on whole characters, for any text at all", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { count, starts, ends } = syllablesOf(text);
        for (let at = 0; at < count; at++) {
          const start = starts[at] ?? -1;
          const end = ends[at] ?? -1;
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : (ends[at - 1] ?? 0));
          expect(isCut(text, start) || isCut(text, end) || end > text.length).toBe(false);
        }
      }),
    );
  });
});

describe("folding for search", () => {
  it("finds Chỉ thị without accents and keeps the original's offsets", () => {
    const text = "Theo  Chỉ\u00a0thị số 23–CT/TU";
    const { folded, offsets } = foldForSearch(text.normalize("NFD"));
    const at = folded.indexOf("chi thi so 23-ct/tu");
    expect(folded).toBe("theo chi thi so 23-ct/tu");
    expect(
      text
        .normalize("NFD")
        .slice(offsets[at], offsets[at + 8])
        .normalize("NFC"),
    ).toBe("Chỉ\u00a0thị ");
  });

  it("gives one key to all typings of a line", () => {
    const line = "Đảng uỷ “hoà” – khoa học";
    expect(searchKey(line)).toBe('dang uy "hoa" - khoa hoc');
    expect(searchKey(`  ${line.normalize("NFD").toUpperCase()}\u200b `)).toBe(searchKey(line));
  });

  it("has one offset per folded unit, never falling, and the text's length at the end", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, offsets } = foldForSearch(text);
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        expect(offsets.every((offset, i) => i === 0 || offset >= (offsets[i - 1] ?? 0))).toBe(true);
      }),
    );
  });

  it("is the same when folded again", () => {
    fc.assert(fc.property(anyText, (text) => searchKey(searchKey(text)) === searchKey(text)));
  });

  it("is the same when folded again for each character there is", () => {
    const keys = Array.from({ length: 0x10000 }, (_, code) => searchKey(String.fromCharCode(code)));
    expect(keys.filter((key) => searchKey(key) !== key)).toEqual([]);
  });
});
