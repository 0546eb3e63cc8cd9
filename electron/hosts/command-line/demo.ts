import { join, resolve } from "node:path";
import { nanoid } from "nanoid";
import type { OfficeContract } from "../../../shared/contract";
import type { Client } from "../../../shared/contract/define";
import type { ParentView } from "../../../shared/contract/parents";
import type { ProgrammeView } from "../../../shared/contract/programmes";
import { buildIndex, CopySettings, check } from "../../../shared/domain/copy-check";
import { allowedRanges } from "../../../shared/domain/parent-plan";
import { readDocument } from "../../../shared/domain/programme/steps";
import { blocksForCheck } from "../../../shared/domain/programme/text";
import { listGaps } from "../../../shared/domain/readiness/gaps";
import { formatCitation } from "../../../shared/domain/register";
import { formatPercentOf } from "../../../shared/text/format";
import { checkJson } from "./check";
import type { CommandContext } from "./context";
import { clearDemoData } from "./demo-data";
import { type DemoDraft, localDay, readDemoDraft, writeDemoDraft } from "./demo-draft";
import { makeFolder, writeNamedFile } from "./files";
import { withOffice } from "./office";

type Office = Client<OfficeContract>;

/**
 * `demo`: from the shipped parent plan to an exported programme, with no window. Leaves programme.docx, check.json and
 * the data folder in a folder, each made anew; data that an earlier demo did not make is refused and left as it is.
 */
export async function runDemo(
  context: CommandContext,
  options: { out: string; data?: string },
): Promise<void> {
  const out = resolve(options.out);
  const dataDir = options.data ?? join(out, "data");
  makeFolder(out);
  await clearDemoData(context, dataDir, options.data === undefined ? "--out" : "--data");
  const draft = readDemoDraft(context.root.resourcesDir);
  const lines = await withOffice(context, dataDir, async (office, { backup }) => {
    const { parent, programme } = await draftProgramme(office, draft);
    const result = checkProgramme(parent, programme);
    const file = await office.exports.programme({ id: programme.id, format: "docx" });
    await writeNamedFile(join(out, "programme.docx"), file.bytes);
    await writeNamedFile(join(out, "check.json"), `${JSON.stringify(result.json, null, 2)}\n`);
    await backup;
    return [...(await summarise(context, office, parent)), ...result.lines(context)];
  });
  const files = ["programme.docx", "check.json"].map((name) => join(out, name));
  const last = context.say("command.demo-files", { files: [...files, dataDir].join(", ") });
  context.print(`${[...lines, last].join("\n")}\n`);
}

async function draftProgramme(
  office: Office,
  draft: DemoDraft,
): Promise<{ parent: ParentView; programme: ProgrammeView }> {
  const { bodies } = await office.office.openSample({});
  const { text, paragraphs, register, items } = await office.parents.readSample({});
  const parent = await office.parents.add({
    draft: { fileName: "nghi-quyet-mau", register, text, paragraphs, items },
  });
  const created = await office.programmes.create({ templateId: draft.templateId, parentIds: [parent.id] });
  const today = localDay(new Date());
  const { steps } = writeDemoDraft(readDocument(created.document), draft, { parent, bodies, today }, nanoid);
  await office.programmes.applySteps({
    id: created.id,
    baseRevision: created.revision,
    clientId: "demo",
    steps: steps.map((step) => ({ stepType: "", ...step.toJSON() })),
  });
  return { parent, programme: await office.programmes.get({ id: created.id }) };
}

function checkProgramme(parent: ParentView, programme: ProgrammeView) {
  const { id, text, register, items } = parent;
  const doc = readDocument(programme.document);
  const blocks = blocksForCheck(doc);
  const report = check(
    { blocks },
    [buildIndex({ id, text, title: register.title, allowed: allowedRanges(items) })],
    CopySettings.parse({}),
  );
  const gaps = listGaps(doc, [parent]);
  const spans = report.spans.filter((span) => span.class === "verbatim").length;
  const share = formatPercentOf(report.total.copied, report.total.denominator);
  return {
    json: { ...checkJson(programme.id, report), blocks: blocks.map(({ id, text }) => ({ id, text })), gaps },
    lines: ({ say }: CommandContext) => [
      say("command.demo-copies", { spans, share }),
      say("command.demo-gaps", { gaps: gaps.length }),
    ],
  };
}

async function summarise({ say }: CommandContext, office: Office, parent: ParentView): Promise<string[]> {
  const { unit } = await office.office.get({});
  const duties = await office.programmes.listDuties({});
  const citation = formatCitation(parent.register);
  const assigned = duties.filter((duty) => duty.lead !== "").length;
  return [
    say("command.demo-office", { name: unit?.name ?? "" }),
    say("command.demo-parent", { citation, items: parent.items.length }),
    say("command.demo-duties", { duties: duties.length, assigned }),
  ];
}
