import type { preview as source } from "../vi/preview";

/** The document as it prints, in English. */
export const preview: Record<keyof typeof source, string> = {
  "preview.title": "Print preview",
  "preview.keys": "Ctrl+F2",
  "preview.toolbar": "Print preview",
  "preview.pages": "Printed pages",
  "preview.page": "Page {page, number}/{count, number}",
  "preview.previous-page": "Previous page",
  "preview.next-page": "Next page",
  "preview.zoom-in": "Zoom in (+)",
  "preview.zoom-out": "Zoom out (−)",
  "preview.percent": "{percent, number}%",
  "preview.real-size": "Real size of the paper (1)",
  "preview.fit": "Fit the width (0)",
  "preview.beside": "Put beside the text",
  "preview.find": "Find in the printed pages",
  "preview.find-keys": "Find in the printed pages (Ctrl+F)",
  "preview.updating": "Updating…",
  "preview.print": "Print",
  "preview.print-keys": "Ctrl+P",
  "preview.printing": "Preparing {done, number}/{count, number}",
  "preview.close": "Back to the text (Esc)",
};
