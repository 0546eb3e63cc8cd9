import { parsePlanDate } from "../dates";
import type { NamedDate } from "./types";

const lead = String.raw`(?:(?:chậm nhất|muộn nhất|trước|đến hết|hết|đến|cuối|giữa|đầu|trong|vào|là)\s+)*`;
const year = String.raw`(?:\s*[/.,-]\s*|\s+)(?:năm\s+)?(?:19|20)\d\d`;
const forms: readonly string[] = [
  String.raw`(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}${year}`,
  String.raw`(?:ngày\s+)?\d{1,2}\s?(?<dot>[./-])\s?\d{1,2}\s?\k<dot>\s?(?:19|20)\d\d`,
  String.raw`(?:(?:đầu|giữa|cuối)\s+)?tháng\s+\d{1,2}${year}`,
  String.raw`(?:(?:đầu|giữa|cuối)\s+)?quý\s+(?:IV|I{1,3}|[1-4])${year}`,
  String.raw`[369]\s+tháng\s+(?:đầu|cuối)\s+năm\s+(?:19|20)\d\d`,
  String.raw`năm\s+(?:19|20)\d\d`,
];
const candidate = new RegExp(String.raw`(?<![\p{L}\d])(${lead})(${forms.join("|")})(?![\d%])`, "giu");

/** A day that belongs to a document cited ("số 57-NQ/TW, ngày …", "Luật … ngày …") sets no term for anybody. */
const citation =
  /(?:số\s*:?\s*[\d\p{L}]+(?:\s*[-/]\s*[\p{L}\d-]+)+|(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)[^.;:]{0,120}),?\s*$/iu;
const anyDay = "2000-01-01";
const furthestBack = 140;

/**
 * Dates and periods a text names with their year, as written, with the last day each allows ("quý II/2026" is
 * 30/6/2026, "trước ngày 20/12/2026" the eve). Rhythms, dates without a year, days that do not exist and the dates of
 * cited documents are left out. `base` is the offset of `text` in the document.
 */
export function findDates(text: string, base: number): NamedDate[] {
  const found: NamedDate[] = [];
  for (const match of text.matchAll(candidate)) {
    const before = text.slice(Math.max(0, match.index - furthestBack), match.index);
    const date = citation.test(before) ? null : readDate(match[1] ?? "", match[2] ?? "");
    if (date)
      found.push({
        text: match[0],
        date,
        at: { from: base + match.index, to: base + match.index + match[0].length },
      });
  }
  return found;
}

function readDate(leadWords: string, period: string): string | null {
  for (const text of [leadWords + period, period]) {
    const read = parsePlanDate(text.replaceAll(/\s+/gu, " "), { today: anyDay });
    if (read.ok) return read.value.date;
  }
  return null;
}
