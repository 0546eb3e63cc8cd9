import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { anItem, aParentDraft, aRegister, aUnit } from "../../support/builders";
import { openTestOffice, type TestOffice } from "../../support/office";

let office: TestOffice;

beforeEach(() => {
  office = openTestOffice();
});

afterEach(() => office.close());

const draft = aParentDraft([
  anItem({ id: "III.1", text: "Mở lớp." }),
  anItem({ id: "III.2", text: "Phủ sóng." }),
]);

describe("parent plans", () => {
  it("are kept with text and tree in order, and listed with their counts", async () => {
    const kept = await office.client.parents.add({ draft });
    expect(kept).toMatchObject({ ...draft, revision: 0 });
    expect(await office.client.parents.list({})).toMatchObject([
      { id: kept.id, itemCount: 2, programmeCount: 0, register: aRegister },
    ]);
  });

  it("are corrected against the revision that was read", async () => {
    const kept = await office.client.parents.add({ draft });
    const corrected = { ...draft, items: draft.items.slice(0, 1), register: { ...aRegister, number: "13" } };
    const saved = await office.client.parents.correct({ id: kept.id, baseRevision: 0, draft: corrected });
    expect(saved).toMatchObject({ revision: 1, register: { number: "13" }, items: [{ id: "III.1" }] });
    await expect(
      office.client.parents.correct({ id: kept.id, baseRevision: 0, draft }),
    ).rejects.toMatchObject({ code: "revision-conflict" });
    expect(await office.client.parents.get({ id: kept.id })).toEqual(saved);
  });

  it("change the gaps of the programmes that stand on them when they are corrected", async () => {
    await office.client.office.saveUnit({ unit: aUnit });
    const kept = await office.client.parents.add({ draft });
    await office.client.programmes.create({ templateId: "action-programme", parentIds: [kept.id] });
    const gaps = async () => (await office.client.programmes.list({}))[0]?.gapCount ?? 0;
    const before = await gaps();
    await office.client.parents.correct({
      id: kept.id,
      baseRevision: 0,
      draft: { ...draft, items: draft.items.slice(0, 1) },
    });
    expect(before - (await gaps())).toBe(1);
  });

  it("store nothing of a reading that is not kept", async () => {
    const reading = await office.client.parents.readText({
      text: "NGHỊ QUYẾT\nI- QUAN ĐIỂM\n1. Một quan điểm.",
    });
    expect(reading.text).toContain("Một quan điểm.");
    expect(await office.client.parents.list({})).toEqual([]);
  });

  it("store nothing when keeping fails half way", async () => {
    const twice = aParentDraft([anItem({ id: "same", text: "a" }), anItem({ id: "same", text: "b" })]);
    await expect(office.client.parents.add({ draft: twice })).rejects.toMatchObject({ code: "internal" });
    expect(office.logs).toMatchObject([{ level: "error", message: "parents.add failed" }]);
    expect(await office.client.parents.list({})).toEqual([]);
  });

  it("are removed when nothing stands on them", async () => {
    const { id } = await office.client.parents.add({ draft });
    await office.client.parents.remove({ id });
    await expect(office.client.parents.get({ id })).rejects.toMatchObject({ code: "not-found" });
    await expect(office.client.parents.remove({ id })).rejects.toMatchObject({ code: "not-found" });
  });

  it("ship with a sample that reads well", async () => {
    const reading = await office.client.parents.readSample({});
    expect(reading.register.date).not.toBeNull();
    expect(reading.items.filter((item) => !item.isGroup).length).toBeGreaterThan(10);
  });
});
