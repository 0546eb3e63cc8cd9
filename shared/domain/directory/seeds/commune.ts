import { type BodySeed, seeds } from "./seed";

const commune = { level: "commune", from: "2025-07-01" } as const;
const special = ["đặc khu"];
const ordinary = ["xã", "phường"];

/** The bodies of a commune, ward or special zone since 01/7/2025 (official-documents.md 6; Nghị định 150/2025/NĐ-CP). */
export const communeBodies: readonly BodySeed[] = [
  ...seeds({ ...commune, kind: "committee" }, [
    { id: "commune-committee", name: "Đảng uỷ {commune}", short: ["Đảng uỷ"], code: "ĐU" },
    {
      id: "commune-standing",
      name: "Ban Thường vụ Đảng uỷ {commune}",
      short: ["Ban Thường vụ Đảng uỷ", "BTV Đảng uỷ"],
      code: "ĐU",
      parent: "commune-committee",
    },
    {
      id: "commune-government-committee",
      name: "Đảng uỷ Uỷ ban nhân dân {commune}",
      short: ["Đảng uỷ UBND {commune}", "Đảng uỷ UBND"],
      code: "ĐU",
      parent: "commune-committee",
    },
    {
      id: "commune-party-bodies-committee",
      name: "Đảng uỷ các cơ quan Đảng {commune}",
      short: ["Đảng uỷ các cơ quan Đảng"],
      code: "ĐU",
      parent: "commune-committee",
    },
  ]),
  ...seeds({ ...commune, kind: "advisory", parent: "commune-committee" }, [
    { id: "commune-office", name: "Văn phòng Đảng uỷ", short: ["VP Đảng uỷ"], code: "VPĐU" },
    {
      id: "commune-party-building",
      name: "Ban Xây dựng Đảng",
      short: ["Ban XDĐ"],
      code: "BXDĐ",
      only: ordinary,
    },
    { id: "commune-organisation", name: "Ban Tổ chức Đảng uỷ", short: ["Ban Tổ chức"], only: special },
    {
      id: "commune-propaganda-mobilisation",
      name: "Ban Tuyên giáo và Dân vận Đảng uỷ",
      short: ["Ban Tuyên giáo và Dân vận"],
      code: "BTGDV",
      only: special,
    },
    {
      id: "commune-inspection",
      name: "Uỷ ban Kiểm tra Đảng uỷ",
      short: ["UBKT Đảng uỷ", "Uỷ ban Kiểm tra"],
      code: "UBKT",
    },
    {
      id: "commune-inspection-agency",
      name: "Cơ quan Uỷ ban Kiểm tra Đảng uỷ",
      short: ["Cơ quan UBKT", "Cơ quan Uỷ ban Kiểm tra"],
      code: "CQUBKT",
    },
  ]),
  ...seeds({ ...commune, kind: "front" }, [
    {
      id: "commune-front",
      name: "Uỷ ban Mặt trận Tổ quốc Việt Nam {commune}",
      short: ["MTTQ {commune}", "Mặt trận Tổ quốc {commune}", "Mặt trận Tổ quốc"],
    },
    {
      id: "commune-youth",
      name: "Đoàn Thanh niên Cộng sản Hồ Chí Minh {commune}",
      short: ["Đoàn TN {commune}", "Đoàn Thanh niên {commune}", "Đoàn Thanh niên"],
      parent: "commune-front",
    },
    {
      id: "commune-women",
      name: "Hội Liên hiệp Phụ nữ {commune}",
      short: ["Hội LHPN {commune}", "Hội Phụ nữ {commune}", "HPN"],
      parent: "commune-front",
    },
    {
      id: "commune-farmers",
      name: "Hội Nông dân {commune}",
      short: ["HND {commune}"],
      parent: "commune-front",
    },
    {
      id: "commune-veterans",
      name: "Hội Cựu chiến binh {commune}",
      short: ["Hội CCB {commune}"],
      parent: "commune-front",
    },
    { id: "commune-union", name: "Công đoàn {commune}", parent: "commune-front" },
  ]),
  ...seeds({ ...commune, kind: "government" }, [
    { id: "commune-people-council", name: "Hội đồng nhân dân {commune}", short: ["HĐND {commune}"] },
    { id: "commune-people-committee", name: "Uỷ ban nhân dân {commune}", short: ["UBND {commune}"] },
  ]),
  ...seeds({ ...commune, kind: "government", parent: "commune-people-committee" }, [
    {
      id: "commune-government-office",
      name: "Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân {commune}",
      short: ["Văn phòng HĐND và UBND {commune}", "Văn phòng HĐND và UBND", "VP HĐND-UBND"],
    },
    { id: "commune-economy", name: "Phòng Kinh tế", only: ["xã", "đặc khu"] },
    {
      id: "commune-economy-urban",
      name: "Phòng Kinh tế, Hạ tầng và Đô thị",
      short: ["Phòng KT, HT và ĐT"],
      only: ["phường"],
    },
    { id: "commune-culture-society", name: "Phòng Văn hoá - Xã hội", short: ["Phòng VH-XH"] },
    {
      id: "commune-public-service",
      name: "Trung tâm Phục vụ hành chính công {commune}",
      short: ["TT PVHCC", "Trung tâm Phục vụ hành chính công"],
    },
  ]),
  ...seeds({ ...commune, kind: "forces" }, [
    { id: "commune-police", name: "Công an {commune}" },
    {
      id: "commune-military",
      name: "Ban Chỉ huy quân sự {commune}",
      short: ["Ban CHQS {commune}", "BCHQS {commune}"],
    },
  ]),
  ...seeds({ ...commune, kind: "service" }, [
    {
      id: "commune-political-centre",
      name: "Trung tâm Chính trị {commune}",
      short: ["TTCT {commune}", "Trung tâm Chính trị"],
      code: "TTCT",
      parent: "commune-committee",
    },
    { id: "commune-health", name: "Trạm Y tế {commune}" },
    { id: "commune-schools", name: "Các trường học trên địa bàn", short: ["Các trường học"] },
  ]),
  ...seeds({ level: "commune", kind: "branch", parent: "commune-committee" }, [
    {
      id: "commune-branches",
      name: "Các chi bộ, đảng bộ trực thuộc Đảng uỷ",
      short: ["Các chi bộ trực thuộc", "Các chi bộ, đảng bộ trực thuộc"],
    },
    { id: "commune-villages", name: "Các chi bộ thôn, tổ dân phố", short: ["Các chi bộ thôn"] },
  ]),
];

