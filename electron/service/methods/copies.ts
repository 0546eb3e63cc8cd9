import type { CopyProposal, CopyRequest, OfficialCopy } from "../../../shared/contract/copies";
import { OfficeError } from "../../../shared/contract/errors";
import { formatDate } from "../../../shared/domain/dates";
import type { RuleSet } from "../../../shared/domain/form-rules";
import { canonicalJson } from "../../../shared/domain/issuing";
import {
  copySeriesOf,
  type NumberSeries,
  nextNumber,
  type RegisterEntry,
  seriesKey,
} from "../../../shared/domain/issuing/numbers";
import { copyFormName, printedCopyNumber } from "../../../shared/domain/official-document/copies";
import { CopyKind } from "../../../shared/domain/programme/copy-kind";
import { readDocument } from "../../../shared/domain/programme/steps";
import { programmeName } from "../../../shared/domain/programme/text";
import type { Unit } from "../../../shared/domain/unit";
import type { OfficeHandlers, ReadContext, Surroundings, WriteContext } from "../dispatch";
import type { Resources } from "../resources";
import { localDay } from "../store/backup";
import type { ReadHandle } from "../store/database";
import type { KeptFile } from "../store/dossier-store";
import { listTerms, readCopyNumber, readSeries, settleNumber } from "../store/number-store";
import { readOffice } from "../store/office-store";
import {
  type IssuedPaper,
  insertCopy,
  insertCopyFiles,
  listCopies,
  listCopyFiles,
  readCopy,
  readCopyFiles,
  readIssuedPaper,
  readLastCopy,
  type StoredCopy,
} from "../store/official-copy-store";
import { partsOf, refuseOtherText, writeCopy } from "./copies-paper";
import { mediaTypeOf, refuseDamaged } from "./issuing-files";
import { takeNumber } from "./issuing-numbers";
import { sha256 } from "./issuing-state";
import { ruleSetNamed } from "./rule-set-named";

type Reading = Surroundings & { readonly db: ReadHandle };

/** An issued paper with who copies it now, and by which rules: those of the paper, as one sheet has one form. */
interface Copying {
  readonly versionId: string;
  readonly paper: IssuedPaper;
  readonly unit: Unit;
  readonly ruleSet: RuleSet;
  readonly office: ReturnType<typeof readOffice>;
}

/** Handlers of the copies of issued papers: files are written at the rehearsal and kept at issue. */
export function copyMethods(resources: Resources): OfficeHandlers["copies"] {
  const prepared: Prepared = new Map();
  const copying = (context: Reading, versionId: string) => readCopying(context, versionId, resources);
  return {
    list: ({ programmeId }, context) =>
      listCopies(context.db, programmeId).map((copy) =>
        viewOf(copy, copying(context, copy.versionId), context),
      ),
    propose: ({ versionId, on }, context) => propose(copying(context, versionId), on, context),
    reserve: (asked, context) => reserve(copying(context, asked.versionId), asked, context),
    rehearse: ({ copyId }, context) => {
      const copy = copyNamed(context.db, copyId);
      return rehearse(copy, copying(context, copy.versionId), context, prepared);
    },
    issue: ({ copyId, seal }, context) => {
      const copy = copyNamed(context.db, copyId);
      return issue(copy, copying(context, copy.versionId), { seal, prepared }, context);
    },
    file: ({ copyId, name }, { db }) => copyFile(db, copyId, name),
  };
}

function readCopying({ db }: Reading, versionId: string, resources: Resources): Copying {
  const paper = readIssuedPaper(db, versionId);
  const office = readOffice(db);
  if (!paper) throw new OfficeError("not-found");
  if (!office.unit) throw new OfficeError("no-office");
  const ruleSet = ruleSetNamed(paper.details.ruleSet, resources.ruleSets);
  return { versionId, paper, office, ruleSet, unit: office.unit };
}

function copyNamed(db: ReadHandle, copyId: string): StoredCopy {
  const copy = readCopy(db, copyId);
  if (!copy) throw new OfficeError("not-found");
  return copy;
}

function entryOf(db: ReadHandle, { id }: StoredCopy): RegisterEntry {
  const entry = readCopyNumber(db, id);
  if (!entry) throw new Error(`the copy ${id} has no number`);
  return entry;
}

function viewOf(copy: StoredCopy, { ruleSet }: Copying, { db }: Reading): OfficialCopy {
  const form = copyFormName(copy.request.kind, ruleSet);
  return { ...copy, form, entry: entryOf(db, copy), files: listCopyFiles(db, copy.id) };
}

/** The series copies of a day are numbered in. Refuses with `term-missing`. */
function seriesOn(on: string, { unit, ruleSet }: Copying, { db }: Reading): NumberSeries {
  const series = copySeriesOf({ symbol: unit.symbol, ruleSet, on, terms: listTerms(db) });
  if ("fault" in series)
    throw new OfficeError(series.fault, { type: ruleSet.copies.seriesName, date: formatDate(on) });
  return series;
}

function propose(copying: Copying, on: string, context: Reading): CopyProposal {
  const { paper, ruleSet } = copying;
  const stored = readSeries(context.db, seriesKey(seriesOn(on, copying, context)));
  const number = nextNumber(stored ?? { first: 1, entries: [] });
  const forms = CopyKind.options.map((kind) => ({
    kind,
    name: copyFormName(kind, ruleSet),
    shown: printedCopyNumber({ kind, number }, copying),
  }));
  return { number, forms, parts: [...partsOf(paper)], usual: usualRequest(copying, on, context.db) };
}

