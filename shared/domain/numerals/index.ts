const lettersInOrder = "abcdđeghiklmnopqrstuvxy";
const romanDigits: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** Roman numeral of a positive whole number. */
export function roman(value: number): string {
  let rest = value;
  let text = "";
  for (const [worth, digits] of romanDigits) {
    while (rest >= worth) {
      text += digits;
      rest -= worth;
    }
  }
  return text;
}

/** The n-th (from 1) letter of a Vietnamese enumeration: a, b, c, d, đ, e, g … y, then aa, ab … */
export function enumerationLetter(n: number): string {
  const size = lettersInOrder.length;
  const last = lettersInOrder[(n - 1) % size] ?? "";
  return n <= size ? last : enumerationLetter(Math.floor((n - 1) / size)) + last;
}
