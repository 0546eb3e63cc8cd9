import type { CheckSource } from "../../../shared/contract/copy-check";
import type { CopyProof } from "../../../shared/domain/checked-programme";
import type { CopySettings } from "../../../shared/domain/copy-check";
import { formatOfficialDate } from "../../../shared/domain/dates";
import type { ProofPaper, ProofTable } from "../../../shared/domain/official-document/proof";
import { markedTitle } from "../../../shared/domain/programme/numbering";
import type { Unit } from "../../../shared/domain/unit";
import { type MessageCode, type MessageParams, message } from "../../../shared/text";
import {
  formatClock,
  formatDecimal,
  formatInteger,
  formatPercent,
  formatShareOf,
} from "../../../shared/text/format";
import { localDay } from "../store/backup";

/** A source as the proof names it: in full once, in short at each passage. */
export interface NamedSource extends Pick<CheckSource, "id" | "name" | "duties"> {
  readonly role: "parent" | CheckSource["role"];
  readonly fullName: string;
}

/** All that a proof tells. `number` is the printed line, "" before one was given; `accepted` are reasons by fingerprint. */
export interface ProofInput {
  readonly proof: CopyProof;
  readonly settings: CopySettings;
  readonly unit: Unit;
  readonly name: string;
  readonly number: string;
  readonly isFinal: boolean;
  readonly draftNumber: number;
  readonly revision: number;
  readonly hash: string;
  readonly at: Date;
  readonly appVersion: string;
  readonly hasLibrary: boolean;
  readonly sources: readonly NamedSource[];
  readonly accepted: ReadonlyMap<string, string>;
}

type ProofPassage = CopyProof["passages"][number];
type Section = ProofPaper["sections"][number];
type Row = ProofTable["rows"][number];
type Text = Row["cells"][number];

/** A proof goes with an official document: its words are Vietnamese, whatever the screen speaks. */
const say = (code: MessageCode, params: MessageParams = {}) => message("vi", code, params);

/** A finished proof in words. */
export function proofPaper(input: ProofInput): ProofPaper {
  const { name, number } = input;
  const numbered = number.slice(0, 1).toLocaleLowerCase("vi") + number.slice(1);
  return {
    title: say("copy-proof.title"),
    references: [
      number === ""
        ? say("copy-proof.reference", { name })
        : say("copy-proof.reference-numbered", { name, number: numbered }),
    ],
    sections: [
      basisSection(input),
      partsSection(input.proof),
      passagesSection(input),
      leftOutSection(input.proof),
      repeatedSection(input),
      { heading: say("copy-proof.method"), lines: [say("copy-proof.method-text")], table: null, notes: [] },
    ],
  };
}

/** A text in a look of its own. */
function run(text: string, look: { isBold?: boolean; isItalic?: boolean; isUnderlined?: boolean } = {}) {
  return { text, isBold: false, isItalic: false, isUnderlined: false, ...look };
}

const bold = (text: string) => [run(text, { isBold: true })];
const cells = (...texts: readonly Text[]): Row => ({ isGroup: false, cells: texts });
const group = (text: string): Row => ({ isGroup: true, cells: [text] });
const column = (code: MessageCode, width: number, isCentred = false) => ({
  title: say(code),
  width,
  isCentred,
});

function basisSection(input: ProofInput): Section {
  const rows = [
    ...factsOf(input).map(([code, value]) => cells(bold(say(code)), value)),
    ...sourceRows(input.sources),
  ];
  const columns = [column("copy-proof.fact", 70), column("copy-proof.value", 187)];
  return {
    heading: say("copy-proof.basis"),
    lines: [],
    table: { columns, rows, holds: "counts" },
    notes: [say("copy-proof.full-hash", { hash: input.hash })],
  };
}

const shortHash = 12;

function factsOf(input: ProofInput): readonly (readonly [MessageCode, string])[] {
  const { settings, unit, isFinal, draftNumber, revision, at, appVersion } = input;
  const text = { draft: draftNumber, revision, hash: input.hash.slice(0, shortHash) };
  const time = {
    clock: formatClock(at),
    date: formatOfficialDate(localDay(at), "figures"),
    version: appVersion,
  };
  const adapted = {
    similarity: formatDecimal(settings.adaptedSimilarity * 100),
    count: settings.adaptedMinimum,
  };
  return [
    ["copy-proof.unit", unit.name],
    ["copy-proof.text", say(isFinal ? "copy-proof.text-final" : "copy-proof.text-draft", text)],
    ["copy-proof.time", say("copy-proof.time-value", time)],
    ["copy-proof.verbatim", say("copy-proof.verbatim-value", { count: settings.verbatimMinimum })],
    ["copy-proof.adapted", say("copy-proof.adapted-value", adapted)],
    ["copy-proof.limit", say("copy-proof.limit-value", { limit: Math.round(settings.localThreshold * 100) })],
    [
      "copy-proof.formula",
      say(input.hasLibrary ? "copy-proof.formula-library" : "copy-proof.formula-shipped"),
    ],
  ];
}

function sourceRows(sources: readonly NamedSource[]): readonly Row[] {
  return sources.map(({ role, fullName }) => cells(bold(say(`copy-proof.source.${role}`)), fullName));
}

const countColumns = ["formula", "quoted", "allowed"] as const;
const copiedColumns = [
  ["verbatim", "copied"],
  ["adapted", "adapted"],
  ["renamed", "renamed"],
] as const;

