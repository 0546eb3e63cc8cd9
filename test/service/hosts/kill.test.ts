import { join } from "node:path";
import Database from "better-sqlite3";
import { Transform } from "prosemirror-transform";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProgrammeView } from "../../../shared/contract/programmes";
import { readDocument } from "../../../shared/domain/programme/steps";
import { anItem, aParentDraft, aUnit } from "../../support/builders";
import { type BuiltHost, buildHost } from "../../support/built-host";
import { typeText } from "../../support/documents";
import { temporaryFolder } from "../../support/folder";
import { type ServiceChild, startServiceChild } from "../../support/service-child";

const kills = 50;
const folder = temporaryFolder();
let host: BuiltHost;

beforeAll(async () => {
  host = await buildHost("child");
});
afterAll(() => {
  host.dispose();
  folder.remove();
});

async function createProgramme({ client }: ServiceChild): Promise<string> {
  await client.office.saveUnit({ unit: aUnit });
  const draft = aParentDraft([anItem({ id: "III.1-1", text: "Mở lớp kỹ năng số." })]);
  const parent = await client.parents.add({ draft });
  return (await client.programmes.create({ templateId: "action-programme", parentIds: [parent.id] })).id;
}

/** Types numbers at the end of the document as fast as it can, without waiting for one to be saved. */
function typeOn({ client }: ServiceChild, view: ProgrammeView, onSaved: (revision: number) => void) {
  let doc = readDocument(view.document);
  let revision = view.revision;
  const typing = setInterval(() => {
    const tr = typeText(new Transform(doc), doc.content.size - 1, `${revision + 1};`);
    const steps = tr.steps.map((step) => step.toJSON());
    client.programmes.applySteps({ id: view.id, baseRevision: revision, clientId: "a", steps }).then(
      (saved) => onSaved(saved.revision),
      (error) => expect(error).toMatchObject({ code: "service-unavailable" }),
    );
    doc = tr.doc;
    revision += 1;
  });
  return () => clearInterval(typing);
}

async function typeUntilKilled(service: ServiceChild, view: ProgrammeView, delay: number): Promise<number> {
  let saved = view.revision;
  const stopTyping = typeOn(service, view, (revision) => {
    saved = Math.max(saved, revision);
  });
  await new Promise((resolve) => setTimeout(resolve, delay));
  await service.kill();
  stopTyping();
  return saved;
}

describe("a service killed while an office types", () => {
  it(`loses no acknowledged edit in ${kills} kills, and its data stays sound`, async () => {
    const first = await startServiceChild(host.path, folder.path);
    const id = await createProgramme(first);
    await first.kill();
    let acknowledged = 0;
    const revisions: number[] = [];
    for (let round = 0; round < kills; round++) {
      const service = await startServiceChild(host.path, folder.path);
      const view = await service.client.programmes.get({ id });
      expect(view.revision).toBeGreaterThanOrEqual(acknowledged);
      expect(readDocument(view.document).lastChild?.textContent).toBe(typed(view.revision));
      revisions.push(view.revision);
      acknowledged = await typeUntilKilled(service, view, 3 + ((round * 37) % 60));
    }
    const last = await startServiceChild(host.path, folder.path);
    expect((await last.client.office.diagnose({})).integrity).toBe("ok");
    expect((await last.client.programmes.get({ id })).revision).toBeGreaterThanOrEqual(acknowledged);
    await last.stop();
    expect(new Set(revisions).size).toBeGreaterThan(kills / 2);
    expect(integrityOf(folder.path)).toEqual(["ok", []]);
  }, 90_000);
});

function typed(revision: number): string {
  return Array.from({ length: revision }, (_, index) => `${index + 1};`).join("");
}

function integrityOf(dataDir: string): unknown[] {
  const database = new Database(join(dataDir, "lo-trinh.sqlite"), { readonly: true });
  const words = [database.pragma("integrity_check", { simple: true }), database.pragma("foreign_key_check")];
  database.close();
  return words;
}
