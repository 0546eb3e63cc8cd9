import { z } from "zod";

/** How an opinion reached the office: as a remark or a tracked change in the returned file, or in a letter. */
export const OpinionKind = z.enum(["comment", "insertion", "deletion", "letter"]);
export type OpinionKind = z.infer<typeof OpinionKind>;

/** What became of an opinion: not yet answered, taken (tiếp thu), taken in part, or not taken. */
export const OpinionState = z.enum(["open", "taken", "partly", "declined"]);
export type OpinionState = z.infer<typeof OpinionState>;

/** Who gave an opinion: the name in the file or letter, and the body it speaks for. */
export const OpinionAuthor = z.strictObject({
  name: z.string().max(200),
  bodyId: z.string().min(1).max(64).nullable(),
  body: z.string().max(200),
});
export type OpinionAuthor = z.infer<typeof OpinionAuthor>;

/**
 * What an opinion is about. `from` and `to` are UTF-16 offsets into the block's text at the opinion's revision;
 * `blockId` is null for an opinion on the whole document or on what the form adds. `path` is the citation then ("III.2.a").
 */
export const OpinionPlace = z.strictObject({
  blockId: z.string().min(1).max(64).nullable(),
  path: z.string().max(60),
  quoted: z.string().max(4000),
  from: z.int().min(0),
  to: z.int().min(0),
});
export type OpinionPlace = z.infer<typeof OpinionPlace>;

/**
 * One opinion on a draft with the office's answer. `reason` is owed for what is taken in part or not at all
 * (product.md 9); `at` is the moment the file gives, without a zone, as Word writes its local time.
 */
export const Opinion = z.strictObject({
  id: z.string().min(1).max(64),
  who: OpinionAuthor,
  where: OpinionPlace,
  what: z.string().max(20_000),
  kind: OpinionKind,
  state: OpinionState,
  reason: z.string().max(4000),
  at: z.string().max(40).nullable(),
  revision: z.int().min(0).nullable(),
});
export type Opinion = z.infer<typeof Opinion>;

/** Why an opinion cannot be kept or printed as it is. */
export type OpinionFault = "what-missing" | "author-missing" | "reason-missing";

/** What an opinion still lacks: its own words, an author or a body, a reason where one is owed. */
export function opinionFaults({ what, who, state, reason }: Opinion): readonly OpinionFault[] {
  const owesReason = state === "partly" || state === "declined";
  const faults: Readonly<Record<OpinionFault, boolean>> = {
    "what-missing": what.trim() === "",
    "author-missing": who.name.trim() === "" && who.body.trim() === "",
    "reason-missing": owesReason && reason.trim() === "",
  };
  return (["what-missing", "author-missing", "reason-missing"] as const).filter((fault) => faults[fault]);
}
