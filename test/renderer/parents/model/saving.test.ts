import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readDocument } from "../../../../electron/service/readers";
import { addBody, addDate, startAdding } from "../../../../renderer/features/parents/model/adding";
import { correct, turnAllowed } from "../../../../renderer/features/parents/model/corrections";
import {
  afterKeeping,
  contentOf,
  type Draft,
  draftOfKept,
  draftOfReading,
  givingUp,
  isChanged,
  isUnderPen,
  settled,
  undo,
} from "../../../../renderer/features/parents/model/draft";
import { useDrafts } from "../../../../renderer/features/parents/model/drafts";
import { finishEditing, startEditing, typing } from "../../../../renderer/features/parents/model/editing";
import {
  afterSaving,
  draftOfPlan,
  draftOfStored,
  isUnsaved,
  savingOf,
  takingIn,
  takingTheirs,
} from "../../../../renderer/features/parents/model/saving";
import { canKeep } from "../../../../renderer/features/parents/use-keeping";
import { DraftSaving, StoredDraft } from "../../../../shared/contract/parents";
import { resourcesDir } from "../../../support/office";

const name = "nghi-quyet-12-nq-tu.docx";
const bytes = new Uint8Array(readFileSync(join(resourcesDir, "samples", name)));
const reading = await readDocument({ name, bytes });
const fresh = draftOfReading(name, reading);
const view = (draft: Draft, revision: number) => ({ id: "plan", revision, ...contentOf(draft) });
const kept = draftOfKept(view(fresh, 3), "I.2");
const without = (draft: Draft, id: string) => correct(draft, { action: "remove", id });
const idsOf = (draft: Draft | null | undefined) => draft?.items.map(({ id }) => id);

/** What the office holds after a saving, as it gives it back. */
function storedOf(id: string, draft: Draft, revision: number): StoredDraft {
  const { source, corrections } = savingOf(id, draft);
  return StoredDraft.parse(structuredClone({ id, source, corrections, revision }));
}

describe("saving work that is not kept", () => {
  it("hands the reading over once and the corrections each time, in the contract's shape", () => {
    const Saving = z.strictObject(DraftSaving);
    const first = Saving.parse(savingOf("r", fresh));
    expect(first).toMatchObject({ baseRevision: 0, planRevision: null, source: { fileName: name } });
    const again = Saving.parse(savingOf("r", afterSaving(fresh, fresh, 1)));
    expect(again).toMatchObject({ baseRevision: 1, source: null });
    expect(Saving.parse(savingOf("plan", without(kept, "I.2")))).toMatchObject({
      planRevision: 3,
      source: null,
    });
  });

  it("is due after each correction, also of the text still under the pen, until that very state is saved", () => {
    const typed = typing(startEditing(fresh, "I.1"), "I.1", "Lấy người dân làm gốc");
    for (const draft of [without(fresh, "I.2"), typed, { ...fresh, typedDate: "18/03" }]) {
      const saved = afterSaving(fresh, fresh, 1);
      expect(isUnsaved(saved)).toBe(false);
      const changed = { ...draft, saved: saved.saved };
      expect(isUnsaved(changed)).toBe(true);
      expect(isUnsaved(afterSaving(changed, changed, 2))).toBe(false);
    }
    expect(savingOf("r", typed).corrections.items.find(({ id }) => id === "I.1")?.text).toBe(
      "Lấy người dân làm gốc",
    );
  });

  it("leaves what was corrected while it was on its way still to be saved", () => {
    const now = without(fresh, "I.2");
    const after = afterSaving(now, fresh, 1);
    expect(idsOf(after)).toEqual(idsOf(now));
    expect(isUnsaved(after)).toBe(true);
  });

  it("says nothing of a draft that was kept while it was on its way", () => {
    const now = afterKeeping(fresh, fresh, view(fresh, 1));
    expect(afterSaving(now, fresh, 4)).toBe(now);
  });
});

