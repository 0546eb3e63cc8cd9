import { type BodySeed, seeds } from "./seed";

/**
 * Bodies that older papers name and no directory starts with. The ministries were merged by the National Assembly's
 * Resolution 176/2025/QH15 from 01/3/2025. The Party's delegations and blocs of the provinces ended in the first half of
 * 2025, each on its own day; from the two-level order of 01/7/2025 none is left (official-documents.md 6).
 */
export const formerBodies: readonly BodySeed[] = [
  ...seeds({ level: "central", kind: "government" }, [
    { id: "ministry-home-affairs", name: "Bộ Nội vụ" },
    { id: "ministry-finance", name: "Bộ Tài chính" },
    { id: "ministry-construction", name: "Bộ Xây dựng" },
    { id: "ministry-science", name: "Bộ Khoa học và Công nghệ" },
  ]),
  ...seeds({ level: "central", kind: "government", from: "2025-03-01" }, [
    { id: "ministry-agriculture-environment", name: "Bộ Nông nghiệp và Môi trường" },
    { id: "ministry-ethnic-religion", name: "Bộ Dân tộc và Tôn giáo" },
  ]),
  ...seeds({ level: "central", kind: "government", to: "2025-02-28" }, [
    {
      id: "ministry-labour",
      name: "Bộ Lao động - Thương binh và Xã hội",
      successors: ["ministry-home-affairs"],
    },
    { id: "ministry-planning", name: "Bộ Kế hoạch và Đầu tư", successors: ["ministry-finance"] },
    { id: "ministry-transport", name: "Bộ Giao thông vận tải", successors: ["ministry-construction"] },
    { id: "ministry-information", name: "Bộ Thông tin và Truyền thông", successors: ["ministry-science"] },
    {
      id: "ministry-agriculture",
      name: "Bộ Nông nghiệp và Phát triển nông thôn",
      successors: ["ministry-agriculture-environment"],
    },
    {
      id: "ministry-resources",
      name: "Bộ Tài nguyên và Môi trường",
      successors: ["ministry-agriculture-environment"],
    },
    { id: "committee-ethnic", name: "Uỷ ban Dân tộc", successors: ["ministry-ethnic-religion"] },
  ]),
  ...seeds({ level: "province", kind: "committee", to: "2025-06-30" }, [
    {
      id: "province-bloc-committee",
      name: "Đảng uỷ Khối các cơ quan và doanh nghiệp {province}",
      short: ["Đảng uỷ Khối các cơ quan {province}", "Đảng uỷ Khối"],
      successors: ["province-party-bodies-committee"],
    },
    {
      id: "province-government-delegation",
      name: "Ban cán sự đảng Uỷ ban nhân dân {province}",
      short: ["Ban cán sự đảng UBND {province}", "Ban cán sự đảng"],
      successors: ["province-government-committee"],
    },
    {
      id: "province-council-delegation",
      name: "Đảng đoàn Hội đồng nhân dân {province}",
      short: ["Đảng đoàn HĐND {province}", "Đảng đoàn"],
      successors: ["province-party-bodies-committee"],
    },
  ]),
];
