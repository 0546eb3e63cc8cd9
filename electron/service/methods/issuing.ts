import { OfficeError } from "../../../shared/contract/errors";
import type { AttachedPaper, IssueRehearsal, IssuingView } from "../../../shared/contract/issuing";
import { formatDate } from "../../../shared/domain/dates";
import { moveFault, type Stage } from "../../../shared/domain/issuing";
import { documentJson } from "../../../shared/domain/programme/steps";
import { message } from "../../../shared/text";
import type { OfficeHandlers, ReadContext, Surroundings, WriteContext } from "../dispatch";
import type { Resources } from "../resources";
import { localDay } from "../store/backup";
import type { ReadHandle } from "../store/database";
import { insertDossier } from "../store/dossier-store";
import {
  appendStageEvent,
  deletePaper,
  deletePapersOfKind,
  insertFrozenVersion,
  insertPaper,
  listPapers,
} from "../store/issuing-store";
import { listSeries, listTerms, readSeries } from "../store/number-store";
import { readOffice } from "../store/office-store";
import { insertVersion, writeSnapshot } from "../store/programme-store";
import {
  dossierFile,
  dossierFiles,
  type WrittenIssue,
  writeIssue,
  writeRegister,
  zipDossier,
} from "./issuing-files";
import {
  beginSeries,
  changeDetails,
  issueNumber,
  removeTerm,
  reserveNumber,
  saveTerm,
  seriesView,
  voidNumber,
} from "./issuing-numbers";
import {
  findingsOf,
  type IssuingState,
  readState,
  sealOf,
  sha256,
  textHashOf,
  viewOf,
} from "./issuing-state";
import type { ProgrammeDocuments } from "./programme-documents";

type ReadState = (context: Surroundings & { readonly db: ReadHandle }, programmeId: string) => IssuingState;

/** A command that changes one programme on its way: what it does to the state, then the view for whoever asked. */
type Changing = <Input>(
  work: (state: IssuingState, input: Input, context: WriteContext) => void,
) => (input: Input & { readonly programmeId: string }, context: WriteContext) => IssuingView;

/** Handlers from draft to issue. Each command is one transaction; files are written at the rehearsal and kept at issue. */
export function issuingMethods(
  resources: Resources,
  documents: ProgrammeDocuments,
): OfficeHandlers["issuing"] {
  const prepared = new PreparedIssues();
  const stateOf: ReadState = ({ db, clock }, id) =>
    readState(db, id, { resources, documents, today: localDay(clock()) });
  const view = (context: ReadContext | WriteContext, id: string) => viewOf(context.db, stateOf(context, id));
  const changing: Changing = (work) => (input, context) => {
    work(stateOf(context, input.programmeId), input, context);
    context.emit("issuing.changed", { programmeId: input.programmeId });
    return view(context, input.programmeId);
  };
  return {
    get: ({ programmeId }, context) => view(context, programmeId),
    move: changing(moveOn),
    listTerms: (_, { db }) => listTerms(db),
    saveTerm: ({ term }, context) => saveTerm(term, context),
    removeTerm: ({ id }, context) => removeTerm(id, context),
    listSeries: (_, { db }) => listSeries(db).map((stored) => seriesView(db, stored)),
    beginSeries: ({ series, first }, context) => beginSeries(series, first, context),
    reserveNumber: changing(reserveNumber),
    voidNumber,
    attachPaper: changing((state, paper, context) => attachPaper(state, paper, context, documents)),
    detachPaper: changing(detachPaper),
    rehearse: ({ programmeId }, context) => rehearse(stateOf(context, programmeId), context, prepared),
    issue: changing((state, given, context) => issue(state, given, context, prepared)),
    dossier: ({ versionId }, { db }) => zipDossier(db, versionId),
    dossierFile: ({ versionId, name }, { db }) => dossierFile(db, versionId, name),
    printRegister: ({ seriesKey, format }, context) => printRegister(seriesKey, format, context, resources),
  };
}

interface PreparedIssue {
  readonly seal: string;
  readonly written: WrittenIssue;
}

/** The files of the last rehearsals, in memory: what is issued is exactly what was rehearsed. */
class PreparedIssues {
  private readonly byProgramme = new Map<string, PreparedIssue>();
  private readonly most = 4;

  keep(id: string, issue: PreparedIssue): void {
    this.byProgramme.delete(id);
    this.byProgramme.set(id, issue);
    const [oldest] = this.byProgramme.keys();
    if (this.byProgramme.size > this.most && oldest !== undefined) this.byProgramme.delete(oldest);
  }

  read(id: string, seal: string): WrittenIssue | undefined {
    const issue = this.byProgramme.get(id);
    return issue?.seal === seal ? issue.written : undefined;
  }
}

type Move = { readonly to: Stage; readonly on: string; readonly who: string; readonly note: string };

/** Takes one step and, at approval, freezes what was approved. */
function moveOn(state: IssuingState, move: Move, context: WriteContext): void {
  refuseMove(state, move);
  const versionId = move.to === "approved" ? freeze(state, move.on, context) : null;
  appendEvent(state, move, versionId, context);
  if (state.stage === "issued") forgetIssue(state, context);
}

function refuseMove(state: IssuingState, move: Move): void {
  const last = state.events.at(-1)?.on ?? null;
  const { stage, today } = state;
  const fault = moveFault(state, move, { last, today });
  if (fault === "stage-refused") throw new OfficeError(fault, { from: stage, to: move.to });
  if (fault === "stage-date-refused")
    throw new OfficeError(fault, {
      earliest: last === null ? "none" : formatDate(last),
      latest: formatDate(today),
    });
  if (fault) throw new OfficeError(fault);
}

