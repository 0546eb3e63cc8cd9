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
import { isCounted, linkOf } from "../../../shared/domain/readiness/coverage";

const Filling = z.strictObject({
  type: z.enum(["paragraph", "point", "target"]),
  style: z.enum(["dash"]).optional(),
  text: z.string(),
});

const LocalDuty = z.strictObject({
  text: z.string(),
  lead: z.string(),
  coordinating: z.array(z.string()),
  due: z.string(),
  product: z.string(),
  resources: z.string(),
});
type LocalDuty = z.infer<typeof LocalDuty>;

/**
 * What the sample office writes: fillings of the template's blank paragraphs in order, and duties in the order in which
 * the parent's are taken over; null leaves the parent's own words, with nobody assigned.
 */
const DemoDraft = z.strictObject({
  templateId: z.string(),
  dutiesAt: z.int(),
  fillings: z.array(z.array(Filling)),
  duties: z.array(LocalDuty.nullable()),
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
      index === draft.dutiesAt ? dutyNodes(draft, sources) : (draft.fillings[index] ?? []).map(fillingNode);
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

function fillingNode({ type, style, text }: z.infer<typeof Filling>): ProgrammeNode {
  return programmeSchema.node(type, style ? { style } : {}, programmeSchema.text(text));
}

function dutyNodes({ duties }: DemoDraft, sources: DemoSources): ProgrammeNode[] {
  const { parent } = sources;
  const items = parent.items.filter(
    (item) => isCounted(item) && (item.kind === "duty" || item.kind === "measure"),
  );
  return items.slice(0, duties.length).map((item, index) => {
    const local = duties[index] ?? null;
    const attrs = {
      links: [linkOf(parent.id, item.id)],
      duty: local ? dutyOf(local, sources) : emptyDuty,
    };
    return programmeSchema.node("duty", attrs, programmeSchema.text(local?.text ?? item.text));
  });
}

function dutyOf(local: LocalDuty, { bodies, today }: DemoSources): Duty {
  const due = parsePlanDate(local.due, { today });
  const reference = (name: string) => ({
    name,
    bodyId: bodies.find((body) => body.name === name)?.id ?? null,
  });
  return {
    ...emptyDuty,
    lead: reference(local.lead),
    coordinating: local.coordinating.map(reference),
    due: due.ok ? due.value : null,
    product: local.product,
    resources: local.resources,
  };
}
