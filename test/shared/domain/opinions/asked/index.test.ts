import { describe, expect, it } from "vitest";
import { type AskedBody, askedRows, askedTotals } from "../../../../../shared/domain/opinions/asked";

const asked = (name: string, given: Partial<AskedBody> = {}): AskedBody => ({
  ...{ id: name, bodyId: null, name, due: { date: "2026-03-20", shown: "20/3/2026" }, agreedOn: null },
  ...given,
});
const by = (body: string, bodyId: string | null = null) => ({ who: { name: "Lò Thị Mai", bodyId, body } });
const standing = (body: AskedBody, today: string, ...opinions: readonly ReturnType<typeof by>[]) =>
  askedRows([body], opinions, today)[0]?.standing;

describe("a body asked for comment", () => {
  it.each([
    ["2026-03-17", { code: "waiting", days: 3 }],
    ["2026-03-20", { code: "today", days: 0 }],
    ["2026-03-23", { code: "late", days: -3 }],
  ])("that has not answered on %s", (today, expected) => {
    expect(standing(asked("Đoàn xã"), today)).toEqual(expected);
  });

  it("has answered with its opinions, whatever the date, known by its words or its place in the directory", () => {
    const two = { code: "remarked", count: 2 };
    expect(standing(asked("Đoàn xã"), "2026-04-01", by("ĐOÀN  XÃ"), by("đoàn xã"), by("Hội"))).toEqual(two);
    expect(standing(asked("Đoàn xã", { bodyId: "b" }), "2026-04-01", by("Đoàn", "b"))).toMatchObject({
      count: 1,
    });
    expect(standing(asked("Đoàn xã"), "2026-04-01", by(""))).toMatchObject({ code: "late" });
  });

  it("is told by its diacritics from another, not by where the tone is set", () => {
    const late = { code: "late" };
    expect(standing(asked("Chi bộ Bản Ngà"), "2026-04-01", by("Chi bộ Bản Ngã"))).toMatchObject(late);
    expect(standing(asked("Đảng uỷ Hoà Lạc"), "2026-04-01", by("Đảng ủy Hòa Lạc"))).toMatchObject({
      count: 1,
    });
  });

  it("has answered when it agreed", () => {
    expect(standing(asked("Đoàn xã", { agreedOn: "2026-03-12" }), "2026-04-01")).toEqual({
      code: "agreed",
      on: "2026-03-12",
    });
  });

  it("is counted once", () => {
    const rows = askedRows(
      [asked("A"), asked("B"), asked("C", { agreedOn: "2026-03-12" })],
      [by("A"), by("A")],
      "2026-04-01",
    );
    expect(askedTotals(rows)).toEqual({ all: 3, answered: 2, late: 1 });
  });
});
