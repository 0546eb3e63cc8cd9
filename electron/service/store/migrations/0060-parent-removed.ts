import type { Migration } from "./migration";

/** When a parent plan was removed; it stays for the removed programmes that stand on it, which may come back. */
export const parentRemoved: Migration = {
  version: 60,
  up(run) {
    run("ALTER TABLE parent_plan ADD COLUMN removed_at TEXT;");
  },
};
