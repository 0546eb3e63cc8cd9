import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { all, child } from "./docx-reading";

const part = "word/document.xml";

/** What Word does when all tracked changes of a file are accepted or rejected, by a reader that knows no writer of ours. */
export function resolveChanges(bytes: Uint8Array, choice: "accept" | "reject"): Uint8Array {
  const files = unzipSync(bytes);
  const dom = new DOMParser().parseFromString(strFromU8(files[part] ?? new Uint8Array()), "text/xml");
  const [goes, stays] =
    choice === "accept"
      ? [
          ["w:del", "w:moveFrom"],
          ["w:ins", "w:moveTo"],
        ]
      : [
          ["w:ins", "w:moveTo"],
          ["w:del", "w:moveFrom"],
        ];
  const root = dom.documentElement;
  const isMarked = (element: Element | undefined, names: readonly string[]) =>
    names.some((name) => child(element, name) !== undefined);
  for (const row of all(root, "w:tr")) {
    if (isMarked(child(row, "w:trPr"), goes)) row.parentNode?.removeChild(row);
  }
  for (const paragraph of all(root, "w:p")) {
    const end = child(child(paragraph, "w:pPr"), "w:rPr");
    const isGone = isMarked(end, goes);
    for (const name of goes)
      for (const change of all(paragraph, name)) change.parentNode?.removeChild(change);
    if (isGone && all(paragraph, "w:r").length > 0)
      throw new Error("a paragraph without an end still has text");
    if (isGone) paragraph.parentNode?.removeChild(paragraph);
  }
  for (const name of stays) for (const change of all(root, name)) unwrap(change);
  for (const name of ["w:pPrChange", "w:rPrChange"]) {
    for (const change of all(root, name)) restore(change, choice === "reject");
  }
  const text = new XMLSerializer().serializeToString(dom).replaceAll("w:delText", "w:t");
  return zipSync({ ...files, [part]: strToU8(text) });
}

/** How many elements of each kind of tracked change a file has. */
export function countChanges(bytes: Uint8Array): Readonly<Record<string, number>> {
  const files = unzipSync(bytes);
  const root = new DOMParser().parseFromString(strFromU8(files[part] ?? new Uint8Array()), "text/xml");
  const names = ["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange"];
  return Object.fromEntries(names.map((name) => [name.slice(2), all(root.documentElement, name).length]));
}

function unwrap(element: Element): void {
  const parent = element.parentNode;
  for (const inner of Array.from(element.childNodes)) parent?.insertBefore(inner, element);
  parent?.removeChild(element);
}

function restore(change: Element, isRejected: boolean): void {
  const now = change.parentNode;
  if (!now) return;
  now.removeChild(change);
  if (!isRejected) return;
  const kept = Array.from(now.childNodes).filter(({ nodeName }) => nodeName === "w:sectPr");
  for (const one of Array.from(now.childNodes)) now.removeChild(one);
  const old = child(change, now.nodeName);
  for (const one of [...Array.from(old?.childNodes ?? []), ...kept]) now.appendChild(one);
}
