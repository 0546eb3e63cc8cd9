import type { Node as ProgrammeNode } from "prosemirror-model";
import { z } from "zod";
import { Numbering } from "./numbering";
import { withIds } from "./rules";
import { BlockRule, blockAttrs, HeadingLevel, programmeSchema } from "./schema";

const TemplateBlock = z.strictObject({
  type: z.enum(["title", "basis", "heading", "paragraph", "point", "target", "duty"]),
  text: z.string(),
  rule: BlockRule.default("free"),
  level: HeadingLevel.optional(),
  style: z.enum(["clause", "letter", "dash", "plus"]).optional(),
});

/** A form to draft from, as its author wrote it: a data file under resources/templates. */
export const Template = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  name: z.string(),
  summary: z.string(),
  typeCode: z.string(),
  typeName: z.string(),
  numbering: Numbering.default("parts"),
  blocks: z.array(TemplateBlock).min(2),
});
export type Template = z.infer<typeof Template>;

/**
 * What the placeholders of a template's texts are filled with: `{parents}` the full citations, `{parentNames}` the short
 * ones for the title, `{unit}` and `{issuer}` the unit and the body that issues.
 */
export type TemplateContext = Readonly<Record<"parents" | "parentNames" | "unit" | "issuer", string>>;

/** A new programme document from a template. Throws RangeError when the template breaks the schema. */
export function documentFromTemplate(
  template: Template,
  context: TemplateContext,
  makeId: () => string,
): ProgrammeNode {
  const blocks = template.blocks.map(({ type, text, ...given }) => {
    const filled = text.replace(
      /\{(parents|parentNames|unit|issuer)\}/gu,
      (_, name: keyof TemplateContext) => context[name],
    );
    const content = filled === "" ? [] : [programmeSchema.text(filled)];
    const attrs = Object.fromEntries(
      Object.entries(given).filter(([name]) => name in blockAttrs[type].shape),
    );
    return programmeSchema.node(type, attrs, content);
  });
  const doc = programmeSchema.node("doc", { numbering: template.numbering }, blocks);
  doc.check();
  return withIds(doc, makeId);
}
