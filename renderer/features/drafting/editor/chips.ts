import type { Node as ProgrammeNode } from "prosemirror-model";
import { Duty, missingOf } from "../../../../shared/domain/duties";
import { TargetFigures } from "../../../../shared/domain/programme/schema";
import type { Text } from "../../../ui/use-text";
import type { Chip } from "./detail-view";

const figureFields = ["value", "unit", "baseline", "year", "source"] as const;

/** The chips of a duty or target: what is filled in, then what the readiness check still misses. */
export function chipsOf(node: ProgrammeNode, text: Text): readonly Chip[] {
  if (node.type.name === "duty") return dutyChips(Duty.parse(node.attrs.duty), text);
  return targetChips(node, TargetFigures.parse(node.attrs.figures), text);
}

function dutyChips(duty: Duty, text: Text): readonly Chip[] {
  const values = {
    lead: duty.lead?.name ?? "",
    coordinating: duty.coordinating.map((body) => body.name).join("; "),
    person: duty.person,
    start: duty.start?.shown ?? "",
    due: duty.due?.shown ?? "",
    product: duty.product,
    resources: duty.resourcesNone ? text("drafting.duty.resources-none") : duty.resources,
  } as const;
  const fields = ["lead", "coordinating", "person", "start", "due", "product", "resources"] as const;
  const known = fields.filter((field) => values[field].trim() !== "");
  return [
    ...known.map((field) => filled(field, text(`drafting.duty.chip.${field}`, { value: values[field] }))),
    ...missingOf(duty).map((field) => missing(field, text(`drafting.duty.missing.${field}`))),
  ];
}

function targetChips(node: ProgrammeNode, figures: TargetFigures, text: Text): readonly Chip[] {
  const known = figureFields.filter((field) => figures[field].trim() !== "");
  const isNumberMissing = !/\d/u.test(figures.value) && !/\d/u.test(node.textContent);
  return [
    ...known.map((field) => filled(field, text(`drafting.target.chip.${field}`, { value: figures[field] }))),
    ...(isNumberMissing ? [missing("value", text("drafting.target.missing"))] : []),
    ...(known.length === 0 && !isNumberMissing ? [filled("value", text("drafting.target.add"))] : []),
  ];
}

function filled(field: string, text: string): Chip {
  return { field, text, isMissing: false };
}

function missing(field: string, text: string): Chip {
  return { field, text, isMissing: true };
}
