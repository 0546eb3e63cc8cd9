import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../electron/service/readers";
import { editItems, type ItemEdit, withPaths } from "../../../../shared/domain/parent-plan";
import type { ParentItem } from "../../../../shared/domain/parent-plan/types";
import { resourcesDir } from "../../../support/office";

const data = resolve(import.meta.dirname, "../../../../../shared/data");
const read = (file: string) => readDocument({ name: file, bytes: new Uint8Array(readFileSync(file)) });
const corrected = (items: readonly ParentItem[], edit: ItemEdit) => withPaths(items, editItems(items, edit));
const sample = await read(join(resourcesDir, "samples/nghi-quyet-12-nq-tu.docx"));
const pathsOf = (items: readonly { readonly path: string }[]) => items.map(({ path }) => path);

describe("paths after a correction", () => {
  it("are those the reader gave as long as nothing was moved", () => {
    expect(pathsOf(withPaths(sample.items, sample.items))).toEqual(pathsOf(sample.items));
  });

  it
    .skipIf(!existsSync(data))
    .each([
      "nq57/parent-57-NQ-TW.docx",
      "nq57/child-03-NQ-CP-with-annex-tables.docx",
      "office-files/ND30-2020_30_2020_ND_CP.docx",
    ])("are those the reader gave for %s", async (file) => {
    const { items } = await read(join(data, file));
    expect(pathsOf(withPaths(items, items))).toEqual(pathsOf(items));
  });

  it("keep the printed numbers when an item goes, and count the unnumbered ones anew", () => {
    const numbered = corrected(sample.items, { action: "remove", id: "I.2" });
    expect(pathsOf(numbered)).toContain("I.3");
    expect(pathsOf(numbered)).not.toContain("I.2");
    const unnumbered = corrected(sample.items, { action: "remove", id: "III.1-1" });
    expect(unnumbered.find(({ id }) => id === "III.1-2")?.path).toBe("III.1-1");
  });

  it("follow an item to its new place with everything below it", () => {
    const indented = corrected(sample.items, { action: "indent", id: "III.2" });
    const paths = new Map(indented.map(({ id, path }) => [id, path]));
    expect(paths.get("III.2")).toBe("III.1.2");
    expect(paths.get("III.2-1")).toBe("III.1.2-1");
    expect(paths.get("III.3")).toBe("III.3");
  });

  it("give both halves of a split a place of their own", () => {
    const items = corrected(sample.items, { action: "split", id: "III.1-1", offset: 30, newId: "new" });
    const paths = pathsOf(items.filter(({ parentId }) => parentId === "III.1"));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it("do not depend on whether corrections are undone: an edit and its opposite give the paths back", () => {
    const ids = sample.items.map(({ id }) => id);
    fc.assert(
      fc.property(fc.constantFrom(...ids), (id) => {
        const down = corrected(sample.items, { action: "move-down", id });
        if (down.every((item, at) => item.id === sample.items[at]?.id)) return;
        expect(pathsOf(corrected(down, { action: "move-up", id }))).toEqual(pathsOf(sample.items));
      }),
    );
  });
});
