import { type BodySeed, seeds } from "./seed";

/** Party bodies, Front and mass organisations of a province. Each province merged its two committees on a day of its own
 * (Bắc Giang: 01/3/2025); the office sets its own day. */
export const provincePartyBodies: readonly BodySeed[] = [
  ...seeds({ level: "province", kind: "committee" }, [
    { id: "province-committee", name: "{committee}", code: "TU" },
    {
      id: "province-standing",
      name: "Ban Thường vụ {committee}",
      short: ["BTV {committee}"],
      code: "TU",
      parent: "province-committee",
    },
    {
      id: "province-party-bodies-committee",
      name: "Đảng uỷ các cơ quan Đảng {province}",
      code: "ĐU",
      parent: "province-committee",
    },
    {
      id: "province-government-committee",
      name: "Đảng uỷ Uỷ ban nhân dân {province}",
      short: ["Đảng uỷ UBND {province}"],
      code: "ĐU",
      parent: "province-committee",
    },
    {
      id: "province-military-committee",
      name: "Đảng uỷ Quân sự {province}",
      code: "ĐUQS",
      parent: "province-committee",
    },
    {
      id: "province-police-committee",
      name: "Đảng uỷ Công an {province}",
      code: "ĐUCA",
      parent: "province-committee",
    },
  ]),
  ...seeds({ level: "province", kind: "advisory", parent: "province-committee" }, [
    { id: "province-office", name: "Văn phòng {committee}", short: ["VP {committee}"], code: "VPTU" },
    {
      id: "province-organisation",
      name: "Ban Tổ chức {committee}",
      short: ["BTC {committee}"],
      code: "BTCTU",
    },
    {
      id: "province-inspection",
      name: "Uỷ ban Kiểm tra {committee}",
      short: ["UBKT {committee}"],
      code: "UBKTTU",
    },
    {
      id: "province-inspection-agency",
      name: "Cơ quan Uỷ ban Kiểm tra {committee}",
      short: ["Cơ quan UBKT {committee}"],
    },
    {
      id: "province-propaganda-mobilisation",
      name: "Ban Tuyên giáo và Dân vận {committee}",
      short: ["Ban TGDV {committee}"],
      code: "BTGDVTU",
    },
    {
      id: "province-internal-affairs",
      name: "Ban Nội chính {committee}",
      short: ["BNC {committee}"],
      code: "BNCTU",
    },
    {
      id: "province-propaganda",
      name: "Ban Tuyên giáo {committee}",
      code: "BTGTU",
      to: "2025-02-28",
      successors: ["province-propaganda-mobilisation"],
    },
    {
      id: "province-mobilisation",
      name: "Ban Dân vận {committee}",
      code: "BDVTU",
      to: "2025-02-28",
      successors: ["province-propaganda-mobilisation"],
    },
  ]),
  ...seeds({ level: "province", kind: "service", parent: "province-committee" }, [
    { id: "province-political-school", name: "Trường Chính trị {province}", code: "TCT" },
    {
      id: "province-press",
      name: "Báo và Phát thanh, truyền hình {province}",
      short: ["Báo và PT-TH {province}"],
      code: "CQBPTTH",
    },
  ]),
  ...seeds({ level: "province", kind: "front" }, [
    {
      id: "province-front",
      name: "Uỷ ban Mặt trận Tổ quốc Việt Nam {province}",
      short: ["MTTQ {province}", "Mặt trận Tổ quốc {province}"],
    },
    {
      id: "province-union",
      name: "Liên đoàn Lao động {province}",
      short: ["LĐLĐ {province}"],
      parent: "province-front",
    },
    {
      id: "province-youth",
      name: "Đoàn Thanh niên Cộng sản Hồ Chí Minh {province}",
      short: ["Tỉnh đoàn", "Thành đoàn"],
      parent: "province-front",
    },
    {
      id: "province-women",
      name: "Hội Liên hiệp Phụ nữ {province}",
      short: ["Hội LHPN {province}"],
      parent: "province-front",
    },
    { id: "province-farmers", name: "Hội Nông dân {province}", parent: "province-front" },
    {
      id: "province-veterans",
      name: "Hội Cựu chiến binh {province}",
      short: ["Hội CCB {province}"],
      parent: "province-front",
    },
  ]),
];

const government = { level: "province", kind: "government", parent: "province-people-committee" } as const;

/** The government of a province after Nghị định 45/2025/NĐ-CP (from 01/3/2025), and the departments merged then. */
export const provinceDepartments: readonly BodySeed[] = [
  ...seeds({ level: "province", kind: "government" }, [
    { id: "province-people-council", name: "Hội đồng nhân dân {province}", short: ["HĐND {province}"] },
    { id: "province-people-committee", name: "Uỷ ban nhân dân {province}", short: ["UBND {province}"] },
  ]),
  ...seeds(government, [
    {
      id: "province-government-office",
      name: "Văn phòng Uỷ ban nhân dân {province}",
      short: ["VP UBND {province}"],
    },
    { id: "province-home-affairs", name: "Sở Nội vụ" },
    { id: "province-justice", name: "Sở Tư pháp" },
    { id: "province-finance", name: "Sở Tài chính" },
    { id: "province-industry-trade", name: "Sở Công Thương" },
    {
      id: "province-agriculture-environment",
      name: "Sở Nông nghiệp và Môi trường",
      short: ["Sở NN&MT"],
      from: "2025-03-01",
    },
    { id: "province-construction", name: "Sở Xây dựng" },
    { id: "province-science", name: "Sở Khoa học và Công nghệ", short: ["Sở KH&CN"] },
    { id: "province-culture", name: "Sở Văn hoá, Thể thao và Du lịch", short: ["Sở VHTTDL"] },
    { id: "province-education", name: "Sở Giáo dục và Đào tạo", short: ["Sở GD&ĐT"] },
    { id: "province-health", name: "Sở Y tế" },
    { id: "province-ethnic-religion", name: "Sở Dân tộc và Tôn giáo", from: "2025-03-01" },
    { id: "province-inspectorate", name: "Thanh tra {province}" },
  ]),
  ...seeds({ level: "province", kind: "forces" }, [
    { id: "province-police", name: "Công an {province}" },
    { id: "province-military", name: "Bộ Chỉ huy quân sự {province}", short: ["Bộ CHQS {province}"] },
  ]),
  ...seeds({ ...government, to: "2025-02-28" }, [
    {
      id: "province-planning",
      name: "Sở Kế hoạch và Đầu tư",
      short: ["Sở KH&ĐT"],
      successors: ["province-finance"],
    },
    {
      id: "province-transport",
      name: "Sở Giao thông vận tải",
      short: ["Sở GTVT"],
      successors: ["province-construction"],
    },
    {
      id: "province-agriculture",
      name: "Sở Nông nghiệp và Phát triển nông thôn",
      short: ["Sở NN&PTNT"],
      successors: ["province-agriculture-environment"],
    },
    {
      id: "province-resources",
      name: "Sở Tài nguyên và Môi trường",
      short: ["Sở TN&MT"],
      successors: ["province-agriculture-environment"],
    },
    {
      id: "province-information",
      name: "Sở Thông tin và Truyền thông",
      short: ["Sở TT&TT"],
      successors: ["province-science"],
    },
    {
      id: "province-labour",
      name: "Sở Lao động - Thương binh và Xã hội",
      short: ["Sở LĐTBXH"],
      successors: ["province-home-affairs"],
    },
  ]),
];
