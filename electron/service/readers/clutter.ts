import { readMark } from "../../../shared/domain/parent-plan";
import type { RawLine } from "./raw-line";

/** Lines that scans, gazettes and web pages leave between the lines of a document. */
const clutterLines: readonly RegExp[] = [
  /^CÔNG BÁO\/Số .{1,30}\/Ngày \d/u,
  /^(?:Ký bởi|Người ký|Cơ quan|Email|Ngày ký|Thời gian ký|Ký số bởi)\s*:\s*\S/u,
  /^(?:TAGS?|Từ khóa|Từ khoá)\s*:?/u,
  /^(?:Gửi bình luận|Gửi phản hồi|File đính kèm|Tệp đính kèm|In bài viết|In trang|Chia sẻ|Về trang trước|Trở về)(?:\s.{0,40})?$/iu,
  /^Bạn đã không sử dụng Site/u,
  /^(?:Thứ \p{L}+|Chủ nhật)\s*[-,].*\d{4}.*\d{1,2}:\d{2}/iu,
  /^(?:Lượt xem|Số lượt xem|Lượt truy cập)\s*:?\s*[\d.,]*$/iu,
];

const pageNumber =
  /^(?:trang\s+|page\s+)?[-–—\s]*(?:\d{1,3}|[3-9]\d{3}|1[0-8]\d\d)(?:\s*\/\s*\d{1,4})?[-–—\s]*$/iu;
const drawnRule = /^(?:[_\-–—=.\s]{3,}|\*+|o0o|---o0o---)$/u;
const fewestRepeats = 3;
const longestHeader = 90;
const shortestCaption = 20;

/** What a line is when it is none of the document's own. */
export type Clutter = "page-number" | "drawn-rule" | "clutter" | null;

const masked = (text: string) => text.replaceAll(/\d+/gu, "#");

/** Running heads: lines that, digits aside, come back beside page numbers. */
function runningHeads(lines: readonly RawLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const texts = lines.map(({ text }) => text.trim()).filter((text) => text !== "");
  for (const [at, text] of texts.entries()) {
    const beside = [texts[at - 1], texts[at + 1]].some(
      (other) => other !== undefined && pageNumber.test(other),
    );
    if (beside && text.length <= longestHeader) counts.set(masked(text), (counts.get(masked(text)) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([key, count]) => count >= fewestRepeats && key !== "#").map(([key]) => key),
  );
}

/** A picture's caption that a web page gives twice in a row, word for word. */
function isRepeatedCaption(texts: readonly string[], at: number): boolean {
  const text = texts[at] ?? "";
  const isTwin = text === texts[at - 1] && text !== texts[at - 2] && text !== texts[at + 1];
  return isTwin && text.length >= shortestCaption && readMark(text) === null;
}

function judge(line: RawLine, heads: ReadonlySet<string>): Clutter {
  const text = line.text.trim();
  if (line.isRow || line.listMark !== "" || text === "") return null;
  if (pageNumber.test(text)) return "page-number";
  if (drawnRule.test(text)) return "drawn-rule";
  return heads.has(masked(text)) || clutterLines.some((pattern) => pattern.test(text)) ? "clutter" : null;
}

function repeatedCaptions(lines: readonly RawLine[]): ReadonlySet<RawLine> {
  const filled = lines.filter(({ text }) => text.trim() !== "");
  const texts = filled.map(({ text }) => text.trim());
  return new Set(filled.filter((_, at) => isRepeatedCaption(texts, at)));
}

/**
 * Judges every line: stray page number, drawn rule, other clutter (running heads, web furniture), or none. Captions given
 * twice are clutter only where the text may come from a web page.
 */
export function findClutter(lines: readonly RawLine[], mayBeWeb: boolean): Clutter[] {
  const heads = runningHeads(lines);
  const captions = mayBeWeb ? repeatedCaptions(lines) : new Set<RawLine>();
  return lines.map((line) => (captions.has(line) ? "clutter" : judge(line, heads)));
}
