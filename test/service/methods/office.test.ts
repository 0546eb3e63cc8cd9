import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadRuleSets } from "../../../electron/service/resources";
import { currentVersion } from "../../../electron/service/store/migrations";
import { aUnit } from "../../support/builders";
import { openTestOffice, resourcesDir, type TestOffice } from "../../support/office";

let office: TestOffice;

beforeEach(() => {
  office = openTestOffice();
});

afterEach(() => office.close());

const aFact = {
  id: "f1",
  kind: "organisation" as const,
  label: "Số đảng viên",
  value: "412 đảng viên",
  asOf: "2025-12-31",
  source: "Báo cáo năm 2025",
};

describe("a new office", () => {
  it("has no unit, the shipped settings and nothing else", async () => {
    expect(await office.client.office.get({})).toMatchObject({
      unit: null,
      isSample: false,
      settings: { language: "vi", verbatimSyllables: 8, ruleSet: "05-HD/VPTW" },
      facts: [],
      bodies: [],
    });
  });

  it("gives the rule sets that ship, newest first, as the export uses them", async () => {
    const ruleSets = await office.client.office.ruleSets({});
    expect(ruleSets.map(({ id }) => id)).toEqual(["05-HD/VPTW", "30/2020/NĐ-CP", "36-HD/VPTW"]);
    expect(ruleSets).toEqual(loadRuleSets(resourcesDir));
  });

  it("gets the directory of its level when the unit is saved, once", async () => {
    const saved = await office.client.office.saveUnit({ unit: aUnit });
    expect(saved.bodies.length).toBeGreaterThan(10);
    const [first] = saved.bodies;
    if (!first) throw new Error("no bodies");
    await office.client.office.removeBody({ id: first.id });
    const again = await office.client.office.saveUnit({ unit: { ...aUnit, place: "Nà Lốc" } });
    expect(again.bodies).toHaveLength(saved.bodies.length - 1);
  });

  it("can be the sample office, and is one no longer when its name is changed", async () => {
    const sample = await office.client.office.openSample({});
    expect(sample).toMatchObject({ isSample: true });
    expect(sample.facts.length).toBeGreaterThan(3);
    const name = "Đảng uỷ xã khác";
    if (!sample.unit) throw new Error("no unit");
    expect(await office.client.office.saveUnit({ unit: { ...sample.unit, name } })).toMatchObject({
      isSample: false,
    });
  });
});

describe("the sample office", () => {
  it("is never put over a unit that was described", async () => {
    await office.client.office.saveUnit({ unit: aUnit });
    await expect(office.client.office.openSample({})).rejects.toMatchObject({ code: "office-described" });
    expect((await office.client.office.get({})).unit).toEqual(aUnit);
  });
});

describe("facts and view state", () => {
  it("are added, replaced and removed by id, and every page hears of it", async () => {
    let heard = 0;
    office.connect().on("office.changed", () => {
      heard += 1;
    });
    await office.client.office.saveFact({ fact: aFact });
    const replaced = await office.client.office.saveFact({ fact: { ...aFact, value: "415 đảng viên" } });
    expect(replaced.facts).toEqual([{ ...aFact, value: "415 đảng viên" }]);
    expect((await office.client.office.removeFact({ id: "f1" })).facts).toEqual([]);
    await expect(office.client.office.removeFact({ id: "f1" })).rejects.toMatchObject({ code: "not-found" });
    expect(heard).toBe(3);
  });

  it("refuse a fact without a source or with a day that does not exist", async () => {
    await expect(office.client.office.saveFact({ fact: { ...aFact, source: "" } })).rejects.toMatchObject({
      code: "invalid-input",
    });
    await expect(
      office.client.office.saveFact({ fact: { ...aFact, asOf: "2025-02-31" } }),
    ).rejects.toMatchObject({ code: "invalid-input" });
  });

  it("remember where the user was", async () => {
    await office.client.office.saveViewState({
      state: { route: { screen: "drafting", programmeId: "p1" }, scroll: 120 },
    });
    expect(await office.client.office.getViewState({})).toEqual({
      route: { screen: "drafting", programmeId: "p1" },
      scroll: 120,
    });
  });
});

describe("the diagnosis", () => {
  it("reports versions, the data folder, integrity and the backup of the day", async () => {
    await office.office.backup;
    expect(await office.client.office.diagnose({})).toMatchObject({
      appVersion: "0.0.0-test",
      dataFolder: office.dataDir,
      integrity: "ok",
      databaseVersion: currentVersion,
      lastBackup: "lo-trinh-2026-03-10.sqlite",
    });
  });
});
