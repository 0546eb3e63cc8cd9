import { OfficeError } from "../../../shared/contract/errors";
import type {
  ExportedFile,
  ExportedProgramme,
  ExportFormat,
  PrintedPages,
} from "../../../shared/contract/exports";
import type { TypefaceName } from "../../../shared/contract/typefaces";
import { layoutProgramme, type OfficialDocument } from "../../../shared/domain/official-document";
import { message } from "../../../shared/text";
import type { OfficeHandlers, ReadContext } from "../dispatch";
import { programmeFileName, writeDocx, writePdf, writePdfPages } from "../exports";
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
        how: { readonly signal: AbortSignal; readonly typeface: TypefaceName },
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
    write: (document, { signal, typeface }) => writePdf(document, signal, typeface),
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
    pages: (wanted, context) => printPages(wanted, context, resources, documents),
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
  const { unit, settings } = readOffice(db);
  if (!head || head.isRemoved) throw new OfficeError("not-found");
  if (!unit) throw new OfficeError("no-office");
  const doc = documents.head(db, id, head.revision);
  const ruleSet = ruleSetNamed(head.details.ruleSet, resources.ruleSets);
  const document = await layoutCopyProof({ head, doc, unit, ruleSet }, { documents, indexes }, context);
  const { mediaType, write } = formats[format];
  const { bytes } = await write(document, { signal, typeface: settings.typeface }, null);
  const name = programmeFileName({ details: head.details, doc, unit, ruleSet }, format);
  return { fileName: message("vi", "copy-proof.file", { name }), mediaType, bytes };
}

async function exportProgramme(
  { id, format, ruleSet: otherRules }: { id: string; format: ExportFormat; ruleSet?: string | undefined },
  context: ReadContext,
  resources: Resources,
  documents: ProgrammeDocuments,
): Promise<ExportedProgramme> {
  const { document, revision, typeface, naming } = laidOut(
    { id, ruleSet: otherRules },
    context,
    resources,
    documents,
  );
  const { mediaType, write } = formats[format];
  const identity = { programmeId: id, revision };
  const { bytes, missingLetters } = await write(document, { signal: context.signal, typeface }, identity);
  const fileName = programmeFileName(naming, format);
  return { fileName, mediaType, bytes, missingLetters: [...missingLetters] };
}

async function printPages(
  { id, first, last }: { id: string; first: number; last: number },
  context: ReadContext,
  resources: Resources,
  documents: ProgrammeDocuments,
): Promise<PrintedPages> {
  const { document, typeface } = laidOut({ id }, context, resources, documents);
  const written = await writePdfPages(document, { first, last }, context.signal, typeface);
  return { ...written, papers: [...written.papers], missingLetters: [...written.missingLetters] };
}

/** A programme as its official document, at its head revision, and what its files are named after. */
function laidOut(
  { id, ruleSet: otherRules }: { id: string; ruleSet?: string | undefined },
  { db, clock }: ReadContext,
  resources: Resources,
  documents: ProgrammeDocuments,
) {
  const head = readHead(db, id);
  const { unit, settings } = readOffice(db);
  if (!head || head.isRemoved) throw new OfficeError("not-found");
  if (!unit) throw new OfficeError("no-office");
  const { details, revision } = head;
  const doc = documents.head(db, id, revision);
  const ruleSet = ruleSetNamed(otherRules ?? details.ruleSet, resources.ruleSets);
  const document = layoutProgramme({ doc, unit, ruleSet, details, today: localDay(clock()) });
  return { document, revision, typeface: settings.typeface, naming: { details, doc, unit, ruleSet } };
}
