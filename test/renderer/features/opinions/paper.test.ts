import { describe, expect, it } from "vitest";
import type { FoundPaper } from "../../../../renderer/client";
import { chosenOpinions, sentenceOf } from "../../../../renderer/features/opinions/intake/paper";

const found = (what: string, isKnown = false): FoundPaper["opinions"][number] => ({
  kind: "comment",
  author: "Vì Thị Hoa",
  at: null,
  what,
  where: { blockId: "b", path: "I", quoted: "", from: 0, to: 0 },
  now: null,
  isGuessed: false,
  isMove: false,
  isResolved: false,
  isReply: false,
  isKnown,
});

const paper: FoundPaper = {
  document: "same",
  revision: 4,
  isLate: false,
  versionName: "",
  opinions: [found("một"), found("hai", true), found("ba")],
  findings: [],
};

describe("a file that was read", () => {
  it("is said to be about this text, an older one, a named one, or none of ours", () => {
    const codes = [
      paper,
      { ...paper, isLate: true },
      { ...paper, isLate: true, versionName: "Bản xin ý kiến" },
      { ...paper, document: "unknown", revision: null } as const,
    ].map((one) => sentenceOf(one).code);
    expect(codes).toEqual([
      "opinions.from-head",
      "opinions.from-older",
      "opinions.from-version",
      "opinions.unknown",
    ]);
  });

  it("gives what is ticked and not kept already, with the body that speaks", () => {
    const chosen = chosenOpinions(paper, new Set([3]), "Đoàn xã");
    expect(chosen.map(({ what, who }) => [what, who.name, who.body])).toEqual([
      ["một", "Vì Thị Hoa", "Đoàn xã"],
    ]);
  });
});
