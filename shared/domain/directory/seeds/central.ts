import { type BodySeed, seeds } from "./seed";

/** The central Party bodies a province reports to. The two committees were merged as announced on 03/02/2025. */
export const centralBodies: readonly BodySeed[] = [
  ...seeds({ level: "central", kind: "committee" }, [
    { id: "central-committee", name: "Ban Chấp hành Trung ương Đảng", short: ["Trung ương"], code: "TW" },
    { id: "politburo", name: "Bộ Chính trị", code: "TW", parent: "central-committee" },
    {
      id: "secretariat",
      name: "Ban Bí thư Trung ương Đảng",
      short: ["Ban Bí thư"],
      code: "TW",
      parent: "central-committee",
    },
  ]),
  ...seeds({ level: "central", kind: "advisory", parent: "central-committee" }, [
    { id: "central-office", name: "Văn phòng Trung ương Đảng", code: "VPTW" },
    { id: "central-organisation", name: "Ban Tổ chức Trung ương", code: "BTCTW" },
    { id: "central-inspection", name: "Uỷ ban Kiểm tra Trung ương", code: "UBKTTW" },
    {
      id: "central-propaganda-mobilisation",
      name: "Ban Tuyên giáo và Dân vận Trung ương",
      code: "BTGDVTW",
      from: "2025-02-03",
    },
    { id: "central-internal-affairs", name: "Ban Nội chính Trung ương", code: "BNCTW" },
    { id: "central-policy", name: "Ban Chính sách, chiến lược Trung ương", from: "2025-02-03" },
  ]),
  ...seeds({ level: "central", kind: "advisory", parent: "central-committee", to: "2025-02-02" }, [
    {
      id: "central-propaganda",
      name: "Ban Tuyên giáo Trung ương",
      successors: ["central-propaganda-mobilisation"],
    },
    {
      id: "central-mobilisation",
      name: "Ban Dân vận Trung ương",
      successors: ["central-propaganda-mobilisation"],
    },
    { id: "central-economy", name: "Ban Kinh tế Trung ương", successors: ["central-policy"] },
  ]),
];
