import { z } from "zod";
import { TextRange } from "../domain/parent-plan/types";
import { command, query } from "./define";

/** Whose collection: the units' programmes that came in for a parent plan, or (null) the office's own library. */
const ParentId = z.string().nullable();

/** A document of a collection, without its text. */
export const LibraryDocument = z.strictObject({
  id: z.string(),
  parentId: ParentId,
  name: z.string(),
  title: z.string(),
  syllables: z.int(),
  addedAt: z.iso.datetime(),
});
export type LibraryDocument = z.infer<typeof LibraryDocument>;

/** A document with its text. */
export const LibraryText = z.strictObject({ ...LibraryDocument.shape, text: z.string() });
export type LibraryText = z.infer<typeof LibraryText>;

/** A document to be kept: `name` is what the office calls it (a file or a unit), `title` what others cite. */
export const NewDocument = z.strictObject({
  name: z.string().trim().min(1).max(300),
  title: z.string().max(2000),
  text: z.string().max(20_000_000),
});
export type NewDocument = z.infer<typeof NewDocument>;

/** What became of each document given, in their order: kept now, or there already under the name told. */
export const AddedDocument = z.strictObject({ document: LibraryDocument, isNew: z.boolean() });
export type AddedDocument = z.infer<typeof AddedDocument>;

/** A library document that a text copies from: how many of the text's syllables stand in passages of it, formulas apart. */
export const LibraryHit = z.strictObject({ document: LibraryDocument, syllables: z.int() });
export type LibraryHit = z.infer<typeof LibraryHit>;

/** A passage of a scanned text, as UTF-16 ranges into the text and into that of the library document (`getText`). */
const ScannedSpan = z.strictObject({
  class: z.enum(["verbatim", "adapted", "renamed"]),
  ...{ from: z.int(), to: z.int(), sourceFrom: z.int(), sourceTo: z.int() },
  syllables: z.int(),
  similarity: z.number(),
  isMoved: z.boolean(),
});

/** A hit with its passages in reading order. */
export const ScannedHit = z.strictObject({ ...LibraryHit.shape, spans: z.array(ScannedSpan) });
export type ScannedHit = z.infer<typeof ScannedHit>;

/** Syllables by what they are; `copied + adapted + renamed + local` is the denominator. */
export const Counts = z.strictObject({
  syllables: z.int(),
  denominator: z.int(),
  copied: z.int(),
  adapted: z.int(),
  renamed: z.int(),
  local: z.int(),
  leftOut: z.int(),
});

/**
 * The units' programmes of one parent plan, each with its counts against that plan, and how alike they are beyond the
 * wording of the plan: `own[i]` are the syllables a programme has of its own, `shared[i][j]` those of both that stand in
 * the other too, `matrix[i][j]` their share (0 to 1), 0 where either has too few of its own. `clusters` are groups of two or more, by place in `documents`, joined at or above the threshold.
 */
export const Twins = z.strictObject({
  documents: z.array(z.strictObject({ document: LibraryDocument, counts: Counts })),
  own: z.array(z.int()),
  shared: z.array(z.array(z.int())),
  matrix: z.array(z.array(z.number())),
  clusters: z.array(z.array(z.int())),
});
export type Twins = z.infer<typeof Twins>;

/** A passage of the first text that stands in the second, as UTF-16 ranges into both; `syllables` of the first. */
export const SharedPassage = z.strictObject({
  class: z.enum(["verbatim", "adapted", "renamed"]),
  inA: TextRange,
  inB: TextRange,
  syllables: z.int(),
  similarity: z.number(),
  isMoved: z.boolean(),
});
export type SharedPassage = z.infer<typeof SharedPassage>;

/** Two documents side by side: what of `a` stands in `b`, beyond the wording of the plan both came in for. */
export const Pair = z.strictObject({ a: LibraryText, b: LibraryText, passages: z.array(SharedPassage) });
export type Pair = z.infer<typeof Pair>;

/**
 * The office's library and the units' programmes. `add` keeps all documents given or none; one that is there already is
 * told, not kept twice (in the units' collections only under the same name: two units may hand in one text). `formula`
 * is the packed formula table (`unpackFormula`) of the shipped wordings with the library's, or null while too few documents
 * count: those that cite a parent plan of the programme do not, for what all of them copied from it is no formula.
 */
export const library = {
  list: query({ parentId: ParentId }, z.array(LibraryDocument)),
  add: command(
    { parentId: ParentId, documents: z.array(NewDocument).min(1).max(1000) },
    z.array(AddedDocument),
  ),
  remove: command({ ids: z.array(z.string()).min(1).max(10_000) }, z.null()),
  getText: query({ id: z.string() }, LibraryText),
  scan: query({ programmeId: z.string() }, z.array(LibraryHit)),
  scanText: query({ text: z.string().max(20_000_000) }, z.array(ScannedHit)),
  twins: query({ parentId: z.string(), threshold: z.number().min(0).max(1) }, Twins),
  pair: query({ a: z.string(), b: z.string() }, Pair),
  formula: query({ programmeId: z.string() }, z.instanceof(Uint8Array).nullable()),
};
