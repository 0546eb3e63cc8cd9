import type { Node as ProgrammeNode } from "prosemirror-model";
import { Duty, missingOf } from "../duties";
import { outlineOf, type PlacedBlock, placeBlocks } from "../programme/outline";
import { TargetFigures } from "../programme/schema";
import { type CoverageSource, coverageOf } from "./coverage";

/** The kinds of gap the readiness list knows. */
export const gapCodes = [
  "part-empty",
  "duty-without-lead",
  "duty-without-due",
  "duty-without-product",
  "duty-without-resources",
  "duty-without-text",
  "target-without-number",
  "item-not-taken-up",
] as const;

/** One kind of gap. */
export type GapCode = (typeof gapCodes)[number];

/** Something still missing, with the place it is about: a block of the programme or an item of a parent plan. */
export type Gap =
  | { readonly code: Exclude<GapCode, "item-not-taken-up">; readonly blockId: string; readonly label: string }
  | {
      readonly code: "item-not-taken-up";
      readonly parentPlanId: string;
      readonly itemId: string;
      readonly label: string;
    };

/**
 * Everything that is missing from a programme, in document order, then the parent items nobody took up. The five
 * things asked of a duty are those of Kế hoạch 03 (product.md, seed 003): content, job, responsibility, time, resources.
 */
export function listGaps(doc: ProgrammeNode, parents: readonly CoverageSource[]): readonly Gap[] {
  const empty = new Set(outlineOf(doc).flatMap((entry) => (isMissingPart(entry) ? [entry.id] : [])));
  const inDocument = placeBlocks(doc).flatMap((block) => [
    ...(empty.has(block.id) ? [gap("part-empty", block)] : []),
    ...gapsOfBlock(block),
  ]);
  return [...inDocument, ...uncovered(doc, parents)];
}

function isMissingPart(entry: { isEmpty: boolean; rule: string }): boolean {
  return entry.isEmpty && entry.rule !== "free";
}

function gapsOfBlock(block: PlacedBlock): readonly Gap[] {
  if (block.node.type.name === "duty") return dutyGaps(block);
  if (block.node.type.name === "target" && !hasNumber(block)) return [gap("target-without-number", block)];
  return [];
}

function dutyGaps(block: PlacedBlock): readonly Gap[] {
  const missing = missingOf(Duty.parse(block.node.attrs.duty));
  const named = missing.map((field) => gap(`duty-without-${field}`, block));
  return block.node.textContent.trim() === "" ? [gap("duty-without-text", block), ...named] : named;
}

function hasNumber(block: PlacedBlock): boolean {
  const figures = TargetFigures.parse(block.node.attrs.figures);
  return /\d/u.test(figures.value) || /\d/u.test(block.node.textContent);
}

function gap(code: Exclude<GapCode, "item-not-taken-up">, block: PlacedBlock): Gap {
  const label = block.node.textContent.trim();
  return { code, blockId: block.id, label: label === "" ? block.path : label };
}

function uncovered(doc: ProgrammeNode, parents: readonly CoverageSource[]): readonly Gap[] {
  return coverageOf(doc, parents)
    .items.filter((covered) => covered.blockIds.length === 0)
    .map(({ parentPlanId, item }) => ({
      code: "item-not-taken-up",
      parentPlanId,
      itemId: item.id,
      label: `${item.path} ${item.text}`,
    }));
}
