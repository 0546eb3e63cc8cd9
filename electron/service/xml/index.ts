import { parseXml, XmlElement, XmlText } from "@rgrove/parse-xml";

export { XmlElement };

/** The root element of a part. Throws on what is not well-formed; entities of a document type are never expanded. */
export function readXml(text: string): XmlElement {
  const { root } = parseXml(text);
  if (!root) throw new RangeError("the part has no root element");
  return root;
}

/** A part as text, with its declaration, without comments; names, attributes and text come out as they went in. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${elementText(root)}`;
}

/** An element as text, for files and for telling equal elements apart. */
export function elementText({ name, attributes, children }: XmlElement): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inner = children.map((child) => {
    if (child instanceof XmlElement) return elementText(child);
    return child instanceof XmlText ? escaped(child.text) : "";
  });
  return inner.length === 0
    ? `<${name}${given.join("")}/>`
    : `<${name}${given.join("")}>${inner.join("")}</${name}>`;
}

/** A new element. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlElement["children"][number][] = [],
): XmlElement {
  return new XmlElement(name, { ...attributes }, [...children]);
}

/** A piece of text to stand in an element. */
export function xmlText(text: string): XmlText {
  return new XmlText(text);
}

/** The child elements in order, all or those of a name. */
export function elements(parent: XmlElement, name?: string): readonly XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement =>
      child instanceof XmlElement && (name === undefined || child.name === name),
  );
}

/** The first child element of a name. */
export function firstElement(parent: XmlElement | null, name: string): XmlElement | null {
  return (parent && elements(parent, name)[0]) ?? null;
}

const special: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"\n\r\t]/gu, (sign) => special[sign] ?? sign);
}
