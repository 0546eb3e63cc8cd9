import onetime from "onetime";

const integers = onetime(() => new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 0 }));
const decimals = onetime(() => new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 }));
const shares = onetime(
  () => new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1, roundingMode: "floor" }),
);
const collator = onetime(() => new Intl.Collator("vi", { numeric: true }));

/** A whole number with dots for thousands: "1.234.567". Fractions are rounded. */
export function formatInteger(value: number): string {
  return integers().format(value);
}

/** A number with a comma for decimals, rounded to at most two places: "97,92". */
export function formatDecimal(value: number): string {
  return decimals().format(value);
}

/** A share, never bare: what was counted, of how many, then the rounded percentage ("11.860/12.112 (97,92%)"). Of nothing there is no percentage: "0/0". */
export function formatPercentOf(numerator: number, denominator: number): string {
  const counts = `${formatInteger(numerator)}/${formatInteger(denominator)}`;
  return denominator === 0 ? counts : `${counts} (${formatDecimal((numerator * 100) / denominator)}%)`;
}

/**
 * A share in running text, with what was counted: "35/90 (38,8%)". At most one decimal, rounded down, so that a share
 * below a limit never reads as the limit. Of nothing there is no percentage: "0/0".
 */
export function formatShareOf(numerator: number, denominator: number): string {
  const counts = `${formatInteger(numerator)}/${formatInteger(denominator)}`;
  return denominator === 0 ? counts : `${counts} (${shares().format((numerator * 100) / denominator)}%)`;
}

/**
 * A likeness of 0 to 1 in percent, without the sign: "87,3". At most one decimal, rounded down, so that nothing below a
 * limit reads as the limit.
 */
export function formatPercent(share: number): string {
  return shares().format(Number((share * 100).toPrecision(12)));
}

/** Orders names as a Vietnamese dictionary does (a ă â … d đ), numbers by value ("Chi bộ 2" before "Chi bộ 10"). For `Array.sort`. */
export function compareVietnamese(a: string, b: string): number {
  return collator().compare(a, b);
}

/** The time of day on this machine's clock, for "Đã lưu 09:41". */
export function formatClock(time: Date): string {
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
