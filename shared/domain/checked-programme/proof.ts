import type { Node as ProgrammeNode } from "prosemirror-model";
import type { CopyReport, CopySpan } from "../copy-check";
import type { CopyClass, CopyCounts } from "../copy-check/types";
import type { ParentItem } from "../parent-plan/types";
import { type PlacedBlock, placeBlocks } from "../programme/outline";
import type { ProgrammeReport } from "./check";
import { differencesOf, type Stretch } from "./differences";

/** The classes that count as copied, and those that leave the count, in the order they are told. */
const countedClasses = ["verbatim", "adapted", "renamed"] as const;
const leftOutClasses = ["formula", "quoted", "allowed"] as const;

type LeftOutClass = (typeof leftOutClasses)[number];

/** A part of the programme with its counts; `mark` and `title` are its heading's, "" before the first heading. */
interface ProofPart {
  readonly mark: string;
  readonly title: string;
  readonly counts: CopyCounts;
  readonly leftOut: Readonly<Record<LeftOutClass, number>>;
  readonly isLocal: boolean | null;
}

/** Where a passage stands and its wording, cut where the two sides differ. `path` is "" where nothing is numbered. */
interface ProofSide {
  readonly path: string;
  readonly stretches: readonly Stretch[];
}

/** A passage beside its source; `source` is null for one without (a quotation, a legal basis). */
interface ProofPassage {
  readonly span: CopySpan;
  readonly draft: ProofSide;
  readonly source: ProofSide | null;
}

/** A text passages come from: for finding their wording and the item they stand in. */
interface ProofSource {
  readonly id: string;
  readonly text: string;
  readonly items: readonly Pick<ParentItem, "path" | "at">[];
}

/** What a printed proof shows of a check. All lists are in reading order. */
export interface CopyProof {
  readonly parts: readonly ProofPart[];
  readonly whole: Omit<ProofPart, "mark" | "title" | "isLocal">;
  readonly passages: readonly ProofPassage[];
  readonly leftOut: readonly ProofPassage[];
  readonly repeated: readonly ProofPassage[];
}

/** The proof of a programme's check: counts as the report has them, passages with their wording on both sides. */
export function copyProof(
  doc: ProgrammeNode,
  { report, repeated }: ProgrammeReport,
  sources: readonly ProofSource[],
): CopyProof {
  const blocks = new Map(placeBlocks(doc).map((block) => [block.id, block]));
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const shown = (spans: readonly CopySpan[]) => spans.map((span) => passageOf(span, blocks, sourceById));
  return {
    parts: report.parts.map((part) => partOf(part, report, blocks.get(part.partId))),
    whole: { counts: report.total, leftOut: leftOutOf(report.spans) },
    passages: shown(report.spans.filter(isOf(countedClasses))),
    leftOut: shown(report.spans.filter(isOf(leftOutClasses))),
    repeated: shown(repeated),
  };
}

function isOf(classes: readonly CopyClass[]): (span: CopySpan) => boolean {
  return (span) => classes.includes(span.class);
}

function partOf(
  { partId, counts, isLocal }: CopyReport["parts"][number],
  { spans }: CopyReport,
  heading: PlacedBlock | undefined,
): ProofPart {
  const leftOut = leftOutOf(spans.filter((span) => span.partId === partId));
  return { mark: heading?.mark ?? "", title: heading?.node.textContent ?? "", counts, leftOut, isLocal };
}

function leftOutOf(spans: readonly CopySpan[]): Readonly<Record<LeftOutClass, number>> {
  const sum = { formula: 0, quoted: 0, allowed: 0 };
  for (const span of spans)
    for (const name of leftOutClasses) if (span.class === name) sum[name] += span.syllables;
  return sum;
}

function passageOf(
  span: CopySpan,
  blocks: ReadonlyMap<string, PlacedBlock>,
  sources: ReadonlyMap<string, ProofSource>,
): ProofPassage {
  const block = blocks.get(span.blockId);
  const source = sources.get(span.sourceId ?? "");
  const inDraft = block?.node.textContent.slice(span.from, span.to) ?? "";
  const inSource = source?.text.slice(span.sourceFrom, span.sourceTo) ?? "";
  const cut =
    source && span.class !== "verbatim" ? differencesOf(inDraft, inSource) : alike(inDraft, inSource);
  return {
    span,
    draft: { path: block?.path ?? "", stretches: cut.draft },
    source: source ? { path: pathAt(source, span.sourceFrom), stretches: cut.source } : null,
  };
}

function alike(draft: string, source: string): Record<"draft" | "source", readonly Stretch[]> {
  const whole = (text: string) => [{ text, isDifferent: false }];
  return { draft: whole(draft), source: whole(source) };
}

/** The path of the narrowest item that covers an offset, else of the last one that begins before it. */
function pathAt({ items }: ProofSource, offset: number): string {
  const before = items.filter(({ at }) => at.from <= offset);
  const covering = before.filter(({ at }) => offset < at.to);
  const width = ({ at }: ProofSource["items"][number]) => at.to - at.from;
  const [narrowest] = covering.toSorted((a, b) => width(a) - width(b));
  return (narrowest ?? before.at(-1))?.path ?? "";
}
