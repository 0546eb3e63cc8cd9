import { Node as ProgrammeNode } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ProgrammeView } from "../../../shared/contract/programmes";
import { buildIndex, CopySettings, check } from "../../../shared/domain/copy-check";
import type { ParentItem, Register } from "../../../shared/domain/parent-plan/types";
import { programmeSchema } from "../../../shared/domain/programme/schema";
import { blocksForCheck } from "../../../shared/domain/programme/text";
import { aDuty, anItem, aParentDraft, aRegister, aUnit } from "../../support/builders";
import { openTestOffice, type TestOffice } from "../../support/office";

let office: TestOffice;

beforeEach(async () => {
  office = openTestOffice();
  await office.client.office.saveUnit({ unit: aUnit });
});

afterEach(() => office.close());

function addParent(register: Partial<Register>, text: string, items: ParentItem[] = []) {
  const draft = { ...aParentDraft(items), register: { ...aRegister, ...register }, text };
  return office.client.parents.add({ draft });
}

function create(parentId: string) {
  return office.client.programmes.create({ templateId: "action-programme", parentIds: [parentId] });
}

/** Adds a block at the end of a programme. */
async function write(view: ProgrammeView, type: string, id: string, text: string, attrs: object = {}) {
  const tr = new Transform(ProgrammeNode.fromJSON(programmeSchema, view.document));
  tr.insert(tr.doc.content.size, programmeSchema.node(type, { id, ...attrs }, programmeSchema.text(text)));
  const steps = tr.steps.map((step) => step.toJSON());
  await office.client.programmes.applySteps({
    id: view.id,
    baseRevision: view.revision,
    clientId: "a",
    steps,
  });
  return office.client.programmes.get({ id: view.id });
}

const sourcesOf = (programmeId: string) => office.client.copyCheck.sources({ programmeId });

