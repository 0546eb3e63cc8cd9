import { strFromU8 } from "fflate";
import { elements, firstElement, readXml, type XmlElement } from "../xml";

/** A comment as the file keeps it; `replyTo` is the id of the comment it answers. */
export interface ReturnedComment {
  readonly id: string;
  readonly author: string;
  readonly at: string;
  readonly text: string;
  readonly replyTo: string | null;
  readonly isResolved: boolean;
}

type Parts = ReadonlyMap<string, Uint8Array>;

/** The comments of a package, with who answers whom where the file says so. */
export function readComments(parts: Parts): readonly ReturnedComment[] {
  const threads = readThreads(parts);
  const comments = rootsOf(parts, /^word\/comments\d*\.xml$/u).flatMap((root) => elements(root, "w:comment"));
  const ids = new Map(comments.map((comment) => [paragraphIdOf(comment), comment.attributes["w:id"] ?? ""]));
  return comments.map((comment) => {
    const thread = threads.get(paragraphIdOf(comment));
    return {
      id: comment.attributes["w:id"] ?? "",
      author: comment.attributes["w:author"] ?? "",
      at: comment.attributes["w:date"] ?? "",
      text: elements(comment, "w:p").map(textOf).join("\n").trim(),
      replyTo: ids.get(thread?.parent ?? "") ?? null,
      isResolved: thread?.isDone ?? false,
    };
  });
}

function readThreads(parts: Parts): ReadonlyMap<string, { parent: string; isDone: boolean }> {
  const entries = rootsOf(parts, /^word\/commentsExtended\d*\.xml$/u).flatMap((root) =>
    elements(root, "w15:commentEx"),
  );
  return new Map(
    entries.map(({ attributes }) => [
      attributes["w15:paraId"] ?? "",
      {
        parent: attributes["w15:paraIdParent"] ?? "none",
        isDone: ["1", "true"].includes(attributes["w15:done"] ?? ""),
      },
    ]),
  );
}

function rootsOf(parts: Parts, name: RegExp): readonly XmlElement[] {
  return [...parts.keys()].filter((part) => name.test(part)).map((part) => readXml(partText(parts, part)));
}

function partText(parts: Parts, name: string): string {
  const part = parts.get(name);
  return part ? strFromU8(part) : "";
}

/** Threads name a comment by its last paragraph. */
function paragraphIdOf(comment: XmlElement): string {
  return elements(comment, "w:p").at(-1)?.attributes["w14:paraId"] ?? "";
}

function textOf(element: XmlElement): string {
  if (element.name === "w:t") return element.text;
  if (element.name === "w:br" || element.name === "w:tab") return " ";
  return elements(element).map(textOf).join("");
}

/** The value of a property the office put into the file; null when the file has none of that name. */
export function readProperty(parts: Parts, name: string): string | null {
  const text = partText(parts, "docProps/custom.xml");
  if (text === "") return null;
  const property = elements(readXml(text), "property").find(({ attributes }) => attributes.name === name);
  return property ? property.text.trim() : null;
}

/** The root of the main document of a package. */
export function documentRoot(parts: Parts): XmlElement | null {
  const root = rootsOf(parts, /^word\/document\d*\.xml$/u)[0] ?? null;
  return root && firstElement(root, "w:body") ? root : null;
}
