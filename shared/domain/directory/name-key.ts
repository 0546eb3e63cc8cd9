/** One spelling of a body's name, by which two are told to be one; its diacritics tell it from others ("Bản Ngà", "Bản Ngã"). */
export function nameKey(name: string): string {
  const words = name.normalize("NFD").toLocaleLowerCase("vi").trim().split(/\s+/u);
  return words.map(toneLast).join(" ").normalize("NFC");
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** A word with its tone behind its letters, so that "uỷ" and "ủy" are one. */
function toneLast(word: string): string {
  return word.replace(tones, "") + (word.match(tones) ?? []).join("");
}
