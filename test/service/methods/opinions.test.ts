import { strFromU8, unzipSync } from "fflate";
import { Step } from "prosemirror-transform";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { NewOpinion } from "../../../shared/contract/opinions";
import { programmeSchema } from "../../../shared/domain/programme/schema";
import { readDocument } from "../../../shared/domain/programme/steps";
import { aParentDraft, aUnit } from "../../support/builders";
import { temporaryFolder } from "../../support/folder";
import { openTestOffice, type TestOffice } from "../../support/office";
import { editedByReader } from "../../support/readers-edit";
import { canEditInLibreOffice, editedInLibreOffice } from "../../support/returned-papers";

const sentence = "Xã mở sáu lớp kỹ năng số tại nhà văn hoá của các thôn trong quý III.";
const second = "Đoàn xã cử mười hai đoàn viên giúp người cao tuổi dùng dịch vụ công.";

let office: TestOffice;
let opinions: TestOffice["client"]["opinions"];
let programmeId: string;

beforeEach(async () => {
  office = openTestOffice();
  ({ opinions } = office.client);
  await office.client.office.saveUnit({ unit: aUnit });
  const parent = await office.client.parents.add({ draft: aParentDraft() });
  const made = await office.client.programmes.create({
    templateId: "action-programme",
    parentIds: [parent.id],
  });
  programmeId = made.id;
  await write((end) => ({ from: end, to: end, texts: [sentence, second] }));
});

afterEach(() => office.close());

/** Replaces a range of the head by paragraphs, as the page would. */
async function write(
  edit: (end: number) => { from: number; to: number; texts: readonly string[] },
): Promise<void> {
  const { document, revision } = await office.client.programmes.get({ id: programmeId });
  const { from, to, texts } = edit(readDocument(document).content.size);
  const content = texts.map((text, at) =>
    programmeSchema
      .node("paragraph", { id: `own-${revision}-${at}` }, text === "" ? [] : [programmeSchema.text(text)])
      .toJSON(),
  );
  const slice = content.length > 0 ? { slice: { content } } : {};
  const step = Step.fromJSON(programmeSchema, { stepType: "replace", from, to, ...slice }).toJSON();
  await office.client.programmes.applySteps({
    id: programmeId,
    baseRevision: revision,
    clientId: "test",
    steps: [step],
  });
}

/** Types words in front of the text of a block. */
async function typeBefore(text: string, words: string): Promise<void> {
  const { document, revision } = await office.client.programmes.get({ id: programmeId });
  let at = -1;
  readDocument(document).forEach((node, pos) => {
    if (node.textContent === text) at = pos + 1;
  });
  const slice = { content: [{ type: "text", text: words }] };
  const step = Step.fromJSON(programmeSchema, { stepType: "replace", from: at, to: at, slice }).toJSON();
  await office.client.programmes.applySteps({
    id: programmeId,
    baseRevision: revision,
    clientId: "test",
    steps: [step],
  });
}

/** The paper with "tám" put in place of "sáu". */
function edited(bytes: Uint8Array): Uint8Array {
  return editedByReader(bytes, sentence, "sáu", "tám");
}

async function readBack(bytes: Uint8Array) {
  return opinions.readReturned({ programmeId, name: "góp ý.docx", bytes: new Uint8Array(bytes) });
}

