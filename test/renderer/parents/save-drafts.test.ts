import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Draft } from "../../../renderer/features/parents/model/draft";
import { anItem, aParentDraft } from "../../support/builders";
import { type DesktopPage, openDesktopPage } from "../../support/desktop-page";

const plan = aParentDraft([anItem({ id: "I", text: "Mở lớp." }), anItem({ id: "II", text: "Phủ sóng." })]);

let page: DesktopPage;
let id: string;

beforeEach(async () => {
  page = await openDesktopPage();
  page.connect();
  id = (await other().add({ draft: plan })).id;
});

afterEach(() => page.close());

/** The service as another window has it. */
const other = () => page.service.client.parents;

/** The open plan on this page, its drafts saved from now on. */
async function openPlan() {
  const { draftOfKept, draftOfReading, givingUp, undo } = await import(
    "../../../renderer/features/parents/model/draft"
  );
  const { correct } = await import("../../../renderer/features/parents/model/corrections");
  const { useDrafts } = await import("../../../renderer/features/parents/model/drafts");
  const adding = await import("../../../renderer/features/parents/model/adding");
  const { savingDone, startSavingDrafts } = await import("../../../renderer/features/parents/save-drafts");
  startSavingDrafts();
  const { put, change } = useDrafts.getState();
  put(id, draftOfKept(await other().get({ id }), null));
  const now = (): Draft | undefined => useDrafts.getState().drafts[id];
  const remove = (item: string) => change(id, (draft) => correct(draft, { action: "remove", id: item }));
  /** A later draft is saved after whatever was due before it. */
  const saveAnother = () => {
    put("later", draftOfReading("khac.docx", { ...plan, findings: [] }));
    return vi.waitFor(() => expect(useDrafts.getState().drafts.later?.saved?.revision).toBe(1), 5000);
  };
  const changeOpen = (by: (draft: Draft) => Draft) => change(id, by);
  return { saveAnother, now, remove, undo, givingUp, adding, savingDone, change: changeOpen };
}

const idsOf = (draft: Draft | undefined) => draft?.items.map((item) => item.id);

/** Another window saves the plan with one item less. */
async function saveElsewhere(baseRevision: number): Promise<void> {
  const corrections = { register: plan.register, typedDate: "", items: plan.items.slice(1) };
  await other().saveDraft({ id, baseRevision, planRevision: 0, source: null, corrections });
}

it("takes in what another window saved; the work saved here is one undo away", async () => {
  const { now, remove, undo, savingDone } = await openPlan();
  remove("II");
  await vi.waitFor(() => expect(now()?.saved?.revision).toBe(1), 5000);
  await savingDone(id);
  await saveElsewhere(1);
  await vi.waitFor(() => expect(idsOf(now())).toEqual(["II"]), 5000);
  const taken = now();
  expect(idsOf(taken && undo(taken))).toEqual(["I"]);
});

it("waits for an open form, and takes it in once that is closed", async () => {
  const { now, change, adding } = await openPlan();
  change((draft) => adding.startAdding("body")(draft, "I"));
  await saveElsewhere(0);
  for (let turn = 0; turn < 4; turn++) await page.link.currentClient().parents.list({});
  expect(now()).toMatchObject({ adding: { id: "I" }, saved: null });
  change(adding.stopAdding);
  await vi.waitFor(() => expect(idsOf(now())).toEqual(["II"]), 5000);
});

it("touches nothing that another window saved, also when the changes are given up after a conflict", async () => {
  const { now, remove, givingUp, change, saveAnother } = await openPlan();
  remove("II");
  await vi.waitFor(() => expect(now()?.saved?.revision).toBe(1), 5000);
  remove("I");
  await saveElsewhere(1);
  await vi.waitFor(() => expect(now()?.refused?.code).toBe("revision-conflict"), 5000);
  change(givingUp);
  await saveAnother();
  expect(await other().getDraft({ id })).toMatchObject({
    revision: 2,
    corrections: { items: [{ id: "II" }] },
  });
});
