import { InputRule, inputRules } from "prosemirror-inputrules";
import type { Plugin } from "prosemirror-state";
import { type Numbering, numberingOf } from "../../../../shared/domain/programme/numbering";
import { programmeSchema } from "../../../../shared/domain/programme/schema";
import { type BlockKind, blockKinds } from "./blocks";

interface Start {
  readonly pattern: RegExp;
  /** What the mark makes of a paragraph, by how the document is numbered; nothing where it announces nothing. */
  readonly kinds: Partial<Record<Numbering, BlockKind>>;
}

const inBoth = (kind: BlockKind) => ({ parts: kind, articles: kind });

/** The marks an office types at the start of a line. */
const starts: readonly Start[] = [
  {
    pattern: /^phần\s(?:[ivx]+|thứ\s(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))[.:]?\s$/iu,
    kinds: inBoth("heading0"),
  },
  { pattern: /^chương\s[ivx]+[.:]?\s$/iu, kinds: { articles: "heading1" } },
  { pattern: /^mục\s\d{1,2}[.:]?\s$/iu, kinds: { articles: "heading2" } },
  { pattern: /^tiểu mục\s\d{1,2}[.:]?\s$/iu, kinds: { articles: "heading3" } },
  { pattern: /^điều\s\d{1,3}\.\s$/iu, kinds: { articles: "heading4" } },
  { pattern: /^[IVX]+(?:[-–.]|\.-)\s$/u, kinds: { parts: "heading1" } },
  { pattern: /^\d{1,2}\.\s$/u, kinds: { parts: "heading2", articles: "clause" } },
  { pattern: /^\d{1,2}\.\d{1,2}\.?\s$/u, kinds: { parts: "heading3" } },
  { pattern: /^\d{1,2}(?:\.\d{1,2}){2}\.?\s$/u, kinds: { parts: "heading4" } },
  { pattern: /^[a-zđ]\)\s$/u, kinds: inBoth("letter") },
  { pattern: /^[-–•]\s$/u, kinds: inBoth("dash") },
  { pattern: /^\+\s$/u, kinds: inBoth("plus") },
];

/** Turns a typed mark at the start of a paragraph into the block it announces; Backspace takes it back. */
export function typedMarks(): Plugin {
  return inputRules({ rules: starts.map(startRule) });
}

function startRule({ pattern, kinds }: Start): InputRule {
  return new InputRule(pattern, (state, _match, start, end) => {
    const $start = state.doc.resolve(start);
    const block = $start.parent;
    const kind = kinds[numberingOf(state.doc)];
    if (!kind || block.type.name !== "paragraph" || block.attrs.rule !== "free") return null;
    const { type, attrs } = blockKinds[kind];
    return state.tr
      .delete(start, end)
      .setNodeMarkup($start.before(), programmeSchema.nodes[type], { ...block.attrs, ...attrs });
  });
}
