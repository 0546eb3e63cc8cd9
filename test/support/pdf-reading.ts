import { inflateSync } from "node:zlib";

/** A PDF read without the library that wrote it: objects by number, and the commands that paint its pages. */
export interface ReadPdf {
  readonly version: string;
  readonly objects: ReadonlyMap<number, PdfObject>;
  /** What each page paints, in order. */
  readonly pages: readonly string[];
}

/** The text of an object's dictionary and the bytes of its stream. */
export interface PdfObject {
  readonly text: string;
  readonly stream: Buffer | null;
}

/** Reads a PDF without object streams or encryption. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes);
  const latin = file.toString("latin1");
  const found = [...latin.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/gu)];
  const objects = new Map(found.map(([, number, body = ""]) => [Number(number), objectOf(body)]));
  const pages = [...objects.values()].filter(({ text }) => /\/Type \/Page\n/u.test(text));
  const painted = pages.map(({ text }) => {
    const contents = Number(/\/Contents (\d+) 0 R/u.exec(text)?.[1]);
    return objects.get(contents)?.stream?.toString("latin1") ?? "";
  });
  return { version: latin.slice(5, 8), objects, pages: painted };
}

/** The object whose dictionary holds some words; the first of several. */
export function objectWith(pdf: ReadPdf, words: string): PdfObject {
  const found = [...pdf.objects.values()].find(({ text }) => text.includes(words));
  if (!found) throw new Error(`no object with ${words}`);
  return found;
}

/** A PDF string as text: in UTF-16 when it begins so. */
export function pdfText(raw: string): string {
  const plain = raw.replace(/\\([nrtbf()\\])/gu, (_, mark: string) => escapes[mark] ?? mark);
  const bytes = Buffer.from(plain, "latin1");
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return plain;
  return bytes.subarray(2).swap16().toString("utf16le");
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function objectOf(body: string): PdfObject {
  const at = body.indexOf("stream\n");
  if (at < 0) return { text: body, stream: null };
  const text = body.slice(0, at);
  const raw = Buffer.from(body.slice(at + 7, body.lastIndexOf("\nendstream")), "latin1");
  return { text, stream: text.includes("/FlateDecode") ? inflateSync(raw) : raw };
}
