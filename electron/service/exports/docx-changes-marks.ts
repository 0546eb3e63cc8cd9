import { type XmlElement, xml } from "../xml";

/** Who is named beside tracked changes, and when: an ISO moment in whole seconds. */
export interface ChangeAuthor {
  readonly name: string;
  readonly at: string;
}

/** How Word tracks a stretch: written, struck out, taken away to or brought from another place. */
export type ChangeMark = "w:ins" | "w:del" | "w:moveFrom" | "w:moveTo";

/** Makes the elements that carry tracked changes, each with a number of its own and the author's name. */
export class ChangeMarker {
  readonly #author: ChangeAuthor;
  #last = 100_000; // well above the numbers of the paper's bookmarks

  constructor(author: ChangeAuthor) {
    this.#author = author;
  }

  /** An element with the three attributes of a tracked change. */
  mark(name: string, children: readonly XmlElement[] = []): XmlElement {
    const { name: author, at } = this.#author;
    return xml(name, { "w:id": this.#number(), "w:author": author, "w:date": at }, children);
  }

  /** The two ends of a moved stretch; both places of one move have the same `move` name. */
  moveRange(name: "w:moveFrom" | "w:moveTo", move: string): readonly [XmlElement, XmlElement] {
    const start = this.mark(`${name}RangeStart`);
    start.attributes["w:name"] = move;
    return [start, xml(`${name}RangeEnd`, { "w:id": start.attributes["w:id"] ?? "" })];
  }

  #number(): string {
    this.#last += 1;
    return String(this.#last);
  }
}
