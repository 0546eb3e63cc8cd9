import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  balancedWidthMm,
  lastLineWidthMm,
  textWidthMm,
} from "../../../../shared/domain/official-document/text-width";

const title = "hành động thực hiện Nghị quyết số 12-NQ/TU của Tỉnh uỷ Sơn Hải";

describe("lines of like length", () => {
  it("leave no word alone on the last line of a title", () => {
    const width = balancedWidthMm(title, 14, 125);
    expect(lastLineWidthMm(title, 14, 125)).toBeLessThan(20);
    expect(lastLineWidthMm(title, 14, width)).toBeGreaterThan(0.8 * width);
  });

  it("keep a single line in its whole column", () => {
    expect(balancedWidthMm("phân công nhiệm vụ", 14, 125)).toBe(125);
    expect(balancedWidthMm("", 14, 125)).toBe(125);
  });

  it("do not end within the symbol of a document", () => {
    const names = ["Nghị quyết số 12-NQ/TU của Tỉnh uỷ", "Kết luận số 57-KL/TW của Bộ Chính trị"];
    const purposes = [
      "hành động thực hiện",
      "lãnh đạo, chỉ đạo, tổ chức thực hiện",
      "sơ kết 01 năm thực hiện",
    ];
    const subjects = ["", " về chuyển đổi số", " về phát triển khoa học, công nghệ và đổi mới sáng tạo"];
    const titles = names.flatMap((name) =>
      purposes.flatMap((purpose) => subjects.map((subject) => `${purpose} ${name}${subject}`)),
    );
    const parted = titles.filter((text) => {
      const width = balancedWidthMm(text, 14, 141);
      return [1.03, 1.04, 1.05].some((leeway) => endsAtHyphen(text, width * leeway));
    });
    expect(parted).toEqual([]);
  });

  it("are never more lines than before, and no word is wider than they are", () => {
    const words = fc.array(fc.constantFrom("a", "nghị", "quyết", "NGHIÊNG", "57-NQ/TW"), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 150 }), (picked, column) => {
        const text = picked.join(" ");
        const width = balancedWidthMm(text, 14, column);
        expect(width).toBeLessThanOrEqual(column);
        expect(countLines(text, width)).toBe(countLines(text, column));
        for (const word of picked) expect(textWidthMm(word, 14)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

/** Lines of a text, counted by taking words off its end until nothing is left. */
function countLines(text: string, columnMm: number): number {
  const words = text.split(" ");
  let count = 0;
  while (words.length > 0) {
    const line = [words.shift()];
    while (words.length > 0 && textWidthMm([...line, words[0]].join(" "), 14) <= columnMm) {
      line.push(words.shift());
    }
    count += 1;
  }
  return count;
}

/** True when a line filled word by word, or up to a hyphen, ends at one. */
function endsAtHyphen(text: string, columnMm: number): boolean {
  const pieces = text.match(/[^ -]+(?:-| |$)|- ?/gu) ?? [];
  let line = "";
  return pieces.some((piece) => {
    const isFull = line !== "" && textWidthMm((line + piece).trimEnd(), 14) > columnMm;
    const ended = line;
    line = isFull ? piece : line + piece;
    return isFull && ended.endsWith("-");
  });
}
