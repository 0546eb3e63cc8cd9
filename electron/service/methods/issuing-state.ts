import { createHash } from "node:crypto";
import type { Node as ProgrammeNode } from "prosemirror-model";
import { OfficeError } from "../../../shared/contract/errors";
import type { IssuingView, NumberProposal, StageEvent } from "../../../shared/contract/issuing";
import type { OfficeView } from "../../../shared/contract/office";
import type { RuleSet } from "../../../shared/domain/form-rules";
import {
  approvedContent,
  canonicalJson,
  type IssueFinding,
  openMoves,
  rehearseIssue,
  type Stage,
} from "../../../shared/domain/issuing";
import { nextNumber, type RegisterEntry, seriesKey, seriesOf } from "../../../shared/domain/issuing/numbers";
import { printedNumber } from "../../../shared/domain/official-document/issuing";
import { documentJson } from "../../../shared/domain/programme/steps";
import type { Unit } from "../../../shared/domain/unit";
import type { Resources } from "../resources";
import type { ReadHandle } from "../store/database";
import { listIssued } from "../store/dossier-store";
import { listPapers, listStageEvents, readFrozenHash } from "../store/issuing-store";
import { listTerms, readDateBefore, readHeldNumber, readSeries } from "../store/number-store";
import { readOffice } from "../store/office-store";
import { type ProgrammeHead, readHead } from "../store/programme-store";
import { parentsOf } from "./programme-derived";
import type { ProgrammeDocuments } from "./programme-documents";
import { ruleSetNamed } from "./rule-set-named";

/** All that is known of a programme on its way to issue, read at one moment. `today` is an ISO date. */
export interface IssuingState {
  readonly head: ProgrammeHead;
  readonly doc: ProgrammeNode;
  readonly office: OfficeView;
  readonly unit: Unit;
  readonly ruleSet: RuleSet;
  readonly events: readonly StageEvent[];
  readonly stage: Stage;
  readonly isChanged: boolean;
  readonly approval: StageEvent | null;
  readonly content: string;
  readonly textHash: string;
  readonly held: RegisterEntry | null;
  readonly series: ReturnType<typeof seriesOf>;
  readonly today: string;
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The hash of a programme's text alone, by which papers made for it are recognised. */
export function textHashOf(doc: ProgrammeNode): string {
  return sha256(canonicalJson(documentJson(doc)));
}

/** Reads where a programme stands. Refuses with `not-found`, `no-office` or `rule-set-unknown`. */
export function readState(
  db: ReadHandle,
  programmeId: string,
  { resources, documents, today }: { resources: Resources; documents: ProgrammeDocuments; today: string },
): IssuingState {
  const head = readHead(db, programmeId);
  const office = readOffice(db);
  const { unit } = office;
  if (!head || head.isRemoved) throw new OfficeError("not-found");
  if (!unit) throw new OfficeError("no-office");
  const { details } = head;
  const ruleSet = ruleSetNamed(details.ruleSet, resources.ruleSets);
  const doc = documents.head(db, programmeId, head.revision);
  const content = approvedContent({ document: documentJson(doc), details, unit });
  const events = listStageEvents(db, programmeId);
  const series = seriesOf({
    details,
    symbol: details.symbol || unit.symbol,
    ruleSet,
    on: details.date ?? today,
    terms: listTerms(db),
  });
  return {
    ...{ head, doc, office, unit, ruleSet, content, events, series, today },
    ...standingOf(db, events, sha256(content)),
    textHash: textHashOf(doc),
    held: readHeldNumber(db, programmeId) ?? null,
  };
}

function standingOf(db: ReadHandle, events: readonly StageEvent[], contentHash: string) {
  const stage = events.at(-1)?.to ?? "draft";
  const isApproved = stage === "approved" || stage === "issued";
  const approval = isApproved ? (events.findLast(({ to }) => to === "approved") ?? null) : null;
  const hash = approval?.versionId ? readFrozenHash(db, approval.versionId) : contentHash;
  return { stage, approval, isChanged: hash !== contentHash };
}

/** The state as the screens get it. */
export function viewOf(db: ReadHandle, state: IssuingState): IssuingView {
  const { head, stage, isChanged, approval, content, textHash, events, held, series } = state;
  const hash = approval?.versionId && readFrozenHash(db, approval.versionId);
  return {
    ...{ programmeId: head.id, stage, isChanged, textHash, number: held },
    contentHash: sha256(content),
    approved:
      approval?.versionId && hash
        ? { versionId: approval.versionId, contentHash: hash, on: approval.on, who: approval.who }
        : null,
    moves: [...openMoves(state)],
    events: [...events],
    proposal: proposalOf(db, state),
    noNumber: "fault" in series ? series.fault : null,
    papers: listPapers(db, head.id),
    issued: listIssued(db, head.id),
  };
}

function proposalOf(db: ReadHandle, { series, head, unit, ruleSet }: IssuingState): NumberProposal | null {
  if ("fault" in series) return null;
  const key = seriesKey(series);
  const next = nextNumber(readSeries(db, key) ?? { first: 1, entries: [] });
  const shown = printedNumber({ ...head.details, number: String(next) }, unit, ruleSet);
  return { series, seriesKey: key, next, shown };
}

/** The rehearsal's list for a state; `missingLetters` are those of the PDF written of it. */
export function findingsOf(
  db: ReadHandle,
  state: IssuingState,
  missingLetters: readonly string[],
): readonly IssueFinding[] {
  const { head, held, series, office } = state;
  const check = listPapers(db, head.id).findLast(({ kind }) => kind === "copy-check");
  return rehearseIssue({
    ...state,
    details: head.details,
    numbering: {
      neededKey: "fault" in series ? null : seriesKey(series),
      hasTerm: !("fault" in series) || series.fault !== "term-missing",
      held,
      dateBefore: held && readDateBefore(db, held.seriesKey, held.number),
    },
    parents: parentsOf(db, head.id),
    bodies: office.bodies,
    checkedText: check?.textHash ?? null,
    mayHoldSecrets: office.settings.isStandAlone,
    missingLetters,
  });
}

/** What a rehearsal of this state is known by: anything that would go out otherwise gives another seal. */
export function sealOf(db: ReadHandle, state: IssuingState): string {
  const { content, head, unit, held, events, today } = state;
  const { typeface } = state.office.settings;
  const papers = listPapers(db, head.id);
  return sha256(
    canonicalJson({ content, details: head.details, unit, held, events, today, typeface, papers }),
  );
}
