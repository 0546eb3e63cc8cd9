import { foundation } from "./0010-foundation";
import { copyCheck } from "./0020-copy-check";
import { parentDraft } from "./0030-parent-draft";
import { issuing } from "./0040-issuing";
import { opinion } from "./0050-opinion";
import { parentRemoved } from "./0060-parent-removed";
import { askedBody } from "./0070-asked-body";
import { libraryText } from "./0080-library-text";
import { officialCopy } from "./0090-official-copy";
import type { Migration } from "./migration";

export type { Migration };

/** All migrations in order. */
export const migrations: readonly Migration[] = [
  foundation,
  copyCheck,
  parentDraft,
  issuing,
  opinion,
  parentRemoved,
  askedBody,
  libraryText,
  officialCopy,
];

/** The version this program writes. */
export const currentVersion = migrations.at(-1)?.version ?? 0;
