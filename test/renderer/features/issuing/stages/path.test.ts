import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathOf } from "../../../../../renderer/features/issuing/stages/path";
import { openMoves, type Stage } from "../../../../../shared/domain/issuing";

const step = (to: Stage, day: number) => ({ to, on: `2026-03-${String(day).padStart(2, "0")}` });
const statesOf = (events: readonly ReturnType<typeof step>[], stage: Stage) =>
  Object.fromEntries(pathOf(events, stage).map(({ stage: each, state }) => [each, state]));

describe("the line of stages", () => {
  it("begins at the draft with everything else ahead", () => {
    expect(statesOf([], "draft")).toEqual({
      ...{ draft: "now", consultation: "ahead", submitted: "ahead" },
      ...{ discussed: "ahead", approved: "ahead", issued: "ahead" },
    });
  });

  it("tells what was left out and when each stage was reached", () => {
    const events = [step("submitted", 2), step("approved", 5)];
    expect(statesOf(events, "approved")).toMatchObject({
      ...{ draft: "done", consultation: "skipped", submitted: "done", discussed: "skipped" },
      ...{ approved: "now", issued: "ahead" },
    });
    expect(pathOf(events, "approved").find(({ stage }) => stage === "submitted")?.on).toBe("2026-03-02");
  });

  it("forgets what lay after the stage that was gone back to", () => {
    const events = [step("consultation", 1), step("submitted", 2), step("draft", 3), step("submitted", 4)];
    expect(statesOf(events, "submitted")).toMatchObject({ consultation: "skipped", approved: "ahead" });
    expect(pathOf(events, "submitted").find(({ stage }) => stage === "draft")?.on).toBe("2026-03-03");
  });

  it("has one stage where the programme stands, whatever moves were made", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 20 }), (choices) => {
        const events: ReturnType<typeof step>[] = [];
        let stage: Stage = "draft";
        for (const choice of choices) {
          const moves = openMoves({ stage, isChanged: choice > 7 });
          stage = moves[choice % moves.length]?.to ?? stage;
          events.push(step(stage, events.length + 1));
        }
        const line = pathOf(events, stage);
        expect(line.filter(({ state }) => state === "now").map((point) => point.stage)).toEqual([stage]);
        const now = line.findIndex(({ state }) => state === "now");
        expect(line.slice(now + 1).every(({ state, on }) => state === "ahead" && on === null)).toBe(true);
        expect(line.slice(0, now).every(({ state }) => state === "done" || state === "skipped")).toBe(true);
      }),
    );
  });
});
