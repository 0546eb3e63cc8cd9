import { compareTexts } from "../../../shared/domain/comparison";
import { elements, elementText, firstElement, type XmlElement, xml } from "../xml";
import type { ChangeMark, ChangeMarker } from "./docx-changes-marks";
import type { NumberingMerge } from "./docx-changes-numbering";
import { RunText } from "./docx-changes-runs";

type Move = "w:moveFrom" | "w:moveTo";

/** Writes the paragraphs of a paper with tracked changes from those of the older and the newer paper. */
export class ParagraphMerge {
  readonly #marker: ChangeMarker;
  readonly #numbering: NumberingMerge;

  constructor(marker: ChangeMarker, numbering: NumberingMerge) {
    this.#marker = marker;
    this.#numbering = numbering;
  }

  /** A paragraph that only the newer paper has. */
  added(after: XmlElement): XmlElement {
    const runs = RunText.of(after);
    const inner = runs.tracked(0, runs.text.length, "w:ins", this.#marker);
    return paragraph(this.#properties(propertiesOf(after), "w:ins"), after, inner);
  }

  /** A paragraph that only the older paper has; its bookmarks and section stay behind. */
  removed(before: XmlElement): XmlElement {
    const runs = RunText.of(before);
    const inner = runs.tracked(0, runs.text.length, "w:del", this.#marker);
    return paragraph(this.#properties(this.#oldProperties(before), "w:del"), null, inner);
  }

  /** A paragraph that kept its place: changed words, looks, list and style tracked. */
  kept(before: XmlElement, after: XmlElement): XmlElement {
    const [old, now] = [RunText.of(before), RunText.of(after)];
    const inner: XmlElement[] = [];
    let at = 0;
    let oldAt = 0;
    for (const { kind, text } of compareTexts(old.text, now.text)) {
      const [end, oldEnd] = [at + text.length, oldAt + text.length];
      if (kind === "same") inner.push(...now.kept(at, end, old, oldAt, this.#marker));
      if (kind === "removed") inner.push(...old.tracked(oldAt, oldEnd, "w:del", this.#marker));
      if (kind === "added") inner.push(...now.tracked(at, end, "w:ins", this.#marker));
      if (kind !== "removed") at = end;
      if (kind !== "added") oldAt = oldEnd;
    }
    const properties = this.#properties(propertiesOf(after), null, this.#oldProperties(before));
    return paragraph(properties, after, inner);
  }

  /**
   * One of the two places of a moved paragraph: where it left, in its old words, or where it arrived, in its new ones.
   * Words that did not travel are struck out at the one and written at the other. `name` is the same at both.
   */
  moved(before: XmlElement, after: XmlElement, mark: Move, name: string): readonly XmlElement[] {
    const isArrival = mark === "w:moveTo";
    const words = RunText.of(isArrival ? after : before);
    const pieces = compareTexts(RunText.of(before).text, RunText.of(after).text);
    const inner: XmlElement[] = [];
    let at = 0;
    for (const { kind, text } of pieces) {
      if (kind === (isArrival ? "removed" : "added")) continue;
      const own = isArrival ? "w:ins" : "w:del";
      inner.push(...words.tracked(at, at + text.length, kind === "same" ? mark : own, this.#marker));
      at += text.length;
    }
    const properties = isArrival ? propertiesOf(after) : this.#oldProperties(before);
    const [start, end] = this.#marker.moveRange(mark, name);
    const written = paragraph(this.#properties(properties, mark), isArrival ? after : null, inner);
    written.children.splice(1, 0, start);
    return [written, end];
  }

  /** Properties with the tracked state of the paragraph's end and, where they differ, those of before. */
  #properties(
    now: readonly XmlElement[],
    mark: ChangeMark | null,
    before: readonly XmlElement[] | null = null,
  ): XmlElement {
    const base = now.filter(isBase);
    const ending = mark ? [xml("w:rPr", {}, [this.#marker.mark(mark)])] : [];
    const sections = now.filter(({ name }) => name === "w:sectPr");
    const old = before?.filter(isBase) ?? base;
    const isSame = old.map(elementText).join() === base.map(elementText).join();
    const change = isSame ? [] : [this.#marker.mark("w:pPrChange", [xml("w:pPr", {}, old)])];
    return xml("w:pPr", {}, [...base, ...ending, ...sections, ...change]);
  }

  #oldProperties(before: XmlElement): readonly XmlElement[] {
    return propertiesOf(before)
      .filter(isBase)
      .map((property) => (property.name === "w:numPr" ? this.#oldNumbers(property) : property));
  }

  #oldNumbers(numbers: XmlElement): XmlElement {
    const parts = elements(numbers).map((part) =>
      part.name === "w:numId"
        ? xml("w:numId", { "w:val": this.#numbering.idOf(part.attributes["w:val"] ?? "") })
        : part,
    );
    return xml("w:numPr", {}, parts);
  }
}

/** The list a paragraph stands in, by its number in the file. */
export function listOf(element: XmlElement): string | null {
  const numbers = firstElement(firstElement(element, "w:pPr"), "w:numPr");
  return firstElement(numbers, "w:numId")?.attributes["w:val"] ?? null;
}

function propertiesOf(element: XmlElement): readonly XmlElement[] {
  const properties = firstElement(element, "w:pPr");
  return properties ? elements(properties) : [];
}

function isBase({ name }: XmlElement): boolean {
  return name !== "w:rPr" && name !== "w:sectPr" && name !== "w:pPrChange";
}

/** A paragraph that keeps the bookmarks of `anchored` around its text. */
function paragraph(
  properties: XmlElement,
  anchored: XmlElement | null,
  inner: readonly XmlElement[],
): XmlElement {
  const starts = anchored ? elements(anchored, "w:bookmarkStart") : [];
  const ends = anchored ? elements(anchored, "w:bookmarkEnd") : [];
  return xml("w:p", {}, [properties, ...starts, ...inner, ...ends]);
}
