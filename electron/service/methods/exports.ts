import { OfficeError } from "../../../shared/contract/errors";
import type { ExportedFile } from "../../../shared/contract/exports";
import { layoutProgramme } from "../../../shared/domain/official-document";
import type { OfficeHandlers, ReadContext } from "../dispatch";
import { programmeFileName, writeDocx } from "../exports";
import type { Resources } from "../resources";
import { localDay } from "../store/backup";
import { readOffice } from "../store/office-store";
import { readHead } from "../store/programme-store";
import type { ProgrammeDocuments } from "./programme-documents";

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Handlers of the exports: nothing is stored, the bytes go to whoever asked. */
export function exportMethods(
  resources: Resources,
  documents: ProgrammeDocuments,
): OfficeHandlers["exports"] {
  return { programme: ({ id }, context) => exportProgramme(id, context, resources, documents) };
}

async function exportProgramme(
  id: string,
  { db, clock }: ReadContext,
  resources: Resources,
  documents: ProgrammeDocuments,
): Promise<ExportedFile> {
  const head = readHead(db, id);
  const { unit } = readOffice(db);
  if (!head || head.isRemoved) throw new OfficeError("not-found");
  if (!unit) throw new OfficeError("no-office");
  const doc = documents.head(db, id, head.revision);
  const ruleSet = resources.ruleSets.find((candidate) => candidate.id === head.details.ruleSet);
  if (!ruleSet) throw new OfficeError("not-found");
  const document = layoutProgramme({
    doc,
    unit,
    ruleSet,
    details: head.details,
    today: localDay(clock()),
  });
  return {
    fileName: programmeFileName(head.details, doc),
    mediaType: docxType,
    bytes: await writeDocx(document),
  };
}
