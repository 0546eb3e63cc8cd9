import { parseSync } from "@swc/core";
import { z } from "zod";
import { linesOf, type SourceFile } from "./source-files";

const Node = z.looseObject({ type: z.string() });

/** A node of a syntax tree, of whatever kind. */
export type SyntaxNode = z.infer<typeof Node>;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function* walk(value: unknown): Generator<SyntaxNode> {
  if (!isObject(value)) return;
  const node = Node.safeParse(value);
  if (node.success) yield node.data;
  for (const child of Object.values(value)) yield* walk(child);
}

const parse = ({ path, text }: SourceFile) =>
  parseSync(text, { syntax: "typescript", tsx: path.endsWith("x"), target: "es2022" });

/** Every node of a file's syntax tree, parents first. */
export const syntaxNodes = (file: SourceFile): SyntaxNode[] => [...walk(parse(file))];

const Import = z.object({
  type: z.literal("ImportDeclaration"),
  typeOnly: z.boolean(),
  source: z.object({ value: z.string() }),
});

/** The modules that a file imports for more than their types. */
export const valueImports = (file: SourceFile): string[] =>
  parse(file).body.flatMap((item) => {
    const declared = Import.safeParse(item);
    return declared.success && !declared.data.typeOnly ? [declared.data.source.value] : [];
  });

const DECLARED =
  /^export (?:declare )?(?:abstract )?(?:async )?(function\*?|const|let|class|interface|type) (\w+)/;

/** A declaration that a file exports: its name and whether a doc comment stands right above it. */
export type ExportedDeclaration = { readonly name: string; readonly isDocumented: boolean };

/**
 * The exported declarations of a file as the formatter lays them out. The type inferred from a schema of the same
 * name, and the further signatures of an overloaded function, share the comment of the first.
 */
export function exportedDeclarations({ text }: SourceFile): ExportedDeclaration[] {
  const lines = linesOf(text);
  const found = new Map<string, boolean>();
  for (const [at, line] of lines.entries()) {
    const name = DECLARED.exec(line)?.[2];
    if (name === undefined) continue;
    const isCommented = /\*\/$/.test(lines[at - 1] ?? "");
    found.set(name, isCommented || found.get(name) === true);
  }
  return [...found].map(([name, isDocumented]) => ({ name, isDocumented }));
}

const REEXPORTED = /^export (?:type )?\{([^}]*)\}/gm;

/** The names that a module's entry file exports. */
export function exportedNames(file: SourceFile): string[] {
  const passedOn = [...file.text.matchAll(REEXPORTED)]
    .flatMap(([, names = ""]) => names.split(","))
    .map((name) =>
      name
        .trim()
        .replace(/^type /, "")
        .replace(/^.* as /, ""),
    )
    .filter((name) => name !== "");
  return [...new Set([...passedOn, ...exportedDeclarations(file).map(({ name }) => name)])];
}
