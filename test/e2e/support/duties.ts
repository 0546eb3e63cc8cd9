import { Step } from "prosemirror-transform";
import { emptyDuty } from "../../../shared/domain/duties";
import { programmeSchema } from "../../../shared/domain/programme/schema";
import { readDocument } from "../../../shared/domain/programme/steps";
import type { Host } from "./host";

/** A duty to be written: its text, lead body, product, and days from today until it is due (null: no date). */
export interface SeedDuty {
  readonly text: string;
  readonly lead: string;
  readonly product: string;
  readonly dueInDays: number | null;
}

/** Writes duties at the end of a programme, as the editor would. */
export async function addDuties(
  { client }: Host,
  programmeId: string,
  duties: readonly SeedDuty[],
): Promise<void> {
  const { document, revision } = await client.programmes.get({ id: programmeId });
  const end = readDocument(document).content.size;
  const content = duties.map((seed, index) =>
    programmeSchema
      .node("duty", { id: `seed-${index}`, duty: dutyOf(seed) }, [programmeSchema.text(seed.text)])
      .toJSON(),
  );
  const json = { stepType: "replace", from: end, to: end, slice: { content } };
  const step = Step.fromJSON(programmeSchema, json).toJSON();
  await client.programmes.applySteps({
    id: programmeId,
    baseRevision: revision,
    clientId: "seed",
    steps: [step],
  });
}

/** The ISO day a number of days from today, on this machine's calendar. */
export function dayIn(days: number): string {
  const time = new Date();
  time.setDate(time.getDate() + days);
  const parts = [time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, "0"));
  return [time.getFullYear(), ...parts].join("-");
}

function dutyOf({ lead, product, dueInDays }: SeedDuty) {
  const date = dueInDays === null ? null : dayIn(dueInDays);
  return {
    ...emptyDuty,
    lead: lead === "" ? null : { bodyId: null, name: lead },
    product,
    due: date === null ? null : { date, shown: date.split("-").reverse().join("/") },
  };
}
