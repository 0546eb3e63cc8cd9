import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

// The build serves Electron 33 (Node 20.18, Chromium 130) and everything newer.
const NODE_TARGET = "node20.18";
const CHROMIUM_TARGET = "chrome130";

// What every start of window and service needs is built in: a dozen files to open instead of hundreds.
const BUILT_IN = [
  "@rgrove/parse-xml",
  "fast-myers-diff",
  "intl-messageformat",
  "mrmime",
  "nanoid",
  "onetime",
  "prosemirror-model",
  "prosemirror-transform",
  "write-file-atomic",
  "zod",
];

// Entries that run on a Node of the system's choosing open with the refusal of one that is too old, in a block of its
// own so that its names meet no others.
const OWN_PROCESSES = ["cli", "service-child"];
const refusal = `{\n${readFileSync("electron/setup/require-node.mjs", "utf8")}}`;

export default defineConfig({
  main: {
    build: {
      target: NODE_TARGET,
      sourcemap: true,
      externalizeDeps: { exclude: BUILT_IN },
      rolldownOptions: {
        input: {
          index: "electron/main/index.ts",
          "service-utility": "electron/hosts/utility.ts",
          "service-child": "electron/hosts/child.ts",
          cli: "electron/hosts/cli.ts",
          "reader-worker": "electron/service/readers/worker.ts",
        },
        output: { intro: ({ name }) => (OWN_PROCESSES.includes(name) ? refusal : "") },
      },
    },
  },
  preload: {
    build: {
      target: NODE_TARGET,
      // A sandboxed preload is one CommonJS file that can require nothing but "electron".
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: "electron/preload/index.ts" },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "renderer",
    plugins: [react()],
    build: {
      target: CHROMIUM_TARGET,
      outDir: "out/renderer",
      minify: true,
      rolldownOptions: { input: "renderer/index.html" },
    },
  },
});
