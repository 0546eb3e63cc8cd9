// The import rules. Who may import whom is the data in test/tooling/import-table.json, the same table as in
// ARCHITECTURE.md (a test compares the two). Run with `node test/setup/import-rules.mjs`.

const { existsSync, readdirSync } = require("node:fs");
const { join } = require("node:path");

const importTable = require("./test/tooling/import-table.json");

// dependency-cruiser's @swc/core reader never turns JSX on, so it stumbles over every .tsx file.
const swc = require("@swc/core");
const parseFileSync = swc.parseFileSync.bind(swc);
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith("x") });

/** A module below these folders that has an index.ts is entered by it (or by its types.ts) alone; so is a folder in it. */
const MODULE_FOLDERS = ["shared/domain", "electron/service"];
const PROJECT_FOLDER = /^(shared|electron|renderer)(\/|$)/;
const TYPES_ONLY = / \(types\)$/;

/** "renderer/features/X" stands for any one feature: its own folder is "$1". */
const folderPattern = (folder) => `^${folder.replace(/\/X$/, "/([^/]+)")}/`;
const ownPattern = (folder) => `^${folder.replace(/\/X$/, "/$1")}/`;
const packagePattern = (name) => `(^|/)node_modules/${name.replace("*", "[^/]+")}/`;

/** Type-only terms are allowed here and narrowed by test/tooling/source-rules.test.ts. */
function targetPattern(term) {
  const name = term.replace(TYPES_ONLY, "");
  return PROJECT_FOLDER.test(name) && name !== "electron" ? `^${name}/` : packagePattern(name);
}

/** Names of the folders below `folder`, in the project being cruised, that have an entry file. */
const closedModules = (folder) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, "index.ts"))) : [];

const tableRules = Object.entries(importTable).map(([folder, terms]) => ({
  name: `imports-of-${folder.replaceAll("/", "-").toLowerCase()}`,
  comment: `${folder} may import only itself and: ${terms.join(", ")}.`,
  severity: "error",
  from: { path: folderPattern(folder) },
  to: {
    pathNot: [ownPattern(folder), ...terms.filter((term) => term !== "Node").map(targetPattern)],
    dependencyTypesNot: ["core"],
  },
}));

const nodeRules = Object.entries(importTable)
  .filter(([, terms]) => !terms.includes("Node"))
  .map(([folder]) => ({
    name: `no-node-in-${folder.replaceAll("/", "-").toLowerCase()}`,
    comment: `${folder} runs where Node is not, or must not need it.`,
    severity: "error",
    from: { path: folderPattern(folder) },
    to: { dependencyTypes: ["core"] },
  }));

const entryRules = MODULE_FOLDERS.flatMap((folder) => {
  const modules = closedModules(folder);
  if (modules.length === 0) return [];
  const name = folder.replaceAll("/", "-");
  const closed = `^${folder}/(${modules.join("|")})/`;
  const entries = [`${closed}(index|types)\\.ts$`, `${closed}[^/]+/index\\.ts$`];
  const comment = `A module of ${folder} with an index.ts is entered by it; what lies beside it is private.`;
  return [
    {
      name: `entry-of-${name}-from-outside`,
      comment,
      severity: "error",
      from: { pathNot: [`^${folder}/[^/]+/`] },
      to: { path: closed, pathNot: entries },
    },
    {
      name: `entry-of-${name}-from-a-sibling`,
      comment,
      severity: "error",
      from: { path: `^${folder}/([^/]+)/` },
      to: { path: closed, pathNot: [`^${folder}/$1/`, ...entries] },
    },
  ];
});

module.exports = {
  forbidden: [
    ...tableRules,
    ...nodeRules,
    ...entryRules,
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or lack a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans-in-shared",
      comment: "What nothing imports and imports nothing is left over.",
      severity: "error",
      from: { orphan: true, path: "^shared/", pathNot: "\\.d\\.ts$" },
      to: {},
    },
    {
      name: "folders-of-the-table",
      comment: "Code lies in a folder that the import table names.",
      severity: "error",
      from: {
        path: PROJECT_FOLDER.source,
        pathNot: [...Object.keys(importTable).map(folderPattern), "\\.d\\.ts$"],
      },
      to: {},
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    moduleSystems: ["es6", "cjs"],
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".cjs", ".js", ".json", ".css"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
