import { describe, expect, it } from "vitest";
import {
  Fact,
  isStale,
  issuingBody,
  levelDefaults,
  nameInSentence,
  Unit,
  UnitLevel,
} from "../../../../shared/domain/unit";
import { aUnit } from "../../../support/builders";

const fact = Fact.parse({
  id: "f",
  kind: "organisation",
  label: "Số đảng viên",
  value: "412",
  asOf: "2025-12-31",
  source: "Báo cáo năm 2025",
});

describe("a profile fact", () => {
  it("is stale once the months the office set have passed, and not on the day itself", () => {
    expect(isStale(fact, "2026-12-31", 12)).toBe(false);
    expect(isStale(fact, "2027-01-01", 12)).toBe(true);
    expect(isStale(fact, "2026-02-01", 1)).toBe(true);
  });

  it("must say from when and from where it is", () => {
    expect(Fact.safeParse({ ...fact, asOf: "31/12/2025" }).success).toBe(false);
    expect(Fact.safeParse({ ...fact, source: "" }).success).toBe(false);
  });
});

describe("the unit", () => {
  it("keeps its name in sentence case, also when it was typed as the header prints it", () => {
    expect(nameInSentence("ĐẢNG UỶ XÃ TRÀ MY")).toBe("Đảng uỷ xã Trà My");
    expect(nameInSentence("ĐẢNG BỘ THÀNH PHỐ ĐÀ NẴNG")).toBe("Đảng bộ thành phố Đà Nẵng");
    expect(nameInSentence("Đảng uỷ Cục Bảo trợ xã hội")).toBe("Đảng uỷ Cục Bảo trợ xã hội");
  });

  it("issues through its standing committee where that signs", () => {
    expect(issuingBody(aUnit)).toBe("Ban Thường vụ Đảng uỷ xã Suối Ngàn");
    expect(issuingBody({ ...aUnit, authority: "T/M ĐẢNG UỶ" })).toBe("Đảng uỷ xã Suối Ngàn");
  });

  it("has the symbol and signing block of its level by default", () => {
    for (const level of UnitLevel.options)
      expect(Unit.safeParse({ ...aUnit, level, ...levelDefaults[level] }).success).toBe(true);
    expect(levelDefaults.province.symbol).toBe("TU");
    expect(levelDefaults.cell).toEqual({ symbol: "CB", authority: "T/M CHI BỘ", post: "BÍ THƯ" });
  });
});
