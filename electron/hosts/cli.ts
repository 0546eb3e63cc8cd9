#!/usr/bin/env node
import { languageOf, processContext } from "./command-line/context";
import { run } from "./command-line/program";
import { reportFailure } from "./command-line/refusal";

const args = process.argv.slice(2);
const context = processContext(import.meta.dirname, languageOf(args, process.env));

process.stdout.on("error", () => process.exit(0)); // the reader of a pipe went away
process.on("uncaughtException", (error) => process.exit(reportFailure(error, "lotrinh", context)));
process.exitCode = await run(args, context);
