import { buildIndex, type CopyReport, CopySettings, check } from "../../../shared/domain/copy-check";
import { formatPercentOf } from "../../../shared/text/format";
import type { CommandContext } from "./context";
import { type ReadFile, readPlan } from "./import";

/** `check`: passages of a draft that stand in parent plans, as half-open UTF-16 offsets into both texts. */
export async function checkFiles(
  context: CommandContext,
  options: { draft: string; parent: readonly string[]; json?: boolean },
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
  const copied = spans.filter((span) => span.class === "verbatim");
  const share = formatPercentOf(total.copied, total.denominator);
  const lines = copied.map(({ from, to, syllables, sourceId }) => {
    const text = draft.text.slice(from, Math.min(to, from + 80)).replaceAll("\n", " ");
    return context.say("command.check-span", { from, to, syllables, source: sourceId ?? "", text });
  });
  return `${[context.say("command.check-done", { spans: copied.length, share }), ...lines].join("\n")}\n`;
}
