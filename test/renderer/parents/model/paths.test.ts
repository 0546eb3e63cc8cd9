import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../electron/service/readers";
import { correct } from "../../../../renderer/features/parents/model/corrections";
import { draftOfReading } from "../../../../renderer/features/parents/model/draft";
import { withPaths } from "../../../../renderer/features/parents/model/paths";
import { resourcesDir } from "../../../support/office";

const data = resolve(import.meta.dirname, "../../../../../shared/data");
const read = async (file: string) =>
  draftOfReading(file, await readDocument({ name: file, bytes: new Uint8Array(readFileSync(file)) }));
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
    const numbered = correct(sample, { action: "remove", id: "I.2" });
    expect(pathsOf(numbered.items)).toContain("I.3");
    expect(pathsOf(numbered.items)).not.toContain("I.2");
    const unnumbered = correct(sample, { action: "remove", id: "III.1-1" });
    expect(unnumbered.items.find(({ id }) => id === "III.1-2")?.path).toBe("III.1-1");
  });

  it("follow an item to its new place with everything below it", () => {
    const indented = correct(sample, { action: "indent", id: "III.2" });
    const paths = new Map(indented.items.map(({ id, path }) => [id, path]));
    expect(paths.get("III.2")).toBe("III.1.2");
    expect(paths.get("III.2-1")).toBe("III.1.2-1");
    expect(paths.get("III.3")).toBe("III.3");
  });

  it("give both halves of a split a place of their own", () => {
    const { items } = correct(sample, { action: "split", id: "III.1-1", offset: 30 });
    const paths = pathsOf(items.filter(({ parentId }) => parentId === "III.1"));
    expect(new Set(paths).size).toBe(paths.length);
  });
});
