import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultBodies, namesOutOfDate } from "../../../../shared/domain/directory";

const commune = defaultBodies("commune");
const today = { on: "2026-11-22" };
const namesIn = (text: string, bodies = commune, day = today) =>
  namesOutOfDate(bodies, day)(text).map(({ name, successor }) => [name, successor?.name ?? null]);

describe("names out of date", () => {
  it.each([
    ["Văn phòng Huyện uỷ tổng hợp", "Văn phòng Huyện uỷ", "Văn phòng Đảng uỷ"],
    ["báo cáo Huyện ủy Sông Mã theo quy định", "Huyện ủy", "Đảng uỷ xã"],
    ["giao Ban Tuyên giáo Tỉnh uỷ chủ trì", "Ban Tuyên giáo Tỉnh uỷ", "Ban Tuyên giáo và Dân vận Tỉnh uỷ"],
    ["Ban Dân vận Thành uỷ", "Ban Dân vận Thành uỷ", "Ban Tuyên giáo và Dân vận Thành uỷ"],
    [
      "hướng dẫn của Ban Tuyên giáo Trung ương",
      "Ban Tuyên giáo Trung ương",
      "Ban Tuyên giáo và Dân vận Trung ương",
    ],
    ["UBND huyện bố trí kinh phí", "UBND huyện", "Uỷ ban nhân dân xã"],
    ["Bộ Thông tin và Truyền thông", "Bộ Thông tin và Truyền thông", "Bộ Khoa học và Công nghệ"],
    [
      "Ban cán sự đảng Ủy ban nhân dân tỉnh",
      "Ban cán sự đảng Ủy ban nhân dân tỉnh",
      "Đảng uỷ Uỷ ban nhân dân tỉnh",
    ],
  ])("are found with their successor: %s", (text, name, successor) => {
    expect(namesIn(text)).toEqual([[name, successor]]);
  });

  it("say where they stand and until when the body existed", () => {
    const text = "Kính gửi: Huyện uỷ.";
    const [found] = namesOutOfDate(commune, today)(text);
    expect(found).toMatchObject({ from: 10, to: 18, lastDay: "2025-06-30" });
    expect(text.slice(found?.from, found?.to)).toBe("Huyện uỷ");
  });

  it.each([
    "Ban Tuyên giáo và Dân vận Tỉnh uỷ",
    "Quân uỷ Trung ương",
    "Đảng uỷ xã Suối Ngàn",
    "Công an xã, Công an tỉnh",
    "Sở Khoa học và Công nghệ",
    "một người dân vận động",
  ])("are none in the names of bodies that exist: %s", (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it("leave a document of the time its issuer's name", () => {
    expect(namesIn("Kế hoạch số 15-KH/HU, ngày 12/3/2024 của Huyện uỷ Sông Mã")).toEqual([]);
    expect(namesIn("Nghị quyết ngày 12 tháng 3 năm 2024 của Ban Thường vụ Huyện uỷ về đất đai")).toEqual([]);
    expect(namesIn("Kế hoạch ngày 12/3/2026 của Huyện uỷ Sông Mã")).toHaveLength(1);
  });

  it("are no fault in a document of the time", () => {
    expect(namesIn("Văn phòng Huyện uỷ tổng hợp", commune, { on: "2025-06-30" })).toEqual([]);
    expect(namesIn("Văn phòng Huyện uỷ tổng hợp", commune, { on: "2025-07-01" })).toHaveLength(1);
  });

  it("follow the days the office set itself", () => {
    const own = commune.map((body) =>
      body.id === "province-propaganda" ? { ...body, validTo: "2026-12-31" } : body,
    );
    expect(namesIn("Ban Tuyên giáo Tỉnh uỷ", own)).toEqual([]);
  });

  it("are what the offsets cut out of any text, in order and apart", () => {
    const words = fc.constantFrom(
      "Huyện uỷ",
      "Ban Tuyên giáo",
      "và",
      "Dân vận",
      "xã",
      ",",
      "\n",
      "e\u0301",
      "😀",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join(" ");
        let last = 0;
        for (const { name, from, to } of namesOutOfDate(commune, today)(text)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(text.slice(from, to)).toBe(name);
          last = to;
        }
      }),
      { numRuns: 50 },
    );
  });
});
