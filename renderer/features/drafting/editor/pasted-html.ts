import type { TextMark } from "./key-bindings";
import type { PastedParagraph, PastedRun } from "./pasted-blocks";

const skipped = new Set([
  "STYLE",
  "SCRIPT",
  "HEAD",
  "TITLE",
  "META",
  "LINK",
  "XML",
  "TEMPLATE",
  "IMG",
  "SUP",
]);
const blocks = new Set(
  [
    "P",
    "DIV",
    "LI",
    "UL",
    "OL",
    "TABLE",
    "TBODY",
    "TR",
    "TD",
    "TH",
    "BLOCKQUOTE",
    "SECTION",
    "ARTICLE",
    "BR",
  ].concat(["H1", "H2", "H3", "H4", "H5", "H6", "BODY", "HTML", "THEAD", "CENTER", "PRE", "HR"]),
);
const marksByTag: Readonly<Record<string, TextMark>> = {
  ...{ B: "strong", STRONG: "strong", I: "em", EM: "em", U: "underline" },
};

interface Formatting {
  readonly marks: readonly TextMark[];
  readonly headingLevel: number;
}

/** Reads markup from the clipboard (Word, LibreOffice, browsers) into paragraphs; scripts, styles and pictures are left out. */
export function paragraphsOfHtml(html: string): readonly PastedParagraph[] {
  const reader = new ParagraphReader();
  reader.readChildren(new DOMParser().parseFromString(html, "text/html").body, {
    marks: [],
    headingLevel: 0,
  });
  return reader.finish();
}

class ParagraphReader {
  private readonly paragraphs: PastedParagraph[] = [];
  private runs: PastedRun[] = [];
  private listMark = "";
  private headingLevel = 0;

  finish(): readonly PastedParagraph[] {
    this.endParagraph();
    return this.paragraphs;
  }

  readChildren(parent: Node, formatting: Formatting): void {
    for (const child of parent.childNodes) {
      if (child instanceof Element) this.readElement(child, formatting);
      else if (child.nodeType === Node.TEXT_NODE) this.addText(child.nodeValue ?? "", formatting);
    }
  }

  private readElement(element: Element, outer: Formatting): void {
    if (skipped.has(element.tagName.toUpperCase())) return;
    const style = element.getAttribute("style") ?? "";
    if (/mso-list:\s*ignore/iu.test(style)) {
      this.listMark = (element.textContent ?? "").trim();
      return;
    }
    const isBlock = blocks.has(element.tagName);
    if (isBlock) this.endParagraph();
    if (element.tagName === "LI") this.listMark = listMarkOf(element);
    const formatting = formattingOf(element, style, outer);
    this.readChildren(element, formatting);
    if (isBlock) this.endParagraph();
  }

  private addText(text: string, { marks, headingLevel }: Formatting): void {
    if (text === "") return;
    this.runs.push({ text, marks });
    if (text.trim() !== "") this.headingLevel = headingLevel;
  }

  private endParagraph(): void {
    const { runs, listMark, headingLevel } = this;
    const isEmpty = runs.every((run) => run.text.trim() === "");
    if (!isEmpty) this.paragraphs.push({ runs, listMark: symbolOf(listMark), headingLevel });
    this.runs = [];
    if (!isEmpty) this.listMark = "";
    this.headingLevel = 0;
  }
}

function formattingOf(element: Element, style: string, outer: Formatting): Formatting {
  const level = /^H([1-6])$/u.exec(element.tagName)?.[1];
  const tag = marksByTag[element.tagName];
  const isNormal = /font-weight:\s*(?:normal|400)/iu.test(style);
  const marks = new Set(outer.marks.filter((mark) => !(isNormal && mark === "strong")));
  if (tag && !(isNormal && tag === "strong")) marks.add(tag);
  if (/font-weight:\s*(?:bold|[6-9]00)/iu.test(style)) marks.add("strong");
  if (/font-style:\s*italic/iu.test(style)) marks.add("em");
  if (/text-decoration[^;]*:\s*[^;]*underline/iu.test(style)) marks.add("underline");
  return { marks: [...marks], headingLevel: level ? Number(level) : outer.headingLevel };
}

function listMarkOf(item: Element): string {
  const list = item.parentElement;
  if (list?.tagName !== "OL") return "-";
  const place = [...list.children].filter((child) => child.tagName === "LI").indexOf(item) + 1;
  const isLettered =
    /^[a]$/u.test(list.getAttribute("type") ?? "") ||
    /lower-(?:alpha|latin)/u.test(list.getAttribute("style") ?? "");
  return isLettered ? `${String.fromCharCode(96 + place)})` : `${place}.`;
}

/** Word writes bullets in symbol fonts ("·", "o", "§"): they all are a dash here. */
function symbolOf(mark: string): string {
  return /^[·•o§▪●◦\u00b7\uf0b7\uf0a7-]$/u.test(mark) ? "-" : mark;
}
