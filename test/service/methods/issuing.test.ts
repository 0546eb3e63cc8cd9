import { createHash } from "node:crypto";
import { join } from "node:path";
import Database from "better-sqlite3";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../support/folder";
import {
  aNumberedOffice,
  approve,
  aReadyPaper,
  aTerm,
  attachCheck,
  aWrittenPaper,
  changeDetails,
  writeOn,
} from "../../support/issuing";
import { openTestOffice, type TestOffice } from "../../support/office";

let office: TestOffice;
let parentId: string;
const by = "Nguyễn Văn An";

beforeEach(async () => {
  office = openTestOffice();
  parentId = await aNumberedOffice(office.client);
});

afterEach(() => office.close());

const issuing = () => office.client.issuing;
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function issueNow(programmeId: string) {
  const { seal } = await issuing().rehearse({ programmeId });
  return issuing().issue({ programmeId, seal, who: "Văn phòng Đảng uỷ", note: "" });
}

describe("the stages", () => {
  it("begin as a draft and go on one after the other, each with day and person", async () => {
    const { id } = await aWrittenPaper(office.client, parentId);
    expect(await issuing().get({ programmeId: id })).toMatchObject({
      stage: "draft",
      events: [],
      approved: null,
    });
    const view = await approve(office.client, id);
    expect(view.stage).toBe("approved");
    expect(view.events.map(({ from, to, on }) => [from, to, on])).toEqual([
      ["draft", "submitted", "2026-03-09"],
      ["submitted", "approved", "2026-03-09"],
    ]);
    expect(view.approved).toMatchObject({ contentHash: view.contentHash, who: "Ban Thường vụ Đảng uỷ" });
  });

  it("cannot be skipped, and going back needs a reason", async () => {
    const { id } = await aWrittenPaper(office.client, parentId);
    const step = { programmeId: id, on: "2026-03-09", who: "An", note: "" };
    await expect(issuing().move({ ...step, to: "approved" })).rejects.toMatchObject({
      code: "stage-refused",
      params: { from: "draft", to: "approved" },
    });
    await issuing().move({ ...step, to: "consultation" });
    await expect(issuing().move({ ...step, to: "draft" })).rejects.toMatchObject({ code: "reason-needed" });
    const back = await issuing().move({ ...step, to: "draft", note: "Thiếu ý kiến của Mặt trận" });
    expect(back.events.at(-1)?.note).toBe("Thiếu ý kiến của Mặt trận");
  });

  it("bear no day to come, and none before the step before", async () => {
    const { id } = await aWrittenPaper(office.client, parentId);
    const step = { programmeId: id, who: "An", note: "" };
    await issuing().move({ ...step, to: "submitted", on: "2026-03-09" });
    const wrong = { code: "stage-date-refused", params: { earliest: "09/03/2026", latest: "10/03/2026" } };
    await expect(issuing().move({ ...step, to: "approved", on: "2026-03-08" })).rejects.toMatchObject(wrong);
    await expect(issuing().move({ ...step, to: "approved", on: "2026-03-11" })).rejects.toMatchObject(wrong);
  });

  it("freeze a version at approval; a change after it needs a new approval", async () => {
    const { id } = await aWrittenPaper(office.client, parentId);
    const first = await approve(office.client, id);
    await changeDetails(office.client, id, { number: "7", date: "2026-03-10", isFinal: true });
    expect((await issuing().get({ programmeId: id })).isChanged).toBe(false);
    await writeOn(office.client, id, " Thêm một câu.");
    const changed = await issuing().get({ programmeId: id });
    expect(changed).toMatchObject({ stage: "approved", isChanged: true, approved: first.approved });
    expect(changed.moves.filter(({ needsReason }) => !needsReason).map(({ to }) => to)).toEqual(["approved"]);
    const step = { programmeId: id, on: "2026-03-10", who: "Ban Thường vụ", note: "" };
    const again = await issuing().move({ ...step, to: "approved" });
    expect(again.isChanged).toBe(false);
    expect(again.approved?.versionId).not.toBe(first.approved?.versionId);
    expect(await office.client.programmes.listVersions({ id })).toHaveLength(2);
  });
});

