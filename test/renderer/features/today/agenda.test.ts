import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DutyRow } from "../../../../renderer/client";
import { dueDuties, weeksAhead } from "../../../../renderer/features/today/agenda";

const today = "2026-12-28";

function dutyDue(due: string | null): DutyRow {
  const words = { text: "Mở lớp", lead: "", person: "", product: "", dueShown: "" };
  const place = { programmeId: "c1", programmeTitle: "Chương trình A", blockId: String(due), path: "III.1" };
  return { ...words, ...place, coordinating: [], due };
}

const inDays = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

describe("what is due", () => {
  it("is what is late, due today or due within 30 days, the longest overdue first", () => {
    const days = [31, 30, 0, -1, -400].map((distance) => dutyDue(inDays(distance)));
    expect(dueDuties(days, today).map((due) => due.days)).toEqual([-400, -1, 0, 30]);
  });

  it("leaves out duties without a date", () => {
    expect(dueDuties([dutyDue(null)], today)).toEqual([]);
  });
});

describe("the weeks ahead", () => {
  it("are thirteen, the first from today, over the turn of the year", () => {
    const weeks = weeksAhead([], today);
    expect(weeks).toHaveLength(13);
    expect(weeks.slice(0, 2).map(({ shown }) => shown)).toEqual(["28/12", "04/01"]);
  });

  it("count every duty due in the coming 91 days exactly once, and no other", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -200, max: 200 })), (distances) => {
        const weeks = weeksAhead(
          distances.map((days) => dutyDue(inDays(days))),
          today,
        );
        const counted = weeks.reduce((sum, { count }) => sum + count, 0);
        expect(counted).toBe(distances.filter((days) => days >= 0 && days < 91).length);
      }),
    );
  });
});
