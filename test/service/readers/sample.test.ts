import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../electron/service/readers";

const folder = join(import.meta.dirname, "../../../resources/samples");
const read = (name: string) => readDocument({ name, bytes: readFileSync(join(folder, name)) });

describe("the sample parent plan", () => {
  it("reads alike from its text and from its DOCX", async () => {
    const [text, docx] = [await read("nghi-quyet-12-nq-tu.txt"), await read("nghi-quyet-12-nq-tu.docx")];
    expect(docx.text).toBe(text.text);
    expect(docx.register).toEqual(text.register);
    expect(docx.items).toEqual(text.items);
  });

  it("has a full register and every kind an office works with", async () => {
    const { register, items, findings } = await read("nghi-quyet-12-nq-tu.docx");
    expect(register).toMatchObject({
      typeName: "Nghị quyết",
      number: "12",
      symbol: "NQ/TU",
      date: "2026-03-18",
      issuer: "Tỉnh uỷ Sơn Hải",
      place: "Sơn Hải",
      signer: "Trần Minh Khôi",
    });
    const kinds = new Set(items.filter(({ isGroup }) => !isGroup).map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(["context", "view", "objective", "target", "duty", "organisation"]));
    expect(items.filter(({ parentId, isGroup }) => parentId === "III" && isGroup)).toHaveLength(5);
    expect(items.flatMap(({ dates }) => dates).length).toBeGreaterThan(12);
    expect(findings).toEqual([]);
  });
});
