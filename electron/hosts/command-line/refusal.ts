import { randomBytes } from "node:crypto";
import { CommanderError } from "commander";
import { OfficeError } from "../../../shared/contract/errors";
import { isMessageCode, type MessageCode, type MessageParams } from "../../../shared/text";
import { logFile } from "../log-file";
import type { CommandContext } from "./context";
import { defaultDataFolder } from "./data-folder";

/** A refusal that only the command line knows; its sentence is in the catalogue. */
export class CommandRefusal extends Error {
  readonly code: MessageCode;
  readonly params: MessageParams;

  constructor(code: MessageCode, params: MessageParams = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** A refusal that is a wrong use of the command line. */
export class CommandMisuse extends CommandRefusal {}

const refused = 1;
const misused = 2;

/** Exit code for what `command` ("lotrinh check") threw, after one line about it on stderr. */
export function reportFailure(error: unknown, command: string, context: CommandContext): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    context.complain(context.say("command.usage", { command }));
    return misused;
  }
  context.complain(sentenceOf(error, context));
  return error instanceof CommandMisuse ? misused : refused;
}

/** What a user is told about something thrown; a fault is logged and told by its number. */
export function sentenceOf(error: unknown, context: CommandContext): string {
  if (error instanceof CommandRefusal) return context.say(error.code, error.params);
  if (!(error instanceof OfficeError)) return context.say("command.unexpected", { log: logged(error) });
  const code = `error.${error.code}`;
  return isMessageCode(code) ? context.say(code, error.params) : code;
}

function logged(error: unknown): string {
  const number = randomBytes(4).toString("hex");
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const log = logFile(defaultDataFolder(process.env), () => new Date());
  log({ level: "error", message: "command failed", number, detail });
  return number;
}
