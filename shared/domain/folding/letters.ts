/** The twelve Vietnamese vowel letters, each row in the tone order none, huyền, hỏi, ngã, sắc, nặng. */
const vowelRows = [
  "aàảãáạ",
  "ăằẳẵắặ",
  "âầẩẫấậ",
  "eèẻẽéẹ",
  "êềểễếệ",
  "iìỉĩíị",
  "oòỏõóọ",
  "ôồổỗốộ",
  "ơờởỡớợ",
  "uùủũúụ",
  "ưừửữứự",
  "yỳỷỹýỵ",
];

/** Number of a vowel letter's row, by letter. */
export const row = { a: 0, e: 3, i: 5, o: 6, u: 9, y: 11 } as const;

const tones = 6;
const noCell = 255;
const cellByCode = new Uint8Array(0x1f00).fill(noCell);
const codeByCell = new Uint16Array(vowelRows.length * tones);
vowelRows.forEach((letters, rowNumber) => {
  [...letters].forEach((letter, tone) => {
    const code = letter.charCodeAt(0);
    cellByCode[code] = rowNumber * tones + tone;
    codeByCell[rowNumber * tones + tone] = code;
  });
});

const toneByMark = new Map([
  [0x0300, 1],
  [0x0309, 2],
  [0x0303, 3],
  [0x0301, 4],
  [0x0323, 5],
]);

/** Letter marks (circumflex, breve, horn): plain row to marked row. */
const rowByMark = new Map([
  [
    0x0302,
    new Map<number, number>([
      [0, 2],
      [3, 4],
      [6, 7],
    ]),
  ],
  [0x0306, new Map<number, number>([[0, 1]])],
  [
    0x031b,
    new Map<number, number>([
      [6, 8],
      [9, 10],
    ]),
  ],
]);

const letterD = 0x64;
const crossedD = 0x111;
/** A stroke drawn through a letter: of a d it makes a đ. */
const strokes = new Set([0x0335, 0x0336]);

/** Row of a lower-case vowel unit, or -1 when the unit is no Vietnamese vowel. */
export function rowOf(unit: number): number {
  const cell = unit < 0x1f00 ? (cellByCode[unit] ?? noCell) : noCell;
  return cell === noCell ? -1 : (cell / tones) | 0;
}

/** Tone (0 none to 5 nặng) of a vowel unit; 0 for other units. */
export function toneOf(unit: number): number {
  const cell = unit < 0x1f00 ? (cellByCode[unit] ?? noCell) : noCell;
  return cell === noCell ? 0 : cell % tones;
}

/** The composed lower-case vowel of a row with a tone. */
export function vowel(rowNumber: number, tone: number): number {
  return codeByCell[rowNumber * tones + tone] ?? 0;
}

/**
 * Puts a combining mark on a lower-case unit, in whatever order marks were typed ("e" + nặng + mũ is "ệ").
 * Returns 0 when the two have no composed form.
 */
export function compose(unit: number, mark: number): number {
  const rowNumber = rowOf(unit);
  const tone = toneByMark.get(mark);
  if (rowNumber >= 0 && tone !== undefined) return vowel(rowNumber, tone);
  const marked = rowNumber < 0 ? undefined : rowByMark.get(mark)?.get(rowNumber);
  if (marked !== undefined) return vowel(marked, toneOf(unit));
  if (unit === letterD && strokes.has(mark)) return crossedD;
  const composed = String.fromCharCode(unit, mark).normalize("NFC");
  return composed.length === 1 ? composed.charCodeAt(0) : 0;
}
