import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../electron/service/readers";
import { correct } from "../../../../renderer/features/parents/model/corrections";
import { type Draft, draftOfReading, undo } from "../../../../renderer/features/parents/model/draft";
import {
  finishEditing,
  mergeEdited,
  splitEdited,
  startEditing,
} from "../../../../renderer/features/parents/model/editing";
import { resourcesDir } from "../../../support/office";

const name = "nghi-quyet-12-nq-tu.docx";
const bytes = new Uint8Array(readFileSync(join(resourcesDir, "samples", name)));
const sample = draftOfReading(name, await readDocument({ name, bytes }));
const editing = startEditing(sample, "I.1");
const textOf = (draft: Draft, id: string | null | undefined) =>
  draft.items.find((item) => item.id === id)?.text ?? "";
const original = textOf(sample, "I.1");

describe("editing the text of an item", () => {
  it("starts with the cursor at the end and leaves an untouched text alone", () => {
    expect(editing.editing).toEqual({ id: "I.1", caret: original.length, typed: null });
    expect(finishEditing(editing, original).items).toBe(sample.items);
  });

  it("takes the text as typed, spaces tidied, and never an empty one", () => {
    expect(textOf(finishEditing(editing, "  Lấy  người dân\nlàm gốc. "), "I.1")).toBe(
      "Lấy người dân làm gốc.",
    );
    expect(textOf(finishEditing(editing, " \n"), "I.1")).toBe(original);
  });

  it("splits at the cursor wherever it stands and loses no word", () => {
    fc.assert(
      fc.property(fc.nat({ max: original.length }), (caret) => {
        const split = splitEdited(editing, original, caret);
        const halves = [textOf(split, "I.1"), split.editing ? textOf(split, split.editing.id) : ""];
        const words = `${original.slice(0, caret)} ${original.slice(caret)}`;
        const expected = split.editing ? words : original;
        expect(halves.join(" ").split(/\s+/u).filter(Boolean)).toEqual(
          expected.split(/\s+/u).filter(Boolean),
        );
      }),
    );
  });

  it("splits a text that was changed first at the same letter", () => {
    const typed = `Mới.   ${original}`;
    const split = splitEdited(editing, typed, "Mới.   ".length);
    expect(textOf(split, "I.1")).toBe("Mới.");
    expect(textOf(split, split.editing?.id)).toBe(original);
    expect(split.editing?.caret).toBe(0);
  });

  it("only ends at either end of the text", () => {
    for (const caret of [0, original.length]) {
      const ended = splitEdited(editing, original, caret);
      expect(ended.items).toBe(sample.items);
      expect(ended.editing).toBeNull();
    }
  });

  it("merges a split back into what it was, the cursor where the halves meet", () => {
    const split = splitEdited(editing, original, original.indexOf(" ", 20));
    const back = mergeEdited(split, textOf(split, split.editing?.id));
    expect(textOf(back, "I.1")).toBe(original);
    expect(back.editing).toEqual({ id: "I.1", caret: original.indexOf(" ", 20), typed: null });
  });

  it("never gives a passage an id that another passage has had, also after merging, removing and undo", () => {
    const step = fc.record({
      do: fc.constantFrom("split", "merge", "remove", "undo"),
      at: fc.nat({ max: 40 }),
      caret: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const given = new Set(sample.items.map(({ id }) => id));
        steps.reduce<Draft>((draft, { do: what, at, caret }) => {
          const id = draft.items[at % draft.items.length]?.id ?? "";
          const edited = startEditing(draft, id);
          if (what === "undo") return undo(draft);
          if (what === "merge") return mergeEdited(edited, textOf(edited, id));
          if (what === "remove") return correct(draft, { action: "remove", id });
          const split = splitEdited(edited, textOf(edited, id), caret);
          if (!split.editing) return split;
          expect(given.has(split.editing.id)).toBe(false);
          given.add(split.editing.id);
          return split;
        }, sample);
      }),
    );
  });

  it("does not merge the first item into nothing", () => {
    const first = startEditing(sample, sample.items[0]?.id ?? "");
    expect(mergeEdited(first, textOf(first, first.editing?.id))).toBe(first);
  });
});
