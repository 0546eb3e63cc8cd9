/** Every refusal that crosses the service boundary. `shared/text` holds the sentence for each code. */
export const errorCodes = [
  "internal",
  "service-unavailable",
  "address-changed",
  "invalid-input",
  "not-found",
  "no-office",
  "office-described",
  "file-missing",
  "file-empty",
  "file-locked",
  "file-protected",
  "file-damaged",
  "file-too-large",
  "file-not-docx",
  "file-legacy-doc",
  "file-unsupported",
  "file-not-text",
  "file-secret",
  "disk-full",
  "folder-read-only",
  "folder-missing",
  "data-folder-in-use",
  "database-newer",
  "database-damaged",
  "revision-conflict",
  "revision-unknown",
  "steps-rejected",
  "template-locked",
  "duty-refused",
  "parent-in-use",
  "parent-linked",
  "parent-has-units",
  "export-failed",
  "rule-set-unknown",
  "stage-refused",
  "stage-date-refused",
  "reason-needed",
  "already-issued",
  "number-held",
  "number-taken",
  "number-gap",
  "number-before-series",
  "number-settled",
  "type-without-number",
  "term-missing",
  "term-order",
  "term-overlap",
  "term-in-use",
  "series-begun",
  "rehearsal-outdated",
  "issue-stopped",
  "dossier-damaged",
  "copy-date-refused",
  "copy-parts-missing",
  "copy-differs",
  "opinion-what-missing",
  "opinion-author-missing",
  "opinion-reason-missing",
] as const;

/** One of the closed union of refusal codes. */
export type ErrorCode = (typeof errorCodes)[number];

/** Plain, clonable values a refusal's sentence is filled with. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** A refusal the user can act on: a stable code and plain parameters, never free text. */
export class OfficeError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = "OfficeError";
    this.code = code;
    this.params = params;
  }
}

/** True for a code of this union; anything else on the wire is treated as `internal`. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === "string" && (errorCodes as readonly string[]).includes(value);
}
