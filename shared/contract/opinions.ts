import { z } from "zod";
import { Opinion, OpinionKind, OpinionState } from "../domain/opinions";
import { AskedBody } from "../domain/opinions/asked";
import { command, query } from "./define";
import { ExportedFile, exportFormats } from "./exports";
import { Revision } from "./programmes";

const ById = { programmeId: z.string() };
const Place = Opinion.shape.where;
const Author = Opinion.shape.who;
const Bytes = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 50_000_000);

/**
 * Where an opinion stands in the present text: `text` is its block's, `from`–`to` the place in it (UTF-16, half open).
 * `isGone` when the words it is about, or the whole block, are no longer there: the place is then the nearest one.
 */
export const OpinionPlaceNow = z.strictObject({
  blockId: z.string(),
  path: z.string(),
  text: z.string(),
  from: z.int().min(0),
  to: z.int().min(0),
  isGone: z.boolean(),
});
export type OpinionPlaceNow = z.infer<typeof OpinionPlaceNow>;

/** An opinion with its place in the present text; null when it is on the whole document or its block was never known. */
export const PlacedOpinion = Opinion.extend({ now: OpinionPlaceNow.nullable() });
export type PlacedOpinion = z.infer<typeof PlacedOpinion>;

/**
 * A remark found in a file that came home. `isGuessed` when its paragraph was recognised by the words alone, `isKnown`
 * when the same remark is kept already.
 */
export const FoundOpinion = z.strictObject({
  kind: OpinionKind,
  author: z.string(),
  at: z.string().nullable(),
  what: z.string(),
  where: Place,
  now: OpinionPlaceNow.nullable(),
  isGuessed: z.boolean(),
  isMove: z.boolean(),
  isResolved: z.boolean(),
  isReply: z.boolean(),
  isKnown: z.boolean(),
});
export type FoundOpinion = z.infer<typeof FoundOpinion>;

/** What there is to doubt about a file: `count` places, or a block whose words changed without being tracked. */
export const PaperFinding = z.union([
  z.strictObject({
    code: z.enum([
      "identity-missing",
      "places-lost",
      "places-foreign",
      "places-doubled",
      "place-guessed",
      "place-unknown",
      "too-many",
    ]),
    count: z.int(),
  }),
  z.strictObject({
    code: z.literal("untracked-change"),
    blockId: z.string(),
    before: z.string(),
    after: z.string(),
  }),
]);
export type PaperFinding = z.infer<typeof PaperFinding>;

/** A file that came home: whose print it is, of which version (`versionName` when that was kept), what stands in it. */
export const FoundPaper = z.strictObject({
  document: z.enum(["same", "other", "unknown"]),
  revision: Revision.nullable(),
  isLate: z.boolean(),
  versionName: z.string(),
  opinions: z.array(FoundOpinion),
  findings: z.array(PaperFinding),
});
export type FoundPaper = z.infer<typeof FoundPaper>;

/** An opinion to be kept as it was found, with the body it speaks for. */
export const NewOpinion = z.strictObject({
  who: Author,
  where: Place,
  what: z.string().trim().min(1).max(20_000),
  kind: OpinionKind.exclude(["letter"]),
  at: Opinion.shape.at,
});
export type NewOpinion = z.infer<typeof NewOpinion>;

/**
 * Opinions on a draft: sent out as a DOCX, read back from it, answered, printed. `keep` leaves out what is kept already,
 * so that a file read twice doubles nothing. `save` and `addByHand` refuse with `opinion-reason-missing`,
 * `opinion-what-missing` or `opinion-author-missing`; `exportChanges` is the version `to` with what changed since `from`
 * as tracked changes. `ask` records who was asked for comment and until when (a body asked again gets the new date); each
 * of the methods about those asked gives the whole list.
 */
export const opinions = {
  exportForComment: query(ById, ExportedFile),
  exportChanges: query({ ...ById, from: Revision, to: Revision }, ExportedFile),
  readReturned: query({ ...ById, name: z.string().max(300), bytes: Bytes }, FoundPaper),
  list: query(ById, z.array(PlacedOpinion)),
  keep: command(
    { ...ById, revision: Revision.nullable(), opinions: z.array(NewOpinion).min(1).max(5000) },
    z.strictObject({ added: z.int(), known: z.int() }),
  ),
  addByHand: command(
    {
      ...ById,
      who: Author,
      blockId: z.string().max(64).nullable(),
      quoted: z.string().trim().max(4000),
      what: z.string().trim().max(20_000),
      at: z.iso.date().nullable(),
    },
    PlacedOpinion,
  ),
  save: command(
    {
      ...ById,
      id: z.string(),
      state: OpinionState,
      reason: z.string().trim().max(4000),
      body: z.string().trim().max(200),
    },
    PlacedOpinion,
  ),
  remove: command({ ...ById, id: z.string() }, z.null()),
  restore: command({ ...ById, id: z.string() }, PlacedOpinion),
  listAsked: query(ById, z.array(AskedBody)),
  ask: command(
    {
      ...ById,
      names: z.array(AskedBody.shape.name).min(1).max(300),
      due: AskedBody.shape.due,
    },
    z.array(AskedBody),
  ),
  saveAsked: command(
    { ...ById, id: z.string(), due: AskedBody.shape.due, agreedOn: AskedBody.shape.agreedOn },
    z.array(AskedBody),
  ),
  removeAsked: command({ ...ById, id: z.string() }, z.array(AskedBody)),
  restoreAsked: command({ ...ById, id: z.string() }, z.array(AskedBody)),
  table: query({ ...ById, format: z.enum(exportFormats) }, ExportedFile),
};
