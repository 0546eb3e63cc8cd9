/** One change of the store's shape. Versions go up in tens; a shipped one is never edited. */
export interface Migration {
  readonly version: number;
  up(run: (sql: string) => void): void;
}
