import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween, formatDate, formatOfficialDate, quarterOf } from "../../../../shared/domain/dates";
import { addDays, fieldsOf, isoDay, lastDayOf } from "../../../../shared/domain/dates/civil";

const days = fc
  .date({ min: new Date("1930-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const some = fc.integer({ min: -20_000, max: 20_000 });

describe("laws of days", () => {
  it("counts as many days between as were added, forwards and back", () => {
    fc.assert(
      fc.property(days, some, (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  it("orders days as their texts are ordered, and counts one way what it counts the other", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : Number(a > b) * -1 || 0);
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
      }),
    );
  });

  it("knows how long each month is: the next day is the first of another", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1930, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = isoDay(year, month, lastDayOf(year, month));
        expect(fieldsOf(last)).toEqual({ year, month, day: lastDayOf(year, month) });
        expect(fieldsOf(addDays(last, 1)).day).toBe(1);
      }),
    );
  });

  it("gives each day one quarter, and quarters in the order of days", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [first, second] = [a, b].sort().map(quarterOf);
        const place = (at: ReturnType<typeof quarterOf> | undefined) => (at ? at.year * 4 + at.quarter : 0);
        expect(place(first)).toBeLessThanOrEqual(place(second));
        expect(first?.quarter).toSatisfy((quarter: number) => quarter >= 1 && quarter <= 4);
      }),
    );
  });

  it("prints a zero before small days always, before months only below three in the official form", () => {
    expect([formatDate("2026-06-09"), formatOfficialDate("2026-06-09", "figures")]).toEqual([
      "09/06/2026",
      "09/6/2026",
    ]);
    fc.assert(
      fc.property(days, (day) => {
        expect(formatDate(day)).toMatch(/^\d\d\/\d\d\/\d{4}$/u);
        expect(formatOfficialDate(day, "figures")).toMatch(/^\d\d\/(?:0[12]|[3-9]|1[0-2])\/\d{4}$/u);
        const words = formatOfficialDate(day, "words").match(/\d+/gu)?.join("/");
        expect(words).toBe(formatOfficialDate(day, "figures"));
      }),
    );
  });
});
