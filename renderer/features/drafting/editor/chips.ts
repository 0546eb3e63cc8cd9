import type { Node as ProgrammeNode } from "prosemirror-model";
import { Duty, missingOf } from "../../../../shared/domain/duties";
import { TargetFigures } from "../../../../shared/domain/programme/schema";
import type { Text } from "../../../ui/use-text";
import type { Chip } from "./detail-view";

const figureFields = ["value", "unit", "baseline", "year", "source"] as const;

/** The chips of a duty or target: what is filled in, then what the readiness check still misses. */
export function chipsOf(node: ProgrammeNode, text: Text): readonly Chip[] {
  const known = knownOf(node, text);
  if (node.type.name !== "duty") return [...known, ...targetMissing(node, known.length === 0, text)];
  const gaps = missingOf(Duty.parse(node.attrs.duty));
  return [...known, ...gaps.map((field) => missing(field, text(`drafting.duty.missing.${field}`)))];
}

/** A block in words: its text, then what is filled in of its duty or figures, one a line. */
export function wordsOf(node: ProgrammeNode, text: Text): string {
  const isDetailed = node.type.name === "duty" || node.type.name === "target";
  const known = isDetailed ? knownOf(node, text).map((chip) => chip.text) : [];
  return [node.textContent, ...known].filter((words) => words !== "").join("\n");
}

function knownOf(node: ProgrammeNode, text: Text): readonly Chip[] {
  if (node.type.name === "duty") return dutyKnown(Duty.parse(node.attrs.duty), text);
  const figures = TargetFigures.parse(node.attrs.figures);
  const known = figureFields.filter((field) => figures[field].trim() !== "");
  return known.map((field) =>
    filled(field, text(`drafting.target.chip.${field}`, { value: figures[field] })),
  );
}

function dutyKnown(duty: Duty, text: Text): readonly Chip[] {
  const values = {
    lead: duty.lead?.name ?? "",
    coordinating: duty.coordinating.map((body) => body.name).join("; "),
    person: duty.person,
    start: duty.start?.shown ?? "",
    due: duty.due?.shown ?? "",
    product: duty.product,
    resources: duty.resources,
  } as const;
  const fields = ["lead", "coordinating", "person", "start", "due", "product", "resources"] as const;
  const known = fields.filter((field) => values[field].trim() !== "" && !isNone(field, duty));
  return [
    ...known.map((field) => filled(field, text(`drafting.duty.chip.${field}`, { value: values[field] }))),
    ...(duty.resourcesNone ? [filled("resources", text("drafting.duty.chip.resources-none"))] : []),
  ];
}

function isNone(field: string, duty: Duty): boolean {
  return field === "resources" && duty.resourcesNone;
}

function targetMissing(node: ProgrammeNode, isBlank: boolean, text: Text): readonly Chip[] {
  const { value } = TargetFigures.parse(node.attrs.figures);
  const isNumberMissing = !/\d/u.test(value) && !/\d/u.test(node.textContent);
  if (isNumberMissing) return [missing("value", text("drafting.target.missing"))];
  return isBlank ? [filled("value", text("drafting.target.add"))] : [];
}

function filled(field: string, text: string): Chip {
  return { field, text, isMissing: false };
}

function missing(field: string, text: string): Chip {
  return { field, text, isMissing: true };
}
