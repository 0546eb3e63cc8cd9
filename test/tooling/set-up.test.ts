import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { latestChange } from "../../electron/setup/built.mjs";
import { isInstalled, isSameInstall } from "../../electron/setup/installed.mjs";
import { commandLine, inProject, projectNode } from "../../electron/setup/layout.mjs";
import { completed, missingOptional, readLock } from "../setup/complete-lock.mjs";
import { keptPath } from "../setup/electron.mjs";
import { steps } from "../setup/steps.mjs";

describe("an installation", () => {
  it("is the one the lock names, on the project's own Node.js", () => {
    expect(isInstalled()).toBe(true);
    expect(execFileSync(projectNode, ["--version"], { encoding: "utf8" })).toMatch(/^v24\./);
    expect(process.version).toMatch(/^v24\./);
  });

  it("is another when a package is missing or has another version", () => {
    const wanted = { "": {}, "node_modules/a": { version: "1.0.0" } };
    expect(isSameInstall(wanted, { "node_modules/a": { version: "1.0.0" } })).toBe(true);
    expect(isSameInstall(wanted, { "node_modules/a": { version: "1.0.1" } })).toBe(false);
    expect(isSameInstall(wanted, {})).toBe(false);
  });

  it("may lack the optional packages of other platforms", () => {
    expect(isSameInstall({ "node_modules/b": { version: "1.0.0", optional: true } }, {})).toBe(true);
  });
});

describe("package-lock.json", () => {
  it("holds every optional package that its packages name (else: node test/setup/complete-lock.mjs)", () => {
    expect(missingOptional(readLock().packages)).toEqual([]);
  });

  it("is completed with the platform that a package's name says", () => {
    const packages = {
      "node_modules/a": { dev: true, optionalDependencies: { "@a/cli-linux-x64-musl": "1.2.3" } },
    };
    expect(completed(packages)["node_modules/@a/cli-linux-x64-musl"]).toEqual({
      version: "1.2.3",
      cpu: ["x64"],
      dev: true,
      libc: ["musl"],
      optional: true,
      os: ["linux"],
    });
    expect(missingOptional(completed(packages))).toEqual([]);
  });

  it("is left alone when an optional package is found further up", () => {
    const packages = {
      "node_modules/b": { version: "2.0.0" },
      "node_modules/a/node_modules/c": { optionalDependencies: { b: "2.0.0" } },
    };
    expect(missingOptional(packages)).toEqual([]);
  });

  it("is not completed by guessing at a package that is no platform's", () => {
    expect(() => completed({ "node_modules/a": { optionalDependencies: { pretty: "1.0.0" } } })).toThrow(
      "pretty",
    );
  });
});

describe("a build", () => {
  const folder = mkdtempSync(join(tmpdir(), "built-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const later = new Date(Date.now() + 60_000);

  it("is out of date after a change deep in a folder, or a removed file", () => {
    const file = join(folder, "deep", "er", "a.ts");
    mkdirSync(join(folder, "deep", "er"), { recursive: true });
    writeFileSync(file, "");
    utimesSync(file, later, later);
    expect(latestChange(folder)).toBe(Math.trunc(later.getTime()));
    rmSync(file);
    utimesSync(join(folder, "deep"), later, later);
    expect(latestChange(folder)).toBe(Math.trunc(later.getTime()));
  });

  it("does not depend on a source that is not there", () => {
    expect(latestChange(join(folder, "absent"))).toBe(0);
  });
});

describe("the spare Electron", () => {
  it.each([
    ["Cypress/Cypress", "electron"],
    ["Cypress/locales/vi.pak", "locales/vi.pak"],
    ["Cypress/v8_context_snapshot.bin", "v8_context_snapshot.bin"],
    ["Cypress/browser_v8_context_snapshot.bin", null],
    ["Cypress/resources/app/package.json", null],
    ["Cypress/", null],
    ["elsewhere/file", null],
  ])("keeps %s as %s", (entry, path) => {
    expect(keptPath(entry)).toBe(path);
  });
});

describe("the scripts", () => {
  /** What a script does on an older Node.js, as far as it can tell. */
  function runOnOlderNode(script: string) {
    const older = `Object.defineProperty(process.versions, "node", { value: "22.13.1" });`;
    const args = ["--import", `data:text/javascript,${encodeURIComponent(older)}`, script];
    return spawnSync(process.execPath, args, { encoding: "utf8" });
  }
  const refusal = /^Cần Node\.js 22\.14 .*22\.13\.1.*\n$/;

  it.each([inProject("electron", "setup", "start.mjs"), inProject("test", "setup", "run-all.mjs")])(
    "refuse an older Node.js in one sentence: %s",
    (script) => {
      const ran = runOnOlderNode(script);
      expect(ran.status).toBe(1);
      expect(ran.stderr).toMatch(refusal);
    },
  );

  it.skipIf(!existsSync(commandLine))("refuse it in the built command line too", () => {
    const ran = runOnOlderNode(commandLine);
    expect(ran.status).toBe(1);
    expect(ran.stderr).toMatch(refusal);
    expect(ran.stdout).toBe("");
  });

  it("refuse a test step that is not there", () => {
    const script = inProject("test", "setup", "run-all.mjs");
    const ran = spawnSync(process.execPath, [script, "everything"], { encoding: "utf8" });
    expect(ran.status).toBe(2);
    for (const { name } of steps) expect(ran.stderr).toContain(name);
  });
});
