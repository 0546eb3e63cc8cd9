import { elements, elementText, firstElement, type XmlElement, xml, xmlText } from "../xml";
import type { ChangeMark, ChangeMarker } from "./docx-changes-marks";

/** A stretch of one look: text, or one element that is no text (a break, a field) and counts as one character. */
interface Segment {
  readonly text: string;
  readonly look: XmlElement | null;
  readonly element: XmlElement | null;
}

const objectSign = "\uFFFC";

/** The runs of a paragraph as one text that can be cut anywhere and written again. */
export class RunText {
  readonly #segments: readonly Segment[];

  private constructor(segments: readonly Segment[]) {
    this.#segments = segments;
  }

  /** The runs of a paragraph written by this program: they stand in it directly. */
  static of(paragraph: XmlElement): RunText {
    return new RunText(elements(paragraph, "w:r").flatMap(segmentsOf));
  }

  get text(): string {
    return this.#segments.map(({ text }) => text).join("");
  }

  /** The runs from one offset to another as they were. */
  slice(from: number, to: number): readonly XmlElement[] {
    return this.#cut(from, to).map(({ text, look, element }) =>
      runOf(look, element ?? textElement("w:t", text)),
    );
  }

  /** The same inside a tracked change; text that goes away has an element of its own. */
  tracked(from: number, to: number, mark: ChangeMark, marker: ChangeMarker): readonly XmlElement[] {
    if (from >= to) return [];
    const textName = mark === "w:del" ? "w:delText" : "w:t";
    const runs = this.#cut(from, to).map(({ text, look, element }) =>
      runOf(look, element ?? textElement(textName, text)),
    );
    return [marker.mark(mark, runs)];
  }

  /** A stretch that stayed: in its present look, with the former one (of `before`, at `start`) tracked where it differs. */
  kept(
    from: number,
    to: number,
    before: RunText,
    start: number,
    marker: ChangeMarker,
  ): readonly XmlElement[] {
    const runs: XmlElement[] = [];
    let at = from;
    for (const old of before.#cut(start, start + to - from)) {
      const end = at + old.text.length;
      for (const now of this.#cut(at, end)) {
        const look = changedLook(old.look, now.look, marker);
        runs.push(runOf(look, now.element ?? textElement("w:t", now.text)));
      }
      at = end;
    }
    return runs;
  }

  #cut(from: number, to: number): readonly Segment[] {
    let at = 0;
    return this.#segments.flatMap((segment) => {
      const start = at;
      at += segment.text.length;
      const text = segment.text.slice(Math.max(0, from - start), Math.max(0, to - start));
      return text === "" ? [] : [{ ...segment, text }];
    });
  }
}

function segmentsOf(run: XmlElement): readonly Segment[] {
  const look = firstElement(run, "w:rPr");
  return elements(run).flatMap((element): readonly Segment[] => {
    if (element === look) return [];
    if (element.name === "w:t") return [{ text: element.text, look, element: null }];
    return [{ text: objectSign, look, element }];
  });
}

function runOf(look: XmlElement | null, content: XmlElement): XmlElement {
  return xml("w:r", {}, look ? [look, content] : [content]);
}

function textElement(name: string, text: string): XmlElement {
  return xml(name, { "xml:space": "preserve" }, [xmlText(text)]);
}

function changedLook(
  before: XmlElement | null,
  after: XmlElement | null,
  marker: ChangeMarker,
): XmlElement | null {
  const asText = (look: XmlElement | null) => (look ? elementText(look) : "");
  if (asText(before) === asText(after)) return after;
  const old = marker.mark("w:rPrChange", [before ?? xml("w:rPr")]);
  const now = after ? elements(after) : [];
  return xml("w:rPr", {}, [...now, old]);
}
