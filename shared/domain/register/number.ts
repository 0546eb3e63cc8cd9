import { typeOfCode } from "./document-types";

/** Number and symbol of a document: "57" with "NQ/TW", "15" with "QĐ-BNV", "30/2020" with "NĐ-CP". */
export type NumberAndSymbol = { number: string; symbol: string };

const dashes = /[‐‑‒–—−]/gu;
const symbolPart = String.raw`\p{Lu}[\p{L}\d]*`;
const numbered = new RegExp(
  String.raw`(\d{1,5}[a-z]?(?:/(?:19|20)\d\d)?)[-/](${symbolPart}(?:[-/]${symbolPart})*)`,
  "u",
);

/** Folds what typing varies in a number or symbol: dashes, spaces around "-" and "/", the look-alikes of Đ. Case stays. */
export function foldSymbol(text: string): string {
  return text
    .normalize("NFC")
    .replace(dashes, "-")
    .replaceAll(/[ÐƉ]/gu, "Đ")
    .replaceAll(/ð/gu, "đ")
    .replaceAll(/\s*([-/])\s*/gu, "$1");
}

/**
 * Reads a number and symbol wherever they stand in a line ("Số 05-CTr/TU", "Số: 15/QĐ-BNV", "số 23 – CT / TU"); null
 * when the line holds none. A bare "Kế hoạch số 03" is not enough.
 */
export function parseNumber(line: string): NumberAndSymbol | null {
  const match = numbered.exec(foldSymbol(line));
  return match ? { number: match[1] ?? "", symbol: match[2] ?? "" } : null;
}

/** True for a symbol of the Party's form (type/body: "NQ/TW"), false for the state's (type-body: "NQ-CP"). */
export function isPartySymbol(symbol: string): boolean {
  return symbol.includes("/");
}

/** Writes number and symbol as their system does: "57-NQ/TW" (hyphen, Party), "15/QĐ-BNV" (slash, state). */
export function formatNumber({ number, symbol }: NumberAndSymbol): string {
  if (number === "" || symbol === "") return number || symbol;
  return `${number}${isPartySymbol(symbol) ? "-" : "/"}${symbol}`;
}

/** Name of the type that a symbol's code stands for ("NQ/TW": Nghị quyết), or "". */
export function typeOfSymbol(symbol: string): string {
  return typeOfCode(symbol.split(/[-/]/u)[0] ?? "", isPartySymbol(symbol));
}
