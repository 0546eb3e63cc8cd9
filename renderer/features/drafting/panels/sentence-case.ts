/** Headings typed in capitals read easier in a narrow column as a sentence; abbreviations alone stay as they are. */
export function sentenceCase(title: string): string {
  const isCapitals = title === title.toLocaleUpperCase("vi") && /\s/u.test(title.trim());
  return isCapitals ? title.slice(0, 1) + title.slice(1).toLocaleLowerCase("vi") : title;
}