describe("who was asked for comment", () => {
  const due = { date: "2026-03-20", shown: "trước ngày 21/3/2026" };
  const ask = (...names: string[]) => opinions.ask({ programmeId, names, due });

  it("is kept under the name the directory has, once, with the last due date", async () => {
    const { bodies } = await office.client.office.get({});
    const body = bodies.find(({ shortNames }) => shortNames.length > 0);
    await ask(body?.shortNames[0] ?? "", "Chi bộ thôn Nà Lo");
    const later = { date: "2026-03-25", shown: "25/3/2026" };
    const asked = await opinions.ask({ programmeId, names: ["CHI BỘ  thôn Nà Lo"], due: later });
    expect(asked.map(({ name, bodyId, due: until }) => [name, bodyId, until.shown])).toEqual([
      [body?.name, body?.id, due.shown],
      ["Chi bộ thôn Nà Lo", null, "25/3/2026"],
    ]);
  });

  it("has agreed to the round it was asked in, not to the next", async () => {
    const [first] = await ask("Chi bộ thôn Nà Lo");
    await opinions.saveAsked({ programmeId, id: first?.id ?? "", due, agreedOn: "2026-03-12" });
    expect(await ask("Chi bộ thôn Nà Lo")).toMatchObject([{ agreedOn: "2026-03-12" }]);
    const later = { date: "2026-04-10", shown: "10/4/2026" };
    const again = await opinions.ask({ programmeId, names: ["Chi bộ thôn Nà Lo"], due: later });
    expect(again).toMatchObject([{ due: later, agreedOn: null }]);
  });

  it("can be taken off and put back, and be recorded as agreed", async () => {
    const [first] = await ask("Chi bộ thôn Nà Lo");
    const id = first?.id ?? "";
    await opinions.saveAsked({ programmeId, id, due, agreedOn: "2026-03-12" });
    expect(await opinions.removeAsked({ programmeId, id })).toEqual([]);
    expect(await opinions.restoreAsked({ programmeId, id })).toMatchObject([{ id, agreedOn: "2026-03-12" }]);
    await expect(opinions.removeAsked({ programmeId, id: "none" })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(opinions.ask({ programmeId: "none", names: ["A"], due })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("stands in the table, with those who agreed and those who have not answered", async () => {
    const [agreed] = await ask("Chi bộ thôn Nà Lo", "Chi bộ thôn Suối Đôi", "Đoàn xã");
    await opinions.saveAsked({ programmeId, id: agreed?.id ?? "", due, agreedOn: "2026-03-12" });
    const who = { name: "", bodyId: null, body: "đoàn xã" };
    await opinions.addByHand({ programmeId, who, blockId: null, quoted: "", what: "Nhất trí cao", at: null });
    const { bytes } = await opinions.table({ programmeId, format: "docx" });
    const text = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()).replace(
      /<[^>]+>/gu,
      "|",
    );
    const words = [
      "Đã xin ý kiến 3 nơi, 2 nơi đã trả lời.",
      "đoàn xã (1 ý kiến)",
      "Chi bộ thôn Nà Lo",
      "Thống nhất với dự thảo, không có ý kiến khác (ngày 12/3/2026).",
      "Chi bộ thôn Suối Đôi",
      "Chưa có ý kiến trả lời (hạn trước ngày 21/3/2026).",
    ];
    const places = words.map((one) => text.indexOf(one));
    expect(places.every((at) => at >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });
});

const newOpinion = ({
  author,
  kind,
  at,
  what,
  where,
}: Awaited<ReturnType<typeof readBack>>["opinions"][number]) => {
  if (kind === "letter") throw new Error("no file holds a letter");
  const kept: NewOpinion = { who: { name: author, bodyId: null, body: "" }, kind, at, what, where };
  return kept;
};

describe("opinions that came home in a file", () => {
  it("are shown with version and place, kept once, and found at their place after the text changed", async () => {
    const { bytes, fileName } = await opinions.exportForComment({ programmeId });
    expect(fileName).toMatch(/ - xin ý kiến\.docx$/u);
    await typeBefore(sentence, "Trong năm đầu, ");
    const paper = await readBack(edited(bytes));
    expect(paper).toMatchObject({ document: "same", revision: 1, isLate: true, findings: [] });
    expect(paper.opinions.map(({ kind, what, isKnown }) => [kind, what, isKnown])).toEqual([
      ["deletion", "sáu", false],
      ["insertion", "tám", false],
    ]);
    const given = { programmeId, revision: paper.revision, opinions: paper.opinions.map(newOpinion) };
    expect(await opinions.keep(given)).toEqual({ added: 2, known: 0 });
    expect(await opinions.keep(given)).toEqual({ added: 0, known: 2 });
    const [first] = await opinions.list({ programmeId });
    expect(first).toMatchObject({ state: "open", who: { name: "Vì Thị Hoa" }, at: "2026-11-20T09:15:00" });
    expect(first?.now?.text).toBe(`Trong năm đầu, ${sentence}`);
    expect(first?.now?.text.slice(first.now.from, first.now.to)).toBe("sáu");
    const again = await readBack(edited(bytes));
    expect(again.opinions.map(({ isKnown }) => isKnown)).toEqual([true, true]);
  });

  it("are told apart from those on another document, and bad files are refused by name", async () => {
    const { parentIds } = await office.client.programmes.get({ id: programmeId });
    const other = await office.client.programmes.create({ templateId: "action-programme", parentIds });
    const { bytes } = await opinions.exportForComment({ programmeId: other.id });
    expect(await readBack(bytes)).toMatchObject({ document: "other", revision: null });
    await expect(readBack(bytes.slice(0, 900))).rejects.toMatchObject({
      code: "file-damaged",
      params: { name: "góp ý.docx" },
    });
    await expect(readBack(new Uint8Array())).rejects.toMatchObject({ code: "file-empty" });
    await expect(readBack(new TextEncoder().encode("chỉ là chữ"))).rejects.toMatchObject({
      code: "file-not-docx",
    });
    await office.client.programmes.remove({ id: programmeId });
    await expect(readBack(bytes)).rejects.toMatchObject({ code: "not-found" });
  });

  it("of the ordinary export are known as well", async () => {
    const { bytes } = await office.client.exports.programme({ id: programmeId, format: "docx" });
    expect(await readBack(edited(bytes))).toMatchObject({ document: "same", revision: 1 });
  });

  it("are shown at the nearest place when their block is gone", async () => {
    const { bytes } = await opinions.exportForComment({ programmeId });
    const paper = await readBack(edited(bytes));
    await opinions.keep({
      programmeId,
      revision: paper.revision,
      opinions: paper.opinions.map(newOpinion),
    });
    const { document } = await office.client.programmes.get({ id: programmeId });
    const last = readDocument(document).lastChild?.nodeSize ?? 0;
    const gone = readDocument(document).child(readDocument(document).childCount - 2).nodeSize;
    await write((end) => ({ from: end - last - gone, to: end - last, texts: [] }));
    const [first] = await opinions.list({ programmeId });
    expect(first?.now?.isGone).toBe(true);
  });

  it.skipIf(!canEditInLibreOffice)(
    "after an edit in LibreOffice are read with the author's name",
    async () => {
      const folder = temporaryFolder();
      const { bytes } = await opinions.exportForComment({ programmeId });
      const returned = await editedInLibreOffice(folder.path, bytes, [
        { do: "comment", at: "mười hai đoàn viên", text: "Nên ghi rõ số lượt." },
        { do: "insert", after: "nhà văn hoá của các thôn", text: " và trường học" },
        { do: "delete", at: "trong quý III" },
      ]);
      folder.remove();
      const paper = await readBack(returned);
      expect(paper).toMatchObject({ document: "same", revision: 1, isLate: false });
      expect(paper.opinions.map(({ author, what }) => `${author}: ${what}`)).toEqual([
        "Lò Văn Toàn:  và trường học",
        "Lò Văn Toàn: trong quý III",
        "Lò Văn Toàn: Nên ghi rõ số lượt.",
      ]);
      const kept = { programmeId, revision: paper.revision, opinions: paper.opinions.map(newOpinion) };
      expect(await opinions.keep(kept)).toEqual({ added: 3, known: 0 });
    },
    120_000,
  );
});

describe("answers to opinions", () => {
  const byLetter = async (what = "Đề nghị thêm nguồn kinh phí.") =>
    opinions.addByHand({
      programmeId,
      who: { name: "", bodyId: null, body: "Ban Xây dựng Đảng" },
      blockId: "own-0-0",
      quoted: "sáu lớp",
      what,
      at: "2026-11-18",
    });

  it("need a reason when an opinion is not wholly taken", async () => {
    const { id, now } = await byLetter();
    expect(now?.text.slice(now.from, now.to)).toBe("sáu lớp");
    const save = (state: "partly" | "declined" | "taken", reason: string) =>
      opinions.save({ programmeId, id, state, reason, body: "Ban Xây dựng Đảng" });
    await expect(save("declined", "  ")).rejects.toMatchObject({ code: "opinion-reason-missing" });
    await expect(save("partly", "")).rejects.toMatchObject({ code: "opinion-reason-missing" });
    expect(await save("declined", "Kinh phí đã có ở kế hoạch năm.")).toMatchObject({ state: "declined" });
    expect(await save("taken", "")).toMatchObject({ state: "taken", reason: "" });
  });

  it("are refused for an opinion without words, without author, or about a block that is not there", async () => {
    await expect(byLetter("  ")).rejects.toMatchObject({ code: "opinion-what-missing" });
    const unsigned = { programmeId, who: { name: "", bodyId: null, body: "" }, quoted: "", at: null };
    const what = "Đồng ý.";
    await expect(opinions.addByHand({ ...unsigned, blockId: null, what })).rejects.toMatchObject({
      code: "opinion-author-missing",
    });
    const lost = { ...unsigned, who: { name: "Lan", bodyId: null, body: "" }, blockId: "none", what };
    await expect(opinions.addByHand(lost)).rejects.toMatchObject({ code: "not-found" });
    expect(await opinions.list({ programmeId })).toEqual([]);
  });

  it("are told to every page, and a removed opinion comes back with its answer", async () => {
    const told: unknown[] = [];
    office.connect().on("opinion.changed", (event) => told.push(event));
    const { id } = await byLetter();
    await opinions.save({ programmeId, id, state: "declined", reason: "Đã có.", body: "" }).catch(() => null);
    await opinions.remove({ programmeId, id });
    expect(await opinions.list({ programmeId })).toEqual([]);
    await opinions.restore({ programmeId, id });
    expect(await opinions.list({ programmeId })).toHaveLength(1);
    expect(told.length).toBeGreaterThanOrEqual(3);
    expect(new Set(told.map((event) => JSON.stringify(event)))).toEqual(
      new Set([JSON.stringify({ programmeId })]),
    );
  });

  it("are printed as a table by body, with totals, as DOCX and as PDF", async () => {
    const { id } = await byLetter();
    await opinions.save({
      programmeId,
      id,
      state: "partly",
      reason: "Thêm vào phụ lục.",
      body: "Ban Xây dựng Đảng",
    });
    const { bytes, fileName } = await opinions.table({ programmeId, format: "docx" });
    expect(fileName).toMatch(/ - tổng hợp ý kiến\.docx$/u);
    const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    const words = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join("\n");
    for (const part of [
      "Ban Xây dựng Đảng (1 ý kiến)",
      "Đề nghị thêm nguồn kinh phí.",
      "Tiếp thu một phần",
      "Thêm vào phụ lục.",
      "tiếp thu một phần 1",
    ])
      expect(words).toContain(part);
    expect(words).not.toContain(second);
    const pdf = await opinions.table({ programmeId, format: "pdf" });
    expect(strFromU8(pdf.bytes.slice(0, 5))).toBe("%PDF-");
  });
});

describe("what changed between two versions", () => {
  it("is a DOCX with tracked changes, whichever way round, and an unknown version is refused", async () => {
    const changes = async (from: number, to: number) => {
      const { bytes } = await opinions.exportChanges({ programmeId, from, to });
      return strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    };
    expect(await changes(0, 1)).toMatch(/<w:ins [\s\S]*Xã mở sáu lớp/u);
    expect(await changes(1, 0)).toMatch(/<w:del [\s\S]*Xã mở sáu lớp/u);
    await expect(changes(0, 7)).rejects.toMatchObject({ code: "revision-unknown" });
  });
});
