import type { Node as ProgrammeNode } from "prosemirror-model";
import { OfficeError } from "../../../shared/contract/errors";
import type { ExportedFile, ExportFormat } from "../../../shared/contract/exports";
import { layoutProgramme, type OfficialDocument } from "../../../shared/domain/official-document";
import { layoutOpinions } from "../../../shared/domain/official-document/opinions";
import { askedRows } from "../../../shared/domain/opinions/asked";
import type { Unit } from "../../../shared/domain/unit";
import { message } from "../../../shared/text";
import type { OfficeHandlers, ReadContext } from "../dispatch";
import { programmeFileName, writeChangesDocx, writeDocx, writePdf } from "../exports";
import type { Resources } from "../resources";
import { listAsked } from "../store/asked-store";
import { localDay } from "../store/backup";
import { readOffice } from "../store/office-store";
import { listOpinions } from "../store/opinion-store";
import { type OpinionTarget, opinionTarget, placeOpinions } from "./opinion-places";
import { opinionPaper } from "./opinion-table";
import type { ProgrammeDocuments } from "./programme-documents";
import { ruleSetNamed } from "./rule-set-named";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

interface Paper extends OpinionTarget {
  readonly unit: Unit;
  readonly ruleSet: Resources["ruleSets"][number];
  /** Any text of the programme laid out with its present details. */
  layout(doc: ProgrammeNode): OfficialDocument;
  fileName(format: ExportFormat, suffix: string): string;
}

/** Handlers that print: the draft sent out for comment, the changes between two versions, the table of opinions. */
export function opinionPapers(
  resources: Resources,
  documents: ProgrammeDocuments,
): Pick<OfficeHandlers["opinions"], "exportForComment" | "exportChanges" | "table"> {
  const paper = (id: string, context: ReadContext) => paperOf(id, context, resources, documents);
  return {
    exportForComment: ({ programmeId }, context) => exportForComment(paper(programmeId, context)),
    exportChanges: ({ programmeId, from, to }, context) =>
      exportChanges(paper(programmeId, context), { from, to }, context),
    table: ({ programmeId, format }, context) => printTable(paper(programmeId, context), format, context),
  };
}

function paperOf(
  id: string,
  { db, clock }: ReadContext,
  resources: Resources,
  documents: ProgrammeDocuments,
): Paper {
  const target = opinionTarget(db, id, documents);
  const { details } = target.head;
  const { unit } = readOffice(db);
  if (!unit) throw new OfficeError("no-office");
  const ruleSet = ruleSetNamed(details.ruleSet, resources.ruleSets);
  return {
    ...target,
    unit,
    ruleSet,
    layout: (doc) => layoutProgramme({ doc, unit, ruleSet, details, today: localDay(clock()) }),
    fileName: (format, suffix) =>
      programmeFileName({ details, doc: target.doc, unit, ruleSet }, format).replace(
        /(?=\.\w+$)/u,
        ` - ${suffix}`,
      ),
  };
}

async function exportForComment({ head, doc, layout, fileName }: Paper): Promise<ExportedFile> {
  const identity = { programmeId: head.id, revision: head.revision };
  const bytes = await writeDocx(layout(doc), identity);
  return { fileName: fileName("docx", message("vi", "opinions.file-for-comment")), mediaType: docx, bytes };
}

async function exportChanges(
  { head, unit, layout, documentAt, fileName }: Paper,
  { from, to }: { readonly from: number; readonly to: number },
  { clock }: ReadContext,
): Promise<ExportedFile> {
  const revision = Math.max(from, to);
  if (revision > head.revision) throw new OfficeError("revision-unknown", { revision });
  const author = { name: unit.name, at: `${clock().toISOString().slice(0, 19)}Z` };
  const bytes = await writeChangesDocx(layout(documentAt(from)), layout(documentAt(to)), author);
  return { fileName: fileName("docx", message("vi", "opinions.file-changes")), mediaType: docx, bytes };
}

async function printTable(
  { head, doc, ruleSet, documentAt, layout, fileName }: Paper,
  format: ExportFormat,
  { db, signal, clock }: ReadContext,
): Promise<ExportedFile> {
  const opinions = placeOpinions(listOpinions(db, head.id), { head, doc, documentAt });
  const asked = askedRows(listAsked(db, head.id), opinions, localDay(clock()));
  const document = layoutOpinions(opinionPaper(opinions, asked, head.title), layout(doc), ruleSet);
  const name = fileName(format, message("vi", "opinions.file-table"));
  if (format === "docx") return { fileName: name, mediaType: docx, bytes: await writeDocx(document) };
  const { bytes } = await writePdf(document, signal, readOffice(db).settings.typeface);
  return { fileName: name, mediaType: "application/pdf", bytes };
}
