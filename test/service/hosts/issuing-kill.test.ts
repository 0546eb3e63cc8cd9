import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ruleSetOn } from "../../../shared/domain/form-rules";
import { type BuiltHost, buildHost } from "../../support/built-host";
import { ruleSet, ruleSets } from "../../support/docx-samples";
import { temporaryFolder } from "../../support/folder";
import { aNumberedOffice, approve, attachCheck, aWrittenPaper, changeDetails } from "../../support/issuing";
import { type ServiceChild, startServiceChild } from "../../support/service-child";

const kills = 12;
const folder = temporaryFolder();
let host: BuiltHost;

beforeAll(async () => {
  host = await buildHost("child");
});
afterAll(() => {
  host.dispose();
  folder.remove();
});

const today = () => {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
};

/** The Party's rules on the day of this machine's clock, which a service process of its own goes by. */
const rulesNow = () => (ruleSetOn([...ruleSets.values()], { on: today(), system: "party" }) ?? ruleSet()).id;

/** Reserves, rehearses and issues paper after paper until the service is gone; tells how many it was told of. */
async function issueUntilKilled(
  service: ServiceChild,
  parentId: string,
  onIssued: () => void,
): Promise<number> {
  const { client } = service;
  let told = 0;
  try {
    for (;;) {
      const { id: programmeId } = await aWrittenPaper(client, parentId);
      await changeDetails(client, programmeId, { ruleSet: rulesNow() });
      await approve(client, programmeId, today());
      const { proposal } = await client.issuing.get({ programmeId });
      await client.issuing.reserveNumber({ programmeId, number: proposal?.next ?? 0, by: "An" });
      await changeDetails(client, programmeId, { isFinal: true, date: today() });
      await attachCheck(client, programmeId);
      const { seal } = await client.issuing.rehearse({ programmeId });
      await client.issuing.issue({ programmeId, seal, who: "An", note: "" });
      told += 1;
      onIssued();
    }
  } catch (error) {
    expect(error).toMatchObject({ code: "service-unavailable" });
    return told;
  }
}

describe("a service killed between reserving and issuing", () => {
  it(`leaves every number reserved or issued with its whole dossier, in ${kills} kills`, async () => {
    const first = await startServiceChild(host.path, folder.path);
    const parentId = await aNumberedOffice(first.client);
    await first.stop();
    let told = 0;
    for (let round = 0; round < kills; round++) {
      const service = await startServiceChild(host.path, folder.path);
      const working: Promise<number>[] = [];
      await new Promise<void>((resolve) => {
        working.push(issueUntilKilled(service, parentId, resolve).finally(resolve));
      });
      await new Promise((resolve) => setTimeout(resolve, round * 15));
      await service.kill();
      told += (await Promise.all(working))[0] ?? 0;
    }
    const last = await startServiceChild(host.path, folder.path);
    const [series] = await last.client.issuing.listSeries({});
    const entries = series?.entries ?? [];
    expect(entries.map(({ number }) => number)).toEqual(entries.map((_, at) => at + 1));
    for (const { programmeId, state, shown } of entries) {
      const view = await last.client.issuing.get({ programmeId });
      expect([state, view.stage, view.issued.length]).toEqual(
        state === "issued" ? ["issued", "issued", 1] : ["reserved", "approved", 0],
      );
      expect((await last.client.programmes.get({ id: programmeId })).details.number).not.toBe("");
      if (state === "issued") expect(view.issued[0]?.shown).toBe(shown);
      for (const { versionId } of view.issued) await last.client.issuing.dossier({ versionId });
    }
    const issued = entries.filter(({ state }) => state === "issued").length;
    expect(told).toBeGreaterThanOrEqual(kills);
    expect(issued).toBeGreaterThanOrEqual(told);
    await last.stop();
    const database = new Database(join(folder.path, "lo-trinh.sqlite"), { readonly: true });
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    database.close();
  }, 90_000);
});
