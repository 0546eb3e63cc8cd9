import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlacedOpinion } from "../../../../renderer/client";
import {
  excerptOf,
  momentOf,
  rowsOf,
  whereaboutsOf,
  whoOf,
} from "../../../../renderer/features/opinions/list/rows";

function anOpinion(given: Partial<PlacedOpinion> & Pick<PlacedOpinion, "id">): PlacedOpinion {
  return {
    who: { name: "Vì Thị Hoa", bodyId: null, body: "" },
    where: { blockId: null, path: "", quoted: "", from: 0, to: 0 },
    what: "Đồng ý.",
    kind: "comment",
    state: "open",
    reason: "",
    at: null,
    revision: 1,
    now: null,
    ...given,
  };
}

const at = (blockId: string) => ({ blockId, path: "I.1", text: "Một việc.", from: 0, to: 3, isGone: false });

describe("the lines of the list", () => {
  const opinions = [
    anOpinion({ id: "a" }),
    anOpinion({ id: "b", now: at("one"), state: "taken" }),
    anOpinion({ id: "c", now: at("one") }),
    anOpinion({ id: "d", now: at("two") }),
  ];

  it("head a place once, and keep their numbers when some are left out", () => {
    const brief = (wanted: (opinion: PlacedOpinion) => boolean) =>
      rowsOf(opinions, wanted).map(
        ({ opinion, number, isFirstHere }) => `${number}${opinion.id}${isFirstHere ? "!" : ""}`,
      );
    expect(brief(() => true)).toEqual(["1a!", "2b!", "3c", "4d!"]);
    expect(brief(({ state }) => state === "open")).toEqual(["1a!", "3c!", "4d!"]);
  });

  it("tell the whole document from a place that is lost", () => {
    const lost = anOpinion({ id: "x", where: { blockId: "gone", path: "", quoted: "", from: 0, to: 0 } });
    expect([...opinions.slice(0, 2), lost].map(whereaboutsOf)).toEqual(["whole", "placed", "lost"]);
  });
});

describe("the text round a place", () => {
  it("is the whole block when that is short, and cut at spaces when it is long", () => {
    const short = { ...at("one"), text: "Xã mở sáu lớp.", from: 6, to: 9 };
    expect(excerptOf(short)).toEqual({ before: "Xã mở ", marked: "sáu", after: " lớp." });
    const words = Array.from({ length: 200 }, (_, index) => `từ${index}`).join(" ");
    const from = words.indexOf("từ100");
    const long = excerptOf({ ...at("one"), text: words, from, to: from + 5 });
    expect(long.marked).toBe("từ100");
    expect(long.before).toMatch(/^… từ\d+ /u);
    expect(long.after).toMatch(/ từ\d+ …$/u);
  });

  it("holds the place and nothing that is not in the text", () => {
    const texts = fc.array(fc.constantFrom("xã", "mở", "lớp", "kỹ năng", "."), { maxLength: 200 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (words, one, other) => {
        const text = words.join(" ");
        const [from, to] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
        const place = { ...at("one"), text, from: from ?? 0, to: to ?? 0 };
        const { before, marked, after } = excerptOf(place);
        const plain = before.replace(/^… /u, "") + marked + after.replace(/ …$/u, "");
        expect(text).toContain(plain);
        expect(marked).toBe(text.slice(place.from, place.to));
      }),
    );
  });
});

describe("who and when", () => {
  it("are written as an office does", () => {
    expect(whoOf({ name: " Lan ", bodyId: null, body: "Hội Nông dân" })).toBe("Lan, Hội Nông dân");
    expect(whoOf({ name: "", bodyId: null, body: "Hội Nông dân" })).toBe("Hội Nông dân");
    expect(momentOf("2026-11-20T09:15:00")).toBe("09:15, 20/11/2026");
    expect(momentOf("2026-11-18")).toBe("18/11/2026");
    expect(momentOf(null)).toBe("");
  });
});
