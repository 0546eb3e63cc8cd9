import { createHash } from "node:crypto";
import { join } from "node:path";
import Database from "better-sqlite3";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CopyRequest } from "../../../shared/contract/copies";
import { temporaryFolder } from "../../support/folder";
import { aNumberedOffice, approve, aReadyPaper, aTerm, writeOn } from "../../support/issuing";
import { openTestOffice, type TestOffice } from "../../support/office";

let office: TestOffice;
let programmeId: string;
let versionId: string;
const by = "Nguyễn Văn An";
const on = "2026-03-10";

async function anIssuedPaper({ client }: TestOffice): Promise<{ programmeId: string; versionId: string }> {
  const id = await aReadyPaper(client, await aNumberedOffice(client));
  const { seal } = await client.issuing.rehearse({ programmeId: id });
  const { issued } = await client.issuing.issue({ programmeId: id, seal, who: "An", note: "" });
  return { programmeId: id, versionId: issued[0]?.versionId ?? "" };
}

beforeEach(async () => {
  office = openTestOffice();
  ({ programmeId, versionId } = await anIssuedPaper(office));
});

afterEach(() => office.close());

const copies = () => office.client.copies;
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const wordsOf = (docx: Uint8Array) =>
  strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array())
    .replace(/<[^>]+>/gu, " ")
    .replaceAll("\u00a0", " ")
    .replaceAll("\u2011", "-");

async function aRequest(change: Partial<CopyRequest> = {}): Promise<CopyRequest> {
  const { usual } = await copies().propose({ versionId, on });
  return { ...usual, recipients: ["Các chi bộ", "Lưu Văn phòng Đảng uỷ"], signer: "Vàng A Sùng", ...change };
}

async function reserve(number = 1, change: Partial<CopyRequest> = {}) {
  return copies().reserve({ versionId, request: await aRequest(change), number, by });
}

async function make(number = 1, change: Partial<CopyRequest> = {}) {
  const { id } = await reserve(number, change);
  const { seal } = await copies().rehearse({ copyId: id });
  return copies().issue({ copyId: id, seal });
}

async function docxOf(copy: Awaited<ReturnType<typeof make>>): Promise<string> {
  const name = copy.files.find((file) => file.name.endsWith(".docx"))?.name ?? "";
  return wordsOf((await copies().file({ copyId: copy.id, name })).bytes);
}

describe("a copy of an issued paper", () => {
  it("begins with the usual words, its forms, and the parts of the paper", async () => {
    const proposal = await copies().propose({ versionId, on });
    expect(proposal).toMatchObject({
      number: 1,
      usual: { kind: "exact", date: on, authority: "T/L BAN THƯỜNG VỤ", post: "CHÁNH VĂN PHÒNG", signer: "" },
    });
    expect(proposal.forms).toEqual([
      { kind: "exact", name: "Sao y", shown: "Số 01-BS/ĐU" },
      { kind: "further", name: "Sao lục", shown: "Số 01-BS/ĐU" },
      { kind: "extract", name: "Trích sao", shown: "Số 01-BS/ĐU" },
    ]);
    expect(proposal.parts.map(({ title }) => title)).toEqual([
      "Phần mở đầu",
      "I- ĐÁNH GIÁ CHUNG",
      "II- NHIỆM VỤ TIẾP THEO",
    ]);
  });

  it("holds the text as issued and the stamp below it, in files that fit their checksums", async () => {
    const copy = await make();
    expect(copy).toMatchObject({ form: "Sao y", entry: { state: "issued", shown: "Số 01-BS/ĐU", date: on } });
    expect(copy.files.map(({ name }) => name)).toEqual(["Bản sao 01-BS-ĐU.docx", "Bản sao 01-BS-ĐU.pdf"]);
    for (const { name, sha256: sum } of copy.files)
      expect(sha256((await copies().file({ copyId: copy.id, name })).bytes)).toBe(sum);
    const words = await docxOf(copy);
    for (const each of [
      "Số 01-TB/ĐU",
      "Đã làm xong việc của quý.",
      "BẢN SAO VĂN BẢN",
      "Hình thức sao: Sao y",
    ])
      expect(words).toContain(each);
    expect(words).not.toContain("Dự thảo");
    expect(words.indexOf("Lò Thị Mai")).toBeLessThan(words.indexOf("Vàng A Sùng"));
  });

  it("keeps the text as issued when the programme has gone on", async () => {
    await office.client.issuing.move({ programmeId, to: "draft", on, who: "An", note: "Đính chính" });
    await writeOn(office.client, programmeId, " Câu thêm sau.");
    const words = await docxOf(await make());
    expect(words).toContain("Số 01-TB/ĐU");
    expect(words).not.toContain("Câu thêm sau.");
  });

  it("holds the chosen parts alone, when it is an extract, and must have one", async () => {
    const { parts } = await copies().propose({ versionId, on });
    await expect(reserve(1, { kind: "extract" })).rejects.toMatchObject({ code: "copy-parts-missing" });
    await expect(reserve(1, { kind: "extract", parts: ["b-unknown"] })).rejects.toMatchObject({
      code: "copy-parts-missing",
    });
    const chosen = parts.slice(-1).map(({ id }) => id);
    const words = await docxOf(await make(1, { kind: "extract", parts: chosen }));
    for (const each of ["Hình thức sao: Trích sao", "NHIỆM VỤ TIẾP THEO", "Lò Thị Mai"])
      expect(words).toContain(each);
    for (const each of ["ĐÁNH GIÁ CHUNG", "Sau khi nghe báo cáo"]) expect(words).not.toContain(each);
  });

  it("bears no day before the paper's or to come", async () => {
    const wrong = { code: "copy-date-refused", params: { earliest: "10/03/2026", latest: "10/03/2026" } };
    await expect(reserve(1, { date: "2026-03-09" })).rejects.toMatchObject(wrong);
    await expect(reserve(1, { date: "2026-03-11" })).rejects.toMatchObject(wrong);
    expect(await copies().list({ programmeId })).toEqual([]);
  });

  it("proposes the signer of the copy before", async () => {
    await reserve();
    expect((await copies().propose({ versionId, on })).usual.signer).toBe("Vàng A Sùng");
  });

  it("of a text that no longer comes out as it was issued is refused", async () => {
    const folder = temporaryFolder();
    const first = openTestOffice(folder.path);
    const issued = await anIssuedPaper(first);
    await first.close();
    const database = new Database(join(folder.path, "lo-trinh.sqlite"));
    database.exec("DROP TRIGGER frozen_version_update_refused");
    database.exec("UPDATE frozen_version SET document = replace(document, 'Đã làm xong', 'Chưa làm xong')");
    database.close();
    const again = openTestOffice(folder.path);
    const { usual, number } = await again.client.copies.propose({ versionId: issued.versionId, on });
    const request = { ...usual, recipients: ["Lưu Văn phòng"], signer: "Vàng A Sùng" };
    const { id } = await again.client.copies.reserve({ versionId: issued.versionId, request, number, by });
    await expect(again.client.copies.rehearse({ copyId: id })).rejects.toMatchObject({
      code: "copy-differs",
    });
    await again.close();
    folder.remove();
  });
});

