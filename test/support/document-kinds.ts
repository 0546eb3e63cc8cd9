import type { ProgrammeDetails } from "../../shared/domain/programme/details";
import { plainForm } from "../../shared/domain/programme/details";
import type { Unit } from "../../shared/domain/unit";
import { aDuty, aUnit } from "./builders";
import {
  aProgramme,
  finalDetails,
  inArticles,
  type layoutSample,
  ruleSet,
  type SampleBlock,
} from "./docx-samples";

type Sample = Parameters<typeof layoutSample>;

const sentence =
  "Văn phòng Đảng uỷ phối hợp với các chi bộ rà soát kết quả thực hiện Nghị quyết số 12-NQ/TU, tổng hợp báo cáo trước ngày 20 hằng tháng.";

const usual: readonly SampleBlock[] = [
  ["paragraph", `${sentence} Ban Thường vụ Đảng uỷ đánh giá như sau:`],
  ["heading", "Tình hình, kết quả", { level: 1 }],
  ["heading", "Công tác lãnh đạo", { level: 2 }],
  ["paragraph", sentence],
  ["point", "Đã mở 12 lớp kỹ năng số cho 380 đảng viên.", { style: "letter" }],
  ["point", "Còn 2 thôn chưa có sóng di động.", { style: "letter" }],
  ["heading", "Nhiệm vụ thời gian tới", { level: 1 }],
  ["point", "Rà soát danh sách đảng viên chưa có tài khoản.", { style: "dash" }],
  ["paragraph", sentence],
];

const bases: readonly SampleBlock[] = [
  ["basis", "Căn cứ Điều lệ Đảng Cộng sản Việt Nam"],
  ["basis", "Căn cứ Nghị quyết số 12-NQ/TU, ngày 05/3/2026 của Tỉnh uỷ về chuyển đổi số;"],
];

const kind = (typeName: string, title: string, blocks: readonly SampleBlock[], form = {}): Sample => {
  const details: ProgrammeDetails = { ...finalDetails, typeName, form: { ...plainForm, ...form } };
  return [aProgramme(title, blocks), details];
};

const articles = (typeName: string, title: string, blocks: readonly SampleBlock[]): Sample => [
  inArticles(aProgramme(title, blocks)),
  { ...finalDetails, typeName, typeCode: typeName === "QUY CHẾ" ? "QC" : "QĐ" },
];

const regulation: readonly SampleBlock[] = [
  ["basis", "Căn cứ Điều lệ Đảng Cộng sản Việt Nam,"],
  ["paragraph", "Ban Chấp hành Đảng bộ xã ban hành Quy chế như sau:"],
  ["heading", "Quy định chung", { level: 1 }],
  ["heading", "Phạm vi điều chỉnh", { level: 4 }],
  ["point", "Quy chế này quy định nguyên tắc phối hợp.", { style: "clause" }],
  ["point", "Quy chế áp dụng với:", { style: "clause" }],
  ["point", "Các chi bộ trực thuộc;", { style: "letter" }],
  ["point", "Các cơ quan, tổ chức của xã.", { style: "letter" }],
  ["heading", "Nguyên tắc phối hợp", { level: 4 }],
  ["point", "Rõ việc, rõ người chủ trì.", { style: "clause" }],
  ["point", "Đúng thời hạn.", { style: "clause" }],
  ["heading", "Tổ chức thực hiện", { level: 1 }],
  ["heading", "Trách nhiệm", { level: 2 }],
  ["heading", "Cơ quan chủ trì", { level: 4 }],
  ["paragraph", sentence],
  ["heading", "Chế độ báo cáo", { level: 2 }],
  ["heading", "Báo cáo định kỳ", { level: 4 }],
  ["point", sentence, { style: "clause" }],
  ["point", "Báo cáo năm gửi trước ngày 15 tháng 12.", { style: "clause" }],
];

const decision: readonly SampleBlock[] = [
  ["basis", "Căn cứ Điều lệ Đảng Cộng sản Việt Nam,"],
  ["paragraph", "Ban Chấp hành Đảng bộ xã quyết định:"],
  ["heading", "Ban hành kèm theo Quyết định này Quy chế phối hợp.", { level: 4 }],
  ["heading", "Quyết định này có hiệu lực kể từ ngày ký.", { level: 4 }],
];

