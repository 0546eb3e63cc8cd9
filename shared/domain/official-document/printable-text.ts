const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
const notInXml = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const directionControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text as it can be put on paper: composed, on one line, without characters that XML forbids (control characters, lone
 * surrogates, U+FFFE and U+FFFF) and without direction controls, which would turn the rest of the line around.
 */
export function printableText(text: string): string {
  return text.replace(lineBreaks, " ").replace(notInXml, "").replace(directionControls, "").normalize("NFC");
}
