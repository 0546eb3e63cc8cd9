import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unpackFormula } from "../../../shared/domain/copy-check/library";
import type { Register } from "../../../shared/domain/parent-plan/types";
import { aParentDraft, aUnit } from "../../support/builders";
import { sampleLocal, sampleParent } from "../../support/copy-check";
import { openTestOffice, type TestOffice } from "../../support/office";

let office: TestOffice;
let library: TestOffice["client"]["library"];

beforeEach(() => {
  office = openTestOffice();
  library = office.client.library;
});

afterEach(() => office.close());

const document = (name: string, text: string) => ({ name, title: "", text });
const sentence = (place: string) =>
  `Chi bộ ${place} nối con kênh cạn với trạm bơm cũ, mở lớp đọc sách buổi tối và trồng ba hàng tre chắn gió ven sông, khơi lại dòng suối phía sau trường, sửa mái nhà sàn và giữ phiên chợ ngày rằm.`;

function addParent(text: string, register: Partial<Register> = {}) {
  const draft = aParentDraft();
  return office.client.parents.add({
    draft: { ...draft, register: { ...draft.register, ...register }, text },
  });
}

/** Documents that share two sentences, each with a word of its own. */
const alike = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    document(`${i}.txt`, `${sampleLocal} ${sentence("Đông Hạ")} Bản riêng thứ ${i}.`),
  );

/** How many turns other calls had before this one was answered. */
async function turnsOf(answer: Promise<unknown>): Promise<number> {
  let [turns, isAnswered] = [0, false];
  const done = answer.then(() => {
    isAnswered = true;
  });
  for (; !isAnswered; turns++) await setImmediate();
  await done;
  return turns;
}

async function addProgramme(parentText: string): Promise<string> {
  await office.client.office.saveUnit({ unit: aUnit });
  const { id: parentId } = await addParent(parentText);
  const { id } = await office.client.programmes.create({
    templateId: "action-programme",
    parentIds: [parentId],
  });
  return id;
}

