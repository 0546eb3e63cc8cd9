import { createHash } from "node:crypto";
import { OfficeError } from "../../../shared/contract/errors";
import type { FoundPaper, NewOpinion } from "../../../shared/contract/opinions";
import { type Opinion, opinionFaults } from "../../../shared/domain/opinions";
import { placeBlocks } from "../../../shared/domain/programme/outline";
import type { OfficeHandlers, ReadContext, WriteContext } from "../dispatch";
import { readReturnedPaper } from "../opinions";
import type { Resources } from "../resources";
import type { ReadHandle } from "../store/database";
import {
  isKept,
  keepOpinion,
  listOpinions,
  readOpinion,
  writeAnswer,
  writeOpinionRemoved,
} from "../store/opinion-store";
import { listVersions } from "../store/programme-store";
import { askedMethods } from "./opinion-asked";
import { opinionPapers } from "./opinion-papers";
import { type OpinionTarget, opinionTarget, placeNow, placeOpinions } from "./opinion-places";
import type { ProgrammeDocuments } from "./programme-documents";

type Handlers = OfficeHandlers["opinions"];
type Input<Name extends keyof Handlers> = Parameters<Handlers[Name]>[0];

/** Handlers of the opinions on drafts: sent out, read back, answered, printed. */
export function opinionMethods(resources: Resources, documents: ProgrammeDocuments): Handlers {
  const target = (db: ReadHandle, id: string) => opinionTarget(db, id, documents);
  const placed = (db: ReadHandle, programmeId: string, id: string) =>
    placeOpinions([mustRead(db, programmeId, id)], target(db, programmeId))[0] ?? notFound();
  const removed = ({ programmeId, id }: Input<"remove">, context: WriteContext, at: string | null) => {
    mustRead(context.db, target(context.db, programmeId).head.id, id);
    writeOpinionRemoved(context.db, id, at);
    context.emit("opinion.changed", { programmeId });
  };
  return {
    ...opinionPapers(resources, documents),
    ...askedMethods(),
    readReturned: (input, context) => readReturned(input, context, target(context.db, input.programmeId)),
    list: ({ programmeId }, { db }) => placeOpinions(listOpinions(db, programmeId), target(db, programmeId)),
    keep: (input, context) => keep(input, context, target(context.db, input.programmeId)),
    addByHand: (input, context) => {
      const id = addByHand(input, context, target(context.db, input.programmeId));
      return placed(context.db, input.programmeId, id);
    },
    save: (input, context) => {
      save(input, context, target(context.db, input.programmeId));
      return placed(context.db, input.programmeId, input.id);
    },
    remove: (input, context) => {
      removed(input, context, context.now);
      return null;
    },
    restore: (input, context) => {
      removed(input, context, null);
      return placed(context.db, input.programmeId, input.id);
    },
  };
}

function notFound(): never {
  throw new OfficeError("not-found");
}

function mustRead(db: ReadHandle, programmeId: string, id: string): Opinion {
  return readOpinion(db, programmeId, id) ?? notFound();
}

function readReturned(
  { programmeId, name, bytes }: Input<"readReturned">,
  { db }: ReadContext,
  { head, doc, documentAt }: OpinionTarget,
): FoundPaper {
  const asked = { id: programmeId, revision: head.revision, doc, documentAt };
  const { document, revision, opinions, findings } = namingFile(name, () => readReturnedPaper(bytes, asked));
  const shown = placeNow(doc);
  const versions = listVersions(db, programmeId);
  return {
    document,
    revision,
    isLate: revision !== null && revision < head.revision,
    versionName: versions.findLast((version) => version.revision === revision)?.name ?? "",
    opinions: opinions.filter(hasWords).map(({ replyTo, now, ...opinion }) => ({
      ...opinion,
      now: shown(now),
      isReply: replyTo !== null,
      isKnown: isKept(db, programmeId, keyOf({ ...opinion, name: opinion.author })),
    })),
    findings: [...findings],
  };
}

function hasWords({ what }: { readonly what: string }): boolean {
  return what.trim() !== "";
}

/** A refusal of a file says which one. */
function namingFile<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof OfficeError)
      throw new OfficeError(error.code, { name, ...error.params }, { cause: error });
    throw error;
  }
}

type KeyParts = Pick<Opinion, "kind" | "at" | "what" | "where"> & { readonly name: string };

/** What a remark is known by: author, time, place and words, as the file has them. */
function keyOf({ name, at, kind, what, where }: KeyParts): string {
  const parts = [name, at, kind, where.blockId, where.from, where.to, what.trim()];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

function keep(
  { programmeId, revision, opinions }: Input<"keep">,
  context: WriteContext,
  { head }: OpinionTarget,
) {
  if (revision !== null && revision > head.revision) throw new OfficeError("revision-unknown", { revision });
  const toKeep = opinions.map((found) => newOpinion(found, revision ?? head.revision, context));
  for (const opinion of toKeep) refuseFaults(opinion);
  const isAdded = toKeep.map((opinion) =>
    keepOpinion(context.db, programmeId, opinion, {
      key: keyOf({ ...opinion, name: opinion.who.name }),
      now: context.now,
    }),
  );
  const added = isAdded.filter(Boolean).length;
  if (added > 0) context.emit("opinion.changed", { programmeId });
  return { added, known: opinions.length - added };
}

function newOpinion(found: NewOpinion, revision: number, { makeId }: WriteContext): Opinion {
  return { ...found, id: makeId(), state: "open", reason: "", revision };
}

function addByHand(
  { programmeId, blockId, quoted, ...said }: Input<"addByHand">,
  context: WriteContext,
  { head, doc }: OpinionTarget,
): string {
  const block = placeBlocks(doc).find(({ id }) => id === blockId);
  if (blockId !== null && !block) throw new OfficeError("not-found");
  const at = block && quoted !== "" ? block.node.textContent.indexOf(quoted) : -1;
  const [from, to] = at < 0 ? [0, 0] : [at, at + quoted.length];
  const where = { blockId, path: block?.path ?? "", quoted, from, to };
  const answer = { state: "open", reason: "", revision: head.revision } as const;
  const opinion: Opinion = { ...said, ...answer, id: context.makeId(), kind: "letter", where };
  refuseFaults(opinion);
  keepOpinion(context.db, programmeId, opinion, { key: opinion.id, now: context.now });
  context.emit("opinion.changed", { programmeId });
  return opinion.id;
}

function save(
  { programmeId, id, state, reason, body }: Input<"save">,
  context: WriteContext,
  { head }: OpinionTarget,
): void {
  const before = mustRead(context.db, head.id, id);
  const bodyId = body === before.who.body ? before.who.bodyId : null;
  const opinion: Opinion = { ...before, state, reason, who: { ...before.who, body, bodyId } };
  refuseFaults(opinion);
  writeAnswer(context.db, opinion);
  context.emit("opinion.changed", { programmeId });
}

function refuseFaults(opinion: Opinion): void {
  const [fault] = opinionFaults(opinion);
  if (fault) throw new OfficeError(`opinion-${fault}`);
}
