import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  comparePlanDates,
  daysBetween,
  formatDate,
  formatOfficialDate,
  PlanDate,
  parsePlanDate,
  quarterOf,
} from "../../../../shared/domain/dates";

const today = "2026-03-10";

const isoDays = fc
  .date({ min: new Date("1930-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Days a user can be living in; near 2100 "the next one" leaves the years the office can mean. */
const todays = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function read(text: string, edge: "first" | "last" = "last") {
  const result = parsePlanDate(text, { today, edge });
  return result.ok ? `${result.value.date} ${result.value.shown}` : result.code;
}

describe("a typed date", () => {
  it.each([
    ["30.6", "2026-06-30 30/6/2026"],
    ["30/6/26", "2026-06-30 30/6/2026"],
    ["30-06-2026", "2026-06-30 30/6/2026"],
    [" 30 / 06 / 2026. ", "2026-06-30 30/6/2026"],
    ["2026-06-30", "2026-06-30 30/6/2026"],
    ["ngày 30 tháng 6 năm 2026", "2026-06-30 30/6/2026"],
    ["Ngày 30 tháng 6", "2026-06-30 30/6/2026"],
    ["9/2/2027", "2027-02-09 09/02/2027"],
    ["q2/26", "2026-06-30 Quý II/2026"],
    ["quý II/2026", "2026-06-30 Quý II/2026"],
    ["Quý 2 năm 2026", "2026-06-30 Quý II/2026"],
    ["quy hai 2026", "2026-06-30 Quý II/2026"],
    ["q4", "2026-12-31 Quý IV/2026"],
    ["hết quý III/2026", "2026-09-30 hết quý III/2026"],
    ["cuối quý III/2026", "2026-09-30 cuối quý III/2026"],
    ["6 tháng đầu năm 2026", "2026-06-30 6 tháng đầu năm 2026"],
    ["sáu tháng cuối năm 2026", "2026-12-31 6 tháng cuối năm 2026"],
    ["9 tháng đầu năm", "2026-09-30 9 tháng đầu năm 2026"],
    ["tháng 9/2026", "2026-09-30 tháng 9/2026"],
    ["9/2026", "2026-09-30 tháng 9/2026"],
    ["tháng 9 năm 2026", "2026-09-30 tháng 9/2026"],
    ["t9/26", "2026-09-30 tháng 9/2026"],
    ["tháng 2/2028", "2028-02-29 tháng 2/2028"],
    ["2026", "2026-12-31 năm 2026"],
    ["năm 2026", "2026-12-31 năm 2026"],
    ["nam 26", "2026-12-31 năm 2026"],
    ["cuối năm 2026", "2026-12-31 cuối năm 2026"],
    ["giữa năm 2026", "2026-06-30 giữa năm 2026"],
    ["đầu năm 2027", "2027-03-31 đầu năm 2027"],
    ["đến năm 2030", "2030-12-31 đến năm 2030"],
    ["trước 20/12", "2026-12-19 trước ngày 20/12/2026"],
    ["truoc 20.12", "2026-12-19 trước ngày 20/12/2026"],
    ["trước ngày 20/12/2026", "2026-12-19 trước ngày 20/12/2026"],
    ["Chậm nhất là trước ngày 01/7/2026", "2026-06-30 trước ngày 01/7/2026"],
    ["hoàn thành trước tháng 9/2026", "2026-08-31 trước tháng 9/2026"],
    ["chậm nhất là ngày 31 tháng 12 năm 2026", "2026-12-31 chậm nhất ngày 31/12/2026"],
    ["trong quý II/2026", "2026-06-30 Quý II/2026"],
    ["đầu tháng 9/2026", "2026-09-10 đầu tháng 9/2026"],
    ["giữa tháng 9", "2026-09-20 giữa tháng 9/2026"],
    ["cuối tháng", "2026-03-31 cuối tháng 3/2026"],
    ["ngày 30 tháng Sáu năm 2026", "2026-06-30 30/6/2026"],
    ["tháng Mười Hai", "2026-12-31 tháng 12/2026"],
    ["cuối tháng năm 2026", "2026-05-31 cuối tháng 5/2026"],
    ["giai đoạn 2026-2030", "2030-12-31 giai đoạn 2026 - 2030"],
    ["2026 – 2030", "2030-12-31 giai đoạn 2026 - 2030"],
    ["đầu quý", "2026-04-30 đầu quý II/2026"],
  ])("reads %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["", "date-not-understood"],
    ["sớm", "date-not-understood"],
    ["30/6/2026 hoặc sau đó", "date-not-understood"],
    ["từ ngày 1/7/2026", "date-not-understood"],
    ["Hằng quý", "date-is-rhythm"],
    ["thường xuyên", "date-is-rhythm"],
    ["định kỳ 6 tháng", "date-is-rhythm"],
    ["trước ngày 25 hằng tháng", "date-is-rhythm"],
    ["30 năm 2026", "date-not-understood"],
    ["2030-2026", "date-not-understood"],
    ["31/02/2025", "date-no-such-day"],
    ["31/4", "date-no-such-day"],
    ["0/6/2026", "date-no-such-day"],
    ["trước ngày 30/2/2026", "date-no-such-day"],
    ["15/13/2024", "date-no-such-month"],
    ["tháng 13/2026", "date-no-such-month"],
    ["0/2026", "date-no-such-month"],
    ["quý V/2026", "date-no-such-quarter"],
    ["q5/26", "date-no-such-quarter"],
    ["30/6/1026", "date-year-out-of-range"],
    ["30/6/20266", "date-year-out-of-range"],
    ["quý I/2101", "date-year-out-of-range"],
  ])("refuses %s with its own code", (text, code) => {
    expect(read(text)).toBe(code);
  });

  it("refuses a text of five million characters at once", () => {
    expect(read("1".repeat(5_000_000))).toBe("date-not-understood");
  });

  it("names the month's last day when it refuses a day", () => {
    expect(parsePlanDate("31/02/2025", { today })).toEqual({
      ok: false,
      code: "date-no-such-day",
      params: { day: 31, month: 2, year: 2025, lastDay: 28 },
    });
  });

  it("takes the next such day when the year is left out, today included", () => {
    expect(read("10/3")).toBe("2026-03-10 10/3/2026");
    expect(read("9/3")).toBe("2027-03-09 09/3/2027");
    expect(read("trước 10/3")).toBe("2027-03-09 trước ngày 10/3/2027");
    expect(read("29/2")).toBe("2028-02-29 29/02/2028");
    expect(read("quý I")).toBe("2026-03-31 Quý I/2026");
  });

  it("counts the first day of a period when it is a start", () => {
    expect(read("quý II/2026", "first")).toBe("2026-04-01 Quý II/2026");
    expect(read("từ ngày 01/7/2026", "first")).toBe("2026-07-01 01/7/2026");
    expect(read("q1", "first")).toBe("2026-01-01 Quý I/2026");
  });

  it("understands decomposed and unaccented typing alike", () => {
    for (const text of ["Quý II năm 2026", "trước ngày 20/12/2026", "6 tháng đầu năm 2026"]) {
      expect(read(text.normalize("NFD"))).toBe(read(text));
      expect(read(text.toUpperCase())).toBe(read(text));
    }
  });
});

describe("laws of dates", () => {
  it("reads back every day it formats", () => {
    fc.assert(
      fc.property(isoDays, (date) => {
        const typed = [
          date,
          formatDate(date),
          formatOfficialDate(date, "words"),
          formatOfficialDate(date, "figures"),
        ];
        const dates = typed.map((text) => read(text).slice(0, 10));
        expect(new Set(dates)).toEqual(new Set([date]));
      }),
    );
  });

  it("accepts a day exactly when the calendar has it", () => {
    const day = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1930, max: 2100 }), (d, m, y) => {
        const made = new Date(Date.UTC(y, m - 1, d));
        const exists = made.getUTCMonth() === m - 1 && made.getUTCDate() === d;
        expect(parsePlanDate(`${d}/${m}/${y}`, { today }).ok).toBe(exists && m > 0);
      }),
    );
  });

  it("reads what it shows as the same date, whatever the day is", () => {
    const lead = fc.constantFrom("", "trước ", "hết ", "đến ", "chậm nhất ");
    const third = fc.constantFrom("", "đầu ", "giữa ", "cuối ");
    const year = fc.constantFrom("", "/2027", "/31");
    const period = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), year)
        .map((p) => `${p[0]}.${p[1]}${p[2]}`),
      fc.tuple(third, fc.integer({ min: 1, max: 12 }), year).map((p) => `${p[0]}tháng ${p[1]}${p[2]}`),
      fc.tuple(third, fc.integer({ min: 1, max: 4 }), year).map((p) => `${p[0]}quý ${p[1]}${p[2]}`),
      third.map((word) => `${word}năm 2029`),
      fc.constantFrom(
        "3 tháng đầu năm",
        "6 tháng cuối năm 2028",
        "cuối tháng",
        "đầu quý",
        "giữa năm",
        "2026-2030",
      ),
    );
    const edge = fc.constantFrom("first" as const, "last" as const);
    fc.assert(
      fc.property(lead, period, edge, todays, todays, (before, text, counted, day, otherDay) => {
        const first = parsePlanDate(before + text, { today: day, edge: counted });
        expect(first.ok).toBe(true);
        if (!first.ok) return;
        expect(PlanDate.safeParse(first.value).success).toBe(true);
        expect(parsePlanDate(first.value.shown, { today: otherDay, edge: counted })).toEqual(first);
      }),
    );
  });

  it("never reads a date without a year as past", () => {
    const text = fc.constantFrom(
      "29/2",
      "31.12",
      "1/1",
      "trước 1/1",
      "q1",
      "tháng 2",
      "cuối tháng",
      "giữa quý",
      "đầu năm",
    );
    fc.assert(
      fc.property(text, todays, (typed, day) => {
        const result = parsePlanDate(typed, { today: day });
        expect(result.ok && result.value.date >= day).toBe(true);
      }),
    );
  });

  it("never throws and never invents a day for arbitrary text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const result = parsePlanDate(text, { today });
        expect(result.ok ? PlanDate.safeParse(result.value).success : true).toBe(true);
      }),
    );
  });

  it("counts trước as the eve of what follows it", () => {
    fc.assert(
      fc.property(isoDays, (date) => {
        const eve = read(`trước ngày ${formatDate(date)}`).slice(0, 10);
        expect(daysBetween(eve, date)).toBe(1);
      }),
    );
  });

  it("orders dates by day, then by words, absent ones last", () => {
    const planDate = fc.record({ date: isoDays, shown: fc.constantFrom("a", "b") });
    const nullable = fc.option(planDate, { nil: null });
    fc.assert(
      fc.property(nullable, nullable, nullable, (a, b, c) => {
        expect(comparePlanDates(a, b)).toBe(0 - comparePlanDates(b, a));
        const [x, y, z] = [a, b, c].sort(comparePlanDates);
        expect(comparePlanDates(x ?? null, z ?? null)).toBeLessThanOrEqual(0);
        expect(comparePlanDates(y ?? null, z ?? null)).toBeLessThanOrEqual(0);
      }),
    );
    expect(comparePlanDates({ date: today, shown: "a" }, { date: today, shown: "b" })).toBe(-1);
    expect(comparePlanDates(null, { date: today, shown: "x" })).toBe(1);
  });
});

describe("official and screen forms", () => {
  it("puts a zero before days below 10 and months below 3 only", () => {
    expect(formatOfficialDate("2026-02-03", "words")).toBe("ngày 03 tháng 02 năm 2026");
    expect(formatOfficialDate("2026-05-27", "words")).toBe("ngày 27 tháng 5 năm 2026");
    expect(formatOfficialDate("2026-06-09", "figures")).toBe("09/6/2026");
    expect(formatOfficialDate("2025-10-20", "figures")).toBe("20/10/2025");
  });

  it("shows dd/mm/yyyy on screen", () => {
    expect(formatDate("2026-06-09")).toBe("09/06/2026");
  });

  it("knows the quarter of a day", () => {
    expect(quarterOf("2026-03-31")).toEqual({ year: 2026, quarter: 1 });
    expect(quarterOf("2026-04-01")).toEqual({ year: 2026, quarter: 2 });
    expect(quarterOf("2026-12-31")).toEqual({ year: 2026, quarter: 4 });
  });

  it("counts days across months and leap years", () => {
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
    expect(daysBetween("2026-12-20", "2026-12-17")).toBe(-3);
  });
});
