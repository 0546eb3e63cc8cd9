import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DutyRow } from "../../../../renderer/client";
import {
  byProgramme,
  type DutyFilter,
  dueState,
  dueStates,
  keyDuties,
  leadsOf,
  noLead,
  openFilter,
  selectDuties,
  sortColumns,
} from "../../../../renderer/features/duties/select";

const today = "2026-06-15";

function duty(given: Partial<DutyRow>): DutyRow {
  const words = {
    text: "Mở 6 lớp kỹ năng số",
    lead: "Ban Xây dựng Đảng",
    person: "",
    product: "",
    dueShown: "",
  };
  const place = { programmeId: "c1", programmeTitle: "Chương trình A", blockId: "b1", path: "III.1" };
  return { ...words, ...place, coordinating: [], due: null, ...given };
}

const anyDuty = fc
  .record({
    programmeId: fc.constantFrom("c1", "c2", "c3"),
    blockId: fc.uuid(),
    text: fc.constantFrom("Mở lớp", "Đặt trạm", "Ăn uống", "Âm thanh", ""),
    lead: fc.constantFrom("", "Ban Xây dựng Đảng", "UBND xã"),
    due: fc.option(fc.constantFrom("2026-06-14", "2026-06-15", "2026-07-01", "2027-01-01"), { nil: null }),
  })
  .map(duty);

const anyFilter: fc.Arbitrary<DutyFilter> = fc.record({
  query: fc.constantFrom("", "mo lop", "đặt", "zz"),
  lead: fc.constantFrom("", noLead, "UBND xã"),
  state: fc.constantFrom("" as const, ...dueStates),
  sort: fc.constantFrom(...sortColumns),
  isDescending: fc.boolean(),
});

describe("the state of a duty", () => {
  it.each([
    ["2026-06-14", "late"],
    ["2026-06-15", "today"],
    ["2026-06-16", "soon"],
    ["2026-07-15", "soon"],
    ["2026-07-16", "later"],
    [null, "none"],
  ])("due on %s is %s", (due, state) => {
    expect(dueState(duty({ due }), today)).toBe(state);
  });
});

describe("the duties shown", () => {
  const select = (duties: readonly DutyRow[], filter: Partial<DutyFilter>) =>
    selectDuties(keyDuties(duties), { ...openFilter, ...filter }, today);

  it("are found without accents, in text, product, person and bodies", () => {
    const duties = [duty({ product: "Biên bản nghiệm thu" }), duty({ person: "Lò Thị Mai" }), duty({})];
    expect(select(duties, { query: "bien ban" })).toEqual([duties[0]]);
    expect(select(duties, { query: "lo thi" })).toEqual([duties[1]]);
    expect(select(duties, { query: "xay dung dang" })).toHaveLength(3);
  });

  it("can be those that still have no lead body", () => {
    const duties = [duty({ lead: "" }), duty({})];
    expect(select(duties, { lead: noLead })).toEqual([duties[0]]);
  });

  it("stand in the order of their dates, undated ones last", () => {
    const duties = [duty({ due: null }), duty({ due: "2026-07-01" }), duty({ due: "2026-06-20" })];
    expect(select(duties, {}).map(({ due }) => due)).toEqual(["2026-06-20", "2026-07-01", null]);
  });

  it("follow the Vietnamese alphabet", () => {
    const duties = ["Đặt", "Ăn", "Âm", "An", "Dặn"].map((text) => duty({ text }));
    expect(select(duties, { sort: "text" }).map(({ text }) => text)).toEqual([
      "An",
      "Ăn",
      "Âm",
      "Dặn",
      "Đặt",
    ]);
  });

  it("are always some of the duties, each state's share adding up to the whole", () => {
    fc.assert(
      fc.property(fc.array(anyDuty, { maxLength: 40 }), anyFilter, (duties, filter) => {
        const shown = select(duties, filter);
        expect(shown.every((row) => duties.includes(row))).toBe(true);
        const anyState = select(duties, { ...filter, state: "" }).length;
        const byState = dueStates.map((state) => select(duties, { ...filter, state }).length);
        expect(byState.reduce((sum, count) => sum + count, 0)).toBe(anyState);
      }),
    );
  });

  it("come in the opposite order of their keys when turned round", () => {
    fc.assert(
      fc.property(fc.array(anyDuty, { maxLength: 40 }), (duties) => {
        const dates = (isDescending: boolean) => select(duties, { isDescending }).map(({ due }) => due);
        expect(dates(true)).toEqual(dates(false).reverse());
      }),
    );
  });
});

describe("lists made from the duties", () => {
  it("name each lead body once, in Vietnamese order, leaving out the missing ones", () => {
    const leads = ["UBND xã", "", "Ban Xây dựng Đảng", "UBND xã"].map((lead) => duty({ lead }));
    expect(leadsOf(leads)).toEqual(["Ban Xây dựng Đảng", "UBND xã"]);
  });

  it("by programme hold every duty once, in its order", () => {
    fc.assert(
      fc.property(fc.array(anyDuty, { maxLength: 40 }), (duties) => {
        const groups = byProgramme(duties);
        for (const group of groups) expect(new Set(group.map(({ programmeId }) => programmeId)).size).toBe(1);
        expect(new Set(groups.flat())).toEqual(new Set(duties));
        expect(groups.flat()).toHaveLength(duties.length);
      }),
    );
  });
});
