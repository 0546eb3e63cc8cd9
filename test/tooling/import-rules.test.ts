import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inProject } from "../../electron/setup/layout.mjs";
import { importTable, markdownTable, papers } from "../setup/import-rules.mjs";

type Outcome = { readonly code: number; readonly output: string };

function checkFolder(folder: string): Promise<Outcome> {
  const script = inProject("test", "setup", "import-rules.mjs");
  return new Promise((resolve) => {
    execFile(process.execPath, [script], { cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : 1, output: stdout + stderr }),
    );
  });
}

function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "import-rules-"));
  symlinkSync(inProject("node_modules"), join(folder, "node_modules"), "dir");
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const GOOD = {
  "shared/domain/dates/index.ts": 'import { z } from "zod";\nexport const Day = z.string();\n',
  "shared/contract/index.ts": 'import { Day } from "../domain/dates";\nexport const contract = { Day };\n',
  "renderer/client/index.ts": 'export { contract } from "../../shared/contract";\n',
  "renderer/ui/Button.tsx":
    'import { useState } from "react";\nexport const Button = <A,>({ a }: { a: A }) => <b>{String(useState(a)[0])}</b>;\n',
  "electron/hosts/cli.ts": 'import { readFileSync } from "node:fs";\nimport { Command } from "commander";\n',
};

const VIOLATIONS = {
  "imports-of-shared-domain": { "shared/domain/b/index.ts": 'import "../../contract";' },
  "imports-of-shared-contract": { "shared/contract/b.ts": 'import "react";' },
  "imports-of-electron-service": { "electron/service/store/index.ts": 'import { app } from "electron";' },
  "imports-of-renderer-ui": {
    "renderer/ui/Link.tsx": 'import type { contract } from "../client";\nexport const Link = () => <a />;',
  },
  "imports-of-renderer-features-x": {
    "renderer/features/plans/a.ts": 'import "../duties/b";',
    "renderer/features/duties/b.ts": "export const b = 1;",
  },
  "no-node-in-renderer-app": {
    "renderer/app/main.tsx": 'import "node:fs";\nexport const App = () => <p />;',
  },
  "no-node-in-shared-domain": { "shared/domain/c/index.ts": 'import { join } from "path";' },
  "entry-of-shared-domain-from-outside": {
    "shared/domain/dates/private.ts": "export const hidden = 1;",
    "electron/hosts/private.ts": 'import "../../shared/domain/dates/private";',
  },
  "entry-of-shared-domain-from-a-sibling": {
    "shared/domain/dates/hidden.ts": "export const hidden = 1;",
    "shared/domain/d/index.ts": 'import "../dates/hidden";',
  },
  "no-cycles": {
    "shared/domain/e/index.ts": 'import "./f";',
    "shared/domain/e/f.ts": 'import "./index";',
  },
  "no-orphans-in-shared": { "shared/domain/g/index.ts": "export const left = 1;" },
  "folders-of-the-table": { "renderer/stray.ts": 'import "./ui/Button";' },
} as const;

describe("the import rules", () => {
  const folders: string[] = [];
  const check = (files: Readonly<Record<string, string>>) => {
    const folder = plant(files);
    folders.push(folder);
    return checkFolder(folder);
  };
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it("let pass what the table allows, TypeScript with JSX included", async () => {
    const { code, output } = await check(GOOD);
    expect(output).toContain("5 modules, 0 violations");
    expect(code).toBe(0);
  });

  it("fail when no module was read", async () => {
    const { code, output } = await check({ "shared/readme.md": "" });
    expect(output).toContain("0 modules");
    expect(code).toBe(1);
  });

  it("fail when a module cannot be read", async () => {
    expect((await check({ ...GOOD, "shared/domain/bad/index.ts": "import {" })).code).toBe(1);
  });

  describe("catch, all at once,", () => {
    let output = "";
    beforeAll(async () => {
      const planted = Object.assign({}, ...Object.values(VIOLATIONS));
      output = (await check({ ...GOOD, ...planted })).output;
    });
    it.each(Object.entries(VIOLATIONS))("%s", (rule, files) => {
      const [first = ""] = Object.keys(files);
      const named = output.split("\n").filter((line) => line.startsWith(`${rule}: `));
      const paths = Object.keys(files);
      expect(
        named.some((line) => paths.some((path) => line.includes(path))),
        first,
      ).toBe(true);
    });
  });
});

describe("the import table", () => {
  it("is the one that ARCHITECTURE.md shows (else: node test/setup/import-rules.mjs --write)", () => {
    const { text, withTable } = papers();
    expect(text).toContain(markdownTable());
    expect(text === withTable).toBe(true);
  });

  it("has a row for every folder of code", () => {
    expect(Object.keys(importTable())).toEqual(
      expect.arrayContaining([
        "shared/domain",
        "shared/contract",
        "shared/text",
        "electron/service",
        "renderer/app",
      ]),
    );
  });
});
