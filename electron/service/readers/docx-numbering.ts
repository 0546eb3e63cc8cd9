import { roman } from "../../../shared/domain/numerals";

type Level = { format: string; text: string; start: number; style: string };
type List = { abstractId: string; levels: ReadonlyMap<string, Level>; restarts: ReadonlyMap<string, number> };

/** Reads the marks Word would print in front of the paragraphs of automatic lists. */
export type ListMarks = {
  /** A numbering part in which each level carries its list through the reader of the body. */
  readonly part: string;
  /** The mark of the next paragraph of a list; `key` is what the body reader found as the level's style. */
  next(key: string): string;
};

const separator = "|";
const tag =
  /<(\/?)w:(abstractNum|num|lvl|lvlOverride|start|startOverride|numFmt|lvlText|pStyle|abstractNumId)\b([^>]*)>/gu;

const attributeOf = (attributes: string, name: string) =>
  new RegExp(`\\bw:${name}="([^"]*)"`, "u").exec(attributes)?.[1] ?? "";

type Scan = {
  abstracts: Map<string, Map<string, Level>>;
  lists: Map<string, { abstractId: string; restarts: Map<string, number> }>;
  open: { abstractId: string; numId: string; level: string };
};
type Step = (scan: Scan, attributes: string) => void;

const openLevel = ({ abstracts, open }: Scan) => abstracts.get(open.abstractId)?.get(open.level);

const steps: Readonly<Record<string, Step>> = {
  abstractNum: (scan, attributes) => {
    scan.open = { abstractId: attributeOf(attributes, "abstractNumId"), numId: "", level: "" };
    scan.abstracts.set(scan.open.abstractId, new Map());
  },
  num: (scan, attributes) => {
    scan.open = { abstractId: "", numId: attributeOf(attributes, "numId"), level: "" };
  },
  abstractNumId: (scan, attributes) => {
    scan.lists.set(scan.open.numId, { abstractId: attributeOf(attributes, "val"), restarts: new Map() });
  },
  lvl: (scan, attributes) => {
    scan.open.level = attributeOf(attributes, "ilvl") || "0";
    scan.abstracts
      .get(scan.open.abstractId)
      ?.set(scan.open.level, { format: "decimal", text: "", start: 1, style: "" });
  },
  lvlOverride: (scan, attributes) => {
    scan.open.level = attributeOf(attributes, "ilvl");
  },
  start: (scan, attributes) => {
    const level = openLevel(scan);
    if (level) level.start = Number(attributeOf(attributes, "val"));
  },
  startOverride: ({ lists, open }, attributes) => {
    lists.get(open.numId)?.restarts.set(open.level, Number(attributeOf(attributes, "val")));
  },
  numFmt: (scan, attributes) => {
    const level = openLevel(scan);
    if (level) level.format = attributeOf(attributes, "val");
  },
  lvlText: (scan, attributes) => {
    const level = openLevel(scan);
    if (level) level.text = attributeOf(attributes, "val");
  },
  pStyle: (scan, attributes) => {
    const level = openLevel(scan);
    if (level) level.style = attributeOf(attributes, "val");
  },
};

function readLists(xml: string): ReadonlyMap<string, List> {
  const scan: Scan = {
    abstracts: new Map(),
    lists: new Map(),
    open: { abstractId: "", numId: "", level: "" },
  };
  for (const [, closing, name = "", attributes = ""] of xml.matchAll(tag))
    if (closing === "") steps[name]?.(scan, attributes);
  return new Map(
    [...scan.lists].map(([numId, { abstractId, restarts }]) => [
      numId,
      { abstractId, restarts, levels: scan.abstracts.get(abstractId) ?? new Map() },
    ]),
  );
}

function writePart(lists: ReadonlyMap<string, List>): string {
  const level = (key: string, { format }: Level, style: string) =>
    `<w:lvl w:ilvl="${key}"><w:numFmt w:val="${format}"/><w:pStyle w:val="${style}"/></w:lvl>`;
  const abstracts = [...lists].map(([numId, list]) => {
    const levels = [...list.levels]
      .map(([key, value]) => level(key, value, `${numId}${separator}${key}`))
      .join("");
    const styled = [...list.levels]
      .filter(([, { style }]) => style !== "")
      .map(([key, value]) => level(key, value, value.style))
      .join("");
    const linked = `<w:abstractNum w:abstractNumId="style${numId}">${styled}</w:abstractNum>`;
    return `<w:abstractNum w:abstractNumId="list${numId}">${levels}</w:abstractNum>${linked}`;
  });
  const nums = [...lists.keys()].map(
    (numId) => `<w:num w:numId="${numId}"><w:abstractNumId w:val="list${numId}"/></w:num>`,
  );
  const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return `<?xml version="1.0" encoding="UTF-8"?><w:numbering xmlns:w="${namespace}">${abstracts.join("")}${nums.join("")}</w:numbering>`;
}

/** Word counts with all Latin letters, doubling them after z; upper-case formats are raised afterwards. */
const letter = (value: number) => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const formats: Readonly<Record<string, (value: number) => string>> = {
  lowerLetter: letter,
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
  decimalZero: (value) => String(value).padStart(2, "0"),
};

function bullet({ text }: Level): string {
  return /^[+*•]$/u.test(text) ? text : "-";
}

/** Counters of one document's lists; lists that share their definition count on, as Word does, unless told to restart. */
class Counters implements ListMarks {
  readonly part: string;
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(lists: ReadonlyMap<string, List>) {
    this.#lists = lists;
    this.part = writePart(lists);
  }

  next(key: string): string {
    const [numId, levelKey] = key.includes(separator) ? key.split(separator) : this.#linked(key);
    const list = this.#lists.get(numId ?? "");
    const level = list?.levels.get(levelKey ?? "");
    if (!list || !level || level.format === "none") return "";
    if (level.format === "bullet") return bullet(level);
    return this.#count(numId ?? "", list, Number(levelKey));
  }

  #linked(style: string): [string, string] {
    for (const [numId, { levels }] of this.#lists)
      for (const [key, level] of levels) if (level.style === style) return [numId, key];
    return ["", ""];
  }

  #count(numId: string, list: List, at: number): string {
    const counts = this.#counts.get(list.abstractId) ?? new Map<number, number>();
    this.#counts.set(list.abstractId, counts);
    if (!this.#begun.has(numId)) for (const [key, start] of list.restarts) counts.set(Number(key), start - 1);
    this.#begun.add(numId);
    const level = (key: number) => list.levels.get(String(key));
    counts.set(at, (counts.get(at) ?? (level(at)?.start ?? 1) - 1) + 1);
    for (const key of counts.keys()) if (key > at) counts.delete(key);
    return (level(at)?.text ?? "").replaceAll(/%(\d)/gu, (_, digit: string) => {
      const key = Number(digit) - 1;
      const value = counts.get(key) ?? level(key)?.start ?? 1;
      return (formats[level(key)?.format ?? ""] ?? String)(value);
    });
  }
}

/** List marks of a document from its numbering part; the body reader (mammoth) tells bullets from numbers, not which number. */
export function listMarks(numberingXml: string): ListMarks {
  return new Counters(readLists(numberingXml));
}
