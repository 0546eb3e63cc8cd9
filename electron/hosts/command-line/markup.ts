const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** Characters that XML 1.0 does not allow at all. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text as it may stand in XML or HTML, between tags or in an attribute. */
export function escaped(text: string): string {
  return text.replace(forbidden, "\uFFFD").replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
}
