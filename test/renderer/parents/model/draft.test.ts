import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../electron/service/readers";
import {
  accept,
  correct,
  dropNamed,
  selectBy,
  selectDoubt,
  turnRole,
} from "../../../../renderer/features/parents/model/corrections";
import {
  afterKeeping,
  contentOf,
  type Draft,
  draftOfKept,
  draftOfReading,
  isChanged,
  redo,
  takingOver,
  undo,
} from "../../../../renderer/features/parents/model/draft";
import type { ItemEdit } from "../../../../shared/domain/parent-plan";
import { resourcesDir } from "../../../support/office";

const name = "nghi-quyet-12-nq-tu.docx";
const bytes = new Uint8Array(readFileSync(join(resourcesDir, "samples", name)));
const fresh = draftOfReading(name, await readDocument({ name, bytes }));
const ids = fresh.items.map(({ id }) => id);
const keptView = (draft: Draft, revision: number) => ({ id: "p", revision, ...contentOf(draft) });

const anEdit = fc.oneof(
  fc.record({
    action: fc.constantFrom<
      "indent" | "outdent" | "move-up" | "move-down" | "remove" | "merge-with-previous"
    >("indent", "outdent", "move-up", "move-down", "remove", "merge-with-previous"),
    id: fc.constantFrom(...ids),
  }),
  fc.record({
    action: fc.constant<"split">("split"),
    id: fc.constantFrom(...ids),
    offset: fc.integer({ min: 1, max: 80 }),
    newId: fc.uuid(),
  }),
  fc.record({ action: fc.constant<"renumber">("renumber") }),
);
const someEdits = fc.array(anEdit, { maxLength: 12 });
const corrected = (edits: readonly ItemEdit[]) => edits.reduce<Draft>(correct, fresh);

describe("a draft", () => {
  it("comes back to the very items it started from when every correction is taken back", () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        const done = corrected(edits);
        const back = done.past.reduce<Draft>((draft) => undo(draft), done);
        expect(back.items).toBe(fresh.items);
        expect(done.past.reduce<Draft>((draft) => redo(draft), back).items).toBe(done.items);
      }),
    );
  });

  it("always has its cursor on an item that is there, and no two items of one id", () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        const { items, selectedId } = corrected(edits);
        expect(items.some(({ id }) => id === selectedId)).toBe(true);
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      }),
    );
  });

  it("has no step of history for a correction that changes nothing", () => {
    const [first = ""] = ids;
    expect(correct(fresh, { action: "merge-with-previous", id: first })).toBe(fresh);
    expect(correct(fresh, { action: "outdent", id: first })).toBe(fresh);
    expect(accept(fresh, first)).toBe(fresh);
  });

  it("puts the cursor on the second half of a split and on the item merged into", () => {
    const split = correct(fresh, { action: "split", id: "I.1", offset: 20, newId: "new" });
    const at = split.items.findIndex(({ id }) => id === "I.1");
    expect(split.selectedId).toBe(split.items[at + 1]?.id);
    const merged = correct(split, { action: "merge-with-previous", id: split.selectedId ?? "" });
    expect(merged.selectedId).toBe("I.1");
  });

  it("waits to be kept until the office holds exactly this, also after undo", () => {
    expect(isChanged(fresh)).toBe(true);
    const kept = afterKeeping(fresh, fresh, keptView(fresh, 1));
    expect(isChanged(kept)).toBe(false);
    const changed = correct(kept, { action: "remove", id: "I.2" });
    expect(isChanged(changed)).toBe(true);
    expect(isChanged(undo(changed))).toBe(false);
    const renamed = { ...kept, register: { ...kept.register, signer: "Lê Văn An" } };
    expect(isChanged(renamed)).toBe(true);
  });

  it("takes over what another window kept, its own corrections one undo away", () => {
    const mine = correct(draftOfKept(keptView(fresh, 1), "I.2"), { action: "remove", id: "I.3" });
    const theirs = keptView(correct(fresh, { action: "remove", id: "I.1" }), 2);
    const taken = takingOver(mine, theirs);
    expect(taken.items).toBe(theirs.items);
    expect(taken.kept?.revision).toBe(2);
    expect(isChanged(taken)).toBe(false);
    expect(undo(taken).items).toBe(mine.items);
  });

  it("brings a register corrected here back with the same undo, and theirs again with redo", () => {
    const kept = draftOfKept(keptView(fresh, 1), "I.2");
    const mine = { ...kept, register: { ...kept.register, signer: "Lê Văn An" }, typedDate: "18/03" };
    const theirs = keptView({ ...fresh, register: { ...fresh.register, place: "Huế" } }, 2);
    const taken = takingOver(mine, theirs);
    expect([taken.register, isChanged(taken)]).toEqual([theirs.register, false]);
    const back = undo(taken);
    expect([back.register, back.typedDate]).toEqual([mine.register, "18/03"]);
    expect(redo(back)).toMatchObject({ register: theirs.register, typedDate: taken.typedDate });
  });

  it("leaves the register alone when a correction of an item is taken back", () => {
    const removed = correct(fresh, { action: "remove", id: "I.2" });
    const signed = { ...removed, register: { ...removed.register, signer: "Lê Văn An" } };
    expect(undo(signed).register.signer).toBe("Lê Văn An");
    expect(redo(undo(signed)).register.signer).toBe("Lê Văn An");
  });

  it("opens a kept plan where it was left, or at its first item when that is gone", () => {
    expect(draftOfKept(keptView(fresh, 1), "II.2-1").selectedId).toBe("II.2-1");
    expect(draftOfKept(keptView(fresh, 1), "gone").selectedId).toBe(ids[0]);
  });
});

describe("the cursor", () => {
  it("stops at the first and the last item", () => {
    expect(selectBy(fresh, -1).selectedId).toBe(ids[0]);
    expect(selectBy(fresh, Number.POSITIVE_INFINITY).selectedId).toBe(ids.at(-1));
    expect(selectBy(fresh, Number.NEGATIVE_INFINITY).selectedId).toBe(ids[0]);
  });

  it("goes round the doubtful items in both directions and stays where there are none", () => {
    const doubtful = new Set(["I.2", "III"]);
    const items = fresh.items.map((item) => ({ ...item, isDoubtful: doubtful.has(item.id) }));
    const draft = { ...fresh, items };
    const first = selectDoubt(draft, 1);
    expect(first.selectedId).toBe("I.2");
    expect(selectDoubt(first, 1).selectedId).toBe("III");
    expect(selectDoubt(selectDoubt(first, 1), 1).selectedId).toBe("I.2");
    expect(selectDoubt(first, -1).selectedId).toBe("III");
    expect(selectDoubt(accept(accept(draft, "I.2"), "III"), 1).selectedId).toBe(draft.selectedId);
  });
});

describe("what was found in an item", () => {
  const item = fresh.items.find(({ bodies, dates }) => bodies.length > 0 && dates.length > 0);

  it("can be given another role or be taken off, and come back", () => {
    const [body, date] = [item?.bodies[0], item?.dates[0]];
    if (!item || !body || !date) throw new Error("the sample names no body with a date");
    const of = (draft: Draft) => draft.items.find(({ id }) => id === item.id);
    const turned = turnRole(fresh, item.id, body);
    expect(of(turned)?.bodies[0]?.role).not.toBe(body.role);
    expect(of(dropNamed(fresh, item.id, body))?.bodies).toHaveLength(item.bodies.length - 1);
    expect(of(dropNamed(fresh, item.id, date))?.dates).toHaveLength(item.dates.length - 1);
    expect(of(undo(turned))).toBe(item);
  });
});
