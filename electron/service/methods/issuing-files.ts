import { zipSync } from "fflate";
import { OfficeError } from "../../../shared/contract/errors";
import { type ExportedFile, type ExportFormat, exportFormats } from "../../../shared/contract/exports";
import type { AttachedPaper, SeriesView, StageEvent } from "../../../shared/contract/issuing";
import type { TypefaceName } from "../../../shared/contract/typefaces";
import { formatOfficialDate } from "../../../shared/domain/dates";
import type { RuleSet } from "../../../shared/domain/form-rules";
import { bareNumber, type RegisterEntry } from "../../../shared/domain/issuing/numbers";
import { layoutProgramme } from "../../../shared/domain/official-document";
import { layoutTable, printedNumber } from "../../../shared/domain/official-document/issuing";
import type { Unit } from "../../../shared/domain/unit";
import { type MessageCode, type MessageParams, message } from "../../../shared/text";
import { programmeFileName, writeDocx, writePdf } from "../exports";
import type { ReadHandle } from "../store/database";
import { type KeptFile, readDossier } from "../store/dossier-store";
import { listPapers, readPaperBytes } from "../store/issuing-store";
import { listCopiesOf, readCopyFiles } from "../store/official-copy-store";
import { type IssuingState, sha256 } from "./issuing-state";

/** A programme written as it would go out, and what its PDF told. */
export interface WrittenIssue {
  readonly files: readonly KeptFile[];
  readonly folderName: string;
  readonly missingLetters: readonly string[];
  readonly pages: number;
}

/** Papers are official and so are the files kept with them: their words are Vietnamese, whatever the screen speaks. */
const say = (code: MessageCode, params: MessageParams = {}) => message("vi", code, params);

/** Writes the DOCX and the PDF of a programme. */
export async function writeIssue(state: IssuingState, signal: AbortSignal): Promise<WrittenIssue> {
  const { head, doc, unit, ruleSet, today } = state;
  const document = layoutProgramme({ doc, details: head.details, unit, ruleSet, today });
  const docx = await writeDocx(document);
  signal.throwIfAborted();
  const pdf = await writePdf(document, signal, state.office.settings.typeface);
  const name = (format: ExportFormat) =>
    programmeFileName({ details: head.details, doc, unit, ruleSet }, format);
  return {
    files: [kept(name("docx"), docx), kept(name("pdf"), pdf.bytes)],
    folderName: folderName(state),
    missingLetters: pdf.missingLetters,
    pages: countPages(pdf.bytes),
  };
}

const inFigures = (date: string) => formatOfficialDate(date, "figures");

const longestFolder = 60;

/** Short, so that the files in it can be kept deep in the folders of an old Windows. */
function folderName({ head, unit, ruleSet }: IssuingState): string {
  const name = printedNumber(head.details, unit, ruleSet) || head.title;
  return plain(say("issuing.file-folder", { name })).slice(0, longestFolder).trim();
}

/** A name without what Windows refuses in one. */
export function plain(name: string): string {
  return name.normalize("NFC").replace(/[\p{Cc}<>:"/\\|?*]+/gu, "-");
}

/** A file to be kept, with its checksum. */
export function kept(name: string, bytes: Uint8Array): KeptFile {
  return { name, bytes, sha256: sha256(bytes) };
}

/** Page objects of a PDF of our own writer, which packs none of them away. */
function countPages(pdf: Uint8Array): number {
  return new TextDecoder("latin1").decode(pdf).match(/\/Type \/Page\b/gu)?.length ?? 0;
}

/**
 * The files of a dossier in order: the paper in both forms, what was approved (its checksum is the content hash), the
 * register entry, the papers attached, and the list of all checksums as `sha256sum` reads it.
 */
export function dossierFiles(
  db: ReadHandle,
  state: IssuingState,
  written: WrittenIssue,
  entry: RegisterEntry | null,
  events: readonly StageEvent[],
): readonly KeptFile[] {
  const text = new TextEncoder();
  const papers = listPapers(db, state.head.id).map((paper) =>
    kept(paperName(paper), readPaperBytes(db, paper.id) ?? new Uint8Array()),
  );
  const files = apart([
    ...written.files,
    kept(say("issuing.file-content"), text.encode(state.content)),
    kept(say("issuing.file-register"), text.encode(registerText(state, entry, events))),
    ...papers,
  ]);
  return [...files, checksums(files)];
}

function checksums(files: readonly KeptFile[]): KeptFile {
  const list = files.map(({ name, sha256: sum }) => `${sum}  ${name}\n`).join("");
  return kept("SHA256SUMS", new TextEncoder().encode(list));
}

function paperName({ kind, fileName }: AttachedPaper): string {
  return `${say(`issuing.paper.${kind}`)} - ${plain(fileName)}`;
}

/** Files of one name, whatever its capitals, are told apart by a number before the extension. */
function apart(files: readonly KeptFile[]): readonly KeptFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    let name = file.name;
    for (let copy = 2; taken.has(name.toLocaleLowerCase("vi")); copy += 1)
      name = file.name.replace(/(\.[^.]*)?$/u, ` (${copy})$1`);
    taken.add(name.toLocaleLowerCase("vi"));
    return { ...file, name };
  });
}

function registerText(
  { head }: IssuingState,
  entry: RegisterEntry | null,
  events: readonly StageEvent[],
): string {
  const lines = [
    say("issuing.entry-title", { title: head.title }),
    ...(entry
      ? [
          say("issuing.entry-number", { shown: entry.shown }),
          say("issuing.entry-taken", { by: entry.takenBy }),
          say("issuing.entry-signer", { signer: entry.signer }),
        ]
      : [say("issuing.entry-without-number")]),
    say("issuing.entry-date", { date: inFigures(head.details.date ?? "") }),
    say("issuing.entry-history"),
    ...events.map(historyLine),
  ];
  return `${lines.join("\n")}\n`;
}

