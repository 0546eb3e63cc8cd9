import { describe, expect, it } from "vitest";
import { findBodies } from "../../../../shared/domain/parent-plan";
import { findDates } from "../../../../shared/domain/parent-plan/named-dates";

const roles = (text: string) => findBodies(text, 0).map(({ role, name }) => `${role}: ${name}`);
const dates = (text: string) => findDates(text, 0).map(({ text: written, date }) => `${written} = ${date}`);

describe("findBodies", () => {
  it.each([
    [
      "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính và Công an tỉnh xây dựng đề án.",
      ["lead: Sở Nội vụ", "coordinating: Sở Tài chính", "coordinating: Công an tỉnh"],
    ],
    ["Giao Uỷ ban nhân dân xã Tân Lập rà soát.", ["lead: Uỷ ban nhân dân xã Tân Lập"]],
    [
      "Cơ quan chủ trì: Ban Tổ chức Tỉnh uỷ. Cơ quan phối hợp: Văn phòng Tỉnh uỷ.",
      ["lead: Ban Tổ chức Tỉnh uỷ", "coordinating: Văn phòng Tỉnh uỷ"],
    ],
    [
      "Văn phòng Tỉnh uỷ phối hợp với Ban Nội chính Tỉnh uỷ theo dõi.",
      ["lead: Văn phòng Tỉnh uỷ", "coordinating: Ban Nội chính Tỉnh uỷ"],
    ],
    ["Báo cáo kết quả với Ban Thường vụ Tỉnh uỷ.", ["named: Ban Thường vụ Tỉnh uỷ"]],
    ["Sở Y tế, Sở Tài chính chủ trì thực hiện.", ["lead: Sở Y tế", "named: Sở Tài chính"]],
  ])("reads the parts bodies play in: %s", (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  it("finds a body whichever way its tone marks are typed", () => {
    expect(roles("Ủy ban nhân dân tỉnh và Tỉnh ủy Quảng Nam chủ trì.")).toEqual([
      "lead: Ủy ban nhân dân tỉnh",
      "named: Tỉnh ủy Quảng Nam",
    ]);
  });

  it("knows the bodies before and after the reform of 1/7/2025", () => {
    const named = (text: string) => findBodies(text, 0).map(({ name }) => name);
    expect(named("Ban Tuyên giáo Huyện uỷ và Ban Dân vận Thành uỷ.")).toEqual([
      "Ban Tuyên giáo Huyện uỷ",
      "Ban Dân vận Thành uỷ",
    ]);
    expect(named("Ban Tuyên giáo và Dân vận Tỉnh uỷ.")).toEqual(["Ban Tuyên giáo và Dân vận Tỉnh uỷ"]);
    expect(named("Đảng uỷ Uỷ ban nhân dân tỉnh; các đảng uỷ xã, phường, đặc khu.")).toEqual([
      "Đảng uỷ Uỷ ban nhân dân tỉnh",
      "các đảng uỷ xã, phường, đặc khu",
    ]);
    expect(named("đồng chí trong ban thường vụ các huyện, thị, thành uỷ")).toEqual([
      "ban thường vụ các huyện, thị, thành uỷ",
    ]);
  });

  it("does not take the digital government, or a person's name, for a body", () => {
    expect(roles("Phát triển Chính phủ số, kinh tế số.")).toEqual([]);
    expect(roles("Theo Trưởng ban Tuyên giáo Tỉnh uỷ Nguyễn Thị Thu Lan.")).toEqual(["named: Tỉnh uỷ"]);
  });

  it("counts places from the base it is given", () => {
    expect(findBodies("Do Sở Y tế chủ trì.", 100)[0]?.at).toEqual({ from: 103, to: 110 });
  });
});

describe("findDates", () => {
  it.each([
    ["hoàn thành trước ngày 30/6/2026", ["trước ngày 30/6/2026 = 2026-06-29"]],
    ["xong ngày 15 tháng 3 năm 2027 và báo cáo", ["ngày 15 tháng 3 năm 2027 = 2027-03-15"]],
    ["Trong quý II/2026", ["Trong quý II/2026 = 2026-06-30"]],
    ["quý 4 năm 2026", ["quý 4 năm 2026 = 2026-12-31"]],
    ["trong tháng 02 năm 2028", ["trong tháng 02 năm 2028 = 2028-02-29"]],
    ["cơ bản hoàn thành trong năm 2025", ["trong năm 2025 = 2025-12-31"]],
    ["đến năm 2030, tầm nhìn đến năm 2045", ["đến năm 2030 = 2030-12-31", "đến năm 2045 = 2045-12-31"]],
    ["6 tháng đầu năm 2026", ["6 tháng đầu năm 2026 = 2026-06-30"]],
  ])("reads %s", (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  it.each([
    "định kỳ 6 tháng báo cáo một lần",
    "trước ngày 15 tháng 6 hằng năm",
    "ngày 31/02/2026",
    "thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị",
    "tại Tờ trình số 202/TTr-UBND ngày 11 tháng 5 năm 2026",
    "Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;",
    "12.930 lượt người, đạt 97,91%",
  ])("finds no term in: %s", (text) => {
    expect(dates(text)).toEqual([]);
  });
});
