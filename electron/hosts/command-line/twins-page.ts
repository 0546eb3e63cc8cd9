import { compareTexts, type TextPiece } from "../../../shared/domain/comparison";
import { formatOfficialDate } from "../../../shared/domain/dates";
import { leastOwn, type SharedPassage, type UnitComparison } from "../../../shared/domain/twins";
import type { MessageCode, MessageParams } from "../../../shared/text";
import { formatInteger, formatPercent, formatPercentOf } from "../../../shared/text/format";
import type { CommandContext } from "./context";
import { localDay } from "./demo-draft";
import type { NamedDocument, SkippedFile } from "./documents";
import { escaped } from "./markup";
import { twinsStyle } from "./twins-style";

/** Two programmes at or above the threshold, by place; `passages` of the first in the second, null when not laid out. */
export interface TwinPair {
  readonly a: number;
  readonly b: number;
  readonly share: number;
  readonly passages: readonly SharedPassage[] | null;
}

/** Everything the report of `twins` tells. */
export interface TwinsReport extends UnitComparison {
  readonly plan: NamedDocument;
  readonly documents: readonly NamedDocument[];
  readonly skipped: readonly SkippedFile[];
  readonly threshold: number;
  readonly pairs: readonly TwinPair[];
}

/** Passages of a pair that are laid out, the longest, and characters of each that are shown. */
const mostPassages = 25;
const longestShown = 1500;

/** The threshold as it was given: "60%", "65,5%". */
export function limit(threshold: number): string {
  return `${formatPercent(threshold)}%`;
}

const rounding = 1e-9;

/** A share as whole per cent, rounded down: what is below the threshold never reads as the threshold. */
function percent(share: number): string {
  return `${Math.floor(share * 100 + rounding)}%`;
}

/** The report as one HTML page to be read and printed: nothing in it runs and nothing is fetched. */
export function twinsPage(context: CommandContext, report: TwinsReport): string {
  const page = new TwinsPage(context, report);
  const title = page.say("twins.title");
  return `<!doctype html>
<html lang="${context.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${twinsStyle}</style>
</head>
<body>
<main>
${[page.head(title), page.clusters(), page.matrix(), page.againstParent(), page.proofs(), page.skipped()].join("\n")}
</main>
<footer>${page.footer()}</footer>
</body>
</html>
`;
}

/** The sections of the page; every word of a document or file name is escaped where it enters. */
class TwinsPage {
  private readonly context: CommandContext;
  private readonly report: TwinsReport;
  private readonly threshold: string;

  constructor(context: CommandContext, report: TwinsReport) {
    this.context = context;
    this.report = report;
    this.threshold = limit(report.threshold);
  }

  say(code: MessageCode, params: MessageParams = {}): string {
    return escaped(this.context.say(code, params));
  }

  head(title: string): string {
    const { documents, plan, clusters } = this.report;
    const { threshold } = this;
    const parent = plan.citation || plan.name;
    const found = this.say("twins.found", { count: clusters.length, threshold });
    const lead = this.say("twins.lead", { documents: documents.length, parent });
    return `<h1>${title}</h1>\n<p class="found">${found}</p>\n<p>${lead}</p>`;
  }

  clusters(): string {
    const { clusters } = this.report;
    if (clusters.length === 0) return "";
    return this.section("twins.clusters", clusters.map((cluster, i) => this.cluster(cluster, i)).join("\n"));
  }

  private cluster(cluster: readonly number[], i: number): string {
    const { least, most } = this.ends(cluster);
    const code = least < this.report.threshold ? "twins.chain" : "twins.cluster-range";
    const ends = new Set([percent(least), percent(most)]);
    const words = { count: cluster.length, range: [...ends].join("–"), threshold: this.threshold };
    const range = this.say(code, words);
    const names = cluster.map((place) => `<li value="${place + 1}">${this.name(place)}</li>`);
    const heading = `<h3>${this.say("twins.cluster", { number: i + 1 })}</h3>`;
    return `${heading}\n<p class="note">${range}</p>\n<ol>${names.join("")}</ol>`;
  }

  /** The least and the greatest share of a cluster's pairs, of which there may be a hundred thousand. */
  private ends(cluster: readonly number[]): { readonly least: number; readonly most: number } {
    let [least, most] = [1, 0];
    for (const a of cluster) {
      for (const b of cluster) {
        if (a === b) continue;
        const share = this.report.matrix[a]?.[b] ?? 0;
        least = Math.min(least, share);
        most = Math.max(most, share);
      }
    }
    return { least, most };
  }

