import { foundation } from "./0010-foundation";

/** One change of the store's shape. Versions go up in tens; a shipped one is never edited. */
export interface Migration {
  readonly version: number;
  up(run: (sql: string) => void): void;
}

/** All migrations in order. */
export const migrations: readonly Migration[] = [foundation];

/** The version this program writes. */
export const currentVersion = migrations.at(-1)?.version ?? 0;
