import type { Node as ProgrammeNode } from "prosemirror-model";
import { OfficeError } from "../../../shared/contract/errors";
import { compareDocuments, presentPlaces } from "../../../shared/domain/comparison";
import type { Opinion } from "../../../shared/domain/opinions";
import { identityProperties } from "../paper-identity";
import { openDocx } from "../readers";
import { paperFindings, type ReturnedFinding } from "./findings";
import { BlockFinder, offsetsIn, type ParagraphPlace } from "./placing";
import { type Remark, remarksOf } from "./remarks";
import { originalText, type ReturnedBody, readBody } from "./returned-body";
import { documentRoot, type ReturnedComment, readComments, readProperty } from "./returned-comments";

export type { ReturnedFinding } from "./findings";

/** The programme opinions are asked for: its present version and any earlier one (null when there is none). */
export interface AskedProgramme {
  readonly id: string;
  readonly revision: number;
  readonly doc: ProgrammeNode;
  readonly documentAt: (revision: number) => ProgrammeNode | null;
}

/**
 * One opinion as it was found. `where` is its place in the version that was sent out, `now` the same place in the present
 * one (null when neither is known); `isGuessed` when the paragraph was recognised by its words alone.
 */
export interface ReturnedOpinion {
  readonly kind: Remark["kind"];
  readonly author: string;
  readonly at: string | null;
  readonly what: string;
  readonly where: Opinion["where"];
  readonly now: ReturnType<ReturnType<typeof presentPlaces>>;
  readonly isGuessed: boolean;
  readonly isMove: boolean;
  readonly isResolved: boolean;
  readonly replyTo: number | null;
}

/**
 * A paper that came home. `document` is "same" for a print of this programme, "other" for one of another programme,
 * "unknown" for a file that never was a print of ours; `revision` is the version it was printed from, null when the
 * file does not say.
 */
export interface ReturnedPaper {
  readonly document: "same" | "other" | "unknown";
  readonly revision: number | null;
  readonly opinions: readonly ReturnedOpinion[];
  readonly findings: readonly ReturnedFinding[];
}

const mostOpinions = 5000;
/** A file without our marks is still taken for ours when this share of its blocks is there word for word. */
const leastShare = 0.3;

interface Contents {
  readonly body: ReturnedBody;
  readonly comments: readonly ReturnedComment[];
  readonly programmeId: string | null;
  readonly revision: string | null;
}

/**
 * Reads the opinions in a DOCX that was sent out for comment and edited in Word or LibreOffice: every comment and every
 * tracked change with author, time, words and place. Refuses with OfficeError as the readers of parent plans do:
 * file-empty, file-too-large, file-unsupported, file-not-docx, file-damaged, file-protected, file-legacy-doc.
 */
export function readReturnedPaper(bytes: Uint8Array, asked: AskedProgramme): ReturnedPaper {
  const contents = readContents(bytes);
  const { revision, doc: sent } = sentVersion(contents, asked);
  const finder = new BlockFinder(sent);
  const document = judge(contents, asked, finder);
  const remarks = remarksOf(contents.body, contents.comments);
  const now = presentPlaces(compareDocuments(sent, asked.doc));
  const opinions = remarks.slice(0, mostOpinions).map((remark): ReturnedOpinion => {
    const place = document === "other" ? null : placeOf(remark, contents.body, finder);
    return opinionOf(remark, place, now);
  });
  const isOurs = document === "same";
  const paper = { body: contents.body, finder, opinions, left: remarks.length - opinions.length };
  const findings = document === "other" ? [] : paperFindings(paper, isOurs, revision !== null);
  return { document, revision: isOurs ? revision : null, opinions, findings };
}

function readContents(bytes: Uint8Array): Contents {
  const parts = openDocx(bytes);
  try {
    const root = documentRoot(parts);
    if (!root) throw new RangeError("no body");
    return {
      body: readBody(root),
      comments: readComments(parts),
      programmeId: readProperty(parts, identityProperties.programme),
      revision: readProperty(parts, identityProperties.revision),
    };
  } catch (error) {
    throw new OfficeError("file-damaged", {}, { cause: error });
  }
}

/** The version a file says it was printed from; the present one, without a number, when it does not or cannot. */
function sentVersion({ programmeId, revision }: Contents, asked: AskedProgramme) {
  const isSaid = programmeId === asked.id && /^\d{1,9}$/u.test(revision ?? "");
  const number = Number(revision);
  const doc = isSaid && number <= asked.revision ? asked.documentAt(number) : null;
  return doc ? { revision: number, doc } : { revision: null, doc: asked.doc };
}

/** Whether a file is a print of the programme: what it says of itself must go with what stands in it. */
function judge(
  { body, programmeId }: Contents,
  asked: AskedProgramme,
  finder: BlockFinder,
): ReturnedPaper["document"] {
  const marks = body.paragraphs.flatMap(({ bookmarks }) => bookmarks);
  const known = marks.filter((mark) => finder.knows(mark)).length;
  if (programmeId !== null && programmeId !== asked.id) return "other";
  if (programmeId === asked.id) {
    return known > 0 || finder.share(body.paragraphs) >= leastShare ? "same" : "other";
  }
  if (marks.length === 0) return "unknown";
  return known * 2 >= marks.length ? "same" : "other";
}

interface RemarkPlace extends ParagraphPlace {
  readonly from: number;
  readonly to: number;
}

/** The block a remark is about: its paragraph's, or for a paragraph that is all new the one before. */
function placeOf(remark: Remark, body: ReturnedBody, finder: BlockFinder): RemarkPlace | null {
  const paragraph = body.paragraphs[remark.paragraph];
  if (!paragraph) return null;
  const paper = originalText(paragraph);
  const place = finder.find(paragraph);
  if (place?.isWhole) return { ...place, ...offsetsIn(place.block.text, paper, remark) };
  if (place) return { ...place, from: 0, to: 0 };
  return paper.trim() === "" ? endBefore(remark.paragraph, body, finder) : null;
}

function endBefore(at: number, { paragraphs }: ReturnedBody, finder: BlockFinder): RemarkPlace | null {
  const before = paragraphs.slice(0, at).findLast((one) => originalText(one).trim() !== "");
  const place = before ? finder.find(before) : null;
  const end = place?.block.text.length ?? 0;
  return place && { ...place, from: end, to: end };
}

function opinionOf(
  remark: Remark,
  place: RemarkPlace | null,
  now: ReturnType<typeof presentPlaces>,
): ReturnedOpinion {
  const { kind, at, isMove, isResolved, replyTo } = remark;
  const [from, to] = [place?.from ?? 0, place?.to ?? 0];
  const blockId = place?.block.id ?? null;
  return {
    kind,
    author: remark.author.slice(0, 200),
    at,
    what: remark.what.slice(0, 20_000),
    where: { blockId, path: place?.block.path ?? "", quoted: remark.quoted.slice(0, 4000), from, to },
    now: blockId === null ? null : now({ blockId, from, to }),
    isGuessed: place?.by === "text",
    isMove,
    isResolved,
    replyTo,
  };
}
