import { describe, expect, it } from "vitest";
import { linesOf, type SourceFile, sourceFiles } from "./source-files";
import { exportedDeclarations, exportedNames, syntaxNodes, valueImports } from "./syntax";

const LONGEST_FILE = 400;
const MOST_EXPORTS = 8;
const MOST_ASSERTIONS = 1;

const production = sourceFiles(["shared", "electron", "renderer"], [".ts", ".tsx", ".mjs", ".css"]);
const typescript = production.filter(({ path }) => /\.tsx?$/.test(path));

/** A line that does something, as against a row of a table or of a message catalogue. */
const ACTING_LINE = /^\s*(?:if|for|return|const|let|switch|throw|await|while)\b/;

/** A file of rows with hardly a line that does something is a table, whatever its length. */
const isTable = ({ text }: SourceFile) => {
  const lines = linesOf(text);
  return lines.filter((line) => ACTING_LINE.test(line)).length <= lines.length * 0.02;
};

const countAssertions = (file: SourceFile) =>
  syntaxNodes(file).filter(({ type }) => type === "TsAsExpression" || type === "TsTypeAssertion").length;

describe("source files", () => {
  it("are there to be checked", () => {
    expect(typescript.length).toBeGreaterThan(20);
  });

  it(`are at most ${LONGEST_FILE} lines long, tables of data aside`, () => {
    const tooLong = production.filter((file) => linesOf(file.text).length > LONGEST_FILE && !isTable(file));
    expect(tooLong.map(({ path, text }) => `${path}: ${linesOf(text).length}`)).toEqual([]);
  });

  it("switch no check off", () => {
    const suppressing = production.filter(({ text }) =>
      /biome-ignore|@ts-(?:ignore|expect-error|nocheck)/.test(text),
    );
    expect(suppressing.map(({ path }) => path)).toEqual([]);
  });

  it("assert a type at most once, with the reason on the line", () => {
    const asserting = typescript.flatMap((file) => {
      const count = countAssertions(file);
      return count > MOST_ASSERTIONS ? [`${file.path}: ${count}`] : [];
    });
    expect(asserting).toEqual([]);
  });
});

describe("exports", () => {
  const documented = typescript.filter(({ path }) => /^(?:shared|electron\/service)\//.test(path));

  it("of shared and of the service carry a doc comment", () => {
    const bare = documented.flatMap((file) =>
      exportedDeclarations(file)
        .filter(({ isDocumented }) => !isDocumented)
        .map(({ name }) => `${file.path}: ${name}`),
    );
    expect(bare).toEqual([]);
  });

  it(`of a module's entry file are at most ${MOST_EXPORTS} names`, () => {
    const entries = typescript.filter(({ path }) =>
      /^(?:shared\/domain|electron\/service)\/[^/]+\/index\.ts$/.test(path),
    );
    const wide = entries.filter((file) => exportedNames(file).length > MOST_EXPORTS);
    expect(wide.map((file) => `${file.path}: ${exportedNames(file).length}`)).toEqual([]);
  });
});

describe("the message catalogues", () => {
  it("import other folders of shared for their types alone", () => {
    const catalogues = typescript.filter(({ path }) => path.startsWith("shared/text/"));
    const values = catalogues.flatMap((file) =>
      valueImports(file)
        .filter((module) => /(?:^|\/)(?:contract|domain)(?:\/|$)/.test(module))
        .map((module) => `${file.path}: ${module}`),
    );
    expect(values).toEqual([]);
  });
});

describe("the scanners of these rules", () => {
  const file = (text: string): SourceFile => ({ path: "shared/domain/dates/index.ts", text });

  it("tell a commented export from a bare one", () => {
    const text = "/** A day. */\nexport const Day = 1;\nexport type Day = 2;\n\nexport function bare() {}\n";
    expect(exportedDeclarations(file(text))).toEqual([
      { name: "Day", isDocumented: true },
      { name: "bare", isDocumented: false },
    ]);
  });

  it("count passed-on and declared names once", () => {
    const text = 'export { a, type B, c as d } from "./x";\nexport const a = 1;\nexport function e() {}\n';
    expect(exportedNames(file(text))).toEqual(["a", "B", "d", "e"]);
  });

  it("see a type assertion, and not a constant one", () => {
    expect(countAssertions(file("const a = [1] as const; const b = a as unknown;"))).toBe(1);
  });

  it("see an import of values, and not one of types", () => {
    const text = 'import type { A } from "../contract/a";\nimport { b, type C } from "../contract/b";\n';
    expect(valueImports(file(text))).toEqual(["../contract/b"]);
  });

  it("take rows for a table, and steps for code", () => {
    const rows = `export const table = {\n${'  "a": "b",\n'.repeat(500)}};\n`;
    expect(isTable(file(rows))).toBe(true);
    expect(isTable(file("const a = 1;\nreturn a;\n"))).toBe(false);
  });
});
