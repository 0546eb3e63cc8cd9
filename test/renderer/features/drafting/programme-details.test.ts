import { afterEach, beforeEach, expect, it } from "vitest";
import type { DraftingStore, ParentView, ProgrammeView } from "../../../../renderer/features/drafting/state";
import { aParentDraft, aUnit } from "../../../support/builders";
import { type DesktopPage, openDesktopPage } from "../../../support/desktop-page";

let page: DesktopPage;

beforeEach(async () => {
  page = await openDesktopPage();
  page.connect();
});

afterEach(() => page.close());

async function opened() {
  const { client } = page.service;
  await client.office.saveUnit({ unit: aUnit });
  const parent = await client.parents.add({ draft: aParentDraft() });
  const { id } = await client.programmes.create({ templateId: "action-programme", parentIds: [parent.id] });
  const programme = await client.programmes.get({ id });
  const { ProgrammeDetails } = await import("../../../../renderer/features/drafting/programme-details");
  const { createStore } = await import("zustand/vanilla");
  const held: { programme: ProgrammeView; parents: readonly ParentView[] } = { programme, parents: [] };
  const store = createStore(() => held) as unknown as DraftingStore; // only these two are read and set
  return { client, id, parent, programme, store, details: new ProgrammeDetails(store) };
}

it("leaves out a parent plan that was removed, and reads the others", async () => {
  const { parent } = await opened();
  const { loadParents } = await import("../../../../renderer/features/drafting/use-opened-programme");
  const found = await loadParents([parent.id, "gone"]);
  expect(found.map(({ id }) => id)).toEqual([parent.id]);
});

it("keeps what it has while the service is away, and catches up afterwards", async () => {
  const { client, id, parent, programme, store, details } = await opened();
  await client.programmes.saveDetails({ id, details: { ...programme.details, draftNumber: 7 } });
  page.lose();
  const waiting = details.refresh();
  await waiting;
  expect(store.getState().programme).toBe(programme);
  page.connect();
  await details.catchUp();
  expect(store.getState().programme.details.draftNumber).toBe(7);
  expect(store.getState().parents.map((found) => found.id)).toEqual([parent.id]);
});
