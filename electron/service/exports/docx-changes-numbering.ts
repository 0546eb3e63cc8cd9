import { elements, elementText, firstElement, type XmlElement, xml } from "../xml";

/**
 * Brings the lists of an older paper into the numbering of a newer one. Lists that count the same paragraphs are one
 * list; others are added, so that the old text, restored, has its old numbers.
 */
export class NumberingMerge {
  readonly #after: XmlElement;
  readonly #old: ListDefinitions;
  readonly #now: ListDefinitions;
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(before: XmlElement, after: XmlElement) {
    this.#after = after;
    this.#old = new ListDefinitions(before);
    this.#now = new ListDefinitions(after);
  }

  /** Says that a paragraph of both papers stands in these lists: they become one if they count alike. */
  pair(before: string, after: string): void {
    if (this.#ids.has(before) || this.#taken.has(after)) return;
    if (this.#old.form(before) !== this.#now.form(after)) return;
    this.#ids.set(before, after);
    this.#taken.add(after);
  }

  /** The number, in the merged part, of a list of the older paper. */
  idOf(before: string): string {
    const known = this.#ids.get(before) ?? this.#add(before);
    this.#ids.set(before, known);
    return known;
  }

  /** The merged part. */
  get part(): XmlElement {
    const nums = elements(this.#after, "w:num");
    const abstracts = elements(this.#after, "w:abstractNum");
    return xml(this.#after.name, this.#after.attributes, [...abstracts, ...nums]);
  }

  #add(before: string): string {
    const num = this.#old.num(before);
    const abstract = this.#old.abstract(before);
    if (!num || !abstract) return before;
    const shared = this.#now.abstractLike(abstract);
    const abstractId = shared ?? this.#append(withoutStyleLinks(abstract), "w:abstractNumId");
    const copy = xml("w:num", num.attributes, [
      xml("w:abstractNumId", { "w:val": abstractId }),
      ...elements(num).filter(({ name }) => name !== "w:abstractNumId"),
    ]);
    return this.#append(copy, "w:numId");
  }

  #append(element: XmlElement, idName: string): string {
    const used = elements(this.#after, element.name).map(({ attributes }) => Number(attributes[idName]));
    const id = String(Math.max(0, ...used) + 1);
    element.attributes[idName] = id;
    this.#after.children.push(element);
    return id;
  }
}

/** The lists of one numbering part by their number. */
class ListDefinitions {
  readonly #nums: ReadonlyMap<string, XmlElement>;
  readonly #abstracts: ReadonlyMap<string, XmlElement>;

  constructor(part: XmlElement) {
    this.#nums = new Map(elements(part, "w:num").map((num) => [num.attributes["w:numId"] ?? "", num]));
    this.#abstracts = new Map(
      elements(part, "w:abstractNum").map((abstract) => [
        abstract.attributes["w:abstractNumId"] ?? "",
        abstract,
      ]),
    );
  }

  num(id: string): XmlElement | null {
    return this.#nums.get(id) ?? null;
  }

  abstract(id: string): XmlElement | null {
    const reference = firstElement(this.num(id), "w:abstractNumId");
    return this.#abstracts.get(reference?.attributes["w:val"] ?? "") ?? null;
  }

  /** All that decides how a list counts, whatever its numbers in the file. */
  form(id: string): string {
    const abstract = this.abstract(id);
    const num = this.num(id);
    const overrides = num ? elements(num, "w:lvlOverride").map(elementText) : [];
    return (abstract ? levelsOf(abstract) : "") + overrides.join("");
  }

  abstractLike(other: XmlElement): string | null {
    const wanted = levelsOf(other);
    const found = [...this.#abstracts].find(([, abstract]) => levelsOf(abstract) === wanted);
    return found?.[0] ?? null;
  }
}

function levelsOf(abstract: XmlElement): string {
  return elements(abstract, "w:lvl").map(elementText).join("");
}

/** Two lists must not both claim the headings' styles. */
function withoutStyleLinks(abstract: XmlElement): XmlElement {
  const children = elements(abstract).map((child) =>
    child.name === "w:lvl"
      ? xml(
          child.name,
          child.attributes,
          elements(child).filter(({ name }) => name !== "w:pStyle"),
        )
      : child,
  );
  return xml(abstract.name, abstract.attributes, children);
}
