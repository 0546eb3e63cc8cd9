import { buildIndex, type CopyReport, CopySettings, check } from "../../../shared/domain/copy-check";
import { formatInteger, formatPercentOf } from "../../../shared/text/format";
import type { CommandContext } from "./context";
import { type ReadFile, readPlan } from "./import";
import type { PairOptions } from "./pairs";
import { CommandMisuse } from "./refusal";

/** What `check` is given: a draft with its parent plans, or a list of pairs with its folders. */
export interface CheckOptions extends Partial<PairOptions> {
  readonly draft?: string;
  readonly parent?: readonly string[];
  readonly json?: boolean;
}

/** `check`: one draft against parent plans, or with `--pairs` many drafts each against its source. Refuses a mixture. */
export async function runCheck(context: CommandContext, options: CheckOptions): Promise<void> {
  const { draft, parent, pairs, src, susp, out, json } = options;
  const isPairs = [pairs, src, susp, out].some((given) => given !== undefined);
  if (isPairs) {
    const isComplete = pairs !== undefined && src !== undefined && susp !== undefined && out !== undefined;
    if (!isComplete || draft !== undefined || parent !== undefined || json) throw misuse();
    return (await import("./pairs")).checkPairs(context, { pairs, src, susp, out });
  }
  if (draft === undefined || parent === undefined) throw misuse();
  await checkFiles(context, { draft, parent, json: json === true });
}

function misuse(): CommandMisuse {
  return new CommandMisuse("command.usage", { command: "lotrinh check" });
}

/** Passages of a draft that stand in parent plans, as half-open UTF-16 offsets into both texts. */
async function checkFiles(
  context: CommandContext,
  options: { draft: string; parent: readonly string[]; json: boolean },
): Promise<void> {
  const draft = await readPlan(options.draft);
  const indexes = [];
  for (const path of options.parent) {
    const { text, reading } = await readPlan(path);
    indexes.push(buildIndex({ id: path, text, title: reading.register.title }));
  }
  const blocks = [{ id: options.draft, partId: "", text: draft.text }];
  const report = check({ blocks }, indexes, CopySettings.parse({}));
  if (options.json) context.print(`${JSON.stringify(checkJson(options.draft, report), null, 2)}\n`);
  else context.print(summary(context, draft, report));
}

/** A copy report as `check --json` prints it. */
export function checkJson(draft: string, { spans, total, settings }: CopyReport) {
  return { draft, settings, total, spans };
}

function summary(context: CommandContext, draft: ReadFile, { spans, total }: CopyReport): string {
  const lines = spans.map(({ class: kind, from, to, syllables, sourceId, isMoved }) => {
    const text = draft.text.slice(from, Math.min(to, from + 80)).replaceAll(/\s+/gu, " ");
    const moved = isMoved ? `, ${context.say("copy-check.moved")}` : "";
    const kindShown = nameOf(context, kind) + moved;
    const code = sourceId === null ? "command.check-unsourced" : "command.check-span";
    return context.say(code, {
      from: from + 1,
      to,
      kind: kindShown,
      syllables,
      source: sourceId ?? "",
      text,
    });
  });
  return `${[...totals(context, spans, total), ...lines].join("\n")}\n`;
}

const leftOut = ["formula", "quoted", "allowed"] as const;

/** One line for each class that is counted, one for what is left out, one for the unit's own text. */
function totals(context: CommandContext, spans: CopyReport["spans"], total: CopyReport["total"]): string[] {
  const { say } = context;
  const share = (count: number) => formatPercentOf(count, total.denominator);
  const passages = (kind: CopyClass) => spans.filter((span) => span.class === kind).length;
  const out = leftOut.map((kind) => `${nameOf(context, kind)} ${formatInteger(passages(kind))}`);
  return [
    say("command.check-done", { spans: passages("verbatim"), share: share(total.copied) }),
    ...(["adapted", "renamed"] as const).map((kind) =>
      say("command.check-class", {
        kind: say(`copy-check.class.${kind}`),
        spans: passages(kind),
        share: share(total[kind]),
      }),
    ),
    say("command.check-own", { share: share(total.local) }),
    say("command.check-left-out", {
      count: formatInteger(total.leftOut),
      total: formatInteger(total.syllables),
      classes: out.join(", "),
    }),
  ];
}

type CopyClass = CopyReport["spans"][number]["class"];

function nameOf({ say }: CommandContext, kind: CopyClass): string {
  return say(`copy-check.class.${kind}`).toLocaleLowerCase("vi");
}
