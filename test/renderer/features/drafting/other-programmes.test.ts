import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aParentDraft, aUnit } from "../../../support/builders";
import { type DesktopPage, openDesktopPage } from "../../../support/desktop-page";

let page: DesktopPage;

beforeEach(async () => {
  page = await openDesktopPage();
  page.connect();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(async () => {
  vi.useRealTimers();
  await page.close();
});

/** Adds a programme; done when the page was told. */
async function addProgramme(): Promise<string> {
  const { onOfficeEvent } = await import("../../../../renderer/client/events");
  const { client } = page.service;
  await client.office.saveUnit({ unit: aUnit });
  const [parent] = await client.parents.list({});
  const parentId = parent?.id ?? (await client.parents.add({ draft: aParentDraft() })).id;
  const told = new Promise<string>((resolve) => {
    const leave = onOfficeEvent("programme.changed", ({ id }) => {
      leave();
      resolve(id);
    });
  });
  await client.programmes.create({ templateId: "action-programme", parentIds: [parentId] });
  return told;
}

it("tells once a minute that other programmes were added, and nothing of the open one", async () => {
  const { onOtherProgrammes } = await import("../../../../renderer/features/drafting/other-programmes");
  const heard = vi.fn();
  const leave = onOtherProgrammes("open", heard);
  const leaveNext = onOtherProgrammes("gone", heard);
  leaveNext();
  await addProgramme();
  await addProgramme();
  expect(heard).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(heard).toHaveBeenCalledTimes(1);
  await addProgramme();
  vi.advanceTimersByTime(60_000);
  expect(heard).toHaveBeenCalledTimes(2);
  await addProgramme();
  leave();
  vi.advanceTimersByTime(60_000);
  expect(heard).toHaveBeenCalledTimes(2);
});

it("says nothing of changes to the programme that is open", async () => {
  const { onOtherProgrammes } = await import("../../../../renderer/features/drafting/other-programmes");
  const { onOfficeEvent } = await import("../../../../renderer/client/events");
  const open = await addProgramme();
  const heard = vi.fn();
  onOtherProgrammes(open, heard);
  const told = new Promise((resolve) => onOfficeEvent("programme.changed", resolve));
  const { details } = await page.service.client.programmes.get({ id: open });
  await page.service.client.programmes.saveDetails({ id: open, details: { ...details, draftNumber: 7 } });
  await told;
  vi.advanceTimersByTime(60_000);
  expect(heard).not.toHaveBeenCalled();
});
