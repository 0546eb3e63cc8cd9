import { strFromU8, unzipSync } from "fflate";
import { OfficeError } from "../../../shared/contract/errors";
import type { TypefaceName } from "../../../shared/contract/typefaces";
import type { RuleSet } from "../../../shared/domain/form-rules";
import { bareNumber } from "../../../shared/domain/issuing/numbers";
import { layoutProgramme } from "../../../shared/domain/official-document";
import { type CopyPaper, layoutOfficialCopy } from "../../../shared/domain/official-document/copies";
import { markedTitle } from "../../../shared/domain/programme/numbering";
import { outlineOf, placeBlocks } from "../../../shared/domain/programme/outline";
import { readDocument } from "../../../shared/domain/programme/steps";
import type { Unit } from "../../../shared/domain/unit";
import { message } from "../../../shared/text";
import { writeDocx, writePdf } from "../exports";
import type { ReadHandle } from "../store/database";
import { type KeptFile, readDossier } from "../store/dossier-store";
import type { IssuedPaper } from "../store/official-copy-store";
import { kept, plain } from "./issuing-files";

/** A part of a paper that an extract can print; "" is what stands before the first. */
export interface PaperPart {
  readonly id: string;
  readonly title: string;
}

/** The parts of an issued paper in order. */
export function partsOf({ document }: IssuedPaper): readonly PaperPart[] {
  const doc = readDocument(document);
  const headings = outlineOf(doc).filter(({ isPart }) => isPart);
  const hasOpening = placeBlocks(doc).some(({ partId, node }) => partId === "" && node.type.name !== "title");
  return [
    ...(hasOpening ? [{ id: "", title: message("vi", "copies.opening") }] : []),
    ...headings.map(({ id, mark, title }) => ({ id, title: markedTitle(mark, title) })),
  ];
}

/** What a copy is written from. */
export interface CopyWriting {
  readonly paper: IssuedPaper;
  readonly copy: CopyPaper;
  readonly shown: string;
  readonly unit: Unit;
  readonly ruleSet: RuleSet;
  readonly typeface: TypefaceName;
}

/** The files of a copy: the same in DOCX and PDF. */
export async function writeCopy(writing: CopyWriting, signal: AbortSignal): Promise<readonly KeptFile[]> {
  const { paper, copy, shown, unit, ruleSet, typeface } = writing;
  const document = layoutOfficialCopy(issuedLayout(paper), copy, { unit, ruleSet });
  const docx = await writeDocx(document);
  signal.throwIfAborted();
  const pdf = await writePdf(document, signal, typeface);
  const stem = plain(message("vi", "copies.file-name", { shown: bareNumber(shown) }));
  return [kept(`${stem}.docx`, docx), kept(`${stem}.pdf`, pdf.bytes)];
}

/**
 * Makes sure that the paper still comes out word for word as it was issued, by the file its dossier keeps. Refuses with
 * `not-found` or `copy-differs`.
 */
export async function refuseOtherText(
  db: ReadHandle,
  versionId: string,
  { paper, ruleSet }: Pick<CopyWriting, "paper" | "ruleSet">,
): Promise<void> {
  const issued = readDossier(db, versionId)?.files.find(({ name }) => name.endsWith(".docx"));
  if (!issued) throw new OfficeError("not-found");
  const again = await writeDocx(layoutProgramme({ ...issuedLayout(paper), ruleSet }));
  if (wordsIn(again) !== wordsIn(issued.bytes)) throw new OfficeError("copy-differs");
}

function issuedLayout({ document, details, unit, date }: IssuedPaper) {
  return { doc: readDocument(document), details, unit, today: date };
}

/** All words of a DOCX of our own writer in order. */
function wordsIn(docx: Uint8Array): string {
  const body = strFromU8(unzipSync(new Uint8Array(docx))["word/document.xml"] ?? new Uint8Array());
  return [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)</gu)].map(([, words]) => words).join("\n");
}
