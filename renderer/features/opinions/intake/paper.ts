import type { MessageCode, MessageParams } from "../../../../shared/text";
import type { FoundPaper, NewOpinion } from "../../../client";

/** An opinion of a file with its number there. */
export interface NumberedOpinion {
  readonly opinion: FoundPaper["opinions"][number];
  readonly number: number;
}

/** What to say of a file: the very text, an older version (by name when it has one), or no print of ours. */
export function sentenceOf(paper: FoundPaper): {
  readonly code: MessageCode;
  readonly params: MessageParams;
} {
  const { document, isLate, revision, versionName } = paper;
  if (document === "unknown") return { code: "opinions.unknown", params: {} };
  if (!isLate || revision === null) return { code: "opinions.from-head", params: {} };
  if (versionName !== "") return { code: "opinions.from-version", params: { name: versionName } };
  return { code: "opinions.from-older", params: { revision } };
}

/** The opinions to be kept: neither left out by number nor kept already, speaking for a body ("" for none). */
export function chosenOpinions(
  { opinions }: FoundPaper,
  left: ReadonlySet<number>,
  body: string,
): readonly NewOpinion[] {
  return opinions.flatMap(({ kind, author, at, what, where, isKnown }, index): readonly NewOpinion[] => {
    if (isKnown || left.has(index + 1) || kind === "letter") return [];
    return [{ who: { name: author, bodyId: null, body }, kind, at, what, where }];
  });
}
