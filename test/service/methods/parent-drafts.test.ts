import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract, type OfficeContract } from "../../../shared/contract";
import { anItem, aParentDraft } from "../../support/builders";
import { openTestOffice, type TestOffice } from "../../support/office";

let office: TestOffice;

beforeEach(() => {
  office = openTestOffice();
});

afterEach(() => office.close());

type Saving = Parameters<TestOffice["client"]["parents"]["saveDraft"]>[0];

const plan = aParentDraft([anItem({ id: "I", text: "Mở lớp." }), anItem({ id: "II", text: "Phủ sóng." })]);
const { fileName, text, paragraphs, register, items } = plan;
const source = { fileName, text, paragraphs, findings: [] };
const corrections = { register, typedDate: "05/03", items };
const first: Saving = { id: "reading", baseRevision: 0, planRevision: null, source, corrections };
const next = (given: Partial<Saving>): Saving => ({ ...first, source: null, ...given });
const drafts = () => office.client.parents;

describe("a reading that is not kept", () => {
  it("is stored with its source once and its corrections each time, and listed", async () => {
    expect(await drafts().saveDraft(first)).toEqual({ revision: 1 });
    const shorter = { ...corrections, items: items.slice(0, 1) };
    expect(await drafts().saveDraft(next({ baseRevision: 1, corrections: shorter }))).toEqual({
      revision: 2,
    });
    expect(await drafts().getDraft({ id: "reading" })).toEqual({
      id: "reading",
      source,
      corrections: shorter,
      revision: 2,
    });
    expect(await drafts().listDrafts({})).toMatchObject([
      { id: "reading", fileName, itemCount: 1, register },
    ]);
    expect(await drafts().list({})).toEqual([]);
  });

  it("is there again after the service was stopped and started", async () => {
    await drafts().saveDraft(first);
    office.office.close();
    const again = openTestOffice(office.dataDir);
    expect(await again.client.parents.getDraft({ id: "reading" })).toMatchObject({ source, corrections });
    await again.close();
    const last = openTestOffice(office.dataDir);
    expect(await last.client.parents.listDrafts({})).toHaveLength(1);
    await last.close();
  });

  it("leaves the list when it is kept, in the same transaction, or given up", async () => {
    await drafts().saveDraft(first);
    const twice = aParentDraft([anItem({ id: "same", text: "a" }), anItem({ id: "same", text: "b" })]);
    await expect(drafts().add({ draft: twice, draftId: "reading", draftRevision: 1 })).rejects.toMatchObject({
      code: "internal",
    });
    expect(await drafts().getDraft({ id: "reading" })).not.toBeNull();
    await drafts().add({ draft: plan, draftId: "reading", draftRevision: 1 });
    expect(await drafts().listDrafts({})).toEqual([]);
    await drafts().saveDraft(first);
    await drafts().dropDraft({ id: "reading", draftRevision: 1 });
    expect(await drafts().getDraft({ id: "reading" })).toBeNull();
    expect(await drafts().dropDraft({ id: "reading", draftRevision: 1 })).toBeNull();
  });

  it("cannot go on without a source where nothing is stored", async () => {
    await expect(drafts().saveDraft(next({}))).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("corrections of a kept plan", () => {
  it("are stored beside it without a source and are not listed as readings", async () => {
    const { id } = await drafts().add({ draft: plan });
    await drafts().saveDraft(next({ id, planRevision: 0 }));
    expect(await drafts().getDraft({ id })).toMatchObject({ source: null, revision: 1 });
    expect(await drafts().listDrafts({})).toEqual([]);
    expect((await drafts().get({ id })).items).toEqual(items);
  });

  it("end when they are kept, and when the plan is removed", async () => {
    const { id } = await drafts().add({ draft: plan });
    await drafts().saveDraft(next({ id, planRevision: 0 }));
    await drafts().correct({ id, baseRevision: 0, draft: plan, draftRevision: 1 });
    expect(await drafts().getDraft({ id })).toBeNull();
    await drafts().saveDraft(next({ id, planRevision: 1 }));
    await drafts().remove({ id });
    expect(await drafts().getDraft({ id })).toBeNull();
    await expect(drafts().saveDraft(next({ id, planRevision: 1 }))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("are refused when the plan was corrected meanwhile", async () => {
    const { id } = await drafts().add({ draft: plan });
    await drafts().correct({ id, baseRevision: 0, draft: plan });
    await expect(drafts().saveDraft(next({ id, planRevision: 0 }))).rejects.toMatchObject({
      code: "revision-conflict",
    });
    expect(await drafts().getDraft({ id })).toBeNull();
  });
});

describe("two windows on one draft", () => {
  it("hear of each other, and the slower one is refused without covering the faster", async () => {
    const other = office.connect();
    const heard: unknown[] = [];
    other.on("parent.draft-changed", (payload) => heard.push(payload));
    await drafts().saveDraft(first);
    const theirs = { ...corrections, items: items.slice(1) };
    await other.client.parents.saveDraft(next({ baseRevision: 1, corrections: theirs }));
    const mine = { ...corrections, items: items.slice(0, 1) };
    await expect(drafts().saveDraft(next({ baseRevision: 1, corrections: mine }))).rejects.toMatchObject({
      code: "revision-conflict",
    });
    expect((await drafts().getDraft({ id: "reading" }))?.corrections.items).toEqual(theirs.items);
    await drafts().dropDraft({ id: "reading", draftRevision: 2 });
    await drafts().list({});
    expect(heard).toEqual([
      { id: "reading", revision: 1 },
      { id: "reading", revision: 2 },
      { id: "reading", revision: 0 },
    ]);
  });
});

describe("what another window saved meanwhile", () => {
  const conflict = { code: "revision-conflict" };

  it("is not thrown away when corrections are kept, and the plan stays as it was", async () => {
    const { id } = await drafts().add({ draft: plan });
    await drafts().saveDraft(next({ id, planRevision: 0 }));
    const mine = { ...plan, items: items.slice(0, 1) };
    for (const draftRevision of [undefined, 0, 2]) {
      const known = draftRevision === undefined ? {} : { draftRevision };
      await expect(drafts().correct({ id, baseRevision: 0, draft: mine, ...known })).rejects.toMatchObject(
        conflict,
      );
    }
    expect(await drafts().getDraft({ id })).toMatchObject({ corrections, revision: 1 });
    expect(await drafts().get({ id })).toMatchObject({ revision: 0, items });
  });

  it("is not thrown away when the reading is kept, and no plan comes of it", async () => {
    await drafts().saveDraft(first);
    await drafts().saveDraft(next({ baseRevision: 1 }));
    await expect(drafts().add({ draft: plan, draftId: "reading", draftRevision: 1 })).rejects.toMatchObject(
      conflict,
    );
    expect(await drafts().list({})).toEqual([]);
    expect(await drafts().getDraft({ id: "reading" })).toMatchObject({ revision: 2 });
  });

  it("is not thrown away when the reading is given up", async () => {
    await drafts().saveDraft(first);
    await drafts().saveDraft(next({ baseRevision: 1 }));
    await expect(drafts().dropDraft({ id: "reading", draftRevision: 1 })).rejects.toMatchObject(conflict);
    expect(await drafts().getDraft({ id: "reading" })).toMatchObject({ revision: 2 });
  });

  it("is not made twice of a reading that was kept there", async () => {
    await drafts().saveDraft(first);
    await drafts().add({ draft: plan, draftId: "reading", draftRevision: 1 });
    await expect(drafts().add({ draft: plan, draftId: "reading", draftRevision: 1 })).rejects.toMatchObject(
      conflict,
    );
    expect(await drafts().list({})).toHaveLength(1);
  });
});

describe("the door", () => {
  it("refuses a draft that is none", () => {
    const input = (contract satisfies OfficeContract).parents.saveDraft.input;
    expect(input.safeParse({ ...first, baseRevision: -1 }).success).toBe(false);
    expect(input.safeParse({ ...first, id: "" }).success).toBe(false);
  });
});
