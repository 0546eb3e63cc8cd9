import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Node as ProgrammeNode } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { z } from "zod";
import type { ParentView } from "../../../shared/contract/parents";
import { parsePlanDate } from "../../../shared/domain/dates";
import type { Body } from "../../../shared/domain/directory";
import { type Duty, emptyDuty } from "../../../shared/domain/duties";
import { assignIds } from "../../../shared/domain/programme/rules";
import { programmeSchema } from "../../../shared/domain/programme/schema";
import { linkOf } from "../../../shared/domain/readiness/coverage";

const Filling = z.strictObject({
  type: z.enum(["paragraph", "point", "target"]),
  style: z.enum(["dash"]).optional(),
  item: z.string().optional(),
  text: z.string(),
});
type Filling = z.infer<typeof Filling>;

const Assignment = z.strictObject({
  lead: z.string(),
  coordinating: z.array(z.string()),
  due: z.string(),
  product: z.string(),
  resources: z.string(),
});
type Assignment = z.infer<typeof Assignment>;

const DraftedDuty = z.strictObject({
  item: z.string(),
  text: z.string().nullable(),
  assignment: Assignment.nullable(),
});
type DraftedDuty = z.infer<typeof DraftedDuty>;

/**
 * What the sample office writes: fillings of the template's blank paragraphs in order, and the parent's duties it takes
 * over, by item; text null leaves the parent's own words, assignment null leaves the duty to nobody.
 */
const DemoDraft = z.strictObject({
  templateId: z.string(),
  dutiesAt: z.int(),
  fillings: z.array(z.array(Filling)),
  duties: z.array(DraftedDuty),
});
export type DemoDraft = z.infer<typeof DemoDraft>;

/** What the draft is written from. */
export interface DemoSources {
  readonly parent: ParentView;
  readonly bodies: readonly Body[];
  readonly today: string;
}

/** Reads the sample office's draft from the shipped resources. */
export function readDemoDraft(resourcesDir: string): DemoDraft {
  return DemoDraft.parse(JSON.parse(readFileSync(join(resourcesDir, "samples", "demo.json"), "utf8")));
}

/** The day on this machine's calendar, as yyyy-mm-dd. */
export function localDay(time: Date): string {
  const parts = [time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, "0"));
  return [time.getFullYear(), ...parts].join("-");
}

/** Writes the draft into a new programme: its text, and the parent's duties taken over as linked ones. */
export function writeDemoDraft(
  doc: ProgrammeNode,
  draft: DemoDraft,
  sources: DemoSources,
  makeId: () => string,
): Transform {
  const tr = new Transform(doc);
  const blanks = blankParagraphs(doc);
  for (const [index, { pos, size }] of [...blanks.entries()].reverse()) {
    const nodes =
      index === draft.dutiesAt
        ? draft.duties.map((duty) => dutyNode(duty, sources))
        : (draft.fillings[index] ?? []).map((filling) => fillingNode(filling, sources));
    if (nodes.length > 0) tr.replaceWith(pos, pos + size, nodes);
  }
  assignIds(tr, makeId);
  return tr;
}

function blankParagraphs(doc: ProgrammeNode): { pos: number; size: number }[] {
  const blanks: { pos: number; size: number }[] = [];
  doc.forEach((block, pos) => {
    if (block.type.name === "paragraph" && block.content.size === 0)
      blanks.push({ pos, size: block.nodeSize });
  });
  return blanks;
}

function fillingNode({ type, style, item, text }: Filling, { parent }: DemoSources): ProgrammeNode {
  const links = item === undefined ? [] : [linkOf(parent.id, item)];
  return programmeSchema.node(type, { links, ...(style ? { style } : {}) }, programmeSchema.text(text));
}

function dutyNode({ item, text, assignment }: DraftedDuty, sources: DemoSources): ProgrammeNode {
  const { parent } = sources;
  const source = parent.items.find(({ id }) => id === item);
  if (!source) throw new RangeError(`the sample parent plan has no item ${item}`);
  const duty = assignment ? dutyOf(assignment, sources) : emptyDuty;
  const links = [linkOf(parent.id, item)];
  return programmeSchema.node("duty", { links, duty }, programmeSchema.text(text ?? source.text));
}

function dutyOf(assignment: Assignment, { bodies, today }: DemoSources): Duty {
  const due = parsePlanDate(assignment.due, { today });
  const reference = (name: string) => {
    const body = bodies.find((known) => known.name === name);
    if (!body) throw new RangeError(`the sample office has no body ${name}`);
    return { name, bodyId: body.id };
  };
  return {
    ...emptyDuty,
    lead: reference(assignment.lead),
    coordinating: assignment.coordinating.map(reference),
    due: due.ok ? due.value : null,
    product: assignment.product,
    resources: assignment.resources,
  };
}