function appendEvent(state: IssuingState, move: Move, versionId: string | null, context: WriteContext) {
  const { to, on, who, note } = move;
  const event = { id: context.makeId(), from: state.stage, to, on, at: context.now, who, note, versionId };
  appendStageEvent(context.db, state.head.id, event);
  return event;
}

/** Keeps the head as a version that nothing can change; gives its id. */
function freeze(
  { head, doc, unit, content, office }: IssuingState,
  on: string,
  context: WriteContext,
): string {
  const { db, now } = context;
  const name = message(office.settings.language, "issuing.version-approved", { date: formatDate(on) });
  const version = { id: context.makeId(), name, revision: head.revision, at: now };
  const document: unknown = documentJson(doc);
  writeSnapshot(db, head.id, head.revision, document);
  insertVersion(db, head.id, version);
  insertFrozenVersion(db, {
    ...{ versionId: version.id, programmeId: head.id, contentHash: sha256(content) },
    ...{ document, details: head.details, unit },
  });
  context.emit("programme.changed", { id: head.id, revision: head.revision });
  return version.id;
}

/** A correction of an issued paper begins as a draft, without the number and date of the paper that went out. */
function forgetIssue({ head }: IssuingState, context: WriteContext): void {
  changeDetails(head.id, { ...head.details, number: "", date: null, isFinal: false }, context);
}

type Paper = Pick<AttachedPaper, "kind" | "fileName"> & {
  readonly bytes: Uint8Array;
  readonly revision: number;
};

/** A newer copy check stands for the older; other papers stand side by side. */
function attachPaper(
  { head }: IssuingState,
  { kind, fileName, bytes, revision }: Paper,
  { db, now, makeId }: WriteContext,
  documents: ProgrammeDocuments,
): void {
  if (revision > head.revision) throw new OfficeError("revision-unknown", { revision });
  const textHash = textHashOf(documents.at(db, head.id, revision));
  if (kind === "copy-check") deletePapersOfKind(db, head.id, kind);
  insertPaper(db, head.id, { id: makeId(), kind, fileName, textHash, attachedAt: now }, bytes);
}

function detachPaper({ head }: IssuingState, { paperId }: { paperId: string }, { db }: WriteContext): void {
  if (!deletePaper(db, head.id, paperId)) throw new OfficeError("not-found");
}

async function rehearse(
  state: IssuingState,
  { db, signal }: ReadContext,
  prepared: PreparedIssues,
): Promise<IssueRehearsal> {
  const seal = sealOf(db, state);
  const findingsWith = (missingLetters: readonly string[]) => findingsOf(db, state, missingLetters);
  const written = await writeIssue(state, signal);
  prepared.keep(state.head.id, { seal, written });
  const files = written.files.map(({ name, bytes, sha256: sum }) => ({
    ...{ name, byteCount: bytes.length, sha256: sum },
  }));
  return { findings: [...findingsWith(written.missingLetters)], seal, pages: written.pages, files };
}

/** The last step: number, history and dossier are written together or not at all. */
function issue(
  state: IssuingState,
  { seal, who, note }: { seal: string; who: string; note: string },
  context: WriteContext,
  prepared: PreparedIssues,
): void {
  const { db, now } = context;
  const { head, approval, today } = state;
  if (state.stage === "issued") throw new OfficeError("already-issued");
  const written = sealOf(db, state) === seal ? prepared.read(head.id, seal) : undefined;
  if (!written) throw new OfficeError("rehearsal-outdated");
  refuseFindings(db, state, written, note);
  const { date } = head.details;
  if (date === null || !approval?.versionId)
    throw new Error("the rehearsal let a paper pass without date or approval");
  const entry = issueNumber(state, context);
  const event = appendEvent(state, { to: "issued", on: today, who, note }, approval.versionId, context);
  const files = dossierFiles(db, state, written, entry, [...state.events, event]);
  insertDossier(db, head.id, {
    ...{ versionId: approval.versionId, shown: entry?.shown ?? "", date, issuedAt: now },
    ...{ contentHash: sha256(state.content), fileName: written.folderName, files },
  });
  for (const { id } of listPapers(db, head.id)) deletePaper(db, head.id, id);
}

function refuseFindings(db: ReadHandle, state: IssuingState, written: WrittenIssue, note: string): void {
  const findings = findingsOf(db, state, written.missingLetters);
  const stopping = findings.filter(({ severity }) => severity === "stops");
  if (stopping.length > 0) throw new OfficeError("issue-stopped", { count: stopping.length });
  if (findings.length > 0 && note === "") throw new OfficeError("reason-needed");
}

async function printRegister(
  key: string,
  format: Parameters<typeof writeRegister>[2],
  { db, signal }: ReadContext,
  resources: Resources,
) {
  const stored = readSeries(db, key);
  const office = readOffice(db);
  if (!stored) throw new OfficeError("not-found");
  if (!office.unit) throw new OfficeError("no-office");
  const ruleSet =
    resources.ruleSets.find(({ id }) => id === office.settings.ruleSet) ?? resources.ruleSets[0];
  if (!ruleSet) throw new Error("no rule sets ship with the program");
  return writeRegister(
    seriesView(db, stored),
    { unit: office.unit, ruleSet, typeface: office.settings.typeface },
    format,
    signal,
  );
}
