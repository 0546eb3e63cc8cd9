import type { SourceParagraph } from "../../shared/domain/parent-plan/types";

/** Paragraphs as a reader gives them, from their texts; `**` in front makes one bold, `[a)]` gives it an automatic mark. */
export function paragraphsOf(...texts: string[]): SourceParagraph[] {
  let from = 0;
  return texts.map((raw) => {
    const [, bold, mark = "", text = ""] = /^(\*\*)?(?:\[([^\]]+)\] ?)?([\s\S]*)$/u.exec(raw) ?? [];
    const paragraph = {
      from,
      text,
      isBold: bold !== undefined,
      isItalic: false,
      isCentred: false,
      listMark: mark,
    };
    from += text.length + 1;
    return paragraph;
  });
}
