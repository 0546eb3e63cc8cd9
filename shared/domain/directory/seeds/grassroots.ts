import { type BodySeed, seeds } from "./seed";

/** What a grassroots Party organisation or a cell inside an agency gives duties to. */
export const grassrootsBodies: readonly BodySeed[] = [
  ...seeds({ level: "grassroots", kind: "committee" }, [
    { id: "grassroots-committee", name: "Ban Chấp hành Đảng bộ cơ sở", short: ["Đảng uỷ cơ sở"], code: "ĐU" },
    { id: "cell-committee", name: "Chi uỷ", code: "CB" },
  ]),
  ...seeds({ level: "grassroots" }, [
    {
      id: "grassroots-inspection",
      name: "Uỷ ban Kiểm tra Đảng uỷ cơ sở",
      kind: "advisory",
      code: "UBKT",
      parent: "grassroots-committee",
    },
    { id: "grassroots-cells", name: "Các chi bộ trực thuộc", kind: "branch", parent: "grassroots-committee" },
    { id: "grassroots-leaders", name: "Lãnh đạo cơ quan, đơn vị", short: ["Lãnh đạo đơn vị"] },
    { id: "grassroots-departments", name: "Các phòng, bộ phận chuyên môn" },
    { id: "grassroots-union", name: "Công đoàn cơ sở", kind: "front" },
    { id: "grassroots-youth", name: "Chi đoàn thanh niên", short: ["Chi đoàn"], kind: "front" },
    { id: "grassroots-women", name: "Chi hội phụ nữ", kind: "front" },
  ]),
];
