import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeReader } from "../../../electron/service/readers";
import { root } from "../../../electron/setup/layout.mjs";
import { resourcesDir } from "../../support/office";
import { zipOf } from "../../support/parent-files";

const worker = join(root, "out", "main", "reader-worker.js");
const isBuilt = existsSync(worker) || process.env.CI === "true"; // in CI the build comes first and must have made it

describe.skipIf(!isBuilt)("reading in a thread of its own", () => {
  const name = "nghi-quyet-12-nq-tu.docx";
  const bytes = new Uint8Array(readFileSync(join(resourcesDir, "samples", name)));
  const never = new AbortController().signal;

  it("gives what reading here gives", async () => {
    const source = { kind: "file", name, bytes } as const;
    expect(await makeReader(worker)(source, never)).toEqual(await makeReader(null)(source, never));
  });

  it("passes refusals on with their params", async () => {
    const source = { kind: "file", name: "trong.docx", bytes: new Uint8Array() } as const;
    await expect(makeReader(worker)(source, never)).rejects.toMatchObject({
      code: "file-empty",
      params: { name: "trong.docx" },
    });
  });

  it("stops when it is cancelled", async () => {
    const cancel = new AbortController();
    const reading = makeReader(worker)({ kind: "file", name, bytes }, cancel.signal);
    cancel.abort(new Error("dừng"));
    await expect(reading).rejects.toThrow("dừng");
  });

  it("refuses a small file that unpacks to more than a document can have", async () => {
    const xml = `<w:document>${"<w:p/>".repeat(4_000_000)}</w:document>`;
    const bomb = zipOf({ "word/document.xml": xml });
    const source = { kind: "file", name: "bom.docx", bytes: bomb } as const;
    await expect(makeReader(worker)(source, never)).rejects.toMatchObject({ code: "file-too-large" });
  });
});