describe("the number register", () => {
  it("proposes the next number of the type's series and writes it into the paper", async () => {
    const { id } = await aWrittenPaper(office.client, parentId);
    const { proposal } = await issuing().get({ programmeId: id });
    expect(proposal).toMatchObject({
      series: { typeName: "Thông báo", symbol: "ĐU", periodKind: "term", period: aTerm.id },
      next: 1,
      shown: "Số 01-TB/ĐU",
    });
    await issuing().reserveNumber({ programmeId: id, number: 1, by });
    expect((await office.client.programmes.get({ id })).details.number).toBe("01");
    expect(await issuing().get({ programmeId: id })).toMatchObject({
      number: { number: 1, state: "reserved", takenBy: by },
      proposal: { next: 2 },
    });
  });

  it("refuses the number two windows ask for to the second, and names whose it is", async () => {
    await issuing().beginSeries({
      series: { typeName: "Thông báo", symbol: "ĐU", periodKind: "term", period: aTerm.id },
      first: 47,
    });
    const [a, b] = await Promise.all([1, 2].map(() => aWrittenPaper(office.client, parentId)));
    const other = office.connect();
    const asked = await Promise.allSettled([
      issuing().reserveNumber({ programmeId: a?.id ?? "", number: 47, by }),
      other.client.issuing.reserveNumber({ programmeId: b?.id ?? "", number: 47, by: "Trần Thị Bình" }),
    ]);
    expect(asked.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(asked[1]).toMatchObject({
      reason: { code: "number-taken", params: { shown: "Số 47-TB/ĐU", by, state: "reserved" } },
    });
  });

  it("leaves no gap, begins where the office says, and gives a paper one number at a time", async () => {
    const { id } = await aWrittenPaper(office.client, parentId);
    const reserve = (number: number) => issuing().reserveNumber({ programmeId: id, number, by });
    await expect(reserve(2)).rejects.toMatchObject({ code: "number-gap", params: { asked: 2, next: 1 } });
    const { proposal } = await issuing().get({ programmeId: id });
    const series = proposal?.series ?? { typeName: "", symbol: "", periodKind: "year", period: "" };
    await issuing().beginSeries({ series, first: 12 });
    await expect(reserve(3)).rejects.toMatchObject({ code: "number-before-series", params: { first: 12 } });
    await reserve(12);
    await expect(reserve(13)).rejects.toMatchObject({
      code: "number-held",
      params: { shown: "Số 12-TB/ĐU" },
    });
    await expect(issuing().beginSeries({ series, first: 5 })).rejects.toMatchObject({ code: "series-begun" });
  });

  it("keeps a voided number with its reason and never gives it again", async () => {
    const { id } = await aWrittenPaper(office.client, parentId);
    const { number } = await issuing().reserveNumber({ programmeId: id, number: 1, by });
    const entry = { seriesKey: number?.seriesKey ?? "", number: 1, reason: "Văn bản không ban hành" };
    expect(await issuing().voidNumber(entry)).toMatchObject({ state: "voided", reason: entry.reason });
    expect((await office.client.programmes.get({ id })).details.number).toBe("");
    await expect(issuing().voidNumber(entry)).rejects.toMatchObject({ code: "number-settled" });
    await expect(issuing().reserveNumber({ programmeId: id, number: 1, by })).rejects.toMatchObject({
      code: "number-taken",
      params: { state: "voided" },
    });
    await issuing().reserveNumber({ programmeId: id, number: 2, by });
  });

  it("needs the committee's term, and keeps a term that has numbers", async () => {
    const { id } = await aWrittenPaper(office.client, parentId);
    await issuing().removeTerm({ id: aTerm.id });
    expect(await issuing().get({ programmeId: id })).toMatchObject({
      proposal: null,
      noNumber: "term-missing",
    });
    await expect(issuing().reserveNumber({ programmeId: id, number: 1, by })).rejects.toMatchObject({
      code: "term-missing",
      params: { date: "10/03/2026" },
    });
    await issuing().saveTerm({ term: aTerm });
    await issuing().reserveNumber({ programmeId: id, number: 1, by });
    await expect(issuing().removeTerm({ id: aTerm.id })).rejects.toMatchObject({ code: "term-in-use" });
    const clash = { ...aTerm, id: "term-2", name: "2026-2031", from: "2026-01-01" };
    await expect(issuing().saveTerm({ term: clash })).rejects.toMatchObject({
      code: "term-overlap",
      params: { name: aTerm.name },
    });
  });

  it("prints as a DOCX and as a PDF", async () => {
    const { id } = await aWrittenPaper(office.client, parentId);
    const { number } = await issuing().reserveNumber({ programmeId: id, number: 1, by });
    const seriesKey = number?.seriesKey ?? "";
    const docx = await issuing().printRegister({ seriesKey, format: "docx" });
    expect(docx.fileName).toBe("Sổ đăng ký Thông báo ĐU 2025-2030.docx");
    const text = strFromU8(unzipSync(docx.bytes)["word/document.xml"] ?? new Uint8Array());
    for (const words of ["01-TB/ĐU", "Lò Thị Mai", by, "Đang giữ", "nhiệm kỳ 2025-2030"])
      expect(text).toContain(words);
    // The column is headed "Số và ký hiệu": its cells do not say "Số" again.
    expect(text).not.toContain("Số 01-TB/ĐU");
    const pdf = await issuing().printRegister({ seriesKey, format: "pdf" });
    expect(strFromU8(pdf.bytes.slice(0, 5), true)).toBe("%PDF-");
  });
});

describe("the last step", () => {
  it("finds nothing in a paper that lacks nothing, and knows its pages", async () => {
    const id = await aReadyPaper(office.client, parentId);
    const { findings, pages, files } = await issuing().rehearse({ programmeId: id });
    expect(findings).toEqual([]);
    expect(pages).toBe(1);
    expect(files.map(({ name }) => name.slice(0, 8))).toEqual(["01-TB-ĐU", "01-TB-ĐU"]);
  });

  it("is refused while something stops it, and lets a warning pass only with a reason", async () => {
    const { id } = await aWrittenPaper(office.client, parentId);
    const { seal, findings } = await issuing().rehearse({ programmeId: id });
    expect(findings.filter(({ severity }) => severity === "stops").map(({ code }) => code)).toEqual([
      "issue-finding.not-approved",
      "issue-finding.number-missing",
      "issue-finding.date-missing",
      "issue-finding.still-draft",
    ]);
    const last = { programmeId: id, who: "An", note: "" };
    await expect(issuing().issue({ ...last, seal })).rejects.toMatchObject({
      code: "issue-stopped",
      params: { count: 4 },
    });
    const ready = await aReadyPaper(office.client, parentId);
    const view = await issuing().get({ programmeId: ready });
    await issuing().detachPaper({ programmeId: ready, paperId: view.papers[0]?.id ?? "" });
    const again = await issuing().rehearse({ programmeId: ready });
    const given = { programmeId: ready, seal: again.seal, who: "An" };
    expect(again.findings.map(({ code }) => code)).toEqual(["issue-finding.check-missing"]);
    await expect(issuing().issue({ ...given, note: "" })).rejects.toMatchObject({ code: "reason-needed" });
    expect((await issuing().issue({ ...given, note: "Công văn không sao chép" })).stage).toBe("issued");
  });

  it("wants a rehearsal of this very state", async () => {
    const id = await aReadyPaper(office.client, parentId);
    const { seal } = await issuing().rehearse({ programmeId: id });
    await changeDetails(office.client, id, { date: "2026-03-09" });
    const given = { programmeId: id, seal, who: "An", note: "" };
    await expect(issuing().issue(given)).rejects.toMatchObject({ code: "rehearsal-outdated" });
    const unknown = "0".repeat(64);
    await expect(issuing().issue({ ...given, seal: unknown })).rejects.toMatchObject({
      code: "rehearsal-outdated",
    });
  });

  it("does not take the copy check of another text", async () => {
    const { id } = await aWrittenPaper(office.client, parentId);
    await attachCheck(office.client, id);
    await writeOn(office.client, id, " Thêm một câu.");
    const codes = (await issuing().rehearse({ programmeId: id })).findings.map(({ code }) => code);
    expect(codes).toContain("issue-finding.check-of-other-text");
    await attachCheck(office.client, id);
    const mended = (await issuing().rehearse({ programmeId: id })).findings.map(({ code }) => code);
    expect(mended.filter((code) => code.startsWith("issue-finding.check"))).toEqual([]);
  });
});

describe("a dossier", () => {
  it("holds both files, what was approved, the register entry and the papers, with checksums that fit", async () => {
    const id = await aReadyPaper(office.client, parentId);
    const bytes = new TextEncoder().encode("bảng tổng hợp");
    const { revision } = await office.client.programmes.get({ id });
    const opinions = {
      programmeId: id,
      kind: "opinions",
      fileName: "../y-kien.docx",
      bytes,
      revision,
    } as const;
    await issuing().attachPaper(opinions);
    const view = await issueNow(id);
    expect(view).toMatchObject({ stage: "issued", number: null, papers: [], isChanged: false });
    const [issued] = view.issued;
    expect(issued).toMatchObject({ shown: "Số 01-TB/ĐU", date: "2026-03-10", contentHash: view.contentHash });
    const zip = await issuing().dossier({ versionId: issued?.versionId ?? "" });
    expect(zip.fileName).toBe("Hồ sơ Số 01-TB-ĐU.zip");
    const files = unzipSync(zip.bytes);
    const names = Object.keys(files).map((name) => name.replace("Hồ sơ Số 01-TB-ĐU/", ""));
    expect(names.slice(2)).toEqual([
      "Nội dung được duyệt.json",
      "Thông tin đăng ký.txt",
      "Kết quả kiểm tra sao chép - ket-qua.docx",
      "Tổng hợp, tiếp thu, giải trình ý kiến - ..-y-kien.docx",
      "SHA256SUMS",
    ]);
    const read = (name: string) => files[`Hồ sơ Số 01-TB-ĐU/${name}`] ?? new Uint8Array();
    expect(sha256(read("Nội dung được duyệt.json"))).toBe(view.approved?.contentHash);
    const sums = strFromU8(read("SHA256SUMS")).trim().split("\n");
    expect(sums).toHaveLength(6);
    for (const line of sums) expect(line.slice(0, 64)).toBe(sha256(read(line.slice(66))));
    const entry = strFromU8(read("Thông tin đăng ký.txt"));
    for (const words of ["Số 01-TB/ĐU", by, "09/3/2026: Duyệt, Ban Thường vụ Đảng uỷ", "10/3/2026: Ban hành"])
      expect(entry).toContain(words);
  });

  it("stays byte for byte the same whatever is done to the programme afterwards", async () => {
    const id = await aReadyPaper(office.client, parentId);
    const { issued } = await issueNow(id);
    const versionId = issued[0]?.versionId ?? "";
    const before = await issuing().dossier({ versionId });
    await writeOn(office.client, id, " Đính chính.");
    expect((await issuing().get({ programmeId: id })).isChanged).toBe(true);
    const step = { programmeId: id, on: "2026-03-10", who: "An", note: "Sai số liệu" };
    const back = await issuing().move({ ...step, to: "draft" });
    expect(back.stage).toBe("draft");
    expect((await office.client.programmes.get({ id })).details).toMatchObject({
      number: "",
      date: null,
      isFinal: false,
    });
    expect(await issuing().dossier({ versionId })).toEqual(before);
    await approve(office.client, id, "2026-03-10");
    await issuing().reserveNumber({ programmeId: id, number: 2, by });
    await changeDetails(office.client, id, { isFinal: true, date: "2026-03-10" });
    await attachCheck(office.client, id);
    expect((await issueNow(id)).issued.map(({ shown }) => shown)).toEqual(["Số 01-TB/ĐU", "Số 02-TB/ĐU"]);
    expect(await issuing().dossier({ versionId })).toEqual(before);
  });

  it("with a file that was altered behind the program's back is not exported", async () => {
    const folder = temporaryFolder();
    const first = openTestOffice(folder.path);
    const id = await aReadyPaper(first.client, await aNumberedOffice(first.client));
    const { seal } = await first.client.issuing.rehearse({ programmeId: id });
    const { issued } = await first.client.issuing.issue({ programmeId: id, seal, who: "An", note: "" });
    await first.close();
    const database = new Database(join(folder.path, "lo-trinh.sqlite"));
    database.exec("DROP TRIGGER dossier_file_update_refused");
    database.exec("UPDATE dossier_file SET bytes = x'00' WHERE name LIKE '%.pdf'");
    database.close();
    const again = openTestOffice(folder.path);
    await expect(
      again.client.issuing.dossier({ versionId: issued[0]?.versionId ?? "" }),
    ).rejects.toMatchObject({
      code: "dossier-damaged",
    });
    await again.close();
    folder.remove();
  });

  it("of an issued paper cannot be issued twice, nor its number be voided or taken again", async () => {
    const id = await aReadyPaper(office.client, parentId);
    await issueNow(id);
    const [series] = await issuing().listSeries({});
    expect(series?.entries).toMatchObject([{ number: 1, state: "issued", date: "2026-03-10" }]);
    await expect(issueNow(id)).rejects.toMatchObject({ code: "already-issued" });
    const number = { seriesKey: series?.key ?? "", number: 1, reason: "Nhầm" };
    await expect(issuing().voidNumber(number)).rejects.toMatchObject({ code: "number-settled" });
    await expect(issuing().reserveNumber({ programmeId: id, number: 2, by })).rejects.toMatchObject({
      code: "already-issued",
    });
  });

  it("needs no number for a material, which has none", async () => {
    const view = await office.client.programmes.create({ templateId: "talk-outline", parentIds: [parentId] });
    expect(await issuing().get({ programmeId: view.id })).toMatchObject({
      proposal: null,
      noNumber: "type-without-number",
    });
    const { findings } = await issuing().rehearse({ programmeId: view.id });
    expect(findings.map(({ code }) => code).filter((code) => code.includes("number"))).toEqual([]);
  });
});
