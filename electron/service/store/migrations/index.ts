import { foundation } from "./0010-foundation";
import type { Migration } from "./migration";

export type { Migration };

/** All migrations in order. */
export const migrations: readonly Migration[] = [foundation];

/** The version this program writes. */
export const currentVersion = migrations.at(-1)?.version ?? 0;
