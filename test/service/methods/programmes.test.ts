import { Node as ProgrammeNode } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ProgrammeView } from "../../../shared/contract/programmes";
import { emptyDuty } from "../../../shared/domain/duties";
import { placeBlocks } from "../../../shared/domain/programme/outline";
import { programmeSchema } from "../../../shared/domain/programme/schema";
import { linkOf } from "../../../shared/domain/readiness/coverage";
import { aDuty, anItem, aParentDraft, aUnit } from "../../support/builders";
import { typeText } from "../../support/documents";
import { openTestOffice, type TestOffice } from "../../support/office";

let office: TestOffice;
let programme: ProgrammeView;
let parentId: string;

beforeEach(async () => {
  office = openTestOffice();
  await office.client.office.saveUnit({ unit: aUnit });
  const items = [
    anItem({ id: "III.1-1", text: "Mở lớp kỹ năng số." }),
    anItem({ id: "III.1-2", text: "Phủ sóng 5G." }),
  ];
  parentId = (await office.client.parents.add({ draft: aParentDraft(items) })).id;
  programme = await office.client.programmes.create({
    templateId: "action-programme",
    parentIds: [parentId],
  });
});

afterEach(() => office.close());

function edit(view: ProgrammeView, change: (tr: Transform) => void) {
  const tr = new Transform(ProgrammeNode.fromJSON(programmeSchema, view.document));
  change(tr);
  return tr.steps.map((step) => step.toJSON());
}

function insertBlock(type: string, attrs: object, text: string) {
  return (tr: Transform) => {
    const node = programmeSchema.node(
      type,
      { id: `new-${text.length}-${type}`, ...attrs },
      text ? [programmeSchema.text(text)] : [],
    );
    tr.insert(tr.doc.content.size, node);
  };
}

function send(view: Pick<ProgrammeView, "id" | "revision">, steps: ReturnType<typeof edit>, clientId = "a") {
  return office.client.programmes.applySteps({ id: view.id, baseRevision: view.revision, clientId, steps });
}