/** What a copy says when nothing else is asked: the signer of the copy before, else the rule's usual form. */
function usualRequest({ unit, paper, ruleSet }: Copying, on: string, db: ReadHandle): CopyProposal["usual"] {
  const { forms } = ruleSet.signature;
  const form = forms.find(({ code }) => code === ruleSet.copies.signatureForm);
  const usual = { authority: form?.authority ?? "", post: form?.posts[0] ?? "", signer: "" };
  const { authority, post, signer } = readLastCopy(db)?.request ?? usual;
  const recipients = paper.details.recipients.length > 0 ? paper.details.recipients : unit.recipients;
  const place = paper.details.place || unit.place;
  return { kind: "exact", date: on, place, recipients: [...recipients], authority, post, signer, parts: [] };
}

/** Takes the next number of copies for one as asked for. */
function reserve(
  copying: Copying,
  { request, number, by }: { request: CopyRequest; number: number; by: string },
  context: WriteContext,
): OfficialCopy {
  const { versionId, paper, unit, ruleSet } = copying;
  const { db, now, makeId, emit, clock } = context;
  refuseRequest(request, paper, localDay(clock()));
  const copy = { id: makeId(), versionId, request };
  insertCopy(db, copy, now);
  const shown = printedCopyNumber({ kind: request.kind, number }, { unit, ruleSet });
  const { programmeId } = paper;
  const title = programmeName(paper.details.typeName, readDocument(paper.document));
  const { date, signer } = request;
  const taken = { programmeId, copyId: copy.id, number, shown, title, date, signer, takenBy: by };
  takeNumber(seriesOn(date, copying, context), taken, context);
  emit("issuing.changed", { programmeId });
  return viewOf(copy, copying, context);
}

function refuseRequest({ kind, date, parts }: CopyRequest, paper: IssuedPaper, today: string): void {
  if (date < paper.date || date > today)
    throw new OfficeError("copy-date-refused", {
      earliest: formatDate(paper.date),
      latest: formatDate(today),
    });
  const known = partsOf(paper).map(({ id }) => id);
  const isWhole = parts.length > 0 && parts.every((part) => known.includes(part));
  if (kind === "extract" && !isWhole) throw new OfficeError("copy-parts-missing");
}

/** The files of copies as last looked at, by copy: what is kept is exactly that. */
type Prepared = Map<string, { readonly seal: string; readonly files: readonly KeptFile[] }>;

const mostPrepared = 4;

function keepPrepared(
  prepared: Prepared,
  id: string,
  copy: { seal: string; files: readonly KeptFile[] },
): void {
  prepared.delete(id);
  prepared.set(id, copy);
  const [oldest] = prepared.keys();
  if (prepared.size > mostPrepared && oldest !== undefined) prepared.delete(oldest);
}

/** What a copy is known by: anything that would print otherwise gives another seal. */
function sealOf(copy: StoredCopy, { unit, office }: Copying, entry: RegisterEntry): string {
  return sha256(canonicalJson({ copy, unit, typeface: office.settings.typeface, entry }));
}

async function rehearse(copy: StoredCopy, copying: Copying, { db, signal }: ReadContext, prepared: Prepared) {
  const entry = entryOf(db, copy);
  if (entry.state !== "reserved")
    throw new OfficeError("number-settled", { shown: entry.shown, state: entry.state });
  const seal = sealOf(copy, copying, entry);
  const { typeface } = copying.office.settings;
  await refuseOtherText(db, copy.versionId, copying);
  const paper = { ...copy.request, number: entry.number };
  const files = await writeCopy({ ...copying, copy: paper, shown: entry.shown, typeface }, signal);
  keepPrepared(prepared, copy.id, { seal, files });
  const [, pdf] = files;
  if (!pdf) throw new Error("a copy is written as DOCX and PDF");
  return { seal, pdf: exported(pdf) };
}

function exported({ name, bytes }: KeptFile) {
  return { fileName: name, mediaType: mediaTypeOf(name), bytes: new Uint8Array(bytes) };
}

/** Number and files of a copy are settled together or not at all. */
function issue(
  copy: StoredCopy,
  copying: Copying,
  { seal, prepared }: { seal: string; prepared: Prepared },
  context: WriteContext,
): OfficialCopy {
  const { db, emit } = context;
  const entry = entryOf(db, copy);
  const made = prepared.get(copy.id);
  const isSame = made?.seal === seal && sealOf(copy, copying, entry) === seal;
  if (!made || !isSame) throw new OfficeError("rehearsal-outdated");
  insertCopyFiles(db, copy.id, made.files);
  settleNumber(db, { ...entry, state: "issued" });
  emit("number-register.changed", { seriesKey: entry.seriesKey });
  emit("issuing.changed", { programmeId: copying.paper.programmeId });
  return viewOf(copy, copying, context);
}

function copyFile(db: ReadHandle, copyId: string, name: string) {
  const file = readCopyFiles(db, copyId).find((kept) => kept.name === name);
  if (!file) throw new OfficeError("not-found");
  refuseDamaged(file);
  return exported(file);
}
