import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inflateRawSync } from "node:zlib";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unpackIndex } from "../../../shared/domain/copy-check/library";
import { syllablesOf } from "../../../shared/domain/folding";
import { type BuiltHost, buildHost } from "../../support/built-host";
import { sampleLocal, sampleParent } from "../../support/copy-check";
import { temporaryFolder } from "../../support/folder";
import { startServiceChild } from "../../support/service-child";

const kills = 12;
const batchSize = 40;
const folder = temporaryFolder();
let host: BuiltHost;

beforeAll(async () => {
  host = await buildHost("child");
});
afterAll(() => {
  host.dispose();
  folder.remove();
});

/** Documents that no other batch has, long enough that a batch takes a while. */
function batchOf(round: number, batch: number) {
  return Array.from({ length: batchSize }, (_, i) => {
    const name = `${round}-${batch}-${i}`;
    return { name, title: "", text: `${name} ${sampleParent} ${sampleLocal} `.repeat(12) };
  });
}

/** In every second round the service is killed only after it told of a batch, however slow the machine is. */
const hasTime = (round: number) => round % 2 === 1;

/** Adds batch after batch until the service is killed; gives how many were told as kept. */
async function addUntilKilled(round: number, delay: number): Promise<number> {
  const service = await startServiceChild(host.path, folder.path);
  let allowEnd = () => {};
  const mayEnd = new Promise<void>((resolve) => {
    allowEnd = resolve;
  });
  if (!hasTime(round)) allowEnd();
  const killed = mayEnd.then(() => wait(delay)).then(() => service.kill());
  let told = 0;
  for (let batch = 0; ; batch++) {
    try {
      await service.client.library.add({ parentId: null, documents: batchOf(round, batch) });
      told += 1;
      allowEnd();
    } catch (error) {
      expect(error).toMatchObject({ code: "service-unavailable" });
      await killed;
      return told;
    }
  }
}

describe("a service killed while documents are added", () => {
  it(`keeps whole batches only, and every one it told of, in ${kills} kills`, async () => {
    let told = 0;
    for (let round = 0; round < kills; round++) told += await addUntilKilled(round, 5 + round * 17);
    const last = await startServiceChild(host.path, folder.path);
    const documents = await last.client.library.list({ parentId: null });
    expect(documents.length % batchSize).toBe(0);
    expect(documents.length / batchSize).toBeGreaterThanOrEqual(told);
    expect(told).toBeGreaterThanOrEqual(kills / 2);
    await last.stop();

    const database = new Database(join(folder.path, "lo-trinh.sqlite"), { readonly: true });
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    const rows = database.prepare("SELECT id, deflated, packed FROM library_document").raw().iterate();
    let sound = 0;
    for (const [id, deflated, packed] of rows as Iterable<[string, Uint8Array, Uint8Array]>) {
      // columns of our own statement
      expect(unpackIndex(id, packed)?.syllables.count).toBe(
        syllablesOf(inflateRawSync(deflated).toString()).count,
      );
      sound += 1;
    }
    expect(sound).toBe(documents.length);
    database.close();
  }, 90_000);
});
