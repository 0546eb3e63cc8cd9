import type { Node as ProgrammeNode } from "prosemirror-model";
import type { CheckSource } from "../../../shared/contract/copy-check";
import type { ParentView } from "../../../shared/contract/parents";
import {
  checkedAgainst,
  copyProof,
  createProgrammeCheck,
  type ProgrammeCheck,
  type ProgrammeReport,
} from "../../../shared/domain/checked-programme";
import { buildIndex, type SourceIndex } from "../../../shared/domain/copy-check";
import type { FormulaTable } from "../../../shared/domain/copy-check/types";
import type { RuleSet } from "../../../shared/domain/form-rules";
import type { OfficialDocument } from "../../../shared/domain/official-document";
import { printedNumber } from "../../../shared/domain/official-document/issuing";
import { layoutProof } from "../../../shared/domain/official-document/proof";
import { blocksForCheck, programmeName } from "../../../shared/domain/programme/text";
import { formatCitation } from "../../../shared/domain/register";
import type { Unit } from "../../../shared/domain/unit";
import type { ReadContext } from "../dispatch";
import { listAccepted } from "../store/acceptance-store";
import type { ReadHandle } from "../store/database";
import { readOffice } from "../store/office-store";
import { readParent } from "../store/parent-store";
import type { ProgrammeHead } from "../store/programme-store";
import { furtherSources } from "./copy-check";
import { type NamedSource, proofPaper } from "./copy-proof-words";
import { textHashOf } from "./issuing-state";
import type { LibraryIndexes } from "./library-indexes";
import { parentsOf } from "./programme-derived";
import type { ProgrammeDocuments } from "./programme-documents";
import { turn } from "./turns";

/** The programme a proof is of, as it is stored, and the form it is printed in. */
interface Proven {
  readonly head: ProgrammeHead;
  readonly doc: ProgrammeNode;
  readonly unit: Unit;
  readonly ruleSet: RuleSet;
}

/** What a proof is made with: the documents of earlier programmes, and the library whose formulas are known. */
interface ProofTools {
  readonly documents: ProgrammeDocuments;
  readonly indexes: LibraryIndexes;
}

/**
 * The printed result of the copy check of a programme as it is stored, checked as the workspace checks it. Lets other
 * calls in between, and throws the signal's reason when it is aborted.
 */
export async function layoutCopyProof(
  { head, doc, unit, ruleSet }: Proven,
  { documents, indexes }: ProofTools,
  { db, clock, appVersion, signal }: ReadContext,
): Promise<OfficialDocument> {
  const [parents, further] = [parentsOf(db, head.id), furtherSources(db, head, documents)];
  const against = checkedAgainst(parents, further, readOffice(db).settings);
  const texts = [...parents, ...further.map(({ id, text }) => ({ id, text, items: itemsOf(db, id) }))];
  const sources = [...parents.map(parentSource), ...further.map((source) => furtherSource(db, source))];
  const accepted = new Map(listAccepted(db, head.id).map(({ fingerprint, reason }) => [fingerprint, reason]));
  const formula = await indexes.formulaFor({ db, signal }, head.id);
  const found = await checkStored(doc, against, formula, signal);
  const { number, isFinal, draftNumber, typeName } = head.details;
  const paper = proofPaper({
    ...{ sources, accepted, unit, appVersion, isFinal, draftNumber, settings: against.settings },
    proof: copyProof(doc, found, texts),
    name: programmeName(typeName, doc),
    number: number.trim() === "" ? "" : printedNumber(head.details, unit, ruleSet),
    revision: head.revision,
    hash: textHashOf(doc),
    at: clock(),
    hasLibrary: formula !== null,
  });
  return layoutProof(paper, unit, ruleSet);
}

function parentSource({ id, register }: ParentView): NamedSource {
  const [name, fullName] = [formatCitation(register, "short"), formatCitation(register)];
  return { id, role: "parent", name, fullName, duties: [] };
}

function furtherSource(db: ReadHandle, source: CheckSource): NamedSource {
  const register = readParent(db, source.id)?.register;
  return { ...source, fullName: register ? formatCitation(register) : source.name };
}

/** The check of a stored text against its sources, in turns with other calls. */
async function checkStored(
  doc: ProgrammeNode,
  { counted, earlier, settings }: ReturnType<typeof checkedAgainst>,
  formula: FormulaTable | null,
  signal: AbortSignal,
): Promise<ProgrammeReport> {
  const indexes = { counted: await indexed(counted, signal), earlier: await indexed(earlier, signal) };
  return checkedInTurns(createProgrammeCheck(indexes, settings, formula), blocksForCheck(doc), signal);
}

async function indexed(
  sources: ReturnType<typeof checkedAgainst>["counted"],
  signal: AbortSignal,
): Promise<readonly SourceIndex[]> {
  const indexes: SourceIndex[] = [];
  for (const source of sources) {
    await turn(signal);
    indexes.push(buildIndex(source));
  }
  return indexes;
}

/** Blocks checked before other calls get their turn. */
const blocksAtOnce = 30;

/** Each update goes on from the one before, so that the last has little left to look at. */
async function checkedInTurns(
  check: ProgrammeCheck,
  blocks: ReturnType<typeof blocksForCheck>,
  signal: AbortSignal,
): Promise<ProgrammeReport> {
  for (let upTo = blocksAtOnce; upTo < blocks.length; upTo += blocksAtOnce) {
    await turn(signal);
    check.update(blocks.slice(0, upTo));
  }
  await turn(signal);
  return check.update(blocks);
}

/** The split tree of a cited plan; an earlier programme has none. */
function itemsOf(db: ReadHandle, id: string): ParentView["items"] {
  return readParent(db, id)?.items ?? [];
}