describe("a programme created from a template", () => {
  it("cites its parent plan and starts as the first draft in the unit's own form", () => {
    const doc = ProgrammeNode.fromJSON(programmeSchema, programme.document);
    expect(doc.firstChild?.textContent).toBe(
      "hành động thực hiện Nghị quyết số 12-NQ/TU của Tỉnh uỷ Hoà Sơn",
    );
    expect(doc.textContent).toContain("Nghị quyết số 12-NQ/TU, ngày 05/3/2026 của Tỉnh uỷ Hoà Sơn");
    expect(doc.textContent).toContain("Ban Thường vụ Đảng uỷ xã Suối Ngàn");
    expect(programme.details).toMatchObject({
      symbol: "ĐU",
      draftNumber: 1,
      isFinal: false,
      place: "Suối Ngàn",
    });
  });

  it("is chosen among all templates there are, each told with its parts", async () => {
    const templates = await office.client.programmes.listTemplates({});
    expect(templates.length).toBeGreaterThanOrEqual(12);
    const parts = new Map(templates.map((template) => [template.typeCode, template.parts.length]));
    expect([parts.get("CTr"), parts.get("QĐ"), parts.get("QC")].every((count) => (count ?? 0) > 1)).toBe(
      true,
    );
  });

  it("gives every block an id of its own", () => {
    const ids = placeBlocks(ProgrammeNode.fromJSON(programmeSchema, programme.document)).map(
      (block) => block.id,
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain("");
  });

  it("needs the unit, a known template and known parents", async () => {
    await expect(
      office.client.programmes.create({ templateId: "nope", parentIds: [parentId] }),
    ).rejects.toMatchObject({ code: "not-found" });
    await expect(
      office.client.programmes.create({ templateId: "action-programme", parentIds: ["nope"] }),
    ).rejects.toMatchObject({ code: "not-found" });
    await expect(
      office.client.programmes.create({ templateId: "action-programme", parentIds: [] }),
    ).rejects.toMatchObject({ code: "invalid-input" });
  });
});

describe("edits sent as steps", () => {
  it("count the revision up by one a step and can be read back whole", async () => {
    const steps = edit(programme, insertBlock("paragraph", {}, "Xã có 11 chi bộ thôn."));
    expect(await send(programme, steps)).toMatchObject({ revision: 1 });
    const read = await office.client.programmes.get({ id: programme.id });
    expect(JSON.stringify(read.document)).toContain("Xã có 11 chi bộ thôn.");
    expect(read.revision).toBe(1);
  });

  it("are refused when the head has moved on, and the caller can catch up with what others did", async () => {
    await send(programme, edit(programme, insertBlock("paragraph", {}, "Cửa sổ thứ nhất.")), "a");
    const late = edit(programme, insertBlock("paragraph", {}, "Cửa sổ thứ hai, chậm hơn."));
    await expect(send(programme, late, "b")).rejects.toMatchObject({ code: "revision-conflict" });
    const missed = await office.client.programmes.stepsSince({ id: programme.id, revision: 0 });
    expect(missed).toMatchObject({ revision: 1, steps: [{ clientId: "a" }] });
    const ahead = office.client.programmes.stepsSince({ id: programme.id, revision: 9 });
    await expect(ahead).rejects.toMatchObject({ code: "revision-unknown" });
  });

  it("leave nothing behind when one of them does not apply", async () => {
    const good = edit(programme, insertBlock("paragraph", {}, "Tốt."));
    const bad = [{ stepType: "replace", from: 999_999, to: 999_999 }];
    await expect(send(programme, [...good, ...bad])).rejects.toMatchObject({ code: "steps-rejected" });
    await expect(send(programme, [{ stepType: "no-such-step" }])).rejects.toMatchObject({
      code: "steps-rejected",
    });
    const read = await office.client.programmes.get({ id: programme.id });
    expect(read).toMatchObject({ revision: 0, document: programme.document });
  });

  it("may not touch what the template locked nor remove what it requires", async () => {
    const doc = ProgrammeNode.fromJSON(programmeSchema, programme.document);
    for (const rule of ["locked", "required"]) {
      const block = placeBlocks(doc).find((placed) => placed.node.attrs.rule === rule);
      if (!block) throw new Error(`template has no ${rule} block`);
      const steps = edit(programme, (tr) => tr.delete(block.pos, block.pos + block.node.nodeSize));
      await expect(send(programme, steps)).rejects.toMatchObject({ code: "template-locked" });
    }
  });

  it("refuse a duty that is due before the parent plan was issued, and name the reason", async () => {
    const duty = aDuty({ due: { date: "2025-01-31", shown: "31/01/2025" } });
    await expect(
      send(programme, edit(programme, insertBlock("duty", { duty }, "Việc cũ"))),
    ).rejects.toMatchObject({
      code: "duty-refused",
      params: { reason: "date-before-parent" },
    });
  });

  it("refuse two blocks with one id and attributes of another shape", async () => {
    const doc = ProgrammeNode.fromJSON(programmeSchema, programme.document);
    const id = String(doc.child(1).attrs.id);
    await expect(
      send(programme, edit(programme, insertBlock("paragraph", { id }, "Trùng."))),
    ).rejects.toMatchObject({ code: "steps-rejected" });
    const duty = { ...emptyDuty, lead: ["A", "B"] };
    await expect(
      send(programme, edit(programme, insertBlock("duty", { duty }, "Hai chủ trì"))),
    ).rejects.toMatchObject({ code: "steps-rejected" });
  });

  it("keep every earlier revision readable, over snapshots too", async () => {
    let view = programme;
    for (let round = 0; round < 5; round += 1) {
      const steps = Array.from({ length: 50 }, (_, n) => edit(view, (tr) => typeText(tr, 1, `${n % 10}`))[0]);
      await send(
        view,
        steps.flatMap((step) => step ?? []),
      );
      view = await office.client.programmes.get({ id: programme.id });
    }
    expect(view.revision).toBe(250);
    const title = (document: ProgrammeView["document"]) =>
      ProgrammeNode.fromJSON(programmeSchema, document).firstChild?.textContent;
    expect(await office.client.programmes.getRevision({ id: view.id, revision: 0 })).toEqual(
      programme.document,
    );
    expect(title(await office.client.programmes.getRevision({ id: view.id, revision: 3 }))).toMatch(/^210/u);
    expect(await office.client.programmes.getRevision({ id: view.id, revision: 250 })).toEqual(view.document);
    await expect(office.client.programmes.getRevision({ id: view.id, revision: 251 })).rejects.toMatchObject({
      code: "revision-unknown",
    });
  });

  it("are announced to every page after the commit", async () => {
    const second = office.connect();
    const heard = new Promise((resolve) => second.on("programme.changed", resolve));
    await send(programme, edit(programme, insertBlock("paragraph", {}, "Báo cho cửa sổ khác.")));
    expect(await heard).toEqual({ id: programme.id, revision: 1 });
  });
});

describe("what is listed of programmes", () => {
  it("calls a programme by its type and title, also after either changed", async () => {
    const named = async () => (await office.client.programmes.list({}))[0]?.title;
    expect(await named()).toBe("Chương trình hành động thực hiện Nghị quyết số 12-NQ/TU của Tỉnh uỷ Hoà Sơn");
    await office.client.programmes.saveDetails({
      id: programme.id,
      details: { ...programme.details, typeName: "KẾ HOẠCH" },
    });
    expect(await named()).toMatch(/^Kế hoạch hành động/u);
    await send(
      programme,
      edit(programme, (tr) => typeText(tr, 1, "mới, ")),
    );
    expect(await named()).toMatch(/^Kế hoạch mới, hành động/u);
  });

  it("shows duties with their place, the earliest due first, and counts what is missing", async () => {
    const before = (await office.client.programmes.list({}))[0];
    const links = [linkOf(parentId, "III.1-1")];
    const later = aDuty({ due: { date: "2026-12-31", shown: "Quý IV/2026" } });
    const steps = edit(programme, (tr) => {
      insertBlock("duty", { duty: later }, "Việc cuối năm")(tr);
      insertBlock("duty", { duty: aDuty(), links }, "Mở 6 lớp kỹ năng số")(tr);
    });
    await send(programme, steps);
    const duties = await office.client.programmes.listDuties({});
    expect(duties.map((duty) => [duty.path, duty.text, duty.due])).toEqual([
      ["IV.b", "Mở 6 lớp kỹ năng số", "2026-06-30"],
      ["IV.a", "Việc cuối năm", "2026-12-31"],
    ]);
    const after = (await office.client.programmes.list({}))[0];
    expect(after).toMatchObject({ dutyCount: 2, parentIds: [parentId] });
    expect((before?.gapCount ?? 0) - (after?.gapCount ?? 0)).toBe(2); // part IV is no longer empty, one item is taken up
  });

  it("hides a removed programme until it is restored", async () => {
    await office.client.programmes.remove({ id: programme.id });
    expect(await office.client.programmes.list({})).toEqual([]);
    await expect(office.client.programmes.get({ id: programme.id })).rejects.toMatchObject({
      code: "not-found",
    });
    await office.client.programmes.restore({ id: programme.id });
    expect((await office.client.programmes.get({ id: programme.id })).document).toEqual(programme.document);
  });

  it("keeps named versions with their revision", async () => {
    await send(programme, edit(programme, insertBlock("paragraph", {}, "Bản xin ý kiến.")));
    await office.client.programmes.keepVersion({ id: programme.id, name: "Xin ý kiến lần 1" });
    expect(await office.client.programmes.listVersions({ id: programme.id })).toMatchObject([
      { name: "Xin ý kiến lần 1", revision: 1 },
    ]);
  });

  it("keeps a parent plan that its text takes up, and lets it go when it no longer does", async () => {
    const { client } = office;
    const other = (
      await client.parents.add({ draft: aParentDraft([anItem({ id: "I-1", text: "Một quan điểm." })]) })
    ).id;
    await client.programmes.setParents({ id: programme.id, parentIds: [parentId, other] });
    const links = [linkOf(parentId, "III.1-1")];
    const linked = await send(programme, edit(programme, insertBlock("paragraph", { links }, "Mở 6 lớp.")));
    const without = client.programmes.setParents({ id: programme.id, parentIds: [other] });
    await expect(without).rejects.toMatchObject({ code: "parent-linked", params: { count: 1 } });
    expect((await client.programmes.get({ id: programme.id })).parentIds).toEqual([parentId, other]);
    const view = await client.programmes.get({ id: programme.id });
    const end = ProgrammeNode.fromJSON(programmeSchema, view.document).content.size;
    const size = "Mở 6 lớp.".length + 2;
    await send(
      { ...view, revision: linked.revision },
      edit(view, (tr) => tr.delete(end - size, end)),
    );
    const set = await client.programmes.setParents({ id: programme.id, parentIds: [other] });
    expect(set.parentIds).toEqual([other]);
  });

  it("does not let a parent plan go while a programme stands on it", async () => {
    await expect(office.client.parents.remove({ id: parentId })).rejects.toMatchObject({
      code: "parent-in-use",
      params: { count: 1 },
    });
  });

  it("lets a parent plan go once it is removed, and brings it back when it comes back itself", async () => {
    const { parents, programmes } = office.client;
    const plan = await parents.get({ id: parentId });
    await programmes.remove({ id: programme.id });
    await parents.remove({ id: parentId });
    expect(await parents.list({})).toEqual([]);
    await expect(parents.get({ id: parentId })).rejects.toMatchObject({ code: "not-found" });
    await expect(parents.remove({ id: parentId })).rejects.toMatchObject({ code: "not-found" });
    const starting = programmes.create({ templateId: "action-programme", parentIds: [parentId] });
    await expect(starting).rejects.toMatchObject({ code: "not-found" });
    expect(await programmes.restore({ id: programme.id })).toMatchObject({ parentIds: [parentId] });
    expect(await parents.get({ id: parentId })).toEqual(plan);
    expect(await parents.list({})).toMatchObject([{ id: parentId, programmeCount: 1 }]);
  });

  it("survives closing and opening the office", async () => {
    await send(programme, edit(programme, insertBlock("paragraph", {}, "Còn đây sau khi mở lại.")));
    await office.office.backup;
    office.office.close();
    const again = openTestOffice(office.dataDir);
    const read = await again.client.programmes.get({ id: programme.id });
    expect(JSON.stringify(read.document)).toContain("Còn đây sau khi mở lại.");
    again.office.close();
    office = openTestOffice(office.dataDir);
  });
});
