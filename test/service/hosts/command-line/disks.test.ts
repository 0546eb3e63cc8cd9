import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Transform } from "prosemirror-transform";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../../../shared/domain/programme/steps";
import { anItem, aParentDraft, aUnit } from "../../../support/builders";
import { type BuiltHost, buildHost } from "../../../support/built-host";
import { expectRefusal, testCommandLine } from "../../../support/command-line";
import { typeText } from "../../../support/documents";
import { type ServiceChild, startServiceChild } from "../../../support/service-child";
import { canMount, type SmallDisk, smallDisk } from "../../../support/small-disk";

const { folder, lotrinh, build, remove } = testCommandLine();

beforeAll(build);
afterAll(remove);

describe.skipIf(!canMount())("lotrinh on a full or read-only disk", () => {
  let disk: SmallDisk;
  beforeAll(() => {
    disk = smallDisk(8);
    for (const data of [join(folder.path, "day"), join(disk.path, "data")])
      expect(lotrinh("demo", "--out", join(data, "..", "o4"), "--data", data).code).toBe(0);
  });
  afterAll(() => disk.remove());
  const exportTo = (target: string) => {
    const programme = JSON.parse(readFileSync(join(folder.path, "o4", "check.json"), "utf8")).draft;
    return lotrinh("export", "--programme", programme, "--out", target, "--data", join(folder.path, "day"));
  };

  it("leaves the earlier file whole when there is no room for the new one", () => {
    const target = join(disk.path, "ban-cu.docx");
    writeFileSync(target, "bản cũ");
    disk.fill();
    expectRefusal(exportTo(target), "Ổ đĩa đã đầy");
    expect(readFileSync(target, "utf8")).toBe("bản cũ");
    expect(readdirSync(disk.path).filter((name) => name.startsWith("ban-cu.docx."))).toEqual([]);
    disk.free();
    expect(exportTo(target).code).toBe(0);
  });

  it("opens data on a full disk for checking and exporting", () => {
    disk.fill();
    const { code, out } = lotrinh("doctor", "--json", "--data", join(disk.path, "data"));
    disk.free();
    expect(code).toBe(0);
    expect(JSON.parse(out).integrity).toBe("ok");
  });

  it("refuses to write a read-only disk, whatever is to be written there", () => {
    disk.makeReadOnly();
    const data = join(disk.path, "data");
    const words = "Không được phép ghi vào thư mục";
    expectRefusal(lotrinh("doctor", "--data", data), `${words} ${data}`);
    expectRefusal(lotrinh("serve", "--data", data), `${words} ${data}`);
    expectRefusal(lotrinh("demo", "--out", disk.path, "--data", join(folder.path, "o5")), words);
    expectRefusal(lotrinh("demo", "--out", join(disk.path, "moi")), words);
    expectRefusal(exportTo(join(disk.path, "a.docx")), `${words} ${disk.path}`);
    disk.makeWritable();
  });
});

describe.skipIf(!canMount())("a service on a full disk", () => {
  let disk: SmallDisk;
  let host: BuiltHost;
  beforeAll(async () => {
    disk = smallDisk(16);
    host = await buildHost("child");
  });
  afterAll(() => {
    host.dispose();
    disk.remove();
  });

  it("says so, keeps what it acknowledged and goes on once there is room", async () => {
    const data = join(disk.path, "data");
    const service = await startServiceChild(host.path, data);
    const id = await createProgramme(service);
    const before = await typeUntilRefused(service, id, () => disk.fill(64 * 1024));
    expect(before.refusal).toMatchObject({ code: "disk-full" });
    expect(await stateOf(service, id)).toEqual(before.state);
    disk.free();
    const { state } = await typeOnce(service, id);
    expect(state.text).toBe(`${before.state.text}${long}`);
    await service.kill();
    const again = await startServiceChild(host.path, data);
    expect(await stateOf(again, id)).toEqual(state);
    expect((await again.client.office.diagnose({})).integrity).toBe("ok");
    await again.stop();
  });
});

const long = "Đồng chí bí thư chi bộ chịu trách nhiệm. ".repeat(100);

async function createProgramme({ client }: ServiceChild): Promise<string> {
  await client.office.saveUnit({ unit: aUnit });
  const draft = aParentDraft([anItem({ id: "III.1-1", text: "Mở lớp kỹ năng số." })]);
  const parent = await client.parents.add({ draft });
  return (await client.programmes.create({ templateId: "action-programme", parentIds: [parent.id] })).id;
}

async function stateOf({ client }: ServiceChild, id: string) {
  const { revision, document } = await client.programmes.get({ id });
  return { revision, text: readDocument(document).lastChild?.textContent ?? "" };
}

async function typeOnce(service: ServiceChild, id: string) {
  const { revision, document } = await service.client.programmes.get({ id });
  const doc = readDocument(document);
  const tr = typeText(new Transform(doc), doc.content.size - 1, long);
  const steps = tr.steps.map((step) => step.toJSON());
  await service.client.programmes.applySteps({ id, baseRevision: revision, clientId: "a", steps });
  return { state: await stateOf(service, id) };
}

async function typeUntilRefused(service: ServiceChild, id: string, fill: () => void) {
  let { state } = await typeOnce(service, id);
  fill();
  for (;;) {
    try {
      ({ state } = await typeOnce(service, id));
    } catch (refusal) {
      return { refusal, state };
    }
  }
}
