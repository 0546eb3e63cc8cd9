import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { listAsked } from "../../../electron/service/store/asked-store";
import { openStore } from "../../../electron/service/store/database";
import {
  insertDocument,
  listDocuments,
  readDocumentText,
} from "../../../electron/service/store/library-store";
import { migrations } from "../../../electron/service/store/migrations";
import { listParents, readParent, writeParentRemoved } from "../../../electron/service/store/parent-store";
import { readHead } from "../../../electron/service/store/programme-store";
import { aRegister } from "../../support/builders";
import { temporaryFolder } from "../../support/folder";

let folder: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => folder.remove());

/** An office as version 10 left it: one parent plan with an item from before `isAllowed`, one programme. */
function openVersionTen(path: string) {
  const store = openStore(path, migrations.slice(0, 1));
  store.run(
    "INSERT INTO parent_plan VALUES ('p', 'nghi-quyet.docx', ?, 'Một việc.', '[]', 0, '2026-03-01T00:00:00.000Z')",
    JSON.stringify(aRegister),
  );
  const item = { id: "1", parentId: null, isGroup: false, kind: "duty", path: "1", label: "" };
  const rest = { text: "Một việc.", at: { from: 0, to: 9 }, bodies: [], dates: [], isDoubtful: false };
  store.run("INSERT INTO parent_item VALUES ('p', 0, '1', ?)", JSON.stringify({ ...item, ...rest }));
  store.run(
    `INSERT INTO programme (id, template_id, details, title, revision, updated_at)
     VALUES ('g', 'action-programme', ?, 'Chương trình', 0, '2026-03-01T00:00:00.000Z')`,
    JSON.stringify({
      typeCode: "CTr",
      typeName: "CHƯƠNG TRÌNH",
      ruleSet: "05-HD/VPTW",
      draftNumber: 1,
      isFinal: false,
      number: "",
      symbol: "ĐU",
      place: "",
      date: null,
      authority: "",
      post: "",
      signer: "",
      recipients: [],
      periodFrom: null,
      periodTo: null,
    }),
  );
  return store;
}

describe("the step to version 20", () => {
  it("keeps plans and programmes, and reads items from before they could be allowed as not allowed", () => {
    const path = join(folder.path, "lo-trinh.sqlite");
    const before = openVersionTen(path);
    const Rows = z.record(z.string(), z.unknown());
    const tables = ["parent_plan", "parent_item", "programme"];
    const rows = tables.map((table) => before.all(Rows, `SELECT * FROM ${table}`));
    before.close();
    const after = openStore(path, migrations.slice(0, 2));
    expect(tables.map((table) => after.all(Rows, `SELECT * FROM ${table}`))).toEqual(rows);
    expect(after.pragma("user_version")).toBe(20);
    expect(readHead(after, "g")?.title).toBe("Chương trình");
    expect(listDocuments(after, null)).toEqual([]);
    after.close();
    const now = openStore(path);
    expect(readParent(now, "p")?.items).toMatchObject([{ id: "1", isAllowed: false }]);
    now.close();
  });

  it("lets no two documents of a collection have the same content, and none be without a syllable", () => {
    const store = openStore(join(folder.path, "lo-trinh.sqlite"));
    const document = (id: string, syllables = 1) => ({
      id,
      parentId: null,
      name: id,
      title: "",
      text: "một",
      syllables,
      addedAt: "2026-03-01T00:00:00.000Z",
    });
    const packed = Uint8Array.from([1, 2, 3]);
    insertDocument(store, document("a"), { packed, contentKey: "k" });
    expect(() => insertDocument(store, document("b"), { packed, contentKey: "k" })).toThrow("UNIQUE");
    expect(() => insertDocument(store, document("c", 0), { packed, contentKey: "l" })).toThrow("CHECK");
    store.close();
  });
});

describe("the step to version 70", () => {
  it("keeps every programme, nobody asked for comment on it", () => {
    const path = join(folder.path, "lo-trinh.sqlite");
    openVersionTen(path).close();
    openStore(path, migrations.slice(0, 6)).close();
    const after = openStore(path, migrations.slice(0, 7));
    expect(after.pragma("user_version")).toBe(70);
    expect(readHead(after, "g")?.title).toBe("Chương trình");
    expect(listAsked(after, "g")).toEqual([]);
    after.close();
  });
});

describe("the step to version 60", () => {
  it("keeps every plan, none of them removed", () => {
    const path = join(folder.path, "lo-trinh.sqlite");
    const ten = openVersionTen(path);
    ten.close();
    openStore(path, migrations.slice(0, 5)).close();
    const after = openStore(path, migrations.slice(0, 6));
    expect(after.pragma("user_version")).toBe(60);
    expect(listParents(after)).toMatchObject([{ id: "p", register: aRegister, itemCount: 1 }]);
    writeParentRemoved(after, "p", "2026-03-02T00:00:00.000Z");
    expect([listParents(after), readParent(after, "p")]).toEqual([[], undefined]);
    after.close();
  });
});

describe("the step to version 80", () => {
  it("reads the texts of documents put in before, and keeps new ones in a fraction of their size", () => {
    const path = join(folder.path, "lo-trinh.sqlite");
    const before = openStore(
      path,
      migrations.filter(({ version }) => version < 80),
    );
    before.run(
      `INSERT INTO library_document VALUES ('old', NULL, 'cũ', '', 2, '2026-03-01T00:00:00.000Z', 'k1', x'00', 'Văn bản cũ')`,
    );
    before.close();
    const now = openStore(path);
    expect(readDocumentText(now, "old")?.text).toBe("Văn bản cũ");
    const text = "Đảng uỷ xã kiểm tra việc thực hiện hằng quý. ".repeat(200);
    const document = { id: "new", parentId: null, name: "mới", title: "", syllables: 2000, text };
    insertDocument(
      now,
      { ...document, addedAt: "2026-03-02T00:00:00.000Z" },
      { packed: new Uint8Array([1]), contentKey: "k2" },
    );
    expect(readDocumentText(now, "new")).toMatchObject({ id: "new", text });
    const Size = z.object({ size: z.int() });
    const stored = now.get(
      Size,
      "SELECT length(deflated) + length(text) AS size FROM library_document WHERE id = 'new'",
    );
    expect(stored?.size).toBeLessThan(text.length / 10);
    now.close();
  });
});
