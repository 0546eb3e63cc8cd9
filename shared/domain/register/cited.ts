import { foldSymbol, type NumberAndSymbol } from "./number";

const part = String.raw`\p{Lu}[\p{L}\d]*`;
const anyNumber = new RegExp(
  String.raw`(?<![\p{L}\d/-])(\d{1,5}[a-z]?(?:/(?:19|20)\d\d)?)[-/](${part}(?:[-/]${part})*)`,
  "gu",
);

/**
 * Which documents a text cites by number and symbol: the answer asks about one register after another. Dashes, spaces
 * and zeros before the number count for nothing; a document without number or symbol is never cited.
 */
export function citationsIn(text: string): { has(document: NumberAndSymbol): boolean } {
  const cited = new Set<string>();
  for (const [, number = "", symbol = ""] of foldSymbol(text).matchAll(anyNumber))
    cited.add(keyOf({ number, symbol }));
  return {
    has: (document) => document.number !== "" && document.symbol !== "" && cited.has(keyOf(document)),
  };
}

function keyOf({ number, symbol }: NumberAndSymbol): string {
  return `${foldSymbol(number).replace(/^0+/u, "")} ${foldSymbol(symbol)}`;
}