const addressees = ["Ban Thường vụ Tỉnh uỷ Hoà Sơn", "Ban Tổ chức Tỉnh uỷ", "Văn phòng Tỉnh uỷ"];
const twoDuties: readonly SampleBlock[] = [1, 2].map((at) => [
  "duty",
  `Nhiệm vụ thứ ${at}.`,
  { duty: aDuty() },
]);

/** One document of every kind an office writes, each with what its kind alone has. */
export const kinds: Readonly<Record<string, Sample>> = {
  "chương trình": kind(
    "CHƯƠNG TRÌNH",
    "hành động thực hiện Nghị quyết số 12-NQ/TU",
    [...usual, ...twoDuties],
    {
      circulation: ["meeting", "no-media"],
      isTwoSided: true,
      drafter: "LoThiMai-26",
      contact: "Văn phòng Đảng uỷ xã Suối Ngàn, điện thoại 0212.3868.123",
    },
  ),
  "kế hoạch": kind("KẾ HOẠCH", "thực hiện Nghị quyết số 12-NQ/TU", [...bases, ...usual], {
    urgency: "urgent",
  }),
  "báo cáo": kind("BÁO CÁO", "kết quả thực hiện Nghị quyết số 12-NQ/TU", usual, {
    secrecy: "secret",
    urgency: "very-urgent",
    addressees: addressees.slice(0, 1),
  }),
  "tờ trình": kind("TỜ TRÌNH", "về việc ban hành Chương trình hành động", [...bases, ...usual], {
    addressees: addressees.slice(0, 1),
  }),
  "công văn": kind(
    "CÔNG VĂN",
    "V/v góp ý dự thảo Chương trình hành động thực hiện Nghị quyết số 12-NQ/TU",
    usual,
    {
      addressees,
      urgency: "most-urgent",
    },
  ),
  "thông báo": kind("THÔNG BÁO", "kết luận của Ban Thường vụ Đảng uỷ tại phiên họp tháng 3", usual, {
    circulation: ["internal"],
  }),
  "nghị quyết": kind("NGHỊ QUYẾT", "về chuyển đổi số trên địa bàn xã", [...bases, ...usual]),
  "quy chế": articles("QUY CHẾ", "phối hợp thực hiện Nghị quyết số 12-NQ/TU", regulation),
  "quyết định": articles("QUYẾT ĐỊNH", "ban hành Quy chế phối hợp", decision),
  "biên bản": kind("BIÊN BẢN", "hội nghị Ban Chấp hành Đảng bộ xã tháng 3", usual, {
    recorder: "Vàng A Sùng",
  }),
  "đề cương": kind("ĐỀ CƯƠNG", "tuyên truyền Nghị quyết số 12-NQ/TU", usual),
};

const rtl = "\u{1F600} שלום مرحبا \u202E";
const longTitle = "về thực hiện nhiệm vụ ".repeat(19).slice(0, 400).trim();
const longUnit: Unit = {
  ...aUnit,
  name: "Đảng uỷ Tổng công ty Xây dựng công trình giao thông, thuỷ lợi, hạ tầng kỹ thuật đô thị và phát triển nông thôn miền núi tỉnh Hoà Sơn, một thành viên, trách nhiệm hữu hạn",
  post: "Bí thư kiêm Trưởng Ban Chỉ đạo",
};
const stateRules = ruleSet("30/2020/NĐ-CP");

/** Input that is long, empty or from another script, and every kind in the state's form. */
export const hardKinds: Readonly<Record<string, Sample>> = {
  "công văn with a title of 400 characters": [
    aProgramme(longTitle, usual),
    { ...finalDetails, typeName: "Công văn", form: { ...plainForm, addressees: [longUnit.name, rtl] } },
    longUnit,
  ],
  "báo cáo with emoji and right-to-left text": [
    aProgramme(rtl, [["paragraph", rtl]]),
    {
      ...finalDetails,
      typeName: "Báo cáo",
      form: { ...plainForm, contact: rtl, drafter: rtl, circulation: ["meeting"] },
    },
    { ...aUnit, name: rtl },
  ],
  ...Object.fromEntries(
    Object.entries(kinds).map(([name, [doc, details]]) => [
      `${name} (state)`,
      [doc, details, aUnit, stateRules],
    ]),
  ),
};
