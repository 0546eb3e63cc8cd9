import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aNumberedOffice, aReadyPaper, changeDetails } from "../../support/issuing";
import { openTestOffice, type TestOffice } from "../../support/office";

let office: TestOffice;
let id: string;

beforeEach(async () => {
  office = openTestOffice();
  id = await aReadyPaper(office.client, await aNumberedOffice(office.client));
});

afterEach(() => office.close());

const codes = async () =>
  (await office.client.issuing.rehearse({ programmeId: id })).findings.map(({ code }) => code);

describe("a paper with a secrecy mark", () => {
  it("is stopped unless the office says that its computer is set apart for such papers", async () => {
    const { details } = await office.client.programmes.get({ id });
    await changeDetails(office.client, id, { form: { ...details.form, secrecy: "secret" } });
    expect(await codes()).toContain("issue-finding.secret");
    const { settings } = await office.client.office.get({});
    expect(settings.isStandAlone).toBe(false);
    await office.client.office.saveSettings({ settings: { ...settings, isStandAlone: true } });
    expect(await codes()).not.toContain("issue-finding.secret");
  });
});

describe("one file of a dossier", () => {
  it("is given as it was kept, and refused by a name that is not in it", async () => {
    const { seal } = await office.client.issuing.rehearse({ programmeId: id });
    const { issued } = await office.client.issuing.issue({ programmeId: id, seal, who: "An", note: "" });
    const [version] = issued;
    expect(version?.files.length).toBeGreaterThan(4);
    const versionId = version?.versionId ?? "";
    for (const { name, sha256 } of version?.files ?? []) {
      const file = await office.client.issuing.dossierFile({ versionId, name });
      expect(createHash("sha256").update(file.bytes).digest("hex"), name).toBe(sha256);
    }
    const pdf = version?.files.find(({ name }) => name.endsWith(".pdf"))?.name ?? "";
    expect((await office.client.issuing.dossierFile({ versionId, name: pdf })).mediaType).toBe(
      "application/pdf",
    );
    await expect(office.client.issuing.dossierFile({ versionId, name: "khác.pdf" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
