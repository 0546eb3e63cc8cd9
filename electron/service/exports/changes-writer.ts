import type { writeChangesDocx as WriteChangesDocx } from "./docx-changes";

/** `writeChangesDocx` of docx-changes.ts, whose library is too large to be loaded at every start. */
export async function writeChangesDocx(
  ...given: Parameters<typeof WriteChangesDocx>
): ReturnType<typeof WriteChangesDocx> {
  const writer = await import("./docx-changes");
  return writer.writeChangesDocx(...given);
}
