import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editItems, ItemEdit, splitParent } from "../../../../shared/domain/parent-plan";
import type { ParentItem } from "../../../../shared/domain/parent-plan/types";
import { paragraphsOf } from "../../../support/paragraphs";

const plan = () =>
  splitParent(
    paragraphsOf(
      "I. NHIỆM VỤ",
      "1. Rà soát quy trình",
      "- Sở Nội vụ chủ trì rà soát. Sở Tài chính chủ trì cấp kinh phí.",
      "- Báo cáo trước ngày 30/6/2026.",
      "2. Tập huấn cán bộ",
      "- Mở 10 lớp.",
      "II. GIẢI PHÁP",
      "1. Kiểm tra hằng quý.",
    ),
  ).items;
const shape = (items: readonly ParentItem[]) =>
  items.map(({ id, parentId }) => `${id} < ${parentId ?? "top"}`);
const find = (items: readonly ParentItem[], id: string) => items.find((item) => item.id === id);

describe("editItems", () => {
  it("merges an item with the one before it and reads bodies and dates of the whole", () => {
    const items = editItems(plan(), { action: "merge-with-previous", id: "I.1-2" });
    const merged = find(items, "I.1-1");
    expect(find(items, "I.1-2")).toBeUndefined();
    expect(merged?.text).toMatch(/kinh phí\. Báo cáo trước ngày 30\/6\/2026\.$/u);
    expect(merged?.dates.map(({ date }) => date)).toEqual(["2026-06-29"]);
  });

  it("splits an item at a place in its text, each half with its own body and range", () => {
    const before = plan();
    const text = find(before, "I.1-1")?.text ?? "";
    const offset = text.indexOf("Sở Tài chính");
    const items = editItems(before, { action: "split", id: "I.1-1", offset, newId: "new" });
    const [first, second] = [find(items, "I.1-1"), find(items, "new")];
    expect(first?.text).toBe("Sở Nội vụ chủ trì rà soát.");
    expect(second?.text).toBe("Sở Tài chính chủ trì cấp kinh phí.");
    expect(second?.bodies.map(({ name, role }) => [name, role])).toEqual([["Sở Tài chính", "lead"]]);
    expect(second?.at.to).toBe(find(before, "I.1-1")?.at.to);
    expect(shape(items).slice(2, 5)).toEqual(["I.1-1 < I.1", "new < I.1", "I.1-2 < I.1"]);
  });

  it("indents under the sibling above and outdents taking the siblings below along", () => {
    const indented = editItems(plan(), { action: "indent", id: "I.1-2" });
    expect(find(indented, "I.1-2")?.parentId).toBe("I.1-1");
    const outdented = editItems(plan(), { action: "outdent", id: "I.1-1" });
    expect(shape(outdented).slice(1, 4)).toEqual(["I.1 < I", "I.1-1 < I", "I.1-2 < I.1-1"]);
    expect(find(outdented, "I.1")?.isGroup).toBe(false);
  });

  it("moves an item with what it holds among its siblings", () => {
    const items = editItems(plan(), { action: "move-down", id: "I.1" });
    expect(items.map(({ id }) => id)).toEqual(["I", "I.2", "I.2-1", "I.1", "I.1-1", "I.1-2", "II", "II.1"]);
    expect(editItems(items, { action: "move-up", id: "I.1" })).toEqual(plan());
  });

  it("sets the kind of a group and of what is alike below it", () => {
    const one = editItems(plan(), { action: "set-kind", id: "I.1-2", kind: "target" });
    const items = editItems(one, { action: "set-kind", id: "I", kind: "measure" });
    expect(items.slice(0, 6).map(({ kind }) => kind)).toEqual([
      "measure",
      "measure",
      "measure",
      "target",
      "measure",
      "measure",
    ]);
  });

  it("takes a corrected text and reads it anew", () => {
    const items = editItems(plan(), {
      action: "edit-text",
      id: "I.2-1",
      text: " Sở Nội vụ  mở 12 lớp trong quý II/2026. ",
    });
    expect(find(items, "I.2-1")).toMatchObject({
      text: "Sở Nội vụ mở 12 lớp trong quý II/2026.",
      bodies: [{ name: "Sở Nội vụ" }],
      dates: [{ date: "2026-06-30" }],
    });
  });

  it("removes a heading and hands what it held to the heading above", () => {
    const items = editItems(plan(), { action: "remove", id: "I.1" });
    expect(shape(items).slice(0, 3)).toEqual(["I < top", "I.1-1 < I", "I.1-2 < I"]);
  });

  it("renumbers labels and paths after a removal and leaves ids alone", () => {
    const removed = editItems(editItems(plan(), { action: "remove", id: "I" }), { action: "renumber" });
    expect(removed.map(({ id, label, path }) => [id, label, path]).slice(0, 4)).toEqual([
      ["I.1", "1.", "1"],
      ["I.1-1", "-", "1-1"],
      ["I.1-2", "-", "1-2"],
      ["I.2", "2.", "2"],
    ]);
  });

  it("adds a body and a date the reader missed, at their words in the text or at the whole item", () => {
    const led = editItems(plan(), { action: "add-body", id: "I.2-1", name: "Mở 10 lớp", role: "lead" });
    const items = editItems(led, { action: "add-date", id: "I.2-1", text: "31/12/2026", date: "2026-12-31" });
    const item = find(items, "I.2-1");
    expect(item?.bodies).toEqual([
      {
        name: "Mở 10 lớp",
        role: "lead",
        at: { from: item?.at.from ?? 0, to: (item?.at.from ?? 0) + "Mở 10 lớp".length },
      },
    ]);
    expect(item?.dates).toEqual([{ text: "31/12/2026", date: "2026-12-31", at: item?.at }]);
  });

  it("keeps one lead: a body added as lead takes over from the one read", () => {
    const add = { action: "add-body", id: "I.1-1", name: "Tổ giúp việc", role: "lead" } as const;
    const roles = find(editItems(plan(), add), "I.1-1")?.bodies.map(({ name, role }) => `${role} ${name}`);
    expect(roles?.filter((words) => words.startsWith("lead"))).toEqual(["lead Tổ giúp việc"]);
    expect(editItems(editItems(plan(), add), add)).toEqual(editItems(plan(), add));
  });

  it("keeps what was added by hand when the text is corrected, split or merged, unless its words went", () => {
    const withBody = editItems(plan(), {
      action: "add-body",
      id: "I.1-2",
      name: "Tổ giúp việc",
      role: "lead",
    });
    const items = editItems(withBody, {
      action: "add-date",
      id: "I.1-2",
      text: "quý IV",
      date: "2026-12-31",
    });
    const added = (all: readonly ParentItem[], id: string) => [
      ...(find(all, id)?.bodies.map(({ name }) => name) ?? []),
      ...(find(all, id)?.dates.map(({ text }) => text) ?? []),
    ];
    const rewritten = editItems(items, { action: "edit-text", id: "I.1-2", text: "Tổ giúp việc báo cáo." });
    expect(added(rewritten, "I.1-2")).toEqual(["Tổ giúp việc", "quý IV"]);
    const gone = editItems(rewritten, { action: "edit-text", id: "I.1-2", text: "Báo cáo." });
    expect(added(gone, "I.1-2")).toEqual(["quý IV"]);
    const merged = editItems(items, { action: "merge-with-previous", id: "I.1-2" });
    expect(added(merged, "I.1-1")).toEqual(expect.arrayContaining(["Sở Nội vụ", "Tổ giúp việc", "quý IV"]));
    const split = editItems(items, { action: "split", id: "I.1-2", offset: 8, newId: "new" });
    expect(added(split, "new")).toContain("Tổ giúp việc");
  });

  it("lets units repeat an item with everything below it, and takes that back", () => {
    const allowed = editItems(plan(), { action: "set-allowed", id: "I.1", isAllowed: true });
    expect(allowed.filter(({ isAllowed }) => isAllowed).map(({ id }) => id)).toEqual([
      "I.1",
      "I.1-1",
      "I.1-2",
    ]);
    expect(editItems(allowed, { action: "set-allowed", id: "I.1", isAllowed: false })).toEqual(plan());
    const merged = editItems(allowed, { action: "merge-with-previous", id: "I.1" });
    expect(find(merged, "I")?.isAllowed).toBe(false);
  });

  it.each([
    { action: "merge-with-previous", id: "I" },
    { action: "indent", id: "I" },
    { action: "outdent", id: "II" },
    { action: "move-up", id: "I.1" },
    { action: "move-down", id: "II" },
    { action: "remove", id: "gone" },
    { action: "edit-text", id: "I.1", text: "  " },
    { action: "split", id: "I.1-2", offset: 9999, newId: "new" },
    { action: "split", id: "I.1-2", offset: 9, newId: "I" },
    { action: "add-body", id: "gone", name: "Sở Nội vụ", role: "lead" },
    { action: "set-allowed", id: "gone", isAllowed: true },
  ] as const)("gives the items back unchanged for $action of $id, which cannot be made", (edit) => {
    expect(editItems(plan(), edit)).toEqual(plan());
  });

  it("refuses an edit that is none at the door", () => {
    expect(ItemEdit.safeParse({ action: "split", id: "I", offset: 0, newId: "new" }).success).toBe(false);
    expect(ItemEdit.safeParse({ action: "explode", id: "I" }).success).toBe(false);
  });

  it("keeps a tree in reading order with unique ids through any run of edits", () => {
    const edit = (items: readonly ParentItem[]) =>
      fc.oneof(
        fc.record({
          action: fc.constantFrom(
            "merge-with-previous",
            "indent",
            "outdent",
            "move-up",
            "move-down",
            "remove",
          ),
          id: fc.constantFrom(...items.map(({ id }) => id)),
        }),
        fc.record({
          action: fc.constant("split" as const),
          id: fc.constantFrom(...items.map(({ id }) => id)),
          offset: fc.integer({ min: 1, max: 40 }),
          newId: fc.uuid(),
        }),
        fc.constant({ action: "renumber" as const }),
      );
    fc.assert(
      fc.property(fc.array(edit(plan()), { maxLength: 20 }), (run) => {
        const seen = new Set<string>();
        const open: (string | null)[] = [null];
        for (const { id, parentId } of run.reduce<readonly ParentItem[]>(
          (items, each) => editItems(items, each as ItemEdit),
          plan(),
        )) {
          expect(seen.has(id)).toBe(false);
          expect(open).toContain(parentId);
          open.length = open.indexOf(parentId) + 1;
          open.push(id);
          seen.add(id);
        }
      }),
    );
  });

  it("loses no word of the plan however its items are split, merged and moved about", () => {
    const ids = plan().map(({ id }) => id);
    const edit = fc.oneof(
      fc.record({
        action: fc.constantFrom("merge-with-previous", "indent", "outdent", "move-up", "move-down"),
        id: fc.constantFrom(...ids),
      }),
      fc.record({
        action: fc.constant("split" as const),
        id: fc.constantFrom(...ids),
        offset: fc.integer({ min: 1, max: 60 }),
        newId: fc.uuid(),
      }),
    );
    const letters = (items: readonly ParentItem[]) =>
      [...items.map(({ text }) => text.replaceAll(/\s/gu, "")).join("")].sort().join("");
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 15 }), (run) => {
        const after = run.reduce<readonly ParentItem[]>(
          (items, each) => editItems(items, ItemEdit.parse(each)),
          plan(),
        );
        expect(letters(after)).toBe(letters(plan()));
      }),
    );
  });

  it("takes every correction that marks or adds back to nothing by its opposite", () => {
    const ids = plan().map(({ id }) => id);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.boolean(), (id, isAllowed) => {
        const once = editItems(plan(), { action: "set-allowed", id, isAllowed });
        expect(editItems(once, { action: "set-allowed", id, isAllowed })).toEqual(once);
        expect(editItems(once, { action: "set-allowed", id, isAllowed: false })).toEqual(plan());
      }),
    );
  });
});
