import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { openStore } from "../../../electron/service/store/database";
import { migrations } from "../../../electron/service/store/migrations";
import {
  isKept,
  keepOpinion,
  listOpinions,
  writeOpinionRemoved,
} from "../../../electron/service/store/opinion-store";
import type { Opinion } from "../../../shared/domain/opinions";
import { temporaryFolder } from "../../support/folder";

let folder: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => folder.remove());

const opinion: Opinion = {
  id: "o1",
  who: { name: "Vì Thị Hoa", bodyId: null, body: "Đoàn xã" },
  where: { blockId: "b1", path: "III.2.a", quoted: "sáu lớp", from: 6, to: 13 },
  what: "Nên là tám lớp.",
  kind: "comment",
  state: "open",
  reason: "",
  at: "2026-11-20T09:15:00",
  revision: 4,
};

/** A store as version 40 left it, with one programme, opened by this program. */
function migrated() {
  const path = join(folder.path, "lo-trinh.sqlite");
  const before = openStore(
    path,
    migrations.filter(({ version }) => version <= 40),
  );
  before.run(
    `INSERT INTO programme (id, template_id, details, title, revision, updated_at)
     VALUES ('g', 'action-programme', '{}', 'Chương trình', 4, '2026-03-01T00:00:00.000Z')`,
  );
  before.close();
  return openStore(path);
}

describe("the step to version 50", () => {
  it("keeps what was there and takes opinions", () => {
    const store = migrated();
    const Row = z.object({ title: z.string(), revision: z.int() });
    expect(store.all(Row, "SELECT title, revision FROM programme")).toEqual([
      { title: "Chương trình", revision: 4 },
    ]);
    expect(keepOpinion(store, "g", opinion, { key: "k1", now: "2026-11-22T00:00:00.000Z" })).toBe(true);
    expect(listOpinions(store, "g")).toEqual([opinion]);
    store.close();
  });
});

describe("the store of opinions", () => {
  it("keeps a remark once, and brings back a removed one when its file is read again", () => {
    const store = migrated();
    const kept = { key: "k1", now: "2026-11-22T00:00:00.000Z" };
    expect(keepOpinion(store, "g", opinion, kept)).toBe(true);
    expect(keepOpinion(store, "g", { ...opinion, id: "o2" }, kept)).toBe(false);
    writeOpinionRemoved(store, "o1", kept.now);
    expect([listOpinions(store, "g"), isKept(store, "g", "k1")]).toEqual([[], false]);
    expect(keepOpinion(store, "g", { ...opinion, id: "o3" }, kept)).toBe(true);
    expect(listOpinions(store, "g").map(({ id }) => id)).toEqual(["o1"]);
    store.close();
  });

  it("takes no answer that owes a reason and gives none", () => {
    const store = migrated();
    const unreasoned: Opinion = { ...opinion, state: "declined", reason: "  " };
    const keeping = () => keepOpinion(store, "g", unreasoned, { key: "k1", now: "" });
    expect(keeping).toThrow(/CHECK/u);
    store.close();
  });
});
