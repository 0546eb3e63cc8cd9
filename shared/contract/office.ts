import { z } from "zod";
import { Body } from "../domain/directory";
import { RuleSet } from "../domain/form-rules";
import { Fact, Unit } from "../domain/unit";
import { command, query } from "./define";
import { typefaceNames } from "./typefaces";

export type { RuleSet } from "../domain/form-rules";

const TimesState = z.enum(["usable", "absent", "unreadable", "no-vietnamese", "not-embeddable"]);
/** Whether a PDF can be set in the machine's Times New Roman, and if not, why. */
export type TimesState = z.infer<typeof TimesState>;

/**
 * What the office has chosen for itself; every field has a default. `isStandAlone`: the computer is kept apart for
 * secret papers, so they may be issued from it. `typeface`: what PDF files are set in, where it is to be had.
 */
export const OfficeSettings = z.strictObject({
  language: z.enum(["vi", "en"]),
  theme: z.enum(["system", "light", "dark", "contrast"]),
  verbatimSyllables: z.int().min(4).max(50),
  localShare: z.int().min(0).max(100),
  factMonths: z.int().min(1).max(120),
  ruleSet: z.string().max(40),
  isStandAlone: z.boolean().default(false),
  typeface: z.enum(typefaceNames).default("tinos"),
});
export type OfficeSettings = z.infer<typeof OfficeSettings>;

/** The office as the first screen needs it; `unit` is null until the welcome is finished. */
export const OfficeView = z.strictObject({
  unit: Unit.nullable(),
  isSample: z.boolean(),
  settings: OfficeSettings,
  facts: z.array(Fact),
  bodies: z.array(Body),
});
export type OfficeView = z.infer<typeof OfficeView>;

/** Where the user was: a small bag the renderer owns, kept for the next start. */
export const ViewState = z.record(z.string().max(80), z.json());
export type ViewState = z.infer<typeof ViewState>;

/** What `doctor` and the settings screen report. `integrity` is SQLite's own word, "ok" when sound. */
export const Diagnosis = z.strictObject({
  appVersion: z.string(),
  node: z.string(),
  sqlite: z.string(),
  dataFolder: z.string(),
  databaseVersion: z.int(),
  databaseBytes: z.int(),
  integrity: z.string(),
  lastBackup: z.string().nullable(),
});
export type Diagnosis = z.infer<typeof Diagnosis>;

const Ok = z.null();

/**
 * The office: unit, profile facts, directory of bodies, settings, where the user was, the form rules that ship with
 * the program, newest first, and whether the machine has a Times New Roman for its PDF files.
 */
export const office = {
  get: query({}, OfficeView),
  ruleSets: query({}, z.array(RuleSet)),
  timesState: query({}, TimesState),
  saveUnit: command({ unit: Unit }, OfficeView),
  openSample: command({}, OfficeView),
  saveSettings: command({ settings: OfficeSettings }, OfficeView),
  saveFact: command({ fact: Fact }, OfficeView),
  removeFact: command({ id: z.string() }, OfficeView),
  saveBody: command({ body: Body }, OfficeView),
  removeBody: command({ id: z.string() }, OfficeView),
  getViewState: query({}, ViewState),
  saveViewState: command({ state: ViewState }, Ok),
  diagnose: query({}, Diagnosis),
};
