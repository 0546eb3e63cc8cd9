import { z } from "zod";
import { OfficeSettings, type OfficeView, ViewState } from "../../../shared/contract/office";
import { Body } from "../../../shared/domain/directory";
import { Fact, Unit } from "../../../shared/domain/unit";
import type { ReadHandle, WriteHandle } from "./database";
import { json } from "./json";

/** Settings of an office that has chosen nothing yet. */
export const defaultSettings: OfficeSettings = {
  language: "vi",
  theme: "system",
  verbatimSyllables: 8,
  localShare: 50,
  factMonths: 12,
  ruleSet: "05-HD/VPTW",
  isStandAlone: false,
  typeface: "tinos",
};

const OfficeRow = z.object({
  unit: json(Unit).nullable(),
  is_sample: z.int(),
  settings: json(OfficeSettings),
  view_state: json(ViewState),
});

const FactRow = z
  .object({
    id: z.string(),
    kind: z.string(),
    label: z.string(),
    value: z.string(),
    as_of: z.string(),
    source: z.string(),
  })
  .transform(({ as_of, ...row }) => Fact.parse({ ...row, asOf: as_of }));

const BodyRow = z.object({ value: json(Body) });

/** The office with its facts and bodies; defaults while nothing is stored. */
export function readOffice(db: ReadHandle): OfficeView {
  const row = officeRow(db);
  return {
    unit: row?.unit ?? null,
    isSample: row?.is_sample === 1,
    settings: row?.settings ?? defaultSettings,
    facts: db.all(FactRow, "SELECT * FROM fact ORDER BY kind, rowid"),
    bodies: db.all(BodyRow, "SELECT value FROM body ORDER BY rowid").map((body) => body.value),
  };
}

/** Where the user was. */
export function readViewState(db: ReadHandle): ViewState {
  return officeRow(db)?.view_state ?? {};
}

function officeRow(db: ReadHandle): z.infer<typeof OfficeRow> | undefined {
  return db.get(OfficeRow, "SELECT unit, is_sample, settings, view_state FROM office WHERE id = 1");
}

/** Stores the unit. */
export function writeUnit(db: WriteHandle, unit: Unit, isSample: boolean): void {
  ensureOffice(db);
  db.run("UPDATE office SET unit = ?, is_sample = ? WHERE id = 1", JSON.stringify(unit), isSample ? 1 : 0);
}

/** Stores the settings. */
export function writeSettings(db: WriteHandle, settings: OfficeSettings): void {
  ensureOffice(db);
  db.run("UPDATE office SET settings = ? WHERE id = 1", JSON.stringify(settings));
}

/** Stores where the user is. */
export function writeViewState(db: WriteHandle, state: ViewState): void {
  ensureOffice(db);
  db.run("UPDATE office SET view_state = ? WHERE id = 1", JSON.stringify(state));
}

/** Adds a fact or replaces the one with its id. */
export function writeFact(db: WriteHandle, fact: Fact): void {
  db.run(
    `INSERT INTO fact (id, kind, label, value, as_of, source) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, label = excluded.label, value = excluded.value,
       as_of = excluded.as_of, source = excluded.source`,
    fact.id,
    fact.kind,
    fact.label,
    fact.value,
    fact.asOf,
    fact.source,
  );
}

/** Removes a fact; tells whether there was one. */
export function deleteFact(db: WriteHandle, id: string): boolean {
  return db.run("DELETE FROM fact WHERE id = ?", id) > 0;
}

/** Adds a body or replaces the one with its id. */
export function writeBody(db: WriteHandle, body: Body): void {
  db.run(
    "INSERT INTO body (id, value) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value",
    body.id,
    JSON.stringify(body),
  );
}

/** Removes a body; tells whether there was one. */
export function deleteBody(db: WriteHandle, id: string): boolean {
  return db.run("DELETE FROM body WHERE id = ?", id) > 0;
}

function ensureOffice(db: WriteHandle): void {
  db.run("INSERT OR IGNORE INTO office (id, settings) VALUES (1, ?)", JSON.stringify(defaultSettings));
}
