import type { Node as ProgrammeNode } from "prosemirror-model";
import type { Body } from "../directory";
import { type FormFinding, formFindings, type RuleSet } from "../form-rules";
import { areMinutes, isAddressed, printsPlace, signatureOf } from "../official-document/issuing";
import type { ProgrammeDetails } from "../programme/details";
import { placeBlocks } from "../programme/outline";
import type { CoverageSource } from "../readiness/coverage";
import { type Gap, type GapCode, listGaps } from "../readiness/gaps";
import { oldNameFinder } from "../readiness/old-names";
import type { Unit } from "../unit";
import { type IssueFinding, inDetails, stop, warning } from "./finding";
import { type Numbering, numberFindings } from "./number-findings";
import type { Stage } from "./stage";

/**
 * Everything the last look before issue needs. `today` is an ISO date; `checkedText` the hash of the text the attached
 * copy check judged, null without one, `textHash` that of the text now; `missingLetters` those its type lacks in the PDF.
 */
export interface Rehearsal {
  readonly doc: ProgrammeNode;
  readonly details: ProgrammeDetails;
  readonly unit: Unit;
  readonly ruleSet: RuleSet;
  readonly today: string;
  readonly stage: Stage;
  readonly isChanged: boolean;
  readonly numbering: Numbering;
  readonly parents: readonly CoverageSource[];
  readonly bodies: readonly Body[];
  readonly textHash: string;
  readonly checkedText: string | null;
  readonly mayHoldSecrets: boolean;
  readonly missingLetters: readonly string[];
}

type Check = (rehearsal: Rehearsal) => readonly IssueFinding[];

const checks: readonly Check[] = [
  stageFindings,
  ({ numbering, details }) => numberFindings(numbering, details),
  fieldFindings,
  dateFindings,
  ({ details, ruleSet }) => formFindings(details, ruleSet).map(asIssueFinding),
  ({ doc, parents }) => listGaps(doc, parents).map(gapFinding),
  copyFindings,
  oldNameFindings,
  letterFindings,
];

/**
 * Everything to be looked at before issue, what stops first, each with its sentence's code and the place to mend it;
 * empty when the paper can go out.
 */
export function rehearseIssue(rehearsal: Rehearsal): readonly IssueFinding[] {
  const findings = checks.flatMap((check) => check(rehearsal));
  return findings.sort((a, b) => Number(a.severity === "warns") - Number(b.severity === "warns"));
}

function stageFindings({ stage, isChanged }: Rehearsal): readonly IssueFinding[] {
  const place = { kind: "stages" } as const;
  if (stage !== "approved") return [stop("issue-finding.not-approved", place)];
  return isChanged ? [stop("issue-finding.changed-since-approval", place)] : [];
}

/** What must be filled in, by the field it is mended in; the unit's own values stand in for an empty field. */
const fields: readonly { field: string; code: string; isEmpty(rehearsal: Rehearsal): boolean }[] = [
  {
    field: "signer",
    code: "signer-missing",
    isEmpty: ({ details, unit }) => isBlank(signatureOf(details, unit).signer),
  },
  {
    field: "post",
    code: "post-missing",
    isEmpty: ({ details, unit, ruleSet }) =>
      !areMinutes(details, ruleSet) && isBlank(signatureOf(details, unit).post),
  },
  {
    field: "recorder",
    code: "recorder-missing",
    isEmpty: ({ details, ruleSet }) => areMinutes(details, ruleSet) && isBlank(details.form.recorder ?? ""),
  },
  {
    field: "place",
    code: "place-missing",
    isEmpty: ({ details, unit, ruleSet }) =>
      printsPlace(details, ruleSet) && isBlank(details.place || unit.place),
  },
  {
    field: "symbol",
    code: "symbol-missing",
    isEmpty: ({ details, unit, numbering }) =>
      numbering.neededKey !== null && isBlank(details.symbol || unit.symbol),
  },
  { field: "date", code: "date-missing", isEmpty: ({ details }) => details.date === null },
  { field: "isFinal", code: "still-draft", isEmpty: ({ details }) => !details.isFinal },
];

