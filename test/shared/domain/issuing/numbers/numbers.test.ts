import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  copySeriesOf,
  nextNumber,
  numberFault,
  type RegisterEntry,
  seriesKey,
  seriesOf,
  termFault,
} from "../../../../../shared/domain/issuing/numbers";
import { draftDetails, ruleSet } from "../../../../support/docx-samples";

const terms = [
  { id: "t1", name: "2020-2025", from: "2020-08-20", to: "2025-08-15" },
  { id: "t2", name: "2025-2030", from: "2025-08-15", to: null },
];
const paper = (change: object = {}) => ({
  details: draftDetails,
  symbol: "ĐU",
  ruleSet: ruleSet("05-HD/VPTW"),
  on: "2026-11-20",
  terms,
  ...change,
});
const keyOf = (change: object = {}) => {
  const series = seriesOf(paper(change));
  return "fault" in series ? series.fault : seriesKey(series);
};
const state = ruleSet("30/2020/NĐ-CP");

describe("the series of copies", () => {
  const copyKey = (change: object = {}) => {
    const series = copySeriesOf(paper(change));
    return "fault" in series ? series.fault : seriesKey(series);
  };

  it("is one for all kinds, by term for the Party, by year for the state", () => {
    expect(copyKey()).toBe("term/t2/ĐU/Bản sao");
    expect(copyKey({ ruleSet: state })).toBe("year/2026/ĐU/Bản sao");
    expect(copyKey({ on: "2019-01-01" })).toBe("term-missing");
  });
});

describe("the series of a paper", () => {
  it("is by type and term for the Party, by type and year for the state", () => {
    expect(keyOf()).toBe("term/t2/ĐU/Chương trình");
    expect(keyOf({ on: "2025-08-14" })).toBe("term/t1/ĐU/Chương trình");
    expect(keyOf({ ruleSet: state })).toBe("year/2026/ĐU/Chương trình");
  });

  it("on the day a congress closes is that of the new term", () => {
    expect(keyOf({ on: "2025-08-15" })).toBe("term/t2/ĐU/Chương trình");
  });

  it("does not depend on how the type is spelt or on the rules of one term", () => {
    expect(keyOf({ details: { ...draftDetails, typeName: "CHƯƠNG TRÌNH" } })).toBe(keyOf());
    expect(keyOf({ ruleSet: ruleSet("36-HD/VPTW") })).toBe(keyOf());
  });

  it("tells two types of one code apart, and joins all types of a congress", () => {
    const typed = (typeName: string, symbol = "ĐU") =>
      keyOf({ details: { ...draftDetails, typeCode: "QĐ", typeName }, symbol });
    expect(typed("Quyết định")).not.toBe(typed("Quy định"));
    expect(typed("Quyết định", "ĐH")).toBe(typed("Nghị quyết", "ĐH"));
  });

  it("of a joint paper is that of its first body", () => {
    expect(keyOf({ symbol: "BTCTU-BNCTU" })).toBe(keyOf({ symbol: "BTCTU" }));
  });

  it("is missing for a material, and before any term is known", () => {
    expect(keyOf({ details: { ...draftDetails, typeCode: "", typeName: "Đề cương" } })).toBe(
      "type-without-number",
    );
    expect(keyOf({ on: "2019-01-01" })).toBe("term-missing");
    expect(keyOf({ terms: [] })).toBe("term-missing");
  });
});

function entry(number: number): RegisterEntry {
  const about = { programmeId: "p", shown: String(number), title: "", date: null, signer: "" };
  return {
    seriesKey: "s",
    number,
    state: "reserved",
    copyId: null,
    ...about,
    takenBy: "An",
    takenAt: "",
    reason: "",
  };
}

describe("the numbers of a series", () => {
  it("stay without gap and double whatever is asked for", () => {
    const asked = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), asked, (first, numbers) => {
        const entries: RegisterEntry[] = [];
        for (const number of numbers)
          if (!numberFault({ first, entries }, number)) entries.push(entry(number));
        expect(entries.map(({ number }) => number)).toEqual(entries.map((_, at) => first + at));
      }),
    );
  });

  it("can always go on with the next", () => {
    const entries = [entry(47), entry(48)];
    expect(nextNumber({ first: 47, entries })).toBe(49);
    expect(numberFault({ first: 47, entries }, 49)).toBe(null);
    expect(numberFault({ first: 47, entries }, 48)).toEqual({ code: "number-taken", entry: entry(48) });
    expect(numberFault({ first: 47, entries }, 50)).toEqual({ code: "number-gap", next: 49 });
    expect(numberFault({ first: 47, entries }, 46)).toEqual({ code: "number-before-series", first: 47 });
  });
});

describe("a term", () => {
  it("may begin on the day the one before ends, and changes without clashing with itself", () => {
    expect(terms.map((term) => termFault(term, terms))).toEqual([null, null]);
  });

  it("may not run beside another, or end before it begins", () => {
    const beside = { id: "t3", name: "khác", from: "2024-01-01", to: "2026-01-01" };
    expect(termFault(beside, terms)).toEqual({ code: "term-overlap", name: "2020-2025" });
    expect(termFault({ ...beside, to: "2024-01-01" }, terms)).toEqual({ code: "term-order", name: "khác" });
  });
});
