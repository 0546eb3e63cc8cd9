import { z } from "zod";
import {
  type CommitteeTerm,
  NumberSeries,
  RegisterEntry,
  seriesKey,
} from "../../../shared/domain/issuing/numbers";
import type { ReadHandle, WriteHandle } from "./database";
import { json } from "./json";

const TermRow = z
  .object({ id: z.string(), name: z.string(), from_day: z.string(), to_day: z.string().nullable() })
  .transform(({ from_day, to_day, ...row }): CommitteeTerm => ({ ...row, from: from_day, to: to_day }));

/** The terms of the committee, the latest first. */
export function listTerms(db: ReadHandle): CommitteeTerm[] {
  return db.all(TermRow, "SELECT id, name, from_day, to_day FROM committee_term ORDER BY from_day DESC, id");
}

/** Stores a term, in place of the one with its id. */
export function writeTerm(db: WriteHandle, { id, name, from, to }: CommitteeTerm): void {
  db.run(
    `INSERT INTO committee_term (id, name, from_day, to_day) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, from_day = excluded.from_day, to_day = excluded.to_day`,
    id,
    name,
    from,
    to,
  );
}

/** Removes a term; false when it is not there. */
export function deleteTerm(db: WriteHandle, id: string): boolean {
  return db.run("DELETE FROM committee_term WHERE id = ?", id) > 0;
}

/** How many numbers were taken in a term. */
export function countNumbersOfTerm(db: ReadHandle, id: string): number {
  const Count = z.object({ count: z.int() });
  const sql = `SELECT count(*) AS count FROM register_number JOIN number_series ON key = series_key
    WHERE value ->> 'periodKind' = 'term' AND value ->> 'period' = ?`;
  return db.get(Count, sql, id)?.count ?? 0;
}

/** A series as stored: the number it begins with, and what became of each number so far, in order. */
export interface StoredSeries {
  readonly key: string;
  readonly series: NumberSeries;
  readonly first: number;
  readonly entries: RegisterEntry[];
}

const SeriesRow = z.object({ key: z.string(), value: json(NumberSeries), first: z.int() });

/** All series that were begun, by key. */
export function listSeries(db: ReadHandle): StoredSeries[] {
  const rows = db.all(SeriesRow, "SELECT key, value, first FROM number_series ORDER BY key");
  return rows.map((row) => withEntries(db, row));
}

/** One series, or undefined while none of its numbers is taken and its beginning was not set. */
export function readSeries(db: ReadHandle, key: string): StoredSeries | undefined {
  const row = db.get(SeriesRow, "SELECT key, value, first FROM number_series WHERE key = ?", key);
  return row && withEntries(db, row);
}

function withEntries(db: ReadHandle, { key, value, first }: z.output<typeof SeriesRow>): StoredSeries {
  return { key, series: value, first, entries: listEntries(db, key) };
}

/** Begins a series at a number, or sets the beginning of one that has no number yet. */
export function writeSeries(db: WriteHandle, series: NumberSeries, first: number): void {
  db.run(
    `INSERT INTO number_series (key, value, first) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET first = excluded.first`,
    seriesKey(series),
    JSON.stringify(series),
    first,
  );
}

const columns =
  "series_key, number, state, programme_id, copy_id, shown, title, date, signer, taken_by, taken_at, reason";

const EntryRow = z
  .object({
    series_key: z.string(),
    number: z.int(),
    state: RegisterEntry.shape.state,
    programme_id: z.string(),
    copy_id: z.string().nullable(),
    shown: z.string(),
    title: z.string(),
    date: z.string().nullable(),
    signer: z.string(),
    taken_by: z.string(),
    taken_at: z.string(),
    reason: z.string(),
  })
  .transform(
    ({ series_key, programme_id, copy_id, taken_by, taken_at, ...row }): RegisterEntry => ({
      ...row,
      copyId: copy_id,
      seriesKey: series_key,
      programmeId: programme_id,
      takenBy: taken_by,
      takenAt: taken_at,
    }),
  );

function listEntries(db: ReadHandle, key: string): RegisterEntry[] {
  return db.all(EntryRow, `SELECT ${columns} FROM register_number WHERE series_key = ? ORDER BY number`, key);
}

/** The number reserved for a programme itself, or undefined; it holds one at a time. */
export function readHeldNumber(db: ReadHandle, programmeId: string): RegisterEntry | undefined {
  const sql = `SELECT ${columns} FROM register_number WHERE programme_id = ? AND state = 'reserved' AND copy_id IS NULL`;
  return db.get(EntryRow, sql, programmeId);
}

/** The number taken for a copy, or undefined. */
export function readCopyNumber(db: ReadHandle, copyId: string): RegisterEntry | undefined {
  return db.get(EntryRow, `SELECT ${columns} FROM register_number WHERE copy_id = ?`, copyId);
}

/** One entry of the register, or undefined. */
export function readEntry(db: ReadHandle, key: string, number: number): RegisterEntry | undefined {
  const sql = `SELECT ${columns} FROM register_number WHERE series_key = ? AND number = ?`;
  return db.get(EntryRow, sql, key, number);
}

/** The latest date among the papers issued in a series before a number, or null. */
export function readDateBefore(db: ReadHandle, key: string, number: number): string | null {
  const Row = z.object({ last: z.string().nullable() });
  const sql = `SELECT max(date) AS last FROM register_number
    WHERE series_key = ? AND number < ? AND state = 'issued'`;
  return db.get(Row, sql, key, number)?.last ?? null;
}

/** Reserves a number; the store itself refuses one that is not the next. */
export function insertNumber(db: WriteHandle, entry: RegisterEntry): void {
  db.run(
    `INSERT INTO register_number (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.seriesKey,
    entry.number,
    entry.state,
    entry.programmeId,
    entry.copyId,
    entry.shown,
    entry.title,
    entry.date,
    entry.signer,
    entry.takenBy,
    entry.takenAt,
    entry.reason,
  );
}

/** Turns a reserved number into what became of it; nothing else of an entry ever changes. */
export function settleNumber(db: WriteHandle, entry: RegisterEntry): void {
  db.run(
    `UPDATE register_number SET state = ?, shown = ?, title = ?, date = ?, signer = ?, reason = ?
     WHERE series_key = ? AND number = ?`,
    entry.state,
    entry.shown,
    entry.title,
    entry.date,
    entry.signer,
    entry.reason,
    entry.seriesKey,
    entry.number,
  );
}