describe("what a programme is checked against besides its parents", () => {
  it("is the stored plans its parent cites, with what they allow, and no plan cited by nobody", async () => {
    const allowed = anItem({ id: "1", text: "Nghị quyết gốc.", isAllowed: true });
    const grand = await addParent(
      { number: "57", symbol: "NQ/TW", date: "2024-12-22", title: "về đột phá khoa học" },
      "Nghị quyết gốc.",
      [allowed],
    );
    await addParent({ number: "99", symbol: "NQ/TW", date: "2020-01-01" }, "Nghị quyết khác.");
    const parent = await addParent({}, "Thực hiện Nghị quyết số 57 – NQ/TW của Bộ Chính trị.");
    const { id } = await create(parent.id);
    expect(await sourcesOf(id)).toEqual([
      {
        id: grand.id,
        role: "grandparent",
        name: "Nghị quyết số 57-NQ/TW của Tỉnh uỷ Hoà Sơn",
        title: "về đột phá khoa học",
        text: "Nghị quyết gốc.",
        allowed: [{ from: 0, to: 15 }],
        duties: [],
      },
    ]);
  });

  it("is no parent of the programme and no plan younger than the one that cites its number", async () => {
    const parent = await addParent({ date: "2026-03-05" }, "Theo Nghị quyết số 12-NQ/TU và 13-KH/TU.");
    await addParent({ number: "13", symbol: "KH/TU", date: "2026-09-09" }, "Kế hoạch năm sau.");
    expect(await sourcesOf((await create(parent.id)).id)).toEqual([]);
  });

  it("is every earlier programme of the office, with its duties and without the template's fixed wording", async () => {
    const parent = await addParent({}, "Một việc.");
    const first = await write(await create(parent.id), "paragraph", "own", "Xã mở lớp học buổi tối.");
    const promise = "Xây xong nhà văn hoá thôn Đông Hạ.";
    await write(first, "duty", "promise", promise, { duty: aDuty() });
    const second = await create(parent.id);
    const third = await create(parent.id);
    await office.client.programmes.remove({ id: second.id });

    expect(await sourcesOf(first.id)).toEqual([]);
    const [earlier, ...others] = await sourcesOf(third.id);
    expect(others).toEqual([]);
    expect(earlier).toMatchObject({ id: first.id, role: "earlier", allowed: [] });
    expect(earlier?.text).toContain("Xã mở lớp học buổi tối.");
    expect(earlier?.duties.map(({ blockId }) => blockId)).toEqual(["promise"]);
    const [duty] = earlier?.duties ?? [];
    expect(earlier?.text.slice(duty?.from, duty?.to)).toBe(promise);
    const doc = ProgrammeNode.fromJSON(programmeSchema, first.document);
    const locked = blocksForCheck(doc).filter(({ isLocked, text }) => isLocked && text !== "");
    for (const { text } of locked) expect(earlier?.text.split("\n")).not.toContain(text);
  });

  it("goes by the dates of issue where both programmes have one", async () => {
    const parent = await addParent({}, "Một việc.");
    const [first, second] = [await create(parent.id), await create(parent.id)];
    const date = (view: ProgrammeView, day: string) =>
      office.client.programmes.saveDetails({ id: view.id, details: { ...view.details, date: day } });
    await date(first, "2026-05-05");
    await date(second, "2025-05-05");
    expect((await sourcesOf(first.id)).map(({ id }) => id)).toEqual([second.id]);
    expect(await sourcesOf(second.id)).toEqual([]);
  });

  it("is refused for a programme that is not there", async () => {
    await expect(sourcesOf("none")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("accepted passages", () => {
  const passage = { fingerprint: "f1", text: "đoạn trùng", reason: "  Câu của Điều lệ, phải giữ nguyên.  " };

  it("are kept with the reason, replaced when accepted again, and withdrawn", async () => {
    const { id: programmeId } = await create((await addParent({}, "Một việc.")).id);
    const told: unknown[] = [];
    office.on("copy-check.changed", (event) => told.push(event));
    await office.client.copyCheck.accept({ programmeId, ...passage });
    await office.client.copyCheck.accept({ programmeId, ...passage, reason: "Lý do khác." });
    await office.client.copyCheck.accept({ programmeId, ...passage, fingerprint: "f2" });
    expect(await office.client.copyCheck.listAccepted({ programmeId })).toMatchObject([
      { fingerprint: "f1", text: "đoạn trùng", reason: "Lý do khác." },
      { fingerprint: "f2", reason: "Câu của Điều lệ, phải giữ nguyên." },
    ]);
    await office.client.copyCheck.withdraw({ programmeId, fingerprint: "f1" });
    expect(await office.client.copyCheck.listAccepted({ programmeId })).toHaveLength(1);
    expect(told).toEqual(Array.from({ length: 4 }, () => ({ programmeId })));
  });

  it.each(["", "   ", "x".repeat(401)])("need a reason of 1 to 400 characters, not %j", async (reason) => {
    const { id: programmeId } = await create((await addParent({}, "Một việc.")).id);
    const accepting = office.client.copyCheck.accept({ programmeId, ...passage, reason });
    await expect(accepting).rejects.toMatchObject({ code: "invalid-input" });
    expect(await office.client.copyCheck.listAccepted({ programmeId })).toEqual([]);
  });

  it("are refused for programmes and fingerprints that are not there", async () => {
    const { id: programmeId } = await create((await addParent({}, "Một việc.")).id);
    const { copyCheck } = office.client;
    for (const call of [
      copyCheck.accept({ programmeId: "none", ...passage }),
      copyCheck.withdraw({ programmeId, fingerprint: "never" }),
      copyCheck.listAccepted({ programmeId: "none" }),
    ])
      await expect(call).rejects.toMatchObject({ code: "not-found" });
  });

  it("are known again after text elsewhere has changed", async () => {
    const copied = "ưu tiên bố trí kinh phí cho hạ tầng số ở các thôn vùng cao còn khó khăn trong xã";
    const parent = await addParent({}, `Các cấp uỷ ${copied}.`);
    const first = await write(await create(parent.id), "paragraph", "copied", `Xã ta ${copied} từ nay.`);
    const fingerprints = ({ document }: ProgrammeView) => {
      const blocks = blocksForCheck(ProgrammeNode.fromJSON(programmeSchema, document));
      const index = buildIndex({ id: parent.id, text: parent.text });
      const { spans } = check({ blocks }, [index], CopySettings.parse({}));
      return spans.filter(({ blockId }) => blockId === "copied").map(({ fingerprint }) => fingerprint);
    };
    const [fingerprint = ""] = fingerprints(first);
    await office.client.copyCheck.accept({ programmeId: first.id, ...passage, fingerprint });
    const later = await write(first, "paragraph", "more", "Thêm một đoạn của xã.");
    const [accepted] = await office.client.copyCheck.listAccepted({ programmeId: first.id });
    expect(fingerprints(later)).toEqual([accepted?.fingerprint]);
  });
});
