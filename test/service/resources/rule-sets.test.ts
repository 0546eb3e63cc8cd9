import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { loadRuleSets } from "../../../electron/service/resources";
import { temporaryFolder } from "../../support/folder";

const shipped = join(import.meta.dirname, "..", "..", "..", "resources");
const folder = temporaryFolder();
afterEach(() => folder.remove());

describe("loading the rule sets", () => {
  it("reads those that ship with the program, newest first", () => {
    const ids = loadRuleSets(shipped).map(({ id, validFrom, validTo }) => [id, validFrom, validTo]);
    expect(ids).toEqual([
      ["05-HD/VPTW", "2026-05-27", null],
      ["30/2020/NĐ-CP", "2020-03-05", null],
      ["36-HD/VPTW", "2018-04-03", "2026-05-26"],
    ]);
  });

  it("names file and path of a wrong value and of a missing component", () => {
    cpSync(join(shipped, "rules"), join(folder.path, "rules"), { recursive: true });
    const path = join(folder.path, "rules", "05-hd-vptw.json");
    const rule = JSON.parse(readFileSync(path, "utf8"));
    rule.page.topMm = "20";
    delete rule.components.signer;
    writeFileSync(path, JSON.stringify(rule));
    expect(() => loadRuleSets(folder.path)).toThrow(/rules\/05-hd-vptw\.json: .*page\.topMm: /u);
    expect(() => loadRuleSets(folder.path)).toThrow(/components\.signer: /u);
  });

  it("names two rule sets of one system in force on the same day", () => {
    cpSync(join(shipped, "rules"), join(folder.path, "rules"), { recursive: true });
    const path = join(folder.path, "rules", "36-hd-vptw.json");
    const rule = JSON.parse(readFileSync(path, "utf8"));
    writeFileSync(path, JSON.stringify({ ...rule, validTo: "2026-05-27" }));
    expect(() => loadRuleSets(folder.path)).toThrow(
      /05-HD\/VPTW and 36-HD\/VPTW are in force on the same day/u,
    );
  });

  it("names a file that is not JSON", () => {
    cpSync(join(shipped, "rules"), join(folder.path, "rules"), { recursive: true });
    writeFileSync(join(folder.path, "rules", "36-hd-vptw.json"), "{");
    expect(() => loadRuleSets(folder.path)).toThrow("rules/36-hd-vptw.json: not readable as JSON");
  });
});
