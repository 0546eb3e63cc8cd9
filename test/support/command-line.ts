import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { type BuiltHost, buildHost } from "./built-host";
import { temporaryFolder } from "./folder";

/** What a command left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly complaint: string;
}

/** The built command line with a temporary folder for its files and its default data. */
export function testCommandLine() {
  const folder = temporaryFolder();
  let host: BuiltHost | null = null;
  const program = () => host?.path ?? "";
  const lotrinhIn = (env: Record<string, string>, ...args: string[]) =>
    run([program(), ...args], { LO_TRINH_LANG: "", LO_TRINH_DATA: join(folder.path, "data"), ...env });
  return {
    folder,
    program,
    lotrinhIn,
    lotrinh: (...args: string[]) => lotrinhIn({}, ...args),
    file: (name: string, content: string | Uint8Array) => {
      const path = join(folder.path, name);
      writeFileSync(path, content);
      return path;
    },
    build: async () => {
      host = await buildHost("cli");
    },
    remove: () => {
      host?.dispose();
      folder.remove();
    },
  };
}

function run(args: string[], env: Record<string, string>): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, complaint: stderr };
}

/** A refusal is one line on stderr, in words, and nothing on stdout. */
export function expectRefusal({ code, out, complaint }: Outcome, words: string, exitCode = 1): void {
  expect(complaint).toContain(words);
  expect(complaint.trimEnd().split("\n")).toHaveLength(1);
  expect(complaint).not.toMatch(/\n\s+at |Error:|node:/u);
  expect(code).toBe(exitCode);
  expect(out).toBe("");
}
