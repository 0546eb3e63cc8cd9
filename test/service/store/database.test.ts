import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { DailyBackups, keepDailyBackup } from "../../../electron/service/store/backup";
import { listBackups } from "../../../electron/service/store/backup-files";
import { openStore, storeRefusal } from "../../../electron/service/store/database";
import { currentVersion, type Migration, migrations } from "../../../electron/service/store/migrations";
import { temporaryFolder } from "../../support/folder";

const Note = z.object({ text: z.string() });
const notes: Migration = { version: 10, up: (run) => run("CREATE TABLE note (text TEXT NOT NULL) STRICT") };
const colours: Migration = { version: 20, up: (run) => run("ALTER TABLE note ADD COLUMN colour TEXT") };
const broken: Migration = {
  version: 30,
  up: (run) => {
    run("CREATE TABLE half_done (x TEXT) STRICT");
    throw new Error("power cut");
  },
};

let folder: ReturnType<typeof temporaryFolder>;
let path: string;

beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder.path, "lo-trinh.sqlite");
});

afterEach(() => folder.remove());

describe("opening the store", () => {
  it("sets the safety pragmas: WAL, full sync, foreign keys", () => {
    const store = openStore(path);
    expect(
      ["journal_mode", "synchronous", "foreign_keys", "user_version"].map((name) => store.pragma(name)),
    ).toEqual(["wal", 2, 1, currentVersion]);
    store.close();
  });

  it("has migrations in steps of ten, in order", () => {
    const versions = migrations.map((migration) => migration.version);
    expect(versions).toEqual(versions.map((_, index) => (index + 1) * 10));
  });

  it("leaves the shape that schema.sql records", () => {
    openStore(path).close();
    const database = new Database(path, { readonly: true });
    const rows = database
      .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
      .pluck()
      .all();
    database.close();
    const found = `${rows.map((sql) => String(sql).replace(/\s+/gu, " ")).join(";\n")};\n`;
    const recorded = join(import.meta.dirname, "../../../electron/service/store/schema.sql");
    if (process.env.UPDATE_SCHEMA) writeFileSync(recorded, found);
    expect(found).toBe(readFileSync(recorded, "utf8"));
  });

  it("copies the file aside before it migrates, and keeps the rows", () => {
    const first = openStore(path, [notes]);
    first.run("INSERT INTO note (text) VALUES ('còn')");
    first.close();
    const second = openStore(path, [notes, colours]);
    expect(second.all(Note, "SELECT text FROM note")).toEqual([{ text: "còn" }]);
    expect(second.pragma("user_version")).toBe(20);
    second.close();
    expect(readdirSync(folder.path).filter((name) => name.startsWith("before-migration-10-"))).toHaveLength(
      1,
    );
  });

  it("changes nothing when a migration fails half way", () => {
    openStore(path, [notes]).close();
    expect(() => openStore(path, [notes, colours, broken])).toThrow("power cut");
    const again = openStore(path, [notes]);
    expect(again.pragma("user_version")).toBe(10);
    again.close();
  });

  it("refuses a database made by a newer program and leaves it as it was", () => {
    openStore(path, [notes, colours]).close();
    const bytes = readFileSync(path);
    expect(() => openStore(path, [notes])).toThrow(expect.objectContaining({ code: "database-newer" }));
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it("refuses a file that is no database, and one that is in use", () => {
    writeFileSync(
      path,
      "đây không phải cơ sở dữ liệu, chỉ là chữ, đủ dài để không bị coi là tệp rỗng".repeat(40),
    );
    expect(() => openStore(path)).toThrow(expect.objectContaining({ code: "database-damaged" }));
    const other = join(folder.path, "other.sqlite");
    const held = openStore(other);
    expect(() => openStore(other)).toThrow(expect.objectContaining({ code: "data-folder-in-use" }));
    held.close();
  });

  it("refuses a folder it cannot make or write to", () => {
    writeFileSync(join(folder.path, "file"), "");
    expect(() => openStore(join(folder.path, "file", "sub", "x.sqlite"))).toThrow(
      expect.objectContaining({ code: "folder-missing" }),
    );
    mkdirSync(join(folder.path, "dir.sqlite"));
    expect(() => openStore(join(folder.path, "dir.sqlite"))).toThrow(
      expect.objectContaining({ code: "folder-read-only" }),
    );
  });
});

describe("a file that is not our store", () => {
  it("is refused when another program keeps its tables in it, and left as it was", () => {
    const foreign = new Database(path);
    foreign.exec("CREATE TABLE contacts (name TEXT)");
    foreign.close();
    const bytes = readFileSync(path);
    expect(() => openStore(path)).toThrow(expect.objectContaining({ code: "database-damaged" }));
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it("is refused when it was emptied while its backups are still there, but an empty file alone is a new store", async () => {
    const store = openStore(path);
    await keepDailyBackup(store, folder.path, new Date(2026, 2, 1));
    store.close();
    writeFileSync(path, "");
    expect(() => openStore(path)).toThrow(expect.objectContaining({ code: "database-damaged" }));
    const fresh = join(folder.path, "sub", "lo-trinh.sqlite");
    mkdirSync(join(folder.path, "sub"));
    writeFileSync(fresh, "");
    openStore(fresh).close();
  });
});

describe("writing", () => {
  it("keeps all of a transaction or nothing of it", () => {
    const store = openStore(path, [notes]);
    const attempt = () =>
      store.write((db) => {
        db.run("INSERT INTO note (text) VALUES ('một')");
        throw new Error("stop");
      });
    expect(attempt).toThrow("stop");
    expect(store.all(Note, "SELECT text FROM note")).toEqual([]);
    store.close();
  });

  it("says that the disk is full, and what was stored before is still there", () => {
    const store = openStore(path, [notes]);
    store.run("INSERT INTO note (text) VALUES ('trước')");
    store.pragma("max_page_count = 8");
    const fill = () =>
      store.write((db) => db.run("INSERT INTO note (text) VALUES (?)", "đầy".repeat(50_000)));
    let refusal: unknown;
    try {
      fill();
    } catch (error) {
      refusal = storeRefusal(error, folder.path);
    }
    expect(refusal).toMatchObject({ code: "disk-full" });
    expect(store.all(Note, "SELECT text FROM note")).toEqual([{ text: "trước" }]);
    expect(store.pragma("integrity_check")).toBe("ok");
    store.close();
  });
});

describe("the daily backup", () => {
  it("is one verified file a day, and only the newest fourteen are kept", async () => {
    const store = openStore(path, [notes]);
    store.run("INSERT INTO note (text) VALUES ('sao lưu')");
    for (let day = 1; day <= 16; day += 1) await keepDailyBackup(store, folder.path, new Date(2026, 2, day));
    await keepDailyBackup(store, folder.path, new Date(2026, 2, 16, 23));
    store.close();
    const all = readdirSync(join(folder.path, "sao-luu"));
    expect(all.every((name) => name.endsWith(".sqlite"))).toBe(true); // nothing half made is left beside them
    const names = listBackups(folder.path);
    expect(names).toHaveLength(14);
    expect(names[0]).toBe("lo-trinh-2026-03-16.sqlite");
    const copy = openStore(join(folder.path, "sao-luu", "lo-trinh-2026-03-16.sqlite"), [notes]);
    expect(copy.all(Note, "SELECT text FROM note")).toEqual([{ text: "sao lưu" }]);
    copy.close();
  });

  it("is made on every day the office is used, also when it stays open, and not twice", async () => {
    const store = openStore(path, [notes]);
    let now = new Date(2026, 2, 1, 22);
    const faults: unknown[] = [];
    const backups = new DailyBackups(store, {
      dataDir: folder.path,
      clock: () => now,
      log: (entry) => faults.push(entry),
    });
    for (const time of [now, now, new Date(2026, 2, 2, 7), new Date(2026, 2, 2, 9)]) {
      now = time;
      backups.keepIfDue();
    }
    await backups.running;
    store.close();
    expect(listBackups(folder.path)).toEqual(["lo-trinh-2026-03-02.sqlite", "lo-trinh-2026-03-01.sqlite"]);
    expect(faults).toEqual([]);
  });
});
