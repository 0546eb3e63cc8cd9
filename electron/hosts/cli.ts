#!/usr/bin/env node
import { languageOf, processContext } from "./command-line/context";
import { run } from "./command-line/program";

const args = process.argv.slice(2);
const context = processContext(import.meta.dirname, languageOf(args, process.env));

process.stdout.on("error", () => process.exit(0)); // the reader of a pipe went away
process.exitCode = await run(args, context);
