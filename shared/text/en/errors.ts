import type { errors as source } from "../vi/errors";

/** English wording of the refusals. */
export const errors: Record<keyof typeof source, string> = {
  "error.internal":
    "Something went wrong in the program and this action was not carried out. Saved content is intact. Try again; if it repeats, give number {log} to your support.",
  "error.service-unavailable": "The store is restarting. Wait a few seconds and try again.",
  "error.address-changed":
    "The address of the program has changed and this page cannot reach it any more. Open the address Lộ Trình gave when it was started last.",
  "error.invalid-input":
    "The information was not in the expected form and was not accepted. Check the fields you filled in.",
  "error.not-found":
    "This entry can no longer be found; another window may have removed it. Go back to the list.",
  "error.no-office": "The unit has not been set up. Fill in the unit first.",
  "error.office-described":
    "The unit is described already, so the sample office was not put over it. Use another data folder to look at the sample.",
  "error.file-missing": "The file {name} was not found. Check the name or the USB drive and open it again.",
  "error.file-empty": "The file {name} has no content. Choose another file.",
  "error.file-locked":
    "The file {name} is open in another program (usually Word). Close it there and try again.",
  "error.file-protected":
    "The file {name} is protected by a password. Open it in Word, remove the password and save it.",
  "error.file-damaged":
    "The file {name} is damaged or was not copied completely. Copy it again, or open it in Word and save it as a new file.",
  "error.file-too-large":
    "The content of the file {name} is larger than {limitMb} MB. Split off annexes or pictures and open it again.",
  "error.file-not-docx":
    "The file {name} is not a Word document. Check it, or open it in Word and save it as .docx.",
  "error.file-legacy-doc":
    "The file {name} is in the old Word format (.doc). Save it as .docx in Word and open that here.",
  "error.file-unsupported":
    "Files of kind {kind} cannot be read yet. Use a .docx file, or copy the content and paste it.",
  "error.file-not-text": "The file {name} is not readable text. Choose a .docx, .txt or .md file.",
  "error.file-secret":
    "The document carries a secrecy mark ({mark}) and must not be opened on this computer. Nothing was stored. Use the computer set aside for secret papers.",
  "error.disk-full":
    "The disk is full, so nothing could be saved. Free some space and try again; your draft is still here.",
  "error.folder-read-only":
    "The folder {folder} cannot be written to. Choose another folder or ask for permission.",
  "error.folder-missing": "The folder {folder} was not found. Check the drive or choose another place.",
  "error.data-folder-in-use":
    "The data is in use by another Lộ Trình window. Close that window and open it again.",
  "error.database-newer":
    "This data was made by a newer version of Lộ Trình. Install that version and open it again; nothing was changed.",
  "error.database-damaged":
    "The data file is damaged and was not opened. Restore the latest backup in the folder {folder}.",
  "error.revision-conflict": "The document was just edited in another window. Your changes are being merged.",
  "error.revision-unknown": "This document has no revision {revision}.",
  "error.steps-rejected": "The last change could not be merged and was not saved. Undo it and try again.",
  "error.template-locked": "This part is set by the level above and cannot be changed or removed.",
  "error.duty-refused":
    "This assignment is not valid yet and was not saved. Check the lead body and the dates.",
  "error.parent-in-use":
    "The document is the basis of {count, plural, one {# programme} other {# programmes}} and cannot be removed. Detach it there first.",
  "error.parent-linked":
    "{count, plural, one {# paragraph} other {# paragraphs}} of the programme still take the document up, so it stays a parent. Remove those links first.",
  "error.parent-has-units":
    "{count, plural, one {# programme} other {# programmes}} that units sent in for this plan are kept with it, so it cannot be removed. Remove those programmes first.",
  "error.opinion-what-missing": "The opinion has no words yet. Write them and save again.",
  "error.opinion-author-missing": "It is not said who gives the opinion. Name the person or the body.",
  "error.opinion-reason-missing":
    "An opinion taken in part or not at all needs a reason. Write it and save again.",
  "error.rule-set-unknown": "There is no set of form rules {id}. Those there are: {known}.",
  "error.stage-refused":
    "The document is at “{from, select, draft {draft} consultation {consultation} submitted {submitted} discussed {discussed at congress} approved {approved} other {issued}}”, so it cannot go to “{to, select, draft {draft} consultation {consultation} submitted {submitted} discussed {discussed at congress} approved {approved} other {issued}}” yet. Take the steps one after the other.",
  "error.stage-date-refused":
    "The date of this step may not be later than today ({latest}) nor earlier than the step before ({earliest, select, none {there is none} other {{earliest}}}). Check the date.",
  "error.reason-needed": "This needs a reason. Write one sentence; it is kept in the dossier.",
  "error.already-issued":
    "The document has been issued and can no longer change. To correct it, take it back to draft with a reason and have it approved again.",
  "error.number-held":
    "This document holds {shown}. Use that number, or void it with a reason before you take another.",
  "error.number-taken":
    "{shown} {state, select, reserved {is held by {by} for “{title}”} issued {was issued for “{title}”} other {was voided; it was held for “{title}”}}. Take the next number.",
  "error.number-gap":
    "Number {asked} cannot be taken: number {next} would be left out. The next number is {next}.",
  "error.number-before-series": "This register begins at number {first}, so number {asked} cannot be taken.",
  "error.number-settled":
    "{shown} {state, select, issued {has been issued and cannot be voided} other {was voided before}}. Open the register again to see it.",
  "error.type-without-number": "The type “{type}” bears no number and symbol, so it needs none.",
  "error.term-missing":
    "No committee term is entered for {date}, so no number can be taken. Enter the day the congress that began the term closed.",
  "error.term-order": "The term “{name}” ends before it begins. Check both dates.",
  "error.term-overlap": "This term runs at the same time as “{name}”. Check its first and last day.",
  "error.term-in-use":
    "{count, plural, one {# number was} other {# numbers were}} taken in this term, so it cannot be removed.",
  "error.series-begun":
    "This register already has a number ({shown}), so where it begins can no longer change.",
  "error.rehearsal-outdated":
    "The document or the register changed after the last rehearsal, so nothing was issued. Rehearse again.",
  "error.issue-stopped":
    "{count, plural, one {# point has} other {# points have}} to be mended before issue. See the rehearsal list.",
  "error.dossier-damaged":
    "The file {name} in the dossier is no longer as it was when issued, so it is not exported. Restore the data from a backup.",
  "error.copy-date-refused":
    "A copy bears a day from that of signing ({earliest}) to today ({latest}). Correct the day.",
  "error.copy-parts-missing": "An extract holds at least one part of the paper. Choose the parts.",
  "error.copy-differs":
    "The paper no longer comes out word for word as it was issued, so it is not copied from here. Copy the file in the dossier.",
  "error.export-failed": "The document could not be produced. Your draft is intact; try again.",
};
