import { InputRule, inputRules } from "prosemirror-inputrules";
import type { Plugin } from "prosemirror-state";
import { programmeSchema } from "../../../../shared/domain/programme/schema";
import { type BlockKind, blockKinds } from "./blocks";

/** The marks an office types at the start of a line, and what they make of a paragraph. */
const starts: readonly { readonly pattern: RegExp; readonly kind: BlockKind }[] = [
  {
    pattern: /^phần\s(?:[ivx]+|thứ\s(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))[.:]?\s$/iu,
    kind: "heading0",
  },
  { pattern: /^[IVX]+(?:[-–.]|\.-)\s$/u, kind: "heading1" },
  { pattern: /^\d{1,2}\.\s$/u, kind: "heading2" },
  { pattern: /^\d{1,2}\.\d{1,2}\.?\s$/u, kind: "heading3" },
  { pattern: /^\d{1,2}(?:\.\d{1,2}){2}\.?\s$/u, kind: "heading4" },
  { pattern: /^[a-zđ]\)\s$/u, kind: "letter" },
  { pattern: /^[-–•]\s$/u, kind: "dash" },
  { pattern: /^\+\s$/u, kind: "plus" },
];

/** Turns a typed mark at the start of a paragraph into the block it announces; Backspace takes it back. */
export function typedMarks(): Plugin {
  return inputRules({ rules: starts.map(({ pattern, kind }) => startRule(pattern, kind)) });
}

function startRule(pattern: RegExp, kind: BlockKind): InputRule {
  return new InputRule(pattern, (state, _match, start, end) => {
    const $start = state.doc.resolve(start);
    const block = $start.parent;
    if (block.type.name !== "paragraph" || block.attrs.rule !== "free") return null;
    const { type, attrs } = blockKinds[kind];
    return state.tr
      .delete(start, end)
      .setNodeMarkup($start.before(), programmeSchema.nodes[type], { ...block.attrs, ...attrs });
  });
}
