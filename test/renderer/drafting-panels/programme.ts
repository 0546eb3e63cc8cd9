import type { ParentView } from "../../../renderer/features/drafting/state";
import type { ParentItem } from "../../../shared/domain/parent-plan/types";
import { programmeSchema } from "../../../shared/domain/programme/schema";
import { anItem, aRegister } from "../../support/builders";

/** A block of a test programme: type, text, attributes. */
export type Line = readonly [type: string, text: string, attrs?: Readonly<Record<string, unknown>>];

/** A programme of a title and these blocks, with the ids "b0", "b1" … */
export function aProgramme(lines: readonly Line[]) {
  const blocks = lines.map(([type, text, attrs], at) =>
    programmeSchema.node(type, { id: `b${at}`, ...attrs }, text === "" ? [] : [programmeSchema.text(text)]),
  );
  const title = programmeSchema.node("title", { id: "title" }, [
    programmeSchema.text("Thực hiện Nghị quyết"),
  ]);
  return programmeSchema.node("doc", null, [title, ...blocks]);
}

/** A parent plan "p" whose text is that of its items, one a line. */
export function aParent(
  items: readonly (Partial<ParentItem> & Pick<ParentItem, "id" | "text">)[],
): ParentView {
  let from = 0;
  const placed = items.map((item) => {
    const at = { from, to: from + item.text.length };
    from = at.to + 1;
    return anItem({ at, ...item });
  });
  const text = items.map((item) => item.text).join("\n");
  return {
    id: "p",
    fileName: "nq.docx",
    register: aRegister,
    text,
    paragraphs: [],
    items: placed,
    revision: 1,
  };
}
