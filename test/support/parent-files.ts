import { Document, Packer, Paragraph, TextRun } from "docx";
import { strToU8, type Zippable, zipSync } from "fflate";

const oleMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Bytes of a DOCX with one plain paragraph per text; `**` in front makes it bold. */
export async function docxOf(...texts: string[]): Promise<Uint8Array> {
  const children = texts.map((raw) => {
    const bold = raw.startsWith("**");
    return new Paragraph({ children: [new TextRun({ text: bold ? raw.slice(2) : raw, bold })] });
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** Bytes of an OLE compound file whose directory names one stream; enough for a reader that judges by names. */
export function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set(oleMagic);
  bytes.set(Buffer.from(stream, "utf16le"), 1024);
  return bytes;
}

/** Bytes of a zip with the given text parts. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, strToU8(text)]),
  );
  return zipSync(files);
}

const utf8 = new TextEncoder();

/** A text file in one of the encodings offices save. */
export function textFile(
  text: string,
  encoding: "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be",
): Uint8Array {
  if (encoding === "utf-8") return utf8.encode(text);
  if (encoding === "utf-8-bom") return new Uint8Array([0xef, 0xbb, 0xbf, ...utf8.encode(text)]);
  const little = new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
  return encoding === "utf-16le" ? little : new Uint8Array(Buffer.from(little).swap16());
}
