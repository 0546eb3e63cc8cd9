import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore, type Store } from "../../../electron/service/store/database";
import { insertDossier } from "../../../electron/service/store/dossier-store";
import { insertFrozenVersion } from "../../../electron/service/store/issuing-store";
import { migrations } from "../../../electron/service/store/migrations";
import {
  insertNumber,
  readCopyNumber,
  readHeldNumber,
  readSeries,
  settleNumber,
  writeSeries,
} from "../../../electron/service/store/number-store";
import {
  insertCopy,
  insertCopyFiles,
  listCopies,
  readCopyFiles,
  readIssuedPaper,
} from "../../../electron/service/store/official-copy-store";
import { insertProgramme, insertVersion } from "../../../electron/service/store/programme-store";
import { type NumberSeries, type RegisterEntry, seriesKey } from "../../../shared/domain/issuing/numbers";
import { aUnit } from "../../support/builders";
import { aCopy } from "../../support/copy-samples";
import { draftDetails } from "../../support/docx-samples";
import { temporaryFolder } from "../../support/folder";

const now = "2026-03-10T03:00:00.000Z";
const hash = "a".repeat(64);
const series: NumberSeries = { typeName: "Bản sao", symbol: "ĐU", periodKind: "year", period: "2026" };
const key = seriesKey(series);
const { number: _number, ...request } = aCopy;
const asked = { ...request, recipients: [...request.recipients], parts: [] };
const file = { name: "Bản sao.docx", sha256: hash, bytes: Uint8Array.from([1, 2]) };

const entry: RegisterEntry = {
  ...{ seriesKey: key, number: 1, state: "reserved", programmeId: "p", copyId: "c", shown: "Số 01-BS/ĐU" },
  ...{ title: "", date: null, signer: "", takenBy: "An", takenAt: now, reason: "" },
};

let folder: ReturnType<typeof temporaryFolder>;
let store: Store;

/** One issued paper as version 80 kept it, its number in the register. */
function issuedBefore(path: string): void {
  const before = openStore(
    path,
    migrations.filter(({ version }) => version <= 80),
  );
  insertProgramme(before, { id: "p", templateId: "t", details: draftDetails, title: "Kế hoạch" }, now);
  insertVersion(before, "p", { id: "v", name: "Bản được duyệt", revision: 0, at: now });
  const document = { type: "doc", content: [] };
  insertFrozenVersion(before, {
    ...{ versionId: "v", programmeId: "p", contentHash: hash, document, details: draftDetails, unit: aUnit },
  });
  insertDossier(before, "p", {
    ...{ versionId: "v", shown: "Số 04-KH/ĐU", date: "2026-03-09", issuedAt: now, contentHash: hash },
    fileName: "Hồ sơ",
    files: [file],
  });
  before.run(
    "INSERT INTO number_series VALUES ('k', ?, 4)",
    JSON.stringify({ ...series, typeName: "Kế hoạch" }),
  );
  before.run(
    "INSERT INTO register_number VALUES ('k', 4, 'reserved', 'p', 'Số 04-KH/ĐU', '', NULL, '', 'An', ?, '')",
    now,
  );
  before.run("UPDATE register_number SET state = 'issued'");
  before.close();
}

beforeEach(() => {
  folder = temporaryFolder();
  const path = join(folder.path, "lo-trinh.sqlite");
  issuedBefore(path);
  store = openStore(path);
});

afterEach(() => {
  store.close();
  folder.remove();
});

function reserved(): void {
  insertCopy(store, { id: "c", versionId: "v", request: asked }, now);
  writeSeries(store, series, 1);
  insertNumber(store, entry);
}

describe("the step to version 90", () => {
  it("keeps every number, none of them a copy's, and tells what was issued", () => {
    expect(readSeries(store, "k")?.entries).toMatchObject([{ number: 4, state: "issued", copyId: null }]);
    expect(listCopies(store, "p")).toEqual([]);
    expect(readIssuedPaper(store, "v")).toMatchObject({
      details: { number: "4", date: "2026-03-09", isFinal: true },
      unit: { name: aUnit.name },
    });
  });
});

describe("the store of copies", () => {
  it("keeps files once, while the number is reserved, and changes nothing afterwards", () => {
    reserved();
    insertCopyFiles(store, "c", [file]);
    settleNumber(store, { ...entry, state: "issued" });
    expect(readCopyFiles(store, "c").map(({ name, bytes }) => [name, [...bytes]])).toEqual([
      [file.name, [1, 2]],
    ]);
    expect(() => insertCopyFiles(store, "c", [{ ...file, name: "b" }])).toThrow("kept");
    for (const change of [
      "UPDATE official_copy SET request = '{}'",
      "DELETE FROM official_copy",
      "UPDATE official_copy_file SET bytes = x'00'",
      "DELETE FROM official_copy_file",
      "UPDATE register_number SET copy_id = NULL WHERE copy_id = 'c'",
    ])
      expect(() => store.run(change), change).toThrow("kept");
  });

  it("gives a copy one number, beside the one the programme itself holds", () => {
    reserved();
    expect(readHeldNumber(store, "p")).toBeUndefined();
    insertNumber(store, { ...entry, number: 2, copyId: null });
    expect([readHeldNumber(store, "p")?.number, readCopyNumber(store, "c")?.number]).toEqual([2, 1]);
    expect(() => insertNumber(store, { ...entry, number: 3 })).toThrow("UNIQUE");
    expect(() => insertNumber(store, { ...entry, number: 3, copyId: null })).toThrow("UNIQUE");
  });
});