describe("documents of the library", () => {
  it("are kept with their syllables and told to every page", async () => {
    const told: unknown[] = [];
    office.connect().on("library.changed", (event) => told.push(event));
    const [first] = await library.add({
      parentId: null,
      documents: [{ name: "kế hoạch.docx", title: "Kế hoạch năm", text: sampleLocal }],
    });
    expect(first).toMatchObject({ isNew: true, document: { name: "kế hoạch.docx", title: "Kế hoạch năm" } });
    const [listed] = await library.list({ parentId: null });
    expect(listed).toEqual(first?.document);
    expect(listed?.syllables).toBeGreaterThan(40);
    expect(await library.getText({ id: listed?.id ?? "" })).toEqual({ ...listed, text: sampleLocal });
    await library.remove({ ids: [listed?.id ?? ""] });
    expect(await library.list({ parentId: null })).toEqual([]);
    expect(told).toEqual([{ parentId: null }, { parentId: null }]);
  });

  it("are listed by name as a Vietnamese reader looks for them, numbers by their value", async () => {
    const names = ["xã 10", "Đông Hạ", "Thăng An", "xã 2", "Dân Hoà"];
    await library.add({ parentId: null, documents: names.map((name) => document(name, sentence(name))) });
    const listed = await library.list({ parentId: null });
    expect(listed.map(({ name }) => name)).toEqual(["Dân Hoà", "Đông Hạ", "Thăng An", "xã 2", "xã 10"]);
  });

  it("are not kept twice, however the text is typed", async () => {
    const [first] = await library.add({ parentId: null, documents: [document("a.txt", sampleParent)] });
    const again = [document("b.txt", sampleParent.normalize("NFD")), document("c.txt", sampleLocal)];
    const added = await library.add({
      parentId: null,
      documents: [...again, document("d.txt", sampleLocal)],
    });
    expect(added.map(({ isNew }) => isNew)).toEqual([false, true, false]);
    expect(added[0]?.document).toEqual(first?.document);
    expect(added[2]?.document.name).toBe("c.txt");
    expect(await library.list({ parentId: null })).toHaveLength(2);
  });

  it("are all kept or none", async () => {
    const adding = library.add({
      parentId: null,
      documents: [document("a.txt", sampleParent), document("trống.txt", " – ")],
    });
    await expect(adding).rejects.toMatchObject({ code: "file-empty", params: { name: "trống.txt" } });
    expect(await library.list({ parentId: null })).toEqual([]);
  });

  it("are removed all or none", async () => {
    const [added] = await library.add({ parentId: null, documents: [document("a.txt", sampleParent)] });
    const ids = [added?.document.id ?? "", "none"];
    await expect(library.remove({ ids })).rejects.toMatchObject({ code: "not-found" });
    expect(await library.list({ parentId: null })).toHaveLength(1);
    await expect(library.getText({ id: "none" })).rejects.toMatchObject({ code: "not-found" });
  });

  it("are refused without a name, without a document and for a parent plan that is not there", async () => {
    const unnamed = library.add({ parentId: null, documents: [document(" ", sampleParent)] });
    await expect(unnamed).rejects.toMatchObject({ code: "invalid-input" });
    const none = library.add({ parentId: null, documents: [] });
    await expect(none).rejects.toMatchObject({ code: "invalid-input" });
    const lost = library.add({ parentId: "none", documents: [document("a", sampleParent)] });
    await expect(lost).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a scan of the library", () => {
  it("names the documents a text shares wording with, the most first, and forgets those removed", async () => {
    const [kept, small] = await library.add({
      parentId: null,
      documents: [
        document("đủ.txt", sampleParent),
        document("ít.txt", sampleParent.split("\n")[4] ?? ""),
        document("khác.txt", sampleLocal),
      ],
    });
    const scan = async () => (await library.scanText({ text: sampleParent })).map((hit) => hit.document.name);
    expect(await scan()).toEqual(["đủ.txt", "ít.txt"]);
    await library.remove({ ids: [kept?.document.id ?? ""] });
    expect(await scan()).toEqual(["ít.txt"]);
    const [hit] = await library.scanText({ text: `Mở đầu. ${sampleParent.split("\n")[4]}` });
    expect(hit?.syllables).toBe(small?.document.syllables);
    expect(await library.scanText({ text: "" })).toEqual([]);
  });

  it("gives each passage as ranges into both texts", async () => {
    const line = sampleParent.split("\n")[4] ?? "";
    await library.add({ parentId: null, documents: [document("kho.txt", `Của kho. ${line}`)] });
    const draft = `Mở đầu của xã.\n${line.normalize("NFD")}`;
    const [hit] = await library.scanText({ text: draft });
    const { text = "" } = hit ? await library.getText({ id: hit.document.id }) : {};
    const words = hit?.spans.map((span) => [
      draft.slice(span.from, span.to).normalize("NFC"),
      text.slice(span.sourceFrom, span.sourceTo),
    ]);
    expect(words?.length).toBeGreaterThan(0);
    for (const [inDraft, inKept] of words ?? []) expect(inDraft).toBe(inKept);
    expect(hit?.spans.reduce((sum, { syllables }) => sum + syllables, 0)).toBe(hit?.syllables);
  });

  it("reads a programme as it stands", async () => {
    await office.client.office.saveUnit({ unit: aUnit });
    const parent = await addParent("Một việc.");
    const { id: programmeId, document: doc } = await office.client.programmes.create({
      templateId: "action-programme",
      parentIds: [parent.id],
    });
    const text =
      JSON.stringify(doc)
        .match(/"text":"[^"]{80,}"/u)?.[0]
        .slice(8, -1) ?? "";
    expect(text).not.toBe("");
    await library.add({ parentId: null, documents: [document("mẫu.txt", text)] });
    expect(await library.scan({ programmeId })).toMatchObject([{ document: { name: "mẫu.txt" } }]);
    await office.client.programmes.remove({ id: programmeId });
    await expect(library.scan({ programmeId })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the library's formulas", () => {
  it("are counted once six documents are kept, and again when they change", async () => {
    const documents = Array.from({ length: 6 }, (_, i) =>
      document(`${i}.txt`, `${sampleLocal} ${sentence("Đông Hạ")} Bản riêng thứ ${"abcdef".charAt(i)}.`),
    );
    const programmeId = await addProgramme("Một việc.");
    await library.add({ parentId: null, documents: documents.slice(0, 5) });
    expect(await library.formula({ programmeId })).toBeNull();
    await library.add({ parentId: null, documents: documents.slice(5) });
    const packed = await library.formula({ programmeId });
    const table = unpackFormula(packed ?? new Uint8Array());
    expect(table).not.toBeNull();
    const hits = await library.scanText({ text: sentence("Đông Hạ") });
    expect(hits).toEqual([]);
    const [first] = await library.list({ parentId: null });
    await library.remove({ ids: [first?.id ?? ""] });
    expect(await library.formula({ programmeId })).toBeNull();
    expect(await library.scanText({ text: sentence("Đông Hạ") })).toHaveLength(5);
  });

  it("leave out the documents that cite a parent plan of the programme: what all copied is no formula", async () => {
    const copied = sentence("Đông Hạ");
    const programmeId = await addProgramme(copied);
    const follower = (i: number) =>
      document(`${i}.txt`, `Thực hiện Nghị quyết số 12–NQ/TU. ${copied} Bản ${"abcdef".charAt(i)}.`);
    await library.add({ parentId: null, documents: [0, 1, 2, 3, 4, 5].map(follower) });
    expect(await library.formula({ programmeId })).toBeNull();
    expect(await library.scanText({ text: copied })).toEqual([]);
    const other = await office.client.programmes.create({
      templateId: "action-programme",
      parentIds: [(await addParent("Việc khác.", { number: "99" })).id],
    });
    expect(await library.formula({ programmeId: other.id })).not.toBeNull();
  });

  it("let other calls in between while they are counted, and stop when nobody waits any longer", async () => {
    const programmeId = await addProgramme("Một việc.");
    await library.add({ parentId: null, documents: alike(6) });
    const answered: string[] = [];
    const counting = library.formula({ programmeId }).then(() => answered.push("formula"));
    await library.list({ parentId: null }).then(() => answered.push("list"));
    await counting;
    expect(answered).toEqual(["list", "formula"]);
    await library.add({ parentId: null, documents: [document("thêm.txt", sampleParent)] });
    const run = new AbortController();
    const stopped = library.formula({ programmeId }, { signal: run.signal });
    run.abort(new Error("left"));
    await expect(stopped).rejects.toThrow("left");
    expect(await library.formula({ programmeId })).not.toBeNull();
  });

  it("are kept for programmes of several plans, and counted once for each", async () => {
    const follower = document("theo.txt", `Thực hiện Nghị quyết số 12–NQ/TU. ${sentence("Đông Hạ")}`);
    await library.add({ parentId: null, documents: [...alike(40), follower] });
    const first = await addProgramme("Một việc.");
    const other = await office.client.programmes.create({
      templateId: "action-programme",
      parentIds: [(await addParent("Việc khác.", { number: "99" })).id],
    });
    const asked = [first, other.id, first, other.id];
    const turns: number[] = [];
    for (const programmeId of asked) turns.push(await turnsOf(library.formula({ programmeId })));
    const counted = turns.map((count) => count >= 40);
    expect(counted).toEqual([true, true, false, false]);
  });

  it("are those of a programme that is there", async () => {
    await expect(library.formula({ programmeId: "none" })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the units' programmes of a parent plan", () => {
  const units = [
    document("Xã Trà Mai", `${sampleParent}\n${sentence("Trà Mai")}`),
    document("Xã Suối Ngàn", `${sampleParent}\nXã đóng hai mươi bộ bàn ghế gỗ keo cho trường học của bản.`),
    document("Xã Thăng An", sentence("Thăng An")),
  ];

  it("are compared beyond the plan's wording, each with its counts against the plan", async () => {
    const { id: parentId } = await addParent(sampleParent);
    await library.add({ parentId, documents: units });
    expect(await library.list({ parentId: null })).toEqual([]);
    const { documents, own, shared, matrix, clusters } = await library.twins({ parentId, threshold: 0.7 });
    const names = documents.map(({ document: { name } }) => name);
    expect(names).toEqual(["Xã Suối Ngàn", "Xã Thăng An", "Xã Trà Mai"]);
    expect(clusters).toEqual([[1, 2]]);
    expect(matrix[1]?.[2]).toBeGreaterThan(0.7);
    expect(shared[1]?.[2]).toBeGreaterThan(((own[1] ?? 0) + (own[2] ?? 0)) * 0.7);
    expect(documents.map(({ counts }) => counts.copied > 0)).toEqual([true, false, true]);
  });

  it("let other calls in between while they are compared, and stop when nobody waits any longer", async () => {
    const { id: parentId } = await addParent(sampleParent);
    await library.add({ parentId, documents: units });
    const answered: string[] = [];
    const comparing = library.twins({ parentId, threshold: 0.7 }).then(() => answered.push("twins"));
    await library.list({ parentId }).then(() => answered.push("list"));
    await comparing;
    expect(answered).toEqual(["list", "twins"]);
    const run = new AbortController();
    const stopped = library.twins({ parentId, threshold: 0.7 }, { signal: run.signal });
    run.abort(new Error("left"));
    await expect(stopped).rejects.toThrow("left");
  });

  it("leave out of their counts what the plan lets them repeat", async () => {
    const { id: parentId } = await office.client.parents.add({
      draft: {
        ...aParentDraft(),
        text: sampleParent,
        items: [
          {
            id: "1",
            parentId: null,
            isGroup: false,
            kind: "duty",
            path: "1",
            label: "",
            text: "",
            at: { from: 0, to: sampleParent.length },
            bodies: [],
            dates: [],
            isDoubtful: false,
            isAllowed: true,
          },
        ],
      },
    });
    await library.add({ parentId, documents: [document("Xã Trà Mai", sampleParent)] });
    const { documents } = await library.twins({ parentId, threshold: 0.6 });
    expect(documents[0]?.counts).toMatchObject({ copied: 0, adapted: 0 });
  });

  it("may be one text handed in by two units, which are twins", async () => {
    const { id: parentId } = await addParent("Một việc khác hẳn.");
    const twice = ["Xã A", "Xã B", "Xã B"].map((name) => document(name, sentence("Đông Hạ")));
    const added = await library.add({ parentId, documents: twice });
    expect(added.map(({ isNew }) => isNew)).toEqual([true, true, false]);
    expect((await library.twins({ parentId, threshold: 0.9 })).clusters).toEqual([[0, 1]]);
  });

  it("stand side by side, with what of one stands in the other", async () => {
    const { id: parentId } = await addParent(sampleParent);
    const [first, , third] = await library.add({ parentId, documents: units });
    const ids = { a: first?.document.id ?? "", b: third?.document.id ?? "" };
    const { a, b, passages } = await library.pair(ids);
    expect([a.name, b.name]).toEqual(["Xã Trà Mai", "Xã Thăng An"]);
    expect(passages).toHaveLength(1);
    const [{ inA, inB } = { inA: { from: 0, to: 0 }, inB: { from: 0, to: 0 } }] = passages;
    expect(inA.from).toBeGreaterThanOrEqual(sampleParent.length);
    expect(a.text.slice(inA.from, inA.to)).toContain("với trạm bơm cũ");
    expect(b.text.slice(inB.from, inB.to)).toContain("với trạm bơm cũ");
    await expect(library.pair({ a: ids.a, b: "none" })).rejects.toMatchObject({ code: "not-found" });
  });

  it("keep the plan from being removed until they are", async () => {
    const { id: parentId } = await addParent(sampleParent);
    const [added] = await library.add({ parentId, documents: units.slice(0, 1) });
    const removing = office.client.parents.remove({ id: parentId });
    await expect(removing).rejects.toMatchObject({ code: "parent-has-units", params: { count: 1 } });
    await library.remove({ ids: [added?.document.id ?? ""] });
    expect(await office.client.parents.remove({ id: parentId })).toBeNull();
  });
});
