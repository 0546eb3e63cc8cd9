import { resolve } from "node:path";
import { Argument, Command, Help, Option } from "commander";
import { exportFormats } from "../../../shared/contract/exports";
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
  const adders = [addDemo, addImport, addCheck, addTwins, addLibrary, addExport, addServe, addDoctor];
  for (const add of adders) add(program, context);
  for (const command of program.commands.flatMap(withBelow)) plain(command, context);
  for (const command of program.commands.flatMap(withBelow))
    if (command.commands.length === 0) addShared(command, context);
  return program;
}

function withBelow(command: Command): readonly Command[] {
  return [command, ...command.commands];
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
    .option("--draft <FILE>", say("command.check-draft"), pathOf)
    .option("--parent <FILE...>", say("command.check-parent"), pathsOf)
    .option("--json", say("command.json"))
    .option("--pairs <FILE>", say("command.check-pairs"), pathOf)
    .option("--src <DIR>", say("command.check-src"), pathOf)
    .option("--susp <DIR>", say("command.check-susp"), pathOf)
    .option("--out <DIR>", say("command.check-out"), pathOf)
    .action(async (options) => (await import("./check")).runCheck(context, options));
}

function addTwins(program: Command, context: CommandContext): void {
  const { say } = context;
  const threshold = new Option("--threshold <X>", say("command.twins-threshold"));
  program
    .command("twins")
    .description(say("command.twins"))
    .addArgument(new Argument("<DIR>", say("command.twins-folder")).argParser(pathOf))
    .requiredOption("--parent <FILE>", say("command.twins-parent"), pathOf)
    .addOption(threshold.argParser(shareOf).default(0.6))
    .option("--json", say("command.json"))
    .option("--html <FILE>", say("command.twins-html"), pathOf)
    .action(async (folder, options) => (await import("./twins")).findTwinsIn(context, folder, options));
}

function addLibrary(program: Command, context: CommandContext): void {
  const { say } = context;
  const commands = async () => await import("./library");
  const library = program.command("library").description(say("command.library")).helpCommand(false);
  library
    .command("add")
    .description(say("command.library-add"))
    .addArgument(new Argument("<PATH...>", say("command.library-paths")).argParser(pathsOf))
    .option("--json", say("command.json"))
    .action(async (paths, options) => (await commands()).addToLibrary(context, paths, withData(options)));
  library
    .command("scan")
    .description(say("command.library-scan"))
    .requiredOption("--draft <FILE>", say("command.check-draft"), pathOf)
    .option("--json", say("command.json"))
    .action(async (options) => (await commands()).scanLibraryFor(context, withData(options)));
  library
    .command("list")
    .description(say("command.library-list"))
    .option("--json", say("command.json"))
    .action(async (options) => (await commands()).listLibrary(context, withData(options)));
}

function addExport(program: Command, context: CommandContext): void {
  const { say } = context;
  program
    .command("export")
    .description(say("command.export"))
    .requiredOption("--programme <ID>", say("command.export-programme"))
    .addOption(
      new Option("--format <FORMAT>", say("command.export-format"))
        .argParser(oneOf(exportFormats))
        .default("docx"),
    )
    .option("--rule <ID>", say("command.export-rule"))
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

function oneOf<Value extends string>(values: readonly Value[]): (given: string) => Value {
  return (given) => {
    const found = values.find((value) => value === given);
    if (found === undefined) throw new CommandMisuse("command.bad-value", { value: given });
    return found;
  };
}

function pathOf(given: string): string {
  if (given.trim() === "") throw new CommandMisuse("command.empty-path");
  return given;
}

function pathsOf(given: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, pathOf(given)];
}

function shareOf(given: string): number {
  const share = /^(?:0|1|[01]?[.,]\d{1,6})$/u.test(given) ? Number(given.replace(",", ".")) : Number.NaN;
  if (!(share >= 0 && share <= 1)) throw new CommandMisuse("command.bad-threshold");
  return share;
}

function portOf(given: string): number {
  const port = /^\d{1,5}$/u.test(given) ? Number(given) : Number.NaN;
  if (!(port <= 65_535)) throw new CommandMisuse("command.bad-port");
  return port;
}
