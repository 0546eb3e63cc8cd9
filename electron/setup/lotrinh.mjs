#!/usr/bin/env node
// The command "lotrinh": runs the built command line on the project's own Node.js and passes its exit code on.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { commandLine, projectNode } from "./layout.mjs";

if (!existsSync(projectNode) || !existsSync(commandLine)) {
  process.stderr.write(
    'Chương trình chưa được dựng; hãy chạy "npm start" một lần. / Not built yet; run "npm start" once.\n',
  );
  process.exit(1);
}
const ran = spawnSync(projectNode, [commandLine, ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = ran.status ?? 1;
