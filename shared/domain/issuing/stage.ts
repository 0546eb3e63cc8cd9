import { z } from "zod";

/** How far a programme has come: draft, consultation, submitted, discussed at a congress, approved, issued. */
export const Stage = z.enum(["draft", "consultation", "submitted", "discussed", "approved", "issued"]);
export type Stage = z.infer<typeof Stage>;

/** A move that is open from where a programme stands; going back asks for a reason. */
export const StageMove = z.strictObject({ to: Stage, needsReason: z.boolean() });
export type StageMove = z.infer<typeof StageMove>;

/** Where a programme stands; `isChanged` tells that its head is no longer the text that was approved. */
interface Standing {
  readonly stage: Stage;
  readonly isChanged: boolean;
}

/** When a way is open: always, or only while the approved text is untouched or has been changed. */
type Condition = "always" | "unchanged" | "changed";

interface Way {
  readonly to: Stage;
  readonly isBack: boolean;
  readonly when: Condition;
}

const on = (to: Stage, when: Condition = "always"): Way => ({ to, isBack: false, when });
const back = (to: Stage): Way => ({ to, isBack: true, when: "always" });

/** All legal moves. A small office may submit without consultation; a correction after issue begins again as a draft. */
const ways: Readonly<Record<Stage, readonly Way[]>> = {
  draft: [on("consultation"), on("submitted")],
  consultation: [on("submitted"), on("discussed"), back("draft")],
  submitted: [on("discussed"), on("approved"), back("consultation"), back("draft")],
  discussed: [on("submitted"), on("approved"), back("consultation"), back("draft")],
  approved: [
    on("issued", "unchanged"),
    on("approved", "changed"),
    back("submitted"),
    back("consultation"),
    back("draft"),
  ],
  issued: [back("draft")],
};

const holds: Readonly<Record<Condition, (standing: Standing) => boolean>> = {
  always: () => true,
  unchanged: ({ isChanged }) => !isChanged,
  changed: ({ isChanged }) => isChanged,
};

/** The moves open to a programme, those that go on first. */
export function openMoves(standing: Standing): readonly StageMove[] {
  return ways[standing.stage]
    .filter(({ when }) => holds[when](standing))
    .map(({ to, isBack }) => ({ to, needsReason: isBack }));
}

/** What is wrong with a move, or null: not open from here, no reason for going back, a day out of order or to come. */
export function moveFault(
  standing: Standing,
  move: { readonly to: Stage; readonly on: string; readonly note: string },
  days: { readonly last: string | null; readonly today: string },
): "stage-refused" | "reason-needed" | "stage-date-refused" | null {
  const open = openMoves(standing).find(({ to }) => to === move.to);
  if (!open) return "stage-refused";
  if (open.needsReason && move.note.trim() === "") return "reason-needed";
  return move.on > days.today || move.on < (days.last ?? move.on) ? "stage-date-refused" : null;
}
