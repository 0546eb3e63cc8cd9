import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Step } from "prosemirror-transform";
import { startWebHost } from "../../../electron/hosts/web";
import { programmeSchema } from "../../../shared/domain/programme/schema";
import { readDocument } from "../../../shared/domain/programme/steps";
import { plainText } from "../../support/documents";
import { openTestOffice, resourcesDir, type TestOffice } from "../../support/office";

/** A running host with the sample office, its parent plan and one programme, and a client of the same service. */
export interface DraftingHost {
  readonly address: string;
  readonly programmeId: string;
  readonly service: TestOffice;
  /** The programme's text as the service holds it. */
  storedText(): Promise<string>;
  /** Goes away under the open pages, as a host that was ended does. */
  stopServing(): Promise<void>;
  close(): Promise<void>;
}

/** One block to put after the blocks of the template. */
export interface SeedBlock {
  readonly type: "heading" | "paragraph" | "duty" | "point" | "target";
  readonly text: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** The pages to serve: those of the build, or of another one being tried. */
export const rendererDir = resolve(process.env.LO_TRINH_PAGES ?? "out/renderer");

/** Starts a host on a fresh data folder; `blocks` are written at the end of the programme. */
export async function startDraftingHost(
  blocks: readonly SeedBlock[] = [],
  templateId = "action-programme",
): Promise<DraftingHost> {
  const service = openTestOffice();
  const { client } = service;
  await client.office.openSample({});
  const bytes = new Uint8Array(readFileSync(resolve(resourcesDir, "samples/nghi-quyet-12-nq-tu.docx")));
  const reading = await client.parents.readFile({ name: "nghi-quyet-12-nq-tu.docx", bytes });
  const { register, text, paragraphs, items } = reading;
  const parent = await client.parents.add({
    draft: { fileName: "nghi-quyet-12-nq-tu.docx", register, text, paragraphs, items },
  });
  const { id } = await client.programmes.create({ templateId, parentIds: [parent.id] });
  if (blocks.length > 0) await writeBlocks(service, id, blocks);
  const host = await startWebHost({ office: service.office, rendererDir, port: 0 });
  return {
    address: host.address,
    programmeId: id,
    service,
    storedText: async () => plainText(readDocument((await client.programmes.get({ id })).document)),
    stopServing: () => host.close(),
    close: async () => {
      await host.close();
      await service.close();
    },
  };
}

export async function writeBlocks(
  { client }: TestOffice,
  id: string,
  blocks: readonly SeedBlock[],
): Promise<void> {
  const { document, revision } = await client.programmes.get({ id });
  const end = readDocument(document).content.size;
  const content = blocks.map(({ type, text, attrs }, index) => {
    const inline = text === "" ? [] : [programmeSchema.text(text)];
    return programmeSchema.node(type, { ...attrs, id: `seed-${index}` }, inline).toJSON();
  });
  const json = { stepType: "replace", from: end, to: end, slice: { content } };
  const step = Step.fromJSON(programmeSchema, json).toJSON();
  await client.programmes.applySteps({ id, baseRevision: revision, clientId: "seed", steps: [step] });
}
