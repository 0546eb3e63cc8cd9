import type { Node as ProgrammeNode } from "prosemirror-model";
import { linkOf } from "../../../../shared/domain/readiness/coverage";
import type { ParentView } from "../state";

/** The parent's wording for a block that takes up parent items; "" when it takes up none. */
export function hintOf(block: ProgrammeNode, parents: readonly ParentView[]): string {
  const links: readonly string[] = block.attrs.links;
  if (links.length === 0) return "";
  return parents
    .flatMap((parent) => parent.items.filter((item) => links.includes(linkOf(parent.id, item.id))))
    .map((item) => item.text)
    .join(" ");
}
