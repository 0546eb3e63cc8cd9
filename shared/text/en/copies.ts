import type { copies as source } from "../vi/copies";

/** Copies of issued papers: sao y, sao lục, trích sao. */
export const copies: Record<keyof typeof source, string> = {
  "copies.title": "Copies",
  "copies.make": "Make a copy",
  "copies.make-of": "Make a copy of {shown}",
  "copies.none": "Not copied yet.",
  "copies.kind": "Form of copy",
  "copies.parts": "Parts in the extract",
  "copies.parts-missing": "Choose at least one part.",
  "copies.opening": "Opening",
  "copies.date": "Day of the copy",
  "copies.place": "Place of the copy",
  "copies.recipients": "Recipients of the copy, one a line",
  "copies.authority": "Authority",
  "copies.post": "Post",
  "copies.signer": "Name of the signer",
  "copies.take": "Take the number",
  "copies.taken": "Number {shown} was taken for the copy.",
  "copies.hint":
    "The copy takes number {shown} of the register. Look at the print before it is issued; it cannot be changed afterwards.",
  "copies.line": "{form} {shown}, {date}",
  "copies.look": "See the print",
  "copies.issue": "Issue the copy",
  "copies.action-of": "{action} {shown}",
  "copies.issued": "Copy {shown} was issued.",
  "copies.working": "Preparing the copy…",
  "copies.file-folder": "Copies",
  "copies.file-name": "Copy {shown}",
};
