import type { Migration } from "./migration";

/**
 * The text of a library document deflated, a sixth of its size. Documents put in before keep theirs in `text`, which is
 * empty where `deflated` is there.
 */
export const libraryText: Migration = {
  version: 80,
  up(run) {
    run("ALTER TABLE library_document ADD COLUMN deflated BLOB;");
  },
};
