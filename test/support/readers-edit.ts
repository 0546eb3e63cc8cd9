import { withParts } from "./returned-papers";

const stamp = 'w:author="Vì Thị Hoa" w:date="2026-11-20T09:15:00Z"';

/** A DOCX in which a reader, tracked, put one word in place of another in the paragraph with this text. */
export function editedByReader(bytes: Uint8Array, text: string, word: string, other: string): Uint8Array {
  const run = (part: string) => `<w:r><w:t xml:space="preserve">${part}</w:t></w:r>`;
  const at = text.indexOf(word);
  const struck = `<w:del w:id="900" ${stamp}><w:r><w:delText xml:space="preserve">${word}</w:delText></w:r></w:del>`;
  const written = `<w:ins w:id="901" ${stamp}>${run(other)}</w:ins>`;
  return withParts(bytes, {
    "word/document.xml": (xml) => {
      if (at < 0 || !xml.includes(run(text))) throw new Error(`no run "${text}" with "${word}"`);
      return xml.replace(
        run(text),
        run(text.slice(0, at)) + struck + written + run(text.slice(at + word.length)),
      );
    },
  });
}
