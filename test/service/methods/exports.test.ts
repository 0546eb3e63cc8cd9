import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aParentDraft, aUnit } from "../../support/builders";
import { openTestOffice, type TestOffice } from "../../support/office";

let office: TestOffice;
let id: string;

beforeEach(async () => {
  office = openTestOffice();
  await office.client.office.saveUnit({ unit: aUnit });
  const parent = await office.client.parents.add({ draft: aParentDraft() });
  const created = { templateId: "action-programme", parentIds: [parent.id] };
  ({ id } = await office.client.programmes.create(created));
});
afterEach(() => office.close());

const start = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 4)).toString("latin1");

describe("exporting a programme", () => {
  it("gives a DOCX or a PDF under a name and a kind that say which", async () => {
    const docx = await office.client.exports.programme({ id, format: "docx" });
    const pdf = await office.client.exports.programme({ id, format: "pdf" });
    expect([start(docx.bytes).slice(0, 2), start(pdf.bytes)]).toEqual(["PK", "%PDF"]);
    expect([docx.fileName, pdf.fileName].map((name) => name.split(".").at(-1))).toEqual(["docx", "pdf"]);
    expect(pdf.mediaType).toBe("application/pdf");
    expect(pdf.missingLetters).toEqual([]);
  });

  it.each(["30/2020/NĐ-CP", "Nghị định 30/2020/NĐ-CP"])(
    "follows other form rules when asked to by %s, and the programme keeps its own",
    async (ruleSet) => {
      const party = await office.client.exports.programme({ id, format: "pdf" });
      const state = await office.client.exports.programme({ id, format: "pdf", ruleSet });
      expect(Buffer.from(state.bytes).equals(Buffer.from(party.bytes))).toBe(false);
      expect((await office.client.programmes.get({ id })).details.ruleSet).not.toBe("30/2020/NĐ-CP");
    },
  );

  it("names the form rules there are when others are asked for", async () => {
    await expect(
      office.client.exports.programme({ id, format: "docx", ruleSet: "5-HD" }),
    ).rejects.toMatchObject({
      code: "rule-set-unknown",
      params: { id: "5-HD", known: "05-HD/VPTW, 30/2020/NĐ-CP, 36-HD/VPTW" },
    });
  });
});
