import type { Node as ProgrammeNode } from "prosemirror-model";
import { aDuty } from "./builders";
import { aProgramme, type SampleBlock } from "./docx-samples";

const words =
  "Đảng uỷ xã giao bí thư các chi bộ đăng ký mỗi quý một việc làm cụ thể về chuyển đổi số báo cáo kết quả trước ngày 20 của tháng cuối quý để Văn phòng tổng hợp nghiêm túc quán triệt 12-NQ/TU Nghị quyết số 57-NQ/TW, ngày 22/12/2024 (sau đây gọi tắt) “Sổ tay đảng viên điện tử”; 95%, 1.250 tỷ đồng - ưu tiên UBND-HĐND và/hoặc kinh tế - xã hội; giai đoạn 2025-2030; quốc phòng, an ninh: thường xuyên nghiên cứu hướng dẫn".split(
    " ",
  );

/** Whole numbers that follow from a seed. */
function numbersFrom(seed: number): (least: number, most: number) => number {
  let state = seed;
  return (least, most) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return least + Math.floor((state / 0x80000000) * (most - least + 1));
  };
}

/**
 * A programme whose paragraphs are of every kind and length, the same for the same seed: lines end everywhere, and so do
 * pages. `rows` of its blocks are duties, spread over `parts` parts.
 */
export function variedProgramme(seed: number, parts: number, rows: number): ProgrammeNode {
  const int = numbersFrom(seed);
  const text = (count: number) =>
    `${Array.from({ length: count }, () => words[int(0, words.length - 1)]).join(" ")}.`;
  const duty = (): SampleBlock => {
    const coordinating = Array.from({ length: int(0, 4) }, () => ({ bodyId: null, name: text(int(2, 7)) }));
    return ["duty", text(int(5, 90)), { duty: aDuty({ product: text(int(1, 12)), coordinating }) }];
  };
  const kinds: readonly (() => SampleBlock)[] = [
    () => ["point", text(int(5, 90)), { style: "dash" }],
    () => ["point", text(int(5, 90)), { style: "letter" }],
    () => ["target", text(int(5, 40))],
    () => ["paragraph", text(int(5, 120))],
  ];
  const some = (): SampleBlock => kinds[int(0, kinds.length - 1)]?.() ?? duty();
  const blocks = Array.from({ length: parts }, (_, part): readonly SampleBlock[] => [
    ["heading", text(int(2, 14)), { level: 1 }],
    ...Array.from({ length: int(1, 3) }, (): readonly SampleBlock[] => [
      ["heading", text(int(2, 20)), { level: 2 }],
      ...Array.from({ length: int(1, 5) }, some),
    ]).flat(),
    ...Array.from({ length: Math.floor(rows / parts) + (part < rows % parts ? 1 : 0) }, duty),
  ]);
  return aProgramme(text(20), blocks.flat());
}
