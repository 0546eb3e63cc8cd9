import type { CheckSource, SourceDuty } from "../../../shared/contract/copy-check";
import { OfficeError } from "../../../shared/contract/errors";
import type { ParentView } from "../../../shared/contract/parents";
import { allowedRanges } from "../../../shared/domain/parent-plan";
import { placeBlocks } from "../../../shared/domain/programme/outline";
import { citationsIn, formatCitation } from "../../../shared/domain/register";
import type { OfficeHandlers, WriteContext } from "../dispatch";
import { deleteAccepted, listAccepted, writeAccepted } from "../store/acceptance-store";
import type { ReadHandle } from "../store/database";
import { listParents, readParent } from "../store/parent-store";
import { listEarlierHeads, type ProgrammeHead, readHead, readParentIds } from "../store/programme-store";
import type { ProgrammeDocuments } from "./programme-documents";

/** Handlers of the copy check: what a programme is checked against besides its parents, and passages accepted. */
export function copyCheckMethods(documents: ProgrammeDocuments): OfficeHandlers["copyCheck"] {
  return {
    sources: ({ programmeId }, { db }) => furtherSources(db, mustRead(db, programmeId), documents),
    listAccepted: ({ programmeId }, { db }) => listAccepted(db, mustRead(db, programmeId).id),
    accept: ({ programmeId, fingerprint, text, reason }, context) => {
      const passage = { fingerprint, text, reason, acceptedAt: context.now };
      writeAccepted(context.db, mustRead(context.db, programmeId).id, passage);
      context.emit("copy-check.changed", { programmeId });
      return passage;
    },
    withdraw,
  };
}

function withdraw(input: { programmeId: string; fingerprint: string }, { db, emit }: WriteContext): null {
  const { programmeId, fingerprint } = input;
  if (!deleteAccepted(db, mustRead(db, programmeId).id, fingerprint)) throw new OfficeError("not-found");
  emit("copy-check.changed", { programmeId });
  return null;
}

function mustRead(db: ReadHandle, id: string): ProgrammeHead {
  const head = readHead(db, id);
  if (!head || head.isRemoved) throw new OfficeError("not-found");
  return head;
}

/** What a programme is checked against besides its parent plans: plans they cite, then the office's earlier programmes. */
export function furtherSources(
  db: ReadHandle,
  head: ProgrammeHead,
  documents: ProgrammeDocuments,
): CheckSource[] {
  return [...grandparentsOf(db, head), ...earlierThan(db, head, documents)];
}

/** Stored plans that a parent of the programme cites; a number used again every year is told apart by the date. */
function grandparentsOf(db: ReadHandle, head: ProgrammeHead): CheckSource[] {
  const parentIds = readParentIds(db, head.id);
  const others = listParents(db).filter(({ id }) => !parentIds.includes(id));
  if (others.length === 0) return [];
  const parents = parentIds.flatMap((id) => readParent(db, id) ?? []);
  const cites = parents.map(({ text, register }) => ({ date: register.date, cited: citationsIn(text) }));
  return others
    .filter(({ register }) =>
      cites.some(({ date, cited }) => cited.has(register) && !isLater(register.date, date)),
    )
    .flatMap(({ id }) => readParent(db, id) ?? [])
    .map(grandparent);
}

function isLater(date: string | null, than: string | null): boolean {
  return date !== null && than !== null && date > than;
}

function grandparent({ id, register, text, items }: ParentView): CheckSource {
  const name = formatCitation(register, "short");
  const allowed = allowedRanges(items);
  return { id, role: "grandparent", name, title: register.title, text, allowed, duties: [] };
}

function earlierThan(db: ReadHandle, head: ProgrammeHead, documents: ProgrammeDocuments): CheckSource[] {
  return listEarlierHeads(db, head.id).map((earlier) => {
    const { text, duties } = promisesOf(documents, db, earlier);
    const { id, title } = earlier;
    return { id, role: "earlier", name: title, title, text, allowed: [], duties };
  });
}

/** The office's own wording of a programme, block by block; its title and what the template fixes promise nothing. */
function promisesOf(documents: ProgrammeDocuments, db: ReadHandle, { id, revision }: ProgrammeHead) {
  let text = "";
  const duties: SourceDuty[] = [];
  for (const { node, id: blockId } of placeBlocks(documents.head(db, id, revision))) {
    if (node.type.name === "title" || node.attrs.rule === "locked" || node.textContent === "") continue;
    if (text !== "") text += "\n";
    const from = text.length;
    text += node.textContent;
    if (node.type.name === "duty") duties.push({ blockId, from, to: text.length });
  }
  return { text, duties };
}
