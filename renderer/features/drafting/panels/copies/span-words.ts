import type { Node as ProgrammeNode } from "prosemirror-model";
import { differencesOf } from "../../../../../shared/domain/checked-programme";
import type { CopySpan } from "../../state";

/** Passages longer than this (syllables) are shown in part until the user asks for all of them. */
export const longSyllables = 70;

/** The words of a passage in the draft; "" when its block is gone. */
export function wordsOfSpan(
  doc: ProgrammeNode,
  { blockId, from, to }: Pick<CopySpan, "blockId" | "from" | "to">,
): string {
  return doc.children.find((block) => block.attrs.id === blockId)?.textContent.slice(from, to) ?? "";
}

/** Both sides of a passage, cut where they differ when it is no verbatim copy; without a source only the draft's. */
export function sidesOf(span: Pick<CopySpan, "class">, draft: string, source: string | null) {
  const isChanged = span.class === "adapted" || span.class === "renamed";
  if (source !== null && isChanged) return differencesOf(draft, source);
  return { draft: plain(draft), source: source === null ? null : plain(source) };
}

function plain(text: string) {
  return [{ text, isDifferent: false }];
}
