/** Number and symbol without the word before them on the paper: "01-TB/ĐU" for "Số 01-TB/ĐU". */
export function bareNumber(shown: string): string {
  return shown.replace(/^Số:?\s+/u, "");
}
