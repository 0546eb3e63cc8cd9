import type { errors as source } from "../vi/errors";

/** English wording of the refusals. */
export const errors: Record<keyof typeof source, string> = {
  "error.internal":
    "Something went wrong in the program and this action was not carried out. Saved content is intact. Try again; if it repeats, give number {log} to your support.",
  "error.service-unavailable": "The store is restarting. Wait a few seconds and try again.",
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
  "error.export-failed": "The document could not be produced. Your draft is intact; try again.",
};
