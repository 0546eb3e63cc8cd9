import type { writeDocx as WriteDocx } from "./docx-document";
import type { findTimes as FindTimes, writePdf as WritePdf, writePdfPages as WritePdfPages } from "./pdf";

// The libraries behind are too large to be loaded at every start: each is when its writer is first called.

/** The document as a DOCX file an office can go on editing; an identity lets a copy that comes home be recognised. */
export async function writeDocx(...given: Parameters<typeof WriteDocx>): ReturnType<typeof WriteDocx> {
  const writer = await import("./docx-document");
  return writer.writeDocx(...given);
}

/** The document as a PDF/A-2b file, paged as Word pages the DOCX; throws the signal's reason when it is aborted. */
export async function writePdf(...given: Parameters<typeof WritePdf>): ReturnType<typeof WritePdf> {
  const writer = await import("./pdf");
  return writer.writePdf(...given);
}

/** Some pages of the document as `writePdf` paints them, to be looked at; throws the signal's reason when it is aborted. */
export async function writePdfPages(
  ...given: Parameters<typeof WritePdfPages>
): ReturnType<typeof WritePdfPages> {
  const writer = await import("./pdf");
  return writer.writePdfPages(...given);
}

/** What came of looking for the machine's own Times New Roman. */
export async function timesState(): Promise<ReturnType<typeof FindTimes>["state"]> {
  const writer = await import("./pdf");
  return writer.findTimes().state;
}