const district = { level: "district", to: "2025-06-30" } as const;
const ideology = ["commune-party-building", "commune-propaganda-mobilisation"];
const staff = ["commune-party-building", "commune-organisation"];
const economy = ["commune-economy", "commune-economy-urban"];

/** District bodies, ended with the district level on 30/6/2025, and who does their work in the commune. */
export const districtBodies: readonly BodySeed[] = [
  ...seeds({ ...district, kind: "committee", successors: ["commune-committee"] }, [
    { id: "district-committee", name: "Huyện uỷ", code: "HU" },
    { id: "urban-district-committee", name: "Quận uỷ" },
    { id: "town-committee", name: "Thị uỷ" },
  ]),
  ...seeds({ ...district, kind: "advisory", parent: "district-committee" }, [
    { id: "district-office", name: "Văn phòng Huyện uỷ", successors: ["commune-office"] },
    { id: "district-organisation", name: "Ban Tổ chức Huyện uỷ", successors: staff },
    {
      id: "district-propaganda",
      name: "Ban Tuyên giáo Huyện uỷ",
      short: ["Ban Tuyên giáo"],
      successors: ideology,
    },
    {
      id: "district-mobilisation",
      name: "Ban Dân vận Huyện uỷ",
      short: ["Ban Dân vận"],
      successors: ideology,
    },
    {
      id: "district-inspection",
      name: "Uỷ ban Kiểm tra Huyện uỷ",
      short: ["UBKT Huyện uỷ"],
      successors: ["commune-inspection"],
    },
    {
      id: "district-political-centre",
      name: "Trung tâm Chính trị huyện",
      kind: "service",
      successors: ["commune-political-centre"],
    },
  ]),
  ...seeds({ ...district, kind: "front" }, [
    {
      id: "district-front",
      name: "Uỷ ban Mặt trận Tổ quốc Việt Nam huyện",
      short: ["MTTQ huyện"],
      successors: ["commune-front"],
    },
  ]),
  ...seeds({ ...district, kind: "government" }, [
    {
      id: "district-people-committee",
      name: "Uỷ ban nhân dân huyện",
      short: ["UBND huyện"],
      successors: ["commune-people-committee"],
    },
  ]),
  ...seeds({ ...district, kind: "government", parent: "district-people-committee" }, [
    { id: "district-finance", name: "Phòng Tài chính - Kế hoạch huyện", successors: economy },
    {
      id: "district-education",
      name: "Phòng Giáo dục và Đào tạo huyện",
      short: ["Phòng GD&ĐT huyện"],
      successors: ["commune-culture-society"],
    },
    { id: "district-home-affairs", name: "Phòng Nội vụ huyện", successors: ["commune-culture-society"] },
    {
      id: "district-culture",
      name: "Phòng Văn hoá và Thông tin huyện",
      successors: ["commune-culture-society"],
    },
  ]),
  ...seeds({ ...district, kind: "forces" }, [
    { id: "district-police", name: "Công an huyện", to: "2025-02-28", successors: ["commune-police"] },
    { id: "district-military", name: "Ban Chỉ huy quân sự huyện", successors: ["commune-military"] },
  ]),
];
