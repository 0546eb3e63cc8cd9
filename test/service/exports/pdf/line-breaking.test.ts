import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LetterCheck } from "../../../../electron/service/exports/pdf/letters";
import { breakLines, type Piece } from "../../../../electron/service/exports/pdf/line-breaking";
import { tinos } from "../../../../electron/service/exports/pdf/typeface";

const face = tinos.face({ isBold: false, isItalic: false });
const piece = (text: string): Piece => ({
  text,
  face,
  sizePt: 14,
  colour: "black",
  isUnderlined: false,
  isRigid: false,
});
const width = (text: string) => [...text].reduce((sum, letter) => sum + face.advance(letter), 0) * 14;
const lines = (text: string, room: number) =>
  breakLines([piece(text)], room, room).map((line) => line.pieces.map((part) => part.text).join(""));
/** Lines so narrow that the words before the mark | just fit. */
const brokenAt = (text: string) => {
  const [before = ""] = text.split("|");
  return lines(text.replace("|", ""), width(before.trimEnd()) + 0.1)[0];
};

describe("the ends of lines", () => {
  it("are after spaces and hyphens, and inside years", () => {
    expect(brokenAt("nghiêm túc |quán triệt")).toBe("nghiêm túc");
    expect(brokenAt("của UBND-|HĐND xã")).toBe("của UBND-");
    expect(brokenAt("giai đoạn 2025-|2030")).toBe("giai đoạn 2025-");
  });

  it("are never after a slash: a symbol goes to the next line whole", () => {
    expect(brokenAt("Nghị quyết số 57-NQ/T|W của")).toBe("Nghị quyết số");
    expect(brokenAt("xem tại dichvucong.gov.vn/p|/home")).toBe("xem tại");
  });

  it("are not beside a no-break space", () => {
    expect(brokenAt("văn bản Số\u00A0|05-CTr/TU")).toBe("văn bản");
  });

  it("cut a word only when it is longer than a line", () => {
    expect(lines("xxxxxxxxxx", width("xxxx") + 0.1)).toEqual(["xxxx", "xxxx", "xx"]);
  });

  it("lose no letter and leave no line wider than its room", () => {
    const text = fc.string({ unit: fc.constantFrom("ư", "ơ", "N", "-", "/", "5", " ", " ", "\u00A0", "“") });
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 300 }), (given, room) => {
        const broken = lines(given, room);
        expect(broken.join("").replaceAll(" ", "")).toBe(given.replaceAll(" ", ""));
        for (const line of broken) expect(width(line)).toBeLessThanOrEqual(room);
      }),
    );
  });

  it("give blank text one line", () => {
    expect(lines("", 100)).toEqual([""]);
    expect(lines("   ", 100)).toEqual([""]);
  });
});

describe("letters", () => {
  it("that the type has stay as they are, all Vietnamese ones among them", () => {
    const check = new LetterCheck(tinos);
    const marks = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323", ""];
    const all = [..."aăâeêioôơuưyAĂÂEÊIOÔƠUƯYđĐ“”–…%²"].flatMap((letter) =>
      marks.map((mark) => (letter + mark).normalize("NFC")).filter((made) => made.length === 1),
    );
    expect(check.printable(all.join(""))).toBe(all.join(""));
    expect(all.length).toBeGreaterThan(140);
    expect(check.missing).toEqual([]);
  });

  it("that it lacks, and right-to-left ones, are replaced visibly and named once", () => {
    const check = new LetterCheck(tinos);
    expect(check.printable("Họp 👨‍👩‍👧 lúc שב ⁧5⁩ giờ 👨‍👩‍👧")).toBe("Họp □ lúc □□ 5 giờ □");
    expect(check.missing).toEqual(["👨‍👩‍👧", "ש", "ב"]);
  });
});
