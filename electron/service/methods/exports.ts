import { OfficeError } from "../../../shared/contract/errors";
import type { ExportedFile, ExportedProgramme, ExportFormat } from "../../../shared/contract/exports";
import { layoutProgramme, type OfficialDocument } from "../../../shared/domain/official-document";
import { message } from "../../../shared/text";
import type { OfficeHandlers, ReadContext } from "../dispatch";
import { programmeFileName, writeDocx, writePdf } from "../exports";
import type { PaperIdentity } from "../paper-identity";
import type { Resources } from "../resources";
import { localDay } from "../store/backup";
import { readOffice } from "../store/office-store";
import { readHead } from "../store/programme-store";
import { layoutCopyProof } from "./copy-proof";
import type { LibraryIndexes } from "./library-indexes";
import type { ProgrammeDocuments } from "./programme-documents";
import { ruleSetNamed } from "./rule-set-named";

interface Written {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly missingLetters: readonly string[];
}

/** How each format is written. */
const formats: Readonly<
  Record<
    ExportFormat,
    {
      mediaType: string;
      write(
        document: OfficialDocument,
        signal: AbortSignal,
        identity: PaperIdentity | null,
      ): Promise<Written>;
    }
  >
> = {
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: async (document, _, identity) => ({
      bytes: await writeDocx(document, identity),
      missingLetters: [],
    }),
  },
  pdf: {
    mediaType: "application/pdf",
    write: writePdf,
  },
};

/** Handlers of the exports: nothing is stored, the bytes go to whoever asked. */
export function exportMethods(
  resources: Resources,
  documents: ProgrammeDocuments,
  indexes: LibraryIndexes,
): OfficeHandlers["exports"] {
  return {
    programme: (wanted, context) => exportProgramme(wanted, context, resources, documents),
    copyProof: (wanted, context) => exportProof(wanted, context, resources, { documents, indexes }),
  };
}

async function exportProof(
  { id, format }: { id: string; format: ExportFormat },
  context: ReadContext,
  resources: Resources,
  { documents, indexes }: { documents: ProgrammeDocuments; indexes: LibraryIndexes },
): Promise<ExportedFile> {
  const { db, signal } = context;
  const head = readHead(db, id);
  const { unit } = readOffice(db);
  if (!head || head.isRemoved) throw new OfficeError("not-found");
  if (!unit) throw new OfficeError("no-office");
  const doc = documents.head(db, id, head.revision);
  const ruleSet = ruleSetNamed(head.details.ruleSet, resources.ruleSets);
  const document = await layoutCopyProof({ head, doc, unit, ruleSet }, { documents, indexes }, context);
  const { mediaType, write } = formats[format];
  const { bytes } = await write(document, signal, null);
  const name = programmeFileName({ details: head.details, doc, unit, ruleSet }, format);
  return { fileName: message("vi", "copy-proof.file", { name }), mediaType, bytes };
}

async function exportProgramme(
  { id, format, ruleSet: otherRules }: { id: string; format: ExportFormat; ruleSet?: string | undefined },
  { db, clock, signal }: ReadContext,
  resources: Resources,
  documents: ProgrammeDocuments,
): Promise<ExportedProgramme> {
  const head = readHead(db, id);
  const { unit } = readOffice(db);
  if (!head || head.isRemoved) throw new OfficeError("not-found");
  if (!unit) throw new OfficeError("no-office");
  const doc = documents.head(db, id, head.revision);
  const ruleSet = ruleSetNamed(otherRules ?? head.details.ruleSet, resources.ruleSets);
  const document = layoutProgramme({
    doc,
    unit,
    ruleSet,
    details: head.details,
    today: localDay(clock()),
  });
  const { mediaType, write } = formats[format];
  const { bytes, missingLetters } = await write(document, signal, {
    programmeId: id,
    revision: head.revision,
  });
  const fileName = programmeFileName({ details: head.details, doc, unit, ruleSet }, format);
  return { fileName, mediaType, bytes, missingLetters: [...missingLetters] };
}