function historyLine({ on, to, who, note }: StageEvent): string {
  const line = `- ${inFigures(on)}: ${say(`issuing.stage.${to}`)}, ${who}`;
  return note === "" ? line : `${line} (${note})`;
}

/** As Unix writes a zip, which all programs take the names of as they are; everyone may read the files. */
const plainFile = { os: 3, attrs: 0o100644 << 16 } as const;

/**
 * A dossier as one zip of a folder, the copies made of its paper in a folder within. Refuses with `not-found`, or
 * `dossier-damaged` when a file is not what it was.
 */
export function zipDossier(db: ReadHandle, versionId: string): ExportedFile {
  const dossier = readDossier(db, versionId);
  if (!dossier) throw new OfficeError("not-found");
  const { fileName, issuedAt } = dossier;
  dossier.files.forEach(refuseDamaged);
  const files = [...dossier.files, ...filesOfCopies(db, versionId)];
  const entries = files.map(({ name, bytes }) => [`${fileName}/${name}`, new Uint8Array(bytes)]);
  const bytes = zipSync(Object.fromEntries(entries), { level: 0, mtime: new Date(issuedAt), ...plainFile });
  return { fileName: `${fileName}.zip`, mediaType: "application/zip", bytes };
}

function filesOfCopies(db: ReadHandle, versionId: string): readonly KeptFile[] {
  const files = listCopiesOf(db, versionId).flatMap(({ id }) => readCopyFiles(db, id));
  files.forEach(refuseDamaged);
  const all = files.length === 0 ? [] : [...files, checksums(files)];
  return all.map((file) => ({ ...file, name: `${say("copies.file-folder")}/${file.name}` }));
}

/** Refuses with `dossier-damaged` a file that is no longer what was kept. */
export function refuseDamaged({ name, bytes, sha256: sum }: KeptFile): void {
  if (sha256(bytes) !== sum) throw new OfficeError("dossier-damaged", { name });
}

/** One file of a dossier as it was kept. Refuses with `not-found` or `dossier-damaged`. */
export function dossierFile(db: ReadHandle, versionId: string, name: string): ExportedFile {
  const file = readDossier(db, versionId)?.files.find((kept) => kept.name === name);
  if (!file) throw new OfficeError("not-found");
  refuseDamaged(file);
  return { fileName: name, mediaType: mediaTypeOf(name), bytes: new Uint8Array(file.bytes) };
}

/** The media type of a kept file, by its name. */
export function mediaTypeOf(name: string): string {
  const format = exportFormats.find((extension) => name.endsWith(`.${extension}`));
  return format ? writers[format].mediaType : "application/octet-stream";
}

/** Columns of the printed register in millimetres, and what each says of an entry. */
const columns: readonly {
  code: "number" | "date" | "title" | "signer" | "taken" | "state";
  widthMm: number;
  isCentred: boolean;
  text(entry: RegisterEntry): string;
}[] = [
  { code: "number", widthMm: 36, isCentred: true, text: ({ shown }) => bareNumber(shown) },
  { code: "date", widthMm: 24, isCentred: true, text: ({ date }) => (date ? inFigures(date) : "") },
  { code: "title", widthMm: 87, isCentred: false, text: ({ title }) => title },
  { code: "signer", widthMm: 33, isCentred: true, text: ({ signer }) => signer },
  { code: "taken", widthMm: 40, isCentred: true, text: ({ takenBy }) => takenBy },
  {
    code: "state",
    widthMm: 37,
    isCentred: false,
    text: ({ state, reason }) => say(`issuing.number-state.${state}`, { reason }),
  },
];

/** How each format of the register is written. */
const writers: Readonly<
  Record<
    ExportFormat,
    {
      mediaType: string;
      write(of: RegisterPaper, signal: AbortSignal, typeface: TypefaceName): Promise<Uint8Array>;
    }
  >
> = {
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: (document) => writeDocx(document),
  },
  pdf: {
    mediaType: "application/pdf",
    write: async (document, signal, typeface) => (await writePdf(document, signal, typeface)).bytes,
  },
};

type RegisterPaper = ReturnType<typeof layoutTable>;

/** The register of one series as a paper to be printed and filed. */
export async function writeRegister(
  { series, periodName, entries }: SeriesView,
  { unit, ruleSet, typeface }: { unit: Unit; ruleSet: RuleSet; typeface: TypefaceName },
  format: ExportFormat,
  signal: AbortSignal,
): Promise<ExportedFile> {
  const type = series.typeName || say("issuing.register-all-types");
  const subtitle = say("issuing.register-subtitle", {
    type,
    symbol: series.symbol,
    kind: series.periodKind,
    period: periodName,
  });
  const table = {
    title: say("issuing.register-title"),
    subtitle,
    columns: columns.map(({ code, ...column }) => ({
      ...column,
      title: say(`issuing.register-column.${code}`),
    })),
    rows: entries.map((entry) => columns.map(({ text }) => text(entry))),
  };
  const { mediaType, write } = writers[format];
  const bytes = await write(layoutTable(table, unit, ruleSet), signal, typeface);
  const stem = say("issuing.register-file", { type, symbol: series.symbol, period: periodName });
  return { fileName: `${plain(stem)}.${format}`, mediaType, bytes: new Uint8Array(bytes) };
}
