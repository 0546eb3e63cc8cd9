import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  Opinion,
  OpinionState,
  opinionFaults,
  opinionRows,
  opinionTotals,
  orderOpinions,
} from "../../../../shared/domain/opinions";

type Given = Partial<Omit<Opinion, "who" | "where">> & {
  readonly who?: Partial<Opinion["who"]>;
  readonly where?: Partial<Opinion["where"]>;
};

function anOpinion({ who, where, ...given }: Given = {}): Opinion {
  return Opinion.parse({
    id: "o1",
    what: "Đề nghị bổ sung thời hạn.",
    kind: "comment",
    state: "open",
    reason: "",
    at: "2026-11-20T08:30:00",
    revision: 4,
    ...given,
    who: { name: "Lò Văn Toàn", bodyId: null, body: "Chi bộ bản Nà Lò", ...who },
    where: { blockId: "b", path: "III.2.a", quoted: "hằng quý", from: 3, to: 11, ...where },
  });
}

describe("an opinion", () => {
  it.each([
    ["open", "", []],
    ["taken", "", []],
    ["partly", " ", ["reason-missing"]],
    ["declined", "", ["reason-missing"]],
    ["declined", "Trái quy định của cấp trên.", []],
  ] as const)("that is %s with the reason “%s” lacks %j", (state, reason, lacks) => {
    expect(opinionFaults(anOpinion({ state, reason }))).toEqual(lacks);
  });

  it("needs its words and someone who gave it, a person or a body", () => {
    expect(opinionFaults(anOpinion({ what: " ", who: { name: "", body: "" } }))).toEqual([
      "what-missing",
      "author-missing",
    ]);
    expect(opinionFaults(anOpinion({ who: { name: "" } }))).toEqual([]);
  });

  it("is refused with an unknown state or a place before the text", () => {
    expect(Opinion.safeParse({ ...anOpinion(), state: "maybe" }).success).toBe(false);
    expect(Opinion.safeParse({ ...anOpinion(), where: { ...anOpinion().where, from: -1 } }).success).toBe(
      false,
    );
  });
});

describe("the table of opinions", () => {
  it("goes along the text: the whole document first, then place, time and author, what is gone last", () => {
    const given = [
      anOpinion({ id: "gone", where: { blockId: "x" } }),
      anOpinion({ id: "later", where: { blockId: "b" }, at: "2026-11-21T08:00:00" }),
      anOpinion({ id: "c", where: { blockId: "c", from: 0 } }),
      anOpinion({ id: "earlier", where: { blockId: "b" } }),
      anOpinion({ id: "front", where: { blockId: "b", from: 0 } }),
      anOpinion({ id: "whole", where: { blockId: null, from: 0 } }),
      anOpinion({ id: "letter", where: { blockId: null, from: 0 }, at: null, kind: "letter" }),
    ];
    const order = ["letter", "whole", "front", "earlier", "later", "c", "gone"];
    expect(orderOpinions(given, ["a", "b", "c"]).map(({ id }) => id)).toEqual(order);
  });

  it("has one order whatever order the files came in", () => {
    const opinion = fc
      .tuple(fc.constantFrom("a", "b", null), fc.nat(3), fc.nat(2), fc.constantFrom("Chi bộ 1", "Chi bộ 2"))
      .map(([blockId, from, hour, body]) =>
        anOpinion({ where: { blockId, from }, at: `2026-11-2${hour}`, who: { body } }),
      );
    fc.assert(
      fc.property(fc.array(opinion, { maxLength: 8 }), (given) => {
        const named = given.map((one, at) => ({ ...one, id: `o${at}` }));
        expect(orderOpinions(named.toReversed(), ["a", "b"])).toEqual(orderOpinions(named, ["a", "b"]));
      }),
    );
  });

  it("counts what became of the opinions", () => {
    const states = ["open", "taken", "taken", "declined"] as const;
    const totals = opinionTotals(states.map((state) => anOpinion({ state })));
    expect(totals).toEqual({ open: 1, taken: 2, partly: 0, declined: 1, all: 4 });
    expect(Object.keys(totals).sort()).toEqual([...OpinionState.options, "all"].sort());
  });

  it("is grouped by body with its numbers running through", () => {
    const given = [
      anOpinion({ id: "1" }),
      anOpinion({ id: "2", who: { body: "", name: "Đồng chí Hà" } }),
      anOpinion({ id: "3", state: "declined", reason: "Đã có ở mục II." }),
    ];
    const rows = opinionRows(given, "body").map((row) =>
      row.row === "group"
        ? `${row.name}: ${row.count}`
        : `${row.number}. ${row.id} ${row.state} ${row.reason}`.trim(),
    );
    expect(rows).toEqual([
      "Chi bộ bản Nà Lò: 2",
      "1. 1 open",
      "2. 3 declined Đã có ở mục II.",
      "Đồng chí Hà: 1",
      "3. 2 open",
    ]);
    expect(opinionRows(given, "none")).toHaveLength(3);
  });
});
