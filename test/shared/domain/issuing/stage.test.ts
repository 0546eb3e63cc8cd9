import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveFault, openMoves, Stage } from "../../../../shared/domain/issuing";

const stages = Stage.options;
const days = { last: null, today: "2026-11-22" };
const move = (to: Stage, note = "") => ({ to, note, on: "2026-11-20" });

/** Every place a programme can get to from a stage, its text untouched since approval. */
function reachedFrom(stage: Stage, allows: (needsReason: boolean) => boolean): ReadonlySet<Stage> {
  const reached = new Set<Stage>();
  const queue = [stage];
  for (let at = queue.pop(); at !== undefined; at = queue.pop())
    for (const { to, needsReason } of openMoves({ stage: at, isChanged: false })) {
      if (reached.has(to) || !allows(needsReason)) continue;
      reached.add(to);
      queue.push(to);
    }
  return reached;
}

describe("the moves between stages", () => {
  it("lead from every stage to issue, and back to draft", () => {
    for (const stage of stages) {
      expect(reachedFrom(stage, () => true)).toContain("issued");
      expect(reachedFrom(stage, () => true)).toContain("draft");
    }
  });

  it("lead back to draft or consultation only with a reason", () => {
    for (const stage of stages.filter((stage) => stage !== "draft"))
      expect(reachedFrom(stage, (needsReason) => !needsReason).has("draft")).toBe(false);
  });

  it("reach issue from approval alone, and only while the text is what was approved", () => {
    const openTo = (stage: Stage, isChanged: boolean) =>
      openMoves({ stage, isChanged }).some(({ to }) => to === "issued");
    for (const stage of stages) expect(openTo(stage, false)).toBe(stage === "approved");
    expect(openTo("approved", true)).toBe(false);
  });

  it("allow approving again exactly when the text was changed after approval", () => {
    expect(moveFault({ stage: "approved", isChanged: true }, move("approved"), days)).toBe(null);
    expect(moveFault({ stage: "approved", isChanged: false }, move("approved"), days)).toBe("stage-refused");
  });

  it("are refused unless they are among the open ones", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stages),
        fc.constantFrom(...stages),
        fc.boolean(),
        (stage, to, isChanged) => {
          const isOpen = openMoves({ stage, isChanged }).some((open) => open.to === to);
          expect(moveFault({ stage, isChanged }, move(to, "có lý do"), days)).toBe(
            isOpen ? null : "stage-refused",
          );
        },
      ),
    );
  });

  it("ask for a reason that says something", () => {
    const standing = { stage: "submitted", isChanged: false } as const;
    expect(moveFault(standing, move("draft", "  "), days)).toBe("reason-needed");
    expect(moveFault(standing, move("draft", "Sửa chỉ tiêu"), days)).toBe(null);
  });

  it("happen neither in the days to come nor before the step before", () => {
    const standing = { stage: "draft", isChanged: false } as const;
    const on = (day: string) =>
      moveFault(standing, { to: "submitted", note: "", on: day }, { ...days, last: "2026-11-10" });
    expect(["2026-11-09", "2026-11-10", "2026-11-22", "2026-11-23"].map(on)).toEqual([
      "stage-date-refused",
      null,
      null,
      "stage-date-refused",
    ]);
  });
});