function partsSection({ parts, whole }: CopyProof): Section {
  const met = parts.filter(({ isLocal }) => isLocal).length;
  const all = parts.filter(({ isLocal }) => isLocal !== null).length;
  const rows = parts.map((part) => cells(partName(part), ...countCells(part), resultOf(part.isLocal)));
  const total = [say("copy-proof.whole"), ...countCells(whole), say("copy-proof.result-whole", { met, all })];
  const columns = [
    column("copy-proof.column.part", 52),
    column("copy-proof.column.syllables", 20, true),
    ...countColumns.map((kind) => column(`copy-check.class.${kind}`, 19, true)),
    column("copy-proof.column.counted", 20, true),
    ...copiedColumns.map(([kind]) => column(`copy-check.class.${kind}`, 19, true)),
    column("copy-proof.column.own", 31, true),
    column("copy-proof.column.result", 22, true),
  ];
  return {
    heading: say("copy-proof.parts"),
    lines: [say("copy-proof.parts-lead")],
    table: { columns, rows: [...rows, cells(...total.map(bold))], holds: "counts" },
    notes: [],
  };
}

function partName({ mark, title }: CopyProof["parts"][number]): string {
  return markedTitle(mark, title) || say("copy-check.before-parts");
}

function countCells({ counts, leftOut }: CopyProof["whole"]): readonly string[] {
  return [
    formatInteger(counts.syllables),
    ...countColumns.map((kind) => formatInteger(leftOut[kind])),
    formatInteger(counts.denominator),
    ...copiedColumns.map(([, name]) => formatInteger(counts[name])),
    formatShareOf(counts.local, counts.denominator),
  ];
}

function resultOf(isLocal: boolean | null): string {
  if (isLocal === null) return say("copy-proof.result.none");
  return say(isLocal ? "copy-proof.result.met" : "copy-proof.result.missed");
}

function passagesSection({ proof: { passages }, sources, accepted }: ProofInput): Section {
  const heading = say("copy-proof.passages");
  if (passages.length === 0) return emptySection(heading, say("copy-proof.no-passages"));
  return {
    heading,
    lines: [say("copy-proof.passages-lead", { count: passages.length })],
    table: sideBySide(passages, sources, accepted, "copy-proof.column.source"),
    notes: [],
  };
}

function repeatedSection({ proof: { repeated }, sources }: ProofInput): Section {
  const heading = say("copy-proof.repeated");
  const hasEarlier = sources.some(({ role }) => role === "earlier");
  if (!hasEarlier) return emptySection(heading, say("copy-proof.no-earlier"));
  if (repeated.length === 0) return emptySection(heading, say("copy-proof.no-repeated"));
  return {
    heading,
    lines: [say("copy-proof.repeated-lead", { count: repeated.length })],
    table: sideBySide(repeated, sources, new Map(), "copy-proof.column.earlier"),
    notes: [],
  };
}

function leftOutSection({ leftOut }: CopyProof): Section {
  const heading = say("copy-proof.left-out");
  if (leftOut.length === 0) return emptySection(heading, say("copy-proof.no-left-out"));
  const rows = leftOut.map(({ span, draft }) =>
    cells(
      say(`copy-check.class.${span.class}`),
      formatInteger(span.syllables),
      sideText(draft, place(draft)),
    ),
  );
  const columns = [
    column("copy-proof.column.kind", 36),
    column("copy-proof.column.size", 22, true),
    column("copy-proof.column.draft", 199),
  ];
  return {
    heading,
    lines: [say("copy-proof.left-out-lead", { count: leftOut.length })],
    table: { columns, rows, holds: "prose" },
    notes: [],
  };
}

function emptySection(heading: string, line: string): Section {
  return { heading, lines: [line], table: null, notes: [] };
}

function sideBySide(
  passages: readonly ProofPassage[],
  sources: readonly NamedSource[],
  accepted: ReadonlyMap<string, string>,
  sourceColumn: MessageCode,
): ProofTable {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const rows = passages.flatMap((passage, at) => {
    const { span, draft, source } = passage;
    const from = sourcePlace(passage, byId.get(span.sourceId ?? ""));
    const right = source ? sideText(source, from) : "";
    return [
      group(passageHead(passage, at + 1, accepted.get(span.fingerprint))),
      cells(sideText(draft, place(draft)), right),
    ];
  });
  return {
    columns: [column("copy-proof.column.draft", 1), column(sourceColumn, 1)],
    rows,
    holds: "prose",
  };
}

function passageHead({ span }: ProofPassage, number: number, reason: string | undefined): string {
  const kind = say(`copy-check.class.${span.class}`);
  const told = [
    say("copy-proof.passage", { number, kind, count: span.syllables }),
    ...(span.class === "verbatim"
      ? []
      : [say("copy-proof.similarity", { similarity: formatPercent(span.similarity) })]),
    ...(span.isMoved ? [say("copy-check.moved")] : []),
  ].join(", ");
  return reason === undefined ? told : `${told}. ${say("copy-proof.accepted", { reason })}`;
}

function place({ path }: ProofPassage["draft"]): string {
  return path === "" ? "" : say("copy-proof.place", { path });
}

function sourcePlace({ span, source }: ProofPassage, from: NamedSource | undefined): string {
  const name = from?.name ?? "";
  const path = source?.path ?? "";
  if (from?.duties.some((duty) => duty.from <= span.sourceFrom && span.sourceFrom < duty.to))
    return say("copy-proof.source-duty", { name });
  return path === ""
    ? say("copy-proof.place", { path: name })
    : say("copy-proof.source-place", { name, path });
}

/** Where a passage stands, then its wording with what differs made bold and underlined. */
function sideText({ stretches }: ProofPassage["draft"], where: string): Text {
  const words = stretches.map(({ text, isDifferent }) =>
    run(text, isDifferent ? { isBold: true, isUnderlined: true } : {}),
  );
  return where === "" ? words : [run(`${where} `, { isItalic: true }), ...words];
}
