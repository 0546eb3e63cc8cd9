import { resolve } from "node:path";
import { Argument, Command, Help, Option } from "commander";
import type { MessageCode } from "../../../shared/text";
import type { CommandContext } from "./context";
import { defaultDataFolder } from "./data-folder";
import { CommandMisuse, reportFailure } from "./refusal";

/**
 * Runs one command line and gives its exit code: 0 done, 1 refused, 2 wrong usage. Each command brings
 * its own parts in, so that help and refusals do not wait for all of them.
 */
export async function run(args: readonly string[], context: CommandContext): Promise<number> {
  const program = commands(context);
  try {
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    const known = program.commands.find((command) => args.includes(command.name()));
    return reportFailure(error, known ? `lotrinh ${known.name()}` : "lotrinh", context);
  }
}

function commands(context: CommandContext): Command {
  const { say } = context;
  const program = plain(new Command("lotrinh"), context)
    .description(say("command.summary"))
    .version(context.root.version, "-V, --version", say("command.version"))
    .helpCommand("help [command]", say("command.help"));
  for (const add of [addDemo, addImport, addCheck, addExport, addServe, addDoctor]) add(program, context);
  for (const command of program.commands) addShared(plain(command, context), context);
  return program;
}

const headings: Readonly<Record<string, MessageCode>> = {
  "Usage:": "command.heading-usage",
  "Arguments:": "command.heading-arguments",
  "Options:": "command.heading-options",
  "Commands:": "command.heading-commands",
};

/** Commander's own words in a help text, in the language of the command. */
function helpWords({ say }: CommandContext): Partial<Help> {
  const help = new Help();
  const inWords = (usage: string) =>
    usage
      .replace("[options]", `[${say("command.usage-options")}]`)
      .replace("[command]", `[${say("command.usage-command")}]`);
  return {
    commandUsage: (command) => inWords(help.commandUsage(command)),
    subcommandTerm: (command) => inWords(help.subcommandTerm(command)),
    optionDescription: ({ description, defaultValue }) =>
      defaultValue === undefined ? description : say("command.default", { description, value: defaultValue }),
  };
}

function plain(command: Command, context: CommandContext): Command {
  const { say, print } = context;
  const styleTitle = (title: string) => {
    const code = headings[title];
    return code ? say(code) : title;
  };
  return command
    .exitOverride()
    .configureHelp({ styleTitle, ...helpWords(context) })
    .configureOutput({ writeOut: print, writeErr: () => undefined, outputError: () => undefined })
    .helpOption("-h, --help", say("command.help"))
    .addOption(new Option("--lang <LANG>", say("command.lang")).argParser(oneOf(["vi", "en"])));
}

function addShared(command: Command, { say }: CommandContext): void {
  const data = new Option("--data <DIR>", say("command.data"));
  command.addOption(data.argParser((path) => resolve(pathOf(path))));
}

function addDemo(program: Command, context: CommandContext): void {
  const { say } = context;
  program
    .command("demo")
    .description(say("command.demo"))
    .requiredOption("--out <DIR>", say("command.demo-out"), pathOf)
    .action(async (options) => (await import("./demo")).runDemo(context, options));
}

function addImport(program: Command, context: CommandContext): void {
  const { say } = context;
  program
    .command("import")
    .description(say("command.import"))
    .addArgument(new Argument("<FILE>", say("command.import-file")).argParser(pathOf))
    .option("--json", say("command.json"))
    .option("--text", say("command.import-text"))
    .action(async (file, options) => (await import("./import")).importFile(context, file, options));
}

function addCheck(program: Command, context: CommandContext): void {
  const { say } = context;
  program
    .command("check")
    .description(say("command.check"))
    .requiredOption("--draft <FILE>", say("command.check-draft"), pathOf)
    .requiredOption("--parent <FILE...>", say("command.check-parent"), pathsOf)
    .option("--json", say("command.json"))
    .action(async (options) => (await import("./check")).checkFiles(context, options));
}

function addExport(program: Command, context: CommandContext): void {
  const { say } = context;
  program
    .command("export")
    .description(say("command.export"))
    .requiredOption("--programme <ID>", say("command.export-programme"))
    .addOption(
      new Option("--format <FORMAT>", say("command.export-format"))
        .argParser(oneOf(["docx"]))
        .default("docx"),
    )
    .requiredOption("--out <FILE>", say("command.export-out"), pathOf)
    .action(async (options) => (await import("./export")).exportProgramme(context, withData(options)));
}

function addServe(program: Command, context: CommandContext): void {
  const { say } = context;
  program
    .command("serve")
    .description(say("command.serve"))
    .addOption(new Option("--port <N>", say("command.serve-port")).argParser(portOf).default(0))
    .action(async (options) => (await import("./serve")).serve(context, withData(options)));
}

function addDoctor(program: Command, context: CommandContext): void {
  const { say } = context;
  program
    .command("doctor")
    .description(say("command.doctor"))
    .option("--json", say("command.json"))
    .action(async (options) => (await import("./doctor")).examine(context, withData(options)));
}

function withData<Options extends { data?: string }>(options: Options): Options & { data: string } {
  return { ...options, data: options.data ?? defaultDataFolder(process.env) };
}

function oneOf(values: readonly string[]): (given: string) => string {
  return (given) => {
    if (!values.includes(given)) throw new CommandMisuse("command.bad-value", { value: given });
    return given;
  };
}

function pathOf(given: string): string {
  if (given.trim() === "") throw new CommandMisuse("command.empty-path");
  return given;
}

function pathsOf(given: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, pathOf(given)];
}

function portOf(given: string): number {
  const port = /^\d{1,5}$/u.test(given) ? Number(given) : Number.NaN;
  if (!(port <= 65_535)) throw new CommandMisuse("command.bad-port");
  return port;
}
