import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

/** A paragraph as Word would show it: its look after all styles, and its mark as Word would count it. */
export interface ReadParagraph {
  readonly text: string;
  readonly mark: string;
  readonly styleId: string;
  readonly outlineLevel: number | null;
  readonly place: "body" | "cell";
  readonly sizePt: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly font: string;
  readonly language: string;
  readonly align: string;
  readonly firstLineMm: number;
  readonly beforePt: number;
  readonly afterPt: number;
  readonly exactLinePt: number | null;
  readonly keepsWithNext: boolean;
}

/** Paper, margins and page numbers of a section. */
export interface ReadSection {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marginsMm: Readonly<Record<"top" | "bottom" | "left" | "right" | "header", number>>;
  readonly startsAt: number;
  readonly hidesFirstNumber: boolean;
}

/** A DOCX taken apart again by a reader that knows nothing of its writer. */
export interface ReadDocx {
  readonly paragraphs: readonly ReadParagraph[];
  readonly sections: readonly ReadSection[];
  readonly part: (name: string) => Element;
  readonly names: readonly string[];
}

/** Reads a DOCX from its bytes. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const part = (name: string) => {
    const file = files[name];
    if (!file) throw new Error(`no part ${name}`);
    return new DOMParser().parseFromString(strFromU8(file), "text/xml").documentElement;
  };
  const body = part("word/document.xml");
  const look = lookReader(part("word/styles.xml"));
  const count = markCounter(part("word/numbering.xml"));
  return {
    paragraphs: all(body, "w:p").map((paragraph) => readParagraph(paragraph, look, count)),
    sections: all(body, "w:sectPr").map(readSection),
    part,
    names: Object.keys(files),
  };
}

/** The paragraph with a text; throws when there is none. */
export function paragraphWith(docx: ReadDocx, text: string): ReadParagraph {
  const found = docx.paragraphs.find((paragraph) => paragraph.text.includes(text));
  if (!found) throw new Error(`no paragraph with "${text}"`);
  return found;
}

/** Descendants of a name, in document order. */
export function all(element: Element, name: string): Element[] {
  return Array.from(element.getElementsByTagName(name));
}

/** The first child of a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return Array.from(element?.childNodes ?? []).find((node): node is Element => node.nodeName === name);
}

type Look = (kind: "w:pPr" | "w:rPr", property: string, attribute?: string) => string | null;
type LookReader = (properties: Element | undefined, run: Element | undefined) => Look;

function lookReader(styles: Element): LookReader {
  const byId = new Map(all(styles, "w:style").map((style) => [style.getAttribute("w:styleId"), style]));
  const defaults = child(child(child(styles, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  return (properties, run) => {
    const chain: Element[] = [];
    let style = byId.get(value(properties, "w:pStyle") ?? "Normal");
    while (style && !chain.includes(style)) {
      chain.push(style);
      style = byId.get(value(style, "w:basedOn") ?? "");
    }
    return (kind, property, attribute = "w:val") => {
      const direct = kind === "w:pPr" ? properties : child(run, "w:rPr");
      const places = [
        direct,
        ...chain.map((one) => child(one, kind)),
        kind === "w:rPr" ? defaults : undefined,
      ];
      const holders = places.flatMap((place) => child(place, property) ?? []);
      if (attribute === "w:val") return holders[0] ? holders[0].getAttribute(attribute) || "true" : null;
      return holders.find((one) => one.hasAttribute(attribute))?.getAttribute(attribute) ?? null;
    };
  };
}

function readParagraph(element: Element, lookOf: LookReader, count: MarkCounter): ReadParagraph {
  const properties = child(element, "w:pPr");
  const look = lookOf(properties, child(element, "w:r"));
  const isOn = (property: string) => !["false", "0", "none", null].includes(look("w:rPr", property));
  const points = (attribute: string) => Number(look("w:pPr", "w:spacing", attribute) ?? 0) / 20;
  const outline = look("w:pPr", "w:outlineLvl");
  return {
    text: all(element, "w:t")
      .map((text) => text.textContent)
      .join(""),
    mark: count(child(properties, "w:numPr")),
    styleId: value(properties, "w:pStyle") ?? "Normal",
    outlineLevel: outline === null ? null : Number(outline),
    place: element.parentNode?.nodeName === "w:tc" ? "cell" : "body",
    sizePt: Number(look("w:rPr", "w:sz")) / 2,
    isBold: isOn("w:b"),
    isItalic: isOn("w:i"),
    isUnderlined: isOn("w:u"),
    font: look("w:rPr", "w:rFonts", "w:ascii") ?? "",
    language: look("w:rPr", "w:lang") ?? "",
    align: look("w:pPr", "w:jc") ?? "left",
    firstLineMm: millimetres(look("w:pPr", "w:ind", "w:firstLine")),
    beforePt: points("w:before"),
    afterPt: points("w:after"),
    exactLinePt: look("w:pPr", "w:spacing", "w:lineRule") === "exact" ? points("w:line") : null,
    keepsWithNext: !["false", null].includes(look("w:pPr", "w:keepNext")),
  };
}

function readSection(element: Element): ReadSection {
  const size = child(element, "w:pgSz");
  const margins = child(element, "w:pgMar");
  const margin = (side: string) => millimetres(margins?.getAttribute(`w:${side}`));
  return {
    widthMm: millimetres(size?.getAttribute("w:w")),
    heightMm: millimetres(size?.getAttribute("w:h")),
    marginsMm: {
      top: margin("top"),
      bottom: margin("bottom"),
      left: margin("left"),
      right: margin("right"),
      header: margin("header"),
    },
    startsAt: Number(child(element, "w:pgNumType")?.getAttribute("w:start")),
    hidesFirstNumber: child(element, "w:titlePg") !== undefined,
  };
}

type MarkCounter = (numbering: Element | undefined) => string;

/** Counts as Word does: every list restarts at its levels' start, a level restarts under one above it. */
function markCounter(numbering: Element): MarkCounter {
  const abstracts = byAttribute(numbering, "w:abstractNum", "w:abstractNumId");
  const numbers = byAttribute(numbering, "w:num", "w:numId");
  const counters = new Map<string, number[]>();
  return (reference) => {
    if (!reference) return "";
    const id = value(reference, "w:numId") ?? "";
    const at = Number(value(reference, "w:ilvl"));
    const levels = all(abstracts.get(value(numbers.get(id), "w:abstractNumId") ?? "") ?? numbering, "w:lvl");
    const counts = counters.get(id) ?? [];
    counters.set(id, counts);
    counts[at] = counts[at] === undefined ? Number(value(levels[at], "w:start")) : counts[at] + 1;
    counts.length = at + 1;
    return (value(levels[at], "w:lvlText") ?? "").replace(/%(\d)/gu, (_, level: string) =>
      shown(counts[Number(level) - 1] ?? 1, value(levels[Number(level) - 1], "w:numFmt")),
    );
  };
}

function shown(count: number, format: string | undefined): string {
  if (format === "lowerLetter") return String.fromCharCode(96 + count);
  if (format !== "upperRoman") return String(count);
  const roman = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
  return "X".repeat(Math.floor(count / 10)) + roman[count % 10];
}

function byAttribute(element: Element, name: string, attribute: string): Map<string, Element> {
  return new Map(all(element, name).map((one) => [one.getAttribute(attribute) ?? "", one]));
}

function value(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.getAttribute("w:val") ?? undefined;
}

function millimetres(twips: string | null | undefined): number {
  return Math.round((Number(twips ?? 0) / 1440) * 254) / 10;
}
