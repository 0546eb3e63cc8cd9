// The steps of a whole test run, as data. A step runs one or more tools; how its outcome is counted is its `read`.

import { inProject } from "../../electron/setup/layout.mjs";
import { playwrightCounts, vitestCounts } from "./counts.mjs";

/**
 * @typedef {object} Step
 * @property {string} name how the command line and the report call it
 * @property {{ label: string, command: string[] }[]} tools run two at a time; each is one check unless `read` is given
 * @property {string[]} [needs] runtimes without which the step is skipped, or fails where they are required
 * @property {(() => import("./counts.mjs").Counts)} [read] counts of a test runner, from its report
 * @property {string} [report] the report that `read` reads
 */

/** @param {string} name a tool's script inside node_modules */
const tool = (name) => inProject("node_modules", ...name.split("/"));

const journeysReport = inProject("test-results", "journeys.json");
const vitestReport = inProject("test-results", "vitest.json");

/** @param {string} project @param {string[]} needs @returns {Step} */
function journeys(project, needs) {
  const config = ["--config", inProject("test", "e2e", "playwright.config.ts")];
  const command = [tool("@playwright/test/cli.js"), "test", ...config, "--project", project];
  return {
    name: project,
    tools: [{ label: `journeys in ${project}`, command }],
    needs,
    report: journeysReport,
    read: () => playwrightCounts(journeysReport),
  };
}

/** @type {Step[]} */
export const steps = [
  {
    name: "lint",
    tools: [
      {
        label: "format and lint",
        command: [
          tool("@biomejs/biome/bin/biome"),
          "ci",
          "--error-on-warnings",
          "--diagnostic-level=warn",
          ".",
        ],
      },
      {
        label: "unused files and exports",
        command: [
          tool("knip/bin/knip.js"),
          ...["--directory", inProject(), "--config", inProject("test", "setup", "knip.json")],
          "--no-progress",
        ],
      },
    ],
  },
  {
    name: "types",
    tools: ["shared", "electron", "renderer", "test"].map((folder) => ({
      label: `types of ${folder}`,
      command: [tool("typescript/bin/tsc"), "-p", inProject(folder), "--noEmit"],
    })),
  },
  {
    name: "imports",
    tools: [{ label: "import rules and cycles", command: [inProject("test", "setup", "import-rules.mjs")] }],
  },
  {
    name: "build",
    tools: [{ label: "build", command: [inProject("electron", "setup", "prepare.mjs"), "--force-build"] }],
  },
  {
    name: "unit",
    tools: [
      {
        label: "unit and service tests",
        command: [
          tool("vitest/vitest.mjs"),
          "run",
          "--reporter=default",
          "--reporter=json",
          `--outputFile.json=${vitestReport}`,
        ],
      },
    ],
    report: vitestReport,
    read: () => vitestCounts(vitestReport),
  },
  journeys("browser", ["chromium"]),
  journeys("electron", ["electron", "display"]),
];

/** Runtimes that single tests of the step "unit" use, and skip without. */
export const usedByTests = ["libreoffice", "pdftotext"];

/** @param {string[]} names @returns {Step[]} the named steps in their order, all when none is named */
export const chosenSteps = (names) =>
  names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