function fieldFindings(rehearsal: Rehearsal): readonly IssueFinding[] {
  const { doc, details, ruleSet, mayHoldSecrets } = rehearsal;
  const missing = fields.filter(({ isEmpty }) => isEmpty(rehearsal));
  const title = doc.child(0);
  const isUnaddressed = isAddressed(details, ruleSet) && details.form.addressees.length === 0;
  return [
    ...missing.map(({ field, code }) => stop(`issue-finding.${code}`, inDetails(field))),
    ...(isBlank(title.textContent)
      ? [stop("issue-finding.title-missing", { kind: "block", blockId: String(title.attrs.id) })]
      : []),
    ...(details.recipients.length === 0
      ? [warning("issue-finding.recipients-missing", inDetails("recipients"))]
      : []),
    ...(isUnaddressed ? [warning("issue-finding.addressees-missing", inDetails("addressees"))] : []),
    ...(details.form.secrecy !== null && !mayHoldSecrets
      ? [stop("issue-finding.secret", inDetails("secrecy"))]
      : []),
  ];
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

function dateFindings({ details: { date }, today }: Rehearsal): readonly IssueFinding[] {
  const isToCome = date !== null && date > today;
  return isToCome ? [warning("issue-finding.date-to-come", inDetails("date"), { params: { date } })] : [];
}

/** Where each doubt about the form is mended, and which of them no paper may go out with. */
const formPlaces: Readonly<Record<FormFinding["code"], { field: string; stops?: true }>> = {
  "form-finding.rule-not-in-force": { field: "ruleSet", stops: true },
  "form-finding.type-unknown": { field: "typeName" },
  "form-finding.mark-unknown": { field: "secrecy" },
  "form-finding.addressees-unused": { field: "addressees" },
  "form-finding.prefix-unknown": { field: "authority" },
  "form-finding.deputy-in-committee": { field: "authority" },
};

function asIssueFinding({ code, params }: FormFinding): IssueFinding {
  const { field, stops } = formPlaces[code];
  return (stops ? stop : warning)(code, inDetails(field), { params });
}

/** An unfinished part or a duty of no words cannot look final; other gaps the office may accept with a reason. */
const stoppingGaps: ReadonlySet<GapCode> = new Set(["part-empty", "duty-without-text"]);

function gapFinding(gap: Gap): IssueFinding {
  const { code, label } = gap;
  const make = stoppingGaps.has(code) ? stop : warning;
  return gap.code === "item-not-taken-up"
    ? make(
        `gaps.group.${code}`,
        { kind: "parent-item", parentPlanId: gap.parentPlanId, itemId: gap.itemId },
        { label },
      )
    : make(`gaps.group.${code}`, { kind: "block", blockId: gap.blockId }, { label });
}

/** A result about another text is no evidence at all; none at all is for the office to answer for. */
function copyFindings({ textHash, checkedText }: Rehearsal): readonly IssueFinding[] {
  const place = { kind: "copy-check" } as const;
  if (checkedText === null) return [warning("issue-finding.check-missing", place)];
  return checkedText === textHash ? [] : [stop("issue-finding.check-of-other-text", place)];
}

function oldNameFindings({ doc, details, bodies, today }: Rehearsal): readonly IssueFinding[] {
  const texts = new Map(placeBlocks(doc).map(({ id, node }) => [id, node.textContent]));
  const find = oldNameFinder(bodies, { on: details.date ?? today });
  return find(doc).map(({ blockId, name, lastDay, successor }) =>
    warning(
      `old-name.${successor === null ? "ended" : "replaced"}`,
      { kind: "block", blockId },
      {
        params: { name, date: lastDay, ...(successor === null ? {} : { successor }) },
        label: texts.get(blockId) ?? "",
      },
    ),
  );
}

/** Named with the first block that has such a letter; the details may have it too. */
function letterFindings({ doc, missingLetters }: Rehearsal): readonly IssueFinding[] {
  if (missingLetters.length === 0) return [];
  const block = placeBlocks(doc).find(({ node }) =>
    missingLetters.some((letter) => node.textContent.includes(letter)),
  );
  const place = block ? ({ kind: "block", blockId: block.id } as const) : inDetails("signer");
  const letters = missingLetters.join(" ");
  return [stop("issue-finding.letters-missing", place, { params: { letters } })];
}