describe("the number of a copy", () => {
  it("stands in one series for all forms, without gap or double, and prints with it", async () => {
    await make(1);
    await expect(reserve(3)).rejects.toMatchObject({ code: "number-gap", params: { next: 2 } });
    await expect(reserve(1)).rejects.toMatchObject({ code: "number-taken" });
    await make(2, { kind: "further" });
    const series = (await office.client.issuing.listSeries({})).find(
      ({ series }) => series.typeName === "Bản sao",
    );
    expect(series?.series).toEqual({
      typeName: "Bản sao",
      symbol: "ĐU",
      periodKind: "term",
      period: aTerm.id,
    });
    expect(series?.entries.map(({ shown, state }) => [shown, state])).toEqual([
      ["Số 01-BS/ĐU", "issued"],
      ["Số 02-BS/ĐU", "issued"],
    ]);
    const printed = await office.client.issuing.printRegister({
      seriesKey: series?.key ?? "",
      format: "docx",
    });
    expect(wordsOf(printed.bytes)).toContain("02-BS/ĐU");
  });

  it("is given up with a reason, the paper's own number untouched", async () => {
    const { id, entry } = await reserve();
    const { seal } = await copies().rehearse({ copyId: id });
    const given = { seriesKey: entry.seriesKey, number: 1, reason: "Sai nơi nhận" };
    expect(await office.client.issuing.voidNumber(given)).toMatchObject({ state: "voided", copyId: id });
    expect((await office.client.programmes.get({ id: programmeId })).details.number).toBe("01");
    await expect(copies().rehearse({ copyId: id })).rejects.toMatchObject({ code: "number-settled" });
    await expect(copies().issue({ copyId: id, seal })).rejects.toMatchObject({ code: "rehearsal-outdated" });
    const made = await make(2);
    await expect(
      office.client.issuing.voidNumber({ ...given, number: made.entry.number }),
    ).rejects.toMatchObject({ code: "number-settled" });
  });

  it("leaves the programme free to take one of its own meanwhile", async () => {
    await reserve();
    await office.client.issuing.move({ programmeId, to: "draft", on, who: "An", note: "Đính chính" });
    await approve(office.client, programmeId, on);
    const view = await office.client.issuing.reserveNumber({ programmeId, number: 2, by });
    expect(view.number).toMatchObject({ shown: "Số 02-TB/ĐU", copyId: null });
  });

  it("wants the committee's term of its day", async () => {
    const folder = temporaryFolder();
    const other = openTestOffice(folder.path);
    const issued = await anIssuedPaper(other);
    await expect(
      other.client.copies.propose({ versionId: issued.versionId, on: "2025-01-01" }),
    ).rejects.toMatchObject({ code: "term-missing" });
    await other.close();
    folder.remove();
  });
});

describe("the dossier of a copied paper", () => {
  it("is exported with its copies in a folder, its own files and their list unchanged", async () => {
    const before = unzipSync((await office.client.issuing.dossier({ versionId })).bytes);
    await reserve(1);
    expect(unzipSync((await office.client.issuing.dossier({ versionId })).bytes)).toEqual(before);
    const [held] = await copies().list({ programmeId });
    const { seal } = await copies().rehearse({ copyId: held?.id ?? "" });
    await copies().issue({ copyId: held?.id ?? "", seal });
    const after = unzipSync((await office.client.issuing.dossier({ versionId })).bytes);
    expect(after).toMatchObject(before);
    const added = Object.keys(after).filter((name) => !(name in before));
    const folder = "Hồ sơ Số 01-TB-ĐU/Bản sao/";
    expect(added).toEqual([
      `${folder}Bản sao 01-BS-ĐU.docx`,
      `${folder}Bản sao 01-BS-ĐU.pdf`,
      `${folder}SHA256SUMS`,
    ]);
    const sums = strFromU8(after[`${folder}SHA256SUMS`] ?? new Uint8Array())
      .trim()
      .split("\n");
    expect(sums).toHaveLength(2);
    for (const line of sums)
      expect(line.slice(0, 64)).toBe(sha256(after[folder + line.slice(66)] ?? new Uint8Array()));
  });
});