describe("coming back to work that is not kept", () => {
  it("gives a reading back as it was corrected, at its place, with nothing to save", () => {
    const corrected = without({ ...fresh, typedDate: "18/3" }, "I.2");
    const back = draftOfStored(storedOf("r", corrected, 2), "I.3");
    expect(back).toMatchObject({ selectedId: "I.3", typedDate: "18/3", fileName: name, kept: null });
    expect(idsOf(back)).toEqual(idsOf(corrected));
    expect(back && isUnsaved(back)).toBe(false);
  });

  it("lays saved corrections over the kept plan, which is one undo away", () => {
    const corrected = without(kept, "I.2");
    const stored = storedOf("plan", corrected, 2);
    expect(draftOfStored(stored, null)).toBeNull();
    const back = draftOfPlan(view(fresh, 3), stored, "I.3");
    expect(idsOf(back)).toEqual(idsOf(corrected));
    expect([back.selectedId, isChanged(back), isUnsaved(back)]).toEqual(["I.3", true, false]);
    expect(isChanged(undo(back))).toBe(false);
  });

  it("opens the plan alone where nothing was corrected", () => {
    const back = draftOfPlan(view(fresh, 3), null, "I.3");
    expect([back.selectedId, isChanged(back)]).toEqual(["I.3", false]);
  });

  it("gives the same work back whatever was corrected", () => {
    const ids = fc.constantFrom(...fresh.items.map(({ id }) => id));
    const edit = fc.record({ action: fc.constantFrom("remove", "indent", "outdent", "move-down"), id: ids });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 10 }), (edits) => {
        const draft = edits.reduce<Draft>(correct, fresh);
        const back = draftOfStored(storedOf("r", draft, 1), draft.selectedId);
        expect(back?.items).toEqual(draft.items);
        expect(back?.selectedId).toBe(draft.selectedId);
      }),
    );
  });
});

describe("another window", () => {
  it("gives what it saved over; what was made here is one undo away", () => {
    const theirs = storedOf("r", without(fresh, "I.1"), 5);
    const mine = { ...without(fresh, "I.2"), refused: { code: "revision-conflict", params: {} } };
    const taken = takingTheirs(mine, null, theirs);
    expect(idsOf(taken)).toEqual(theirs.corrections.items.map(({ id }) => id));
    expect([taken.refused, taken.saved?.revision, isUnsaved(taken)]).toEqual([null, 5, false]);
    expect(idsOf(undo(taken))).toEqual(idsOf(mine));
  });

  it("may have given the reading up: what stands here is saved anew", () => {
    const taken = takingTheirs({ ...fresh, refused: { code: "revision-conflict", params: {} } }, null, null);
    expect([taken.saved, taken.refused]).toEqual([null, null]);
    expect(savingOf("r", taken).source).not.toBeNull();
  });

  it("may have kept the plan and corrected it again", () => {
    const plan = view(without(fresh, "I.1"), 4);
    const theirs = storedOf("plan", without(draftOfKept(plan, null), "I.3"), 1);
    const taken = takingTheirs(without(kept, "I.2"), plan, theirs);
    expect(taken.kept?.revision).toBe(4);
    expect(idsOf(taken)).not.toContain("I.3");
    expect(isChanged(taken)).toBe(true);
  });
});

