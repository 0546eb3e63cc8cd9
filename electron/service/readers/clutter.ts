import type { RawLine } from "./raw-line";

/** Lines that scans, gazettes and web pages leave between the lines of a document. */
const clutterLines: readonly RegExp[] = [
  /^(?:Ký bởi|Người ký|Cơ quan|Email|Ngày ký|Thời gian ký|Ký số bởi)\s*:\s*\S/u,
  /^(?:TAGS?|Từ khóa|Từ khoá)\s*:?/u,
  /^(?:Gửi bình luận|Gửi phản hồi|File đính kèm|Tệp đính kèm|In bài viết|In trang|Chia sẻ|Về trang trước|Trở về)(?:\s.{0,40})?$/iu,
  /^Bạn đã không sử dụng Site/u,
  /^(?:Thứ \p{L}+|Chủ nhật)\s*[-,].*\d{4}.*\d{1,2}:\d{2}/iu,
  /^(?:Lượt xem|Số lượt xem|Lượt truy cập)\s*:?\s*[\d.,]*$/iu,
];

const pageNumber = /^(?:trang\s+|page\s+)?[-–—\s]*(?:\d{1,3}|[3-9]\d{3}|1[0-8]\d\d)(?:\s*\/\s*\d{1,4})?[-–—\s]*$/iu;
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
    const beside = [texts[at - 1], texts[at + 1]].some((other) => other !== undefined && pageNumber.test(other));
    if (beside && text.length <= longestHeader) counts.set(masked(text), (counts.get(masked(text)) ?? 0) + 1);
  }
  return new Set([...counts].filter(([key, count]) => count >= fewestRepeats && key !== "#").map(([key]) => key));
}

function judge(line: RawLine, before: string, heads: ReadonlySet<string>): Clutter {
  const text = line.text.trim();
  if (line.isRow || line.listMark !== "" || text === "") return null;
  if (pageNumber.test(text)) return "page-number";
  if (drawnRule.test(text)) return "drawn-rule";
  if (heads.has(masked(text)) || clutterLines.some((pattern) => pattern.test(text))) return "clutter";
  return text === before && text.length >= shortestCaption ? "clutter" : null;
}

/** Judges every line: stray page number, drawn rule, other clutter (running heads, web furniture, repeated captions), or none. */
export function findClutter(lines: readonly RawLine[]): Clutter[] {
  const heads = runningHeads(lines);
  let before = "";
  return lines.map((line) => {
    const clutter = judge(line, before, heads);
    if (line.text.trim() !== "") before = line.text.trim();
    return clutter;
  });
}
