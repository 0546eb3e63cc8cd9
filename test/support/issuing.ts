import { Node as ProgrammeNode } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import type { OfficeContract } from "../../shared/contract";
import type { Client } from "../../shared/contract/define";
import type { ProgrammeView } from "../../shared/contract/programmes";
import type { ProgrammeDetails } from "../../shared/domain/programme/details";
import { programmeSchema } from "../../shared/domain/programme/schema";
import { anItem, aParentDraft, aUnit } from "./builders";

type OfficeClient = Client<OfficeContract>;

/** The term the papers of these tests are numbered in. */
export const aTerm = { id: "term-1", name: "2025-2030", from: "2025-08-01", to: null };

/** An office with its unit and term, and a parent plan without anything to take up; gives the plan's id. */
export async function aNumberedOffice(client: OfficeClient): Promise<string> {
  await client.office.saveUnit({ unit: aUnit });
  await client.issuing.saveTerm({ term: aTerm });
  const read = anItem({ id: "I", text: "Tình hình chung.", kind: "context" });
  return (await client.parents.add({ draft: aParentDraft([read]) })).id;
}

/** An announcement with every part written, in the form that is in force on the day of the tests' clock. */
export async function aWrittenPaper(client: OfficeClient, parentId: string): Promise<ProgrammeView> {
  const view = await client.programmes.create({ templateId: "announcement", parentIds: [parentId] });
  await client.programmes.saveDetails({
    id: view.id,
    details: { ...view.details, ruleSet: "36-HD/VPTW" },
  });
  await writeOn(client, view.id, "Đã làm xong việc của quý.");
  return client.programmes.get({ id: view.id });
}

/** Writes a sentence at the end of every empty paragraph, or of the last one when none is empty. */
export async function writeOn(client: OfficeClient, id: string, sentence: string): Promise<void> {
  const view = await client.programmes.get({ id });
  const tr = new Transform(ProgrammeNode.fromJSON(programmeSchema, view.document));
  const places: number[] = [];
  tr.doc.forEach((node, offset) => {
    if (node.content.size === 0) places.push(offset + 1);
  });
  if (places.length === 0) places.push(tr.doc.content.size - 1);
  for (const at of places.reverse()) tr.insert(at, programmeSchema.text(sentence));
  const steps = tr.steps.map((step) => step.toJSON());
  await client.programmes.applySteps({ id, baseRevision: view.revision, clientId: "a", steps });
}

/** Changes some details of a programme. */
export async function changeDetails(
  client: OfficeClient,
  id: string,
  change: Partial<ProgrammeDetails>,
): Promise<void> {
  const { details } = await client.programmes.get({ id });
  await client.programmes.saveDetails({ id, details: { ...details, ...change } });
}

/** Takes a paper from draft to approved on one day. */
export async function approve(client: OfficeClient, programmeId: string, on = "2026-03-09") {
  const step = { programmeId, on, note: "" };
  await client.issuing.move({ ...step, to: "submitted", who: "Văn phòng Đảng uỷ" });
  return client.issuing.move({ ...step, to: "approved", who: "Ban Thường vụ Đảng uỷ" });
}

/** Attaches the result of a copy check of the present text. */
export async function attachCheck(client: OfficeClient, programmeId: string) {
  const { revision } = await client.programmes.get({ id: programmeId });
  const bytes = new TextEncoder().encode("không có đoạn sao chép");
  const paper = { kind: "copy-check", fileName: "ket-qua.docx", bytes, revision } as const;
  return client.issuing.attachPaper({ programmeId, ...paper });
}

/** A paper that lacks nothing: approved, numbered, dated, checked. */
export async function aReadyPaper(client: OfficeClient, parentId: string, number = 1): Promise<string> {
  const { id } = await aWrittenPaper(client, parentId);
  await approve(client, id);
  await client.issuing.reserveNumber({ programmeId: id, number, by: "Nguyễn Văn An" });
  await changeDetails(client, id, { isFinal: true, date: "2026-03-10" });
  await attachCheck(client, id);
  return id;
}
