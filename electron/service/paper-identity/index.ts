import { createHash } from "node:crypto";

/** Which programme, at which revision, a paper was printed from; it travels inside the file. */
export interface PaperIdentity {
  readonly programmeId: string;
  readonly revision: number;
}

/** Names of the two properties of a file that say what it was printed from; Word and LibreOffice keep them. */
export const identityProperties = { programme: "LoTrinhProgramme", revision: "LoTrinhRevision" } as const;

const prefix = "LT";

/**
 * The bookmark of a paragraph with an anchor. Word wants at most 40 letters and digits, tells capitals not apart and
 * hides a name that begins with `_`, LibreOffice drops some of those: so a letter and a part of a hash, the same for
 * ever.
 */
export function bookmarkName(anchor: string): string {
  return prefix + createHash("sha256").update(anchor).digest("hex").slice(0, 32);
}

/** True for a name that `bookmarkName` may have made. */
export function isOwnBookmark(name: string): boolean {
  return /^LT[0-9a-f]{32}$/iu.test(name);
}

/** The properties that put an identity into a file. */
export function identityAsProperties({ programmeId, revision }: PaperIdentity) {
  return [
    { name: identityProperties.programme, value: programmeId },
    { name: identityProperties.revision, value: String(revision) },
  ];
}
