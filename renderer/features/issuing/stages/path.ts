import { Stage } from "../../../../shared/domain/issuing";
import type { StageEvent } from "../../../client";

/** One stage on the line: gone through on which day (null for the first), where it stands now, still ahead, or left out. */
export interface StagePoint {
  readonly stage: Stage;
  readonly state: "done" | "now" | "ahead" | "skipped";
  readonly on: string | null;
}

/** The line of stages as a programme has gone it: going back forgets what lay after. */
export function pathOf(
  events: readonly Pick<StageEvent, "to" | "on">[],
  stage: Stage,
): readonly StagePoint[] {
  const now = placeOf(stage);
  const reached = reachedBy(events);
  return Stage.options.map((each) => {
    const on = reached.get(each) ?? null;
    if (each === stage) return { stage: each, state: "now", on };
    if (placeOf(each) > now) return { stage: each, state: "ahead", on: null };
    return { stage: each, state: reached.has(each) ? "done" : "skipped", on };
  });
}

function reachedBy(events: readonly Pick<StageEvent, "to" | "on">[]): ReadonlyMap<Stage, string | null> {
  const reached = new Map<Stage, string | null>([["draft", null]]);
  for (const { to, on } of events) {
    for (const past of Stage.options.slice(placeOf(to))) reached.delete(past);
    reached.set(to, on);
  }
  return reached;
}

function placeOf(stage: Stage): number {
  return Stage.options.indexOf(stage);
}
