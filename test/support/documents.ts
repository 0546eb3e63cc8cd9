import type { Attrs, Node as ProgrammeNode } from "prosemirror-model";
import type { Transform } from "prosemirror-transform";
import { placeBlocks } from "../../shared/domain/programme/outline";
import { type BlockType, programmeSchema } from "../../shared/domain/programme/schema";

let made = 0;

/** A block with an id of its own. */
export function block(type: BlockType, text: string, attrs: Attrs = {}): ProgrammeNode {
  made += 1;
  const content = text === "" ? [] : [programmeSchema.text(text)];
  return programmeSchema.node(type, { id: `block-${made}`, ...attrs }, content);
}

/** A programme document with a title and these blocks. */
export function aDocument(...blocks: readonly ProgrammeNode[]): ProgrammeNode {
  const title = block("title", "hành động thực hiện Nghị quyết số 12-NQ/TU");
  const body = blocks.length > 0 ? blocks : [block("paragraph", "")];
  const doc = programmeSchema.node("doc", null, [title, ...body]);
  doc.check();
  return doc;
}

/** Types text at a position. */
export function typeText(tr: Transform, at: number, text: string): Transform {
  return tr.insert(at, programmeSchema.text(text));
}

/** A programme as plain text, one block a line with its mark, as it would be read aloud. */
export function plainText(doc: ProgrammeNode): string {
  return placeBlocks(doc)
    .map(({ mark, node }) => (mark === "" ? node.textContent : `${mark} ${node.textContent}`))
    .join("\n");
}
