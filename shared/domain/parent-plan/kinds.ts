import type { ItemKind } from "./types";

/**
 * What a heading says its entries are. The word that stands first in the heading decides ("QUAN ĐIỂM, MỤC TIÊU" holds
 * views until a heading below says otherwise). "Mục đích, yêu cầu" counts as objectives: an office answers both with
 * its own aims. "Giải pháp" alone holds measures; "nhiệm vụ, giải pháp" holds duties.
 */
const headingWords: readonly [ItemKind, RegExp][] = [
  ["view", /quan điểm|nguyên tắc chỉ đạo|tư tưởng chỉ đạo/u],
  ["target", /(?:các |một số |những )?chỉ tiêu/u],
  ["objective", /(?<!chương trình )mục tiêu|mục đích|yêu cầu|tầm nhìn|phương hướng/u],
  [
    "organisation",
    /tổ chức (?:thực hiện|triển khai)|phân công (?:nhiệm vụ|thực hiện|trách nhiệm)|trách nhiệm (?:thi hành|thực hiện)|tổ chức,? thực hiện|kinh phí|nguồn lực thực hiện|chế độ (?:thông tin,? )?báo cáo/u,
  ],
  ["duty", /nhiệm vụ|nội dung|công việc|khâu đột phá|chương trình trọng điểm/u],
  ["measure", /giải pháp|biện pháp/u],
  [
    "context",
    /tình hình|thực trạng|bối cảnh|kết quả|hạn chế|khuyết điểm|nguyên nhân|đánh giá|sự cần thiết|căn cứ|phạm vi|đối tượng|quy định chung|điều khoản|giải thích từ ngữ|hiệu lực/u,
  ],
];

/** Words before the telling one that still leave it the subject of the heading: "một số", "các nhóm", "những". */
const leadIn = /^(?:(?:các|những|một số|nhóm|hệ thống|về|định hướng|tiếp tục|thực hiện) )*$/u;

/**
 * The kind a heading announces, or null. A heading below another one (`isNested`) only changes the kind when it opens
 * with the telling word: "1. Nâng cao nhận thức về nhiệm vụ …" stays what its chapter is.
 */
export function kindOfHeading(text: string, isNested: boolean): ItemKind | null {
  const heading = text.normalize("NFC").toLowerCase();
  const hits = headingWords
    .map(([kind, words]) => ({ kind, at: heading.search(words) }))
    .filter(({ at }) => at >= 0 && (!isNested || leadIn.test(heading.slice(0, at))))
    .sort((a, b) => a.at - b.at);
  return hits[0]?.kind ?? null;
}

/** Numbers that are names, dates or numbering and measure nothing. */
const notFigures: readonly RegExp[] = [
  /\d+[\p{L}\d]*\s*[-/]\s*\p{Lu}[\p{L}\d/-]*/gu,
  /(?:ngày|tháng|năm|quý|giai đoạn|thời kỳ|nhiệm kỳ|khoá|khóa|lần thứ|thứ|Điều|khoản|số|Phụ lục|mục)\s+\d[\d./]*(?:\s*[-–]\s*\d{2,4})?/giu,
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b/gu,
  /\b(?:19|20)\d\d\b/gu,
  /\b\d+G\b/gu,
];

/** True when the text carries a quantity (a share, a count, an amount), dates and document numbers aside. */
export function hasFigure(text: string): boolean {
  return /\d/u.test(notFigures.reduce((rest, pattern) => rest.replace(pattern, " "), text));
}
