import type { Node as ProgrammeNode } from "prosemirror-model";
import { Duty } from "../duties";
import { TargetFigures } from "../programme/schema";

/** What of a block can change beside its words. */
export type FieldName =
  | "type"
  | "level"
  | "style"
  | "lead"
  | "coordinating"
  | "person"
  | "start"
  | "due"
  | "product"
  | "resources"
  | "resourcesNone"
  | "unit"
  | "baseline"
  | "value"
  | "year"
  | "source"
  | "links";

/** A field as it is shown: words, several names, a yes or no, or nothing (""). */
export type FieldValue = string | boolean | readonly string[];

/** One field with its old and its new value. */
export interface FieldChange {
  readonly field: FieldName;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

type Fields = Partial<Record<FieldName, FieldValue>>;

const order: readonly FieldName[] = [
  "type",
  "level",
  "style",
  "lead",
  "coordinating",
  "person",
  "start",
  "due",
  "product",
  "resources",
  "resourcesNone",
  "unit",
  "baseline",
  "value",
  "year",
  "source",
  "links",
];

/**
 * The fields of a block that differ as an office sees them, in the order of the annex; a block that was no duty before
 * has empty ones.
 */
export function compareFields(before: ProgrammeNode, after: ProgrammeNode): readonly FieldChange[] {
  if (before.hasMarkup(after.type, after.attrs)) return [];
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return order.flatMap((field) => {
    const change = { field, before: old[field] ?? "", after: now[field] ?? "" };
    return isSame(change) ? [] : [change];
  });
}

function isSame({ before, after }: FieldChange): boolean {
  return isNothing(before) ? isNothing(after) : JSON.stringify(before) === JSON.stringify(after);
}

function isNothing(value: FieldValue): boolean {
  return value === false || (typeof value === "object" ? value.length === 0 : value === "");
}

function fieldsOf({ type, attrs }: ProgrammeNode): Fields {
  return {
    type: type.name,
    level: String(attrs.level ?? ""),
    style: String(attrs.style ?? ""),
    links: Array.from<string>(attrs.links ?? []),
    ...(type.name === "duty" ? dutyFields(Duty.parse(attrs.duty)) : {}),
    ...(type.name === "target" ? TargetFigures.parse(attrs.figures) : {}),
  };
}

function dutyFields({ lead, coordinating, start, due, ...plain }: Duty): Fields {
  return {
    ...plain,
    lead: lead?.name ?? "",
    coordinating: coordinating.map(({ name }) => name),
    start: start?.shown ?? "",
    due: due?.shown ?? "",
  };
}