describe("what another window goes on saving", () => {
  const signedBy = (draft: Draft, signer: string) => ({ ...draft, register: { ...draft.register, signer } });

  it("brings register and items; both as they were corrected here are one undo away", () => {
    for (const plan of [null, view(fresh, 3)]) {
      const from = plan ? kept : fresh;
      const mine = signedBy(without(from, "I.2"), "Lê Văn An");
      const theirs = storedOf("plan", signedBy(without(from, "I.1"), "Trần Thị Bình"), 5);
      const taken = takingTheirs(mine, plan, theirs);
      expect(taken.register.signer).toBe("Trần Thị Bình");
      expect([undo(taken).register.signer, idsOf(undo(taken))]).toEqual(["Lê Văn An", idsOf(mine)]);
    }
  });

  it("leaves one undo to the work saved here however often they save, and when they keep it", () => {
    const corrected = without(kept, "I.2");
    const mine = afterSaving(corrected, corrected, 1);
    const first = without(corrected, "I.1");
    const heard = takingIn(mine, view(fresh, 3), storedOf("plan", first, 2));
    const second = without(first, "I.3");
    const again = heard && takingIn(heard, view(fresh, 3), storedOf("plan", second, 3));
    const over = again && takingIn(again, view(second, 4), null);
    for (const taken of [heard, again, over]) expect(idsOf(taken && undo(taken))).toEqual(idsOf(mine));
    expect([idsOf(again), idsOf(over)]).toEqual([idsOf(second), idsOf(second)]);
    expect(over && isChanged(over)).toBe(false);
  });

  it("closes a reading that is gone there", () => {
    expect(takingIn(afterSaving(fresh, fresh, 1), null, null)).toBeNull();
  });

  it("reaches an open plan without taking its history, and never one with corrections of its own waiting", () => {
    const { put, refresh } = useDrafts.getState();
    const corrected = without(kept, "I.2");
    put("plan", afterSaving(corrected, corrected, 1));
    refresh(view(without(fresh, "I.1"), 4), null, null);
    const taken = useDrafts.getState().drafts.plan;
    expect(taken?.kept?.revision).toBe(4);
    expect(idsOf(taken && undo(taken))).toEqual(idsOf(corrected));
    put("plan", corrected);
    refresh(view(fresh, 5), null, null);
    expect(useDrafts.getState().drafts.plan).toBe(corrected);
    useDrafts.getState().drop("plan");
  });

  it("waits while an item's text or an added body is under the pen", () => {
    expect(isUnderPen(fresh)).toBe(false);
    expect(isUnderPen(startEditing(fresh, "I.1"))).toBe(true);
    expect(isUnderPen(finishEditing(startEditing(fresh, "I.1"), "Khác"))).toBe(false);
    expect(isUnderPen(startAdding("body")(fresh, "I.2"))).toBe(true);
  });

  it("must be taken before anything is kept here", () => {
    const corrected = without(kept, "I.2");
    const refused = { code: "revision-conflict", params: {} };
    expect([canKeep(corrected), canKeep({ ...corrected, refused }), canKeep(kept)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("after keeping", () => {
  const sent = without(fresh, "I.2");

  it("a reading goes on under the plan's id and leaves its own", () => {
    const drafts = settled({ r: sent, other: fresh }, "r", sent, view(sent, 1));
    expect(Object.keys(drafts).sort()).toEqual(["other", "plan"]);
    expect(drafts.plan && isChanged(drafts.plan)).toBe(false);
  });

  it("what was corrected while it was on its way is there and still to be kept", () => {
    const now = without(sent, "I.3");
    const drafts = settled({ r: now }, "r", sent, view(sent, 1));
    expect(idsOf(drafts.plan)).toEqual(idsOf(now));
    expect(drafts.plan && isChanged(drafts.plan)).toBe(true);
    expect(idsOf(drafts.plan && givingUp(drafts.plan))).toEqual(idsOf(sent));
  });

  it("a document closed or replaced meanwhile is kept as it was sent", () => {
    const another = draftOfReading("khac.docx", { ...reading, paragraphs: [...reading.paragraphs] });
    for (const drafts of [{}, { r: another }]) {
      expect(idsOf(settled(drafts, "r", sent, view(sent, 1)).plan)).toEqual(idsOf(sent));
    }
  });

  it("the office's own answer never covers what stands here", () => {
    const sorted = { ...view(sent, 1), items: [] };
    expect(idsOf(settled({ r: sent }, "r", sent, sorted).plan)).toEqual(idsOf(sent));
  });
});

describe("giving changes up", () => {
  it("goes back to the plan as it was kept; items, text under the pen and register alike", () => {
    const typed = typing(startEditing(without(kept, "I.2"), "I.1"), "I.1", "Khác");
    const changed = { ...typed, register: { ...typed.register, signer: "Lê Văn An" }, typedDate: "1/1" };
    const back = givingUp(changed);
    expect([isChanged(back), back.editing, back.typedDate]).toEqual([false, null, kept.typedDate]);
    expect(idsOf(undo(back))).toEqual(idsOf(changed));
  });

  it("does nothing to a reading that was never kept", () => {
    expect(givingUp(fresh)).toBe(fresh);
  });
});

describe("what the reader missed", () => {
  it("is added by a form that closes, and can be taken back", () => {
    const open = startAdding("body")(startEditing(fresh, "I.1"), "I.2");
    expect([open.adding, open.editing]).toEqual([{ id: "I.2", what: "body" }, null]);
    const led = addBody(open, "I.2", "  Tổ giúp việc ", "lead");
    expect(led.adding).toBeNull();
    const dated = addDate(led, "I.2", "quý II/2027", "2027-06-30");
    const item = dated.items.find(({ id }) => id === "I.2");
    expect(item?.bodies.at(-1)).toMatchObject({ name: "Tổ giúp việc", role: "lead" });
    expect(item?.dates.at(-1)).toMatchObject({ text: "quý II/2027", date: "2027-06-30" });
    expect(undo(undo(dated)).items).toBe(fresh.items);
  });

  it("leaves no step of history when it is there already", () => {
    const led = addBody(fresh, "I.2", "Tổ giúp việc", "lead");
    expect(addBody(led, "I.2", "Tổ giúp việc", "lead").past).toBe(led.past);
  });

  it("does not undo what is under the pen", () => {
    const typed = typing(startEditing(fresh, "I.1"), "I.1", "Khác");
    expect(finishEditing(typed, "Khác").items.find(({ id }) => id === "I.1")?.text).toBe("Khác");
    expect(typing(typed, "I.2", "Lạ")).toBe(typed);
  });
});

describe("what units may repeat", () => {
  it("is turned on for a whole group and off again with the same key", () => {
    const on = turnAllowed(fresh, "I");
    const allowed = on.items.filter(({ isAllowed }) => isAllowed).map(({ id }) => id);
    expect(allowed).toEqual(fresh.items.filter(({ id }) => /^I(?![IV])/u.test(id)).map(({ id }) => id));
    expect(turnAllowed(on, "I").items).toEqual(fresh.items);
    expect(undo(on).items).toBe(fresh.items);
  });
});