  matrix(): string {
    const { matrix, documents } = this.report;
    const columns = documents.map((_, i) => `<th scope="col">${i + 1}</th>`).join("");
    const rows = matrix.map((row, a) => {
      const cells = row.map((share, b) => this.cell(share, a, b)).join("");
      return `<tr><td class="number">${a + 1}</td><th scope="row">${this.name(a)}</th>${cells}</tr>`;
    });
    const head = `<th scope="col">${this.say("twins.number")}</th><th scope="col">${this.say("twins.name")}</th>`;
    const table = `<table class="matrix"><thead><tr>${head}${columns}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
    return this.section(
      "twins.matrix",
      `${this.note("twins.matrix-note", { least: leastOwn })}\n<div class="wide">${table}</div>`,
    );
  }

  private cell(share: number, a: number, b: number): string {
    if (a === b) return '<td class="self">–</td>';
    const counted = `<br><small>${this.counted(a, b)}</small>`;
    if (this.isTooShort(a) || this.isTooShort(b))
      return `<td class="self">${this.say("twins.too-short")}${counted}</td>`;
    const isAlike = share >= this.report.threshold;
    const step = Math.min(4, Math.floor(share * 5));
    return `<td class="s${step}${isAlike ? " alike" : ""}">${isAlike ? "● " : ""}${percent(share)}${counted}</td>`;
  }

  private isTooShort(place: number): boolean {
    return (this.report.own[place] ?? 0) < leastOwn;
  }

  /** What two programmes share, of what both have of their own. */
  private counted(a: number, b: number): string {
    const { own, shared } = this.report;
    return `${formatInteger(shared[a]?.[b] ?? 0)}/${formatInteger((own[a] ?? 0) + (own[b] ?? 0))}`;
  }

  againstParent(): string {
    const columns = [
      "twins.number",
      "twins.name",
      "twins.syllables",
      "twins.denominator",
      "twins.taken",
    ] as const;
    const kinds = ["verbatim", "adapted", "renamed", "own"] as const;
    const heads = [...columns, ...kinds.map((kind) => `copy-check.class.${kind}` as const)];
    const head = heads.map((code) => `<th scope="col">${this.say(code)}</th>`).join("");
    const rows = this.report.counts.map((counts, i) => {
      const { denominator, copied, adapted, renamed, local } = counts;
      const figures = [counts.syllables, denominator].map(formatInteger);
      const taken = formatPercentOf(copied + adapted + renamed, denominator);
      const cells = [...figures, taken, ...[copied, adapted, renamed, local].map(formatInteger)];
      const data = cells.map((cell) => `<td>${cell}</td>`).join("");
      return `<tr><td class="number">${i + 1}</td><th scope="row">${this.name(i)}</th>${data}</tr>`;
    });
    const table = `<table class="counts"><thead><tr>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
    const note = this.note("twins.against-parent-note");
    return this.section("twins.against-parent", `${note}\n<div class="wide">${table}</div>`);
  }

  proofs(): string {
    const { pairs } = this.report;
    const shown = pairs.filter(({ passages }) => passages !== null);
    if (shown.length === 0) return "";
    const limit =
      shown.length < pairs.length
        ? this.note("twins.proof-limit", { shown: shown.length, total: pairs.length })
        : "";
    return this.section("twins.proof", `${limit}\n${shown.map((pair) => this.proof(pair)).join("\n")}`);
  }

  private proof({ a, b, share, passages }: TwinPair): string {
    const all = passages ?? [];
    const syllables = all.reduce((sum, passage) => sum + passage.syllables, 0);
    const laid = new Set(
      all.toSorted((one, other) => other.syllables - one.syllables).slice(0, mostPassages),
    );
    const rows = all.filter((passage) => laid.has(passage)).map((passage) => this.passage(passage, a, b));
    const names = { a: this.report.documents[a]?.name ?? "", b: this.report.documents[b]?.name ?? "" };
    const note = {
      ...names,
      share: `${percent(share)} (${this.counted(a, b)})`,
      passages: all.length,
      syllables,
    };
    const more = all.length - rows.length;
    const heads = [this.say("twins.kind"), this.name(a), this.name(b)];
    const head = heads.map((text) => `<th scope="col">${text}</th>`).join("");
    return `<h3>${this.say("twins.pair", names)}</h3>
${this.note("twins.pair-note", note)}
<table class="proof"><thead><tr>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table>
${more > 0 ? this.note("twins.pair-more", { count: more }) : ""}`;
  }

  private passage({ class: kind, inA, inB, syllables }: SharedPassage, a: number, b: number): string {
    const label = `${this.say(`copy-check.class.${kind}`)}<br>${this.say("copy-check.size", { count: syllables })}`;
    const pieces = compareTexts(this.excerpt(a, inA), this.excerpt(b, inB));
    const sides = [marked(pieces, "removed"), marked(pieces, "added")];
    return `<tr><th scope="row">${label}</th>${sides.map((text) => `<td lang="vi">${text}</td>`).join("")}</tr>`;
  }

  private excerpt(place: number, { from, to }: { from: number; to: number }): string {
    const text =
      this.report.documents[place]?.text.slice(from, to).normalize("NFC").replaceAll(/\s+/gu, " ") ?? "";
    if (text.length <= longestShown) return text;
    return `${text.slice(0, text.lastIndexOf(" ", longestShown))}…`;
  }

  skipped(): string {
    const { skipped } = this.report;
    if (skipped.length === 0) return "";
    return this.section(
      "twins.skipped",
      `<ul>${skipped.map(({ message }) => `<li>${escaped(message)}</li>`).join("")}</ul>`,
    );
  }

  footer(): string {
    const date = formatOfficialDate(localDay(new Date()), "figures");
    return this.say("twins.footer", { version: this.context.root.version, date, threshold: this.threshold });
  }

  private name(place: number): string {
    return escaped(this.report.documents[place]?.name ?? "");
  }

  private note(code: MessageCode, params: MessageParams = {}): string {
    return `<p class="note">${this.say(code, { threshold: this.threshold, ...params })}</p>`;
  }

  private section(code: MessageCode, content: string): string {
    return `<section>\n<h2>${this.say(code)}</h2>\n${content}\n</section>`;
  }
}

/** One side of two texts, what the other side has not marked. */
function marked(pieces: readonly TextPiece[], own: "removed" | "added"): string {
  return pieces
    .filter(({ kind }) => kind === "same" || kind === own)
    .map(({ kind, text }) => (kind === "same" ? escaped(text) : `<mark>${escaped(text)}</mark>`))
    .join("");
}
