import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { resourcesDir } from "../../support/office";
import { docxOf } from "../../support/parent-files";

/** A file as Playwright hands it to a file dialog. */
export interface UnitFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const verbs = [
  "Mở lại con đường",
  "Sửa chắc mái ngói",
  "Dạy đọc buổi tối",
  "Nối ống nước mát",
  "Trồng dày hàng tre",
  "Đóng bàn gỗ keo",
  "Vá lưới đánh cá",
  "Gom rác bãi bồi",
  "Ghi sổ giống lúa",
  "Thắp đèn bến đò",
];
const objects = [
  "qua đồi chè phía bắc",
  "cho trường mầm non cũ",
  "cùng ba lớp học tình thương",
  "từ khe suối đầu bản",
  "dọc bờ kè mới đắp",
  "để phòng đọc có chỗ ngồi",
  "trước mùa gió chướng về",
  "bằng xe cải tiến của tổ",
  "theo từng chân ruộng bậc thang",
  "suốt quãng sông hẹp nhất",
];
const means = [
  "nhờ công của hai mươi hộ",
  "bằng quỹ bán măng khô",
  "có thợ mộc già trông coi",
  "giao nhóm phụ nữ xóm giữa",
  "mượn máy xúc của hợp tác xã",
  "góp mỗi nhà một bao xi măng",
  "do thanh niên trực luân phiên",
  "xin giống ở trại thực nghiệm",
  "vay vốn không lãi của hội",
  "kêu gọi đồng hương gửi sách",
];
const ends = [
  "rồi kể lại trong buổi họp xóm.",
  "và chấm công lên bảng gỗ.",
  "xong trước khi nước lũ lên.",
  "để chợ phiên họp được cả tuần.",
  "kèm ảnh chụp trước và sau.",
  "mời cụ trưởng bản nghiệm thu.",
  "mỗi tháng làm gọn một đoạn.",
  "hết vụ gặt thì tổng kết.",
  "ai vắng thì làm bù hôm sau.",
  "dân khen mới coi là đạt.",
];

/** From this number on sentences share no phrase with those below it. */
const otherWording = 50;

/** A unit's own sentence: the same number always gives the same words but for the unit's name. */
function sentence(id: number, unit: string): string {
  const pick = (list: readonly string[], factor: number) =>
    list[(id * factor + Math.floor(id / 10)) % 10] ?? "";
  const words = `${pick(verbs, 1)} ${pick(objects, 3)} ${pick(means, 7)} ${pick(ends, 9)}`.split(" ");
  return `${id}. Đảng uỷ ${unit}: ${(id < otherWording ? words : words.reverse()).join(" ")}`;
}

/** Some of the sample plan's paragraphs, as units copy them. */
function fromParent(count: number): readonly string[] {
  const text = readFileSync(resolve(resourcesDir, "samples/nghi-quyet-12-nq-tu.txt"), "utf8");
  return text
    .split(/\r?\n/u)
    .filter((line) => line.length > 120)
    .slice(3, 3 + count);
}

/** A programme as a unit hands it in: paragraphs copied from the sample plan, then sentences of its own by number. */
export async function unitProgramme(unit: string, copied: number, own: readonly number[]): Promise<UnitFile> {
  const bytes = await docxOf(
    `**ĐẢNG UỶ ${unit.toLocaleUpperCase("vi")}`,
    "**CHƯƠNG TRÌNH HÀNH ĐỘNG",
    "**I- MỤC TIÊU",
    ...fromParent(copied),
    "**II- NHIỆM VỤ",
    ...own.map((id) => sentence(id, unit)),
  );
  return { name: `${unit}.docx`, mimeType: "", buffer: Buffer.from(bytes) };
}

/** The whole numbers from one to another. */
export function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
