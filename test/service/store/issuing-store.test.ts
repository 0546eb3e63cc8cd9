import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { openStore, type Store } from "../../../electron/service/store/database";
import { insertDossier, listIssued, readDossier } from "../../../electron/service/store/dossier-store";
import {
  appendStageEvent,
  insertFrozenVersion,
  listStageEvents,
  readFrozenHash,
} from "../../../electron/service/store/issuing-store";
import { migrations } from "../../../electron/service/store/migrations";
import {
  insertNumber,
  readSeries,
  settleNumber,
  writeSeries,
} from "../../../electron/service/store/number-store";
import {
  insertProgramme,
  insertVersion,
  listVersions,
  readHead,
} from "../../../electron/service/store/programme-store";
import { type NumberSeries, type RegisterEntry, seriesKey } from "../../../shared/domain/issuing/numbers";
import { draftDetails } from "../../support/docx-samples";
import { temporaryFolder } from "../../support/folder";

const now = "2026-11-22T03:00:00.000Z";
const hash = "a".repeat(64);
const series: NumberSeries = { typeName: "Kế hoạch", symbol: "ĐU", periodKind: "year", period: "2026" };
const version = { id: "v", name: "Bản được duyệt", revision: 0, at: now };

let folder: ReturnType<typeof temporaryFolder>;
let path: string;

beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder.path, "lo-trinh.sqlite");
});

afterEach(() => folder.remove());

function addProgramme(store: Store, id: string): void {
  insertProgramme(store, { id, templateId: "t", details: draftDetails, title: "Chương trình" }, now);
}

/** A store with one issued paper. */
function issuedStore(): Store {
  const store = openStore(path);
  addProgramme(store, "p");
  insertVersion(store, "p", version);
  insertVersion(store, "p", { ...version, id: "w", name: "Dự thảo" });
  insertFrozenVersion(store, {
    ...{ versionId: "v", programmeId: "p", contentHash: hash, document: {}, details: {}, unit: {} },
  });
  appendStageEvent(store, "p", {
    ...{ id: "e", from: "submitted", to: "approved", on: "2026-11-20", at: now, who: "An", note: "" },
    versionId: "v",
  });
  insertDossier(store, "p", {
    ...{ versionId: "v", shown: "Số 01-KH/ĐU", date: "2026-11-21", issuedAt: now, contentHash: hash },
    fileName: "Hồ sơ",
    files: [{ name: "a.docx", sha256: hash, bytes: Uint8Array.from([1, 2, 3]) }],
  });
  return store;
}

function entryOf(number: number, programmeId: string): RegisterEntry {
  const about = { shown: String(number), title: "", date: null, signer: "", reason: "" };
  return {
    seriesKey: seriesKey(series),
    number,
    state: "reserved",
    programmeId,
    copyId: null,
    ...about,
    takenBy: "An",
    takenAt: now,
  };
}

describe("the step to version 40", () => {
  it("keeps programmes and their versions as they were, and finds them at the beginning of the way", () => {
    const before = openStore(path, migrations.slice(0, 3));
    addProgramme(before, "p");
    insertVersion(before, "p", version);
    const Rows = z.record(z.string(), z.unknown());
    const rows = (store: Store) =>
      ["programme", "programme_version"].map((table) => store.all(Rows, `SELECT * FROM ${table}`));
    const kept = rows(before);
    before.close();
    const after = openStore(path, migrations.slice(0, 4));
    expect(after.pragma("user_version")).toBe(40);
    expect(rows(after)).toEqual(kept);
    expect(listStageEvents(after, "p")).toEqual([]);
    expect(listIssued(after, "p")).toEqual([]);
    after.close();
  });
});

describe("what is kept for ever", () => {
  const forbidden = [
    "UPDATE frozen_version SET content_hash = replace(content_hash, 'a', 'b')",
    "DELETE FROM frozen_version",
    "INSERT OR REPLACE INTO frozen_version SELECT version_id, programme_id, content_hash, '[]', details, unit FROM frozen_version",
    "UPDATE programme_version SET name = 'khác' WHERE id = 'v'",
    "DELETE FROM programme_version WHERE id = 'v'",
    "UPDATE stage_event SET who = 'Bình'",
    "DELETE FROM stage_event",
    "UPDATE dossier SET date = '2026-01-01'",
    "DELETE FROM dossier",
    "INSERT OR REPLACE INTO dossier SELECT version_id, programme_id, shown, date, issued_at, content_hash, 'khác' FROM dossier",
    "UPDATE dossier_file SET bytes = x'00'",
    "DELETE FROM dossier_file",
    "INSERT INTO dossier_file SELECT version_id, 9, 'thêm', sha256, bytes FROM dossier_file",
    "DELETE FROM programme",
  ];

  it.each(forbidden)("refuses %s", (sql) => {
    const store = issuedStore();
    const all = () => [
      readFrozenHash(store, "v"),
      listStageEvents(store, "p"),
      readDossier(store, "v"),
      listVersions(store, "p"),
    ];
    const before = all();
    expect(() => store.run(sql)).toThrow(/rows are kept/u);
    expect(all()).toEqual(before);
    store.close();
  });

  it("leaves the head and versions nobody approved free to change", () => {
    const store = issuedStore();
    expect(store.run("UPDATE programme_version SET name = 'khác' WHERE id = 'w'")).toBe(1);
    expect(store.run("UPDATE programme SET title = 'khác'")).toBe(1);
    expect(readHead(store, "p")?.title).toBe("khác");
    store.close();
  });
});

describe("the numbers in the store", () => {
  function numberedStore(): Store {
    const store = openStore(path);
    for (const id of ["p", "q"]) addProgramme(store, id);
    writeSeries(store, series, 5);
    insertNumber(store, entryOf(5, "p"));
    return store;
  }

  it("come one after the other, from the series' first", () => {
    const store = numberedStore();
    for (const number of [4, 5, 7])
      expect(() => insertNumber(store, entryOf(number, "q"))).toThrow("rows are kept");
    expect(() => insertNumber(store, entryOf(6, "p"))).toThrow("UNIQUE");
    insertNumber(store, entryOf(6, "q"));
    expect(readSeries(store, seriesKey(series))?.entries.map(({ number }) => number)).toEqual([5, 6]);
    store.close();
  });

  it("are settled once, never taken away, and hold the beginning of their series", () => {
    const store = numberedStore();
    settleNumber(store, { ...entryOf(5, "p"), state: "issued" });
    expect(() => settleNumber(store, { ...entryOf(5, "p"), state: "voided", reason: "Nhầm" })).toThrow(
      "rows are kept",
    );
    expect(() => store.run("DELETE FROM register_number")).toThrow("rows are kept");
    expect(() => writeSeries(store, series, 1)).toThrow("rows are kept");
    store.close();
  });

  it("are voided only with a reason", () => {
    const store = numberedStore();
    expect(() => settleNumber(store, { ...entryOf(5, "p"), state: "voided" })).toThrow("CHECK");
    store.close();
  });
});
