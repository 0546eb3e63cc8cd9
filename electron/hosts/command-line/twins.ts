import { statSync } from "node:fs";
import { basename } from "node:path";
import { OfficeError } from "../../../shared/contract/errors";
import { buildIndex, CopySettings } from "../../../shared/domain/copy-check";
import { compareUnits, sharedPassages, type UnitComparison } from "../../../shared/domain/twins";
import type { CommandContext } from "./context";
import { type NamedDocument, namedDocument, readDocuments, type SkippedFile } from "./documents";
import { writeNamedFile } from "./files";
import { readPlan } from "./import";
import { startProgress } from "./progress";
import { CommandRefusal } from "./refusal";
import { limit, type TwinPair, type TwinsReport, twinsPage } from "./twins-page";

/** Pairs whose passages are laid side by side: the most alike ones; all others are in the matrix. */
const mostProofs = 60;

/** What `twins` is given. */
export interface TwinsOptions {
  readonly parent: string;
  readonly threshold: number;
  readonly json?: boolean;
  readonly html?: string;
}

/**
 * `twins DIR`: compares the units' programmes in a folder with one another, what they took from the parent plan left
 * out, and with the plan. Files that cannot be read are left out and named; the parent's own file is not compared.
 */
export async function findTwinsIn(
  context: CommandContext,
  folder: string,
  options: TwinsOptions,
): Promise<void> {
  refuseNoFolder(folder);
  const plan = namedDocument(basename(options.parent), await readPlan(options.parent));
  const { documents, skipped } = await readDocuments(context, [folder], [options.parent]);
  if (documents.length === 0) throw new CommandRefusal("twins.none", { folder });
  const report = compare(context, plan, documents, skipped, options.threshold);
  if (options.html !== undefined) await writeNamedFile(options.html, twinsPage(context, report));
  if (options.json) context.print(`${JSON.stringify(twinsJson(report), null, 2)}\n`);
  else context.print(`${summary(context, report, options.html).join("\n")}\n`);
}

function refuseNoFolder(folder: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) throw new OfficeError("folder-missing", { folder });
  if (!stat.isDirectory()) throw new CommandRefusal("twins.not-folder", { name: folder });
}

function compare(
  context: CommandContext,
  plan: NamedDocument,
  documents: readonly NamedDocument[],
  skipped: readonly SkippedFile[],
  threshold: number,
): TwinsReport {
  const settings = CopySettings.parse({});
  const parent = buildIndex({ id: plan.name, text: plan.text, title: plan.title });
  const units = documents.map(({ name, text }) => ({ text, index: buildIndex({ id: name, text }) }));
  const comparison = compareUnits(units, parent, threshold, settings);
  const alike = pairsOf(comparison, threshold);
  const progress = startProgress(context, "twins.progress", Math.min(alike.length, mostProofs));
  const pairs = alike.map((pair, i): TwinPair => {
    if (i >= mostProofs) return { ...pair, passages: null };
    const [a = "", b = ""] = [documents[pair.a]?.text, documents[pair.b]?.text];
    const passages = sharedPassages(a, b, parent, settings);
    progress.step();
    return { ...pair, passages };
  });
  progress.end();
  return { plan, documents, skipped, threshold, pairs, ...comparison };
}

/** The pairs at or above the threshold, the most alike first. */
function pairsOf({ matrix }: UnitComparison, threshold: number) {
  return matrix
    .flatMap((row, a) => row.map((share, b) => ({ a, b, share })))
    .filter(({ a, b, share }) => a < b && share >= threshold)
    .sort((one, other) => other.share - one.share || one.a - other.a || one.b - other.b);
}

function twinsJson(report: TwinsReport) {
  const { plan, documents, skipped, threshold, pairs, counts, own, shared, matrix, clusters } = report;
  const nameOf = (place: number) => documents[place]?.name ?? "";
  return {
    parent: { name: plan.name, citation: plan.citation },
    threshold,
    names: documents.map(({ name }) => name),
    documents: documents.map(({ name }, i) => ({ name, counts: counts[i], own: own[i] })),
    shared,
    matrix,
    clusters: clusters.map((cluster) => cluster.map(nameOf)),
    pairs: pairs.map(({ a, b, share, passages }) => ({ a: nameOf(a), b: nameOf(b), share, passages })),
    findings: skipped,
  };
}

function summary({ say }: CommandContext, report: TwinsReport, html: string | undefined): string[] {
  const { documents, clusters, threshold } = report;
  const counts = { documents: documents.length, clusters: clusters.length, threshold: limit(threshold) };
  const lines = clusters.map((cluster, i) => {
    const names = cluster.map((place) => documents[place]?.name ?? "").join(", ");
    return say("twins.cluster-line", { number: i + 1, names });
  });
  return [
    say("twins.done", counts),
    ...lines,
    ...(html === undefined ? [] : [say("twins.saved", { path: html })]),
  ];
}
