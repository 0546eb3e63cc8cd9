import { describe, expect, it } from "vitest";
import { checkedAgainst } from "../../../../shared/domain/checked-programme";
import { anItem, aParentDraft } from "../../../support/builders";

const limits = { verbatimSyllables: 11, localShare: 35 };
const parent = {
  ...aParentDraft([
    anItem({ id: "1", text: "Việc riêng." }),
    anItem({ id: "2", text: "Việc chung.", at: { from: 12, to: 23 }, isAllowed: true }),
  ]),
  id: "parent",
};
const further = (id: string, role: "grandparent" | "earlier") => ({
  ...{ id, role, title: `về ${id}`, text: `Lời của ${id}.` },
  allowed: [{ from: 0, to: 3 }],
});

describe("what a programme is checked with", () => {
  it("counts parents first, then the plans they cite, and keeps earlier programmes apart", () => {
    const sources = [further("old", "earlier"), further("grand", "grandparent")];
    const { counted, earlier } = checkedAgainst([parent], sources, limits);
    expect(counted.map(({ id }) => id)).toEqual(["parent", "grand"]);
    expect(earlier.map(({ id }) => id)).toEqual(["old"]);
  });

  it("takes along titles, and what units may repeat", () => {
    const { counted } = checkedAgainst([parent], [further("grand", "grandparent")], limits);
    expect(counted).toEqual([
      {
        id: "parent",
        text: parent.text,
        title: parent.register.title,
        allowed: [{ from: 12, to: 23 }],
      },
      { id: "grand", text: "Lời của grand.", title: "về grand", allowed: [{ from: 0, to: 3 }] },
    ]);
  });

  it("uses the office's limits", () => {
    const { settings } = checkedAgainst([], [], limits);
    expect(settings).toMatchObject({ verbatimMinimum: 11, localThreshold: 0.35, findsAdapted: true });
  });
});
