import { type Language, type MessageCode, type MessageParams, message } from "../../../shared/text";
import { type AppRoot, findAppRoot } from "../app-root";

/** What every command can lean on: where the app is, its language, and the two streams. */
export interface CommandContext {
  readonly root: AppRoot;
  readonly language: Language;
  print(text: string): void;
  complain(text: string): void;
  say(code: MessageCode, params?: MessageParams): string;
}

/** The context of this process; `from` is the folder of the running program. */
export function processContext(from: string, language: Language): CommandContext {
  return {
    root: findAppRoot(from),
    language,
    print: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(`${text}\n`),
    say: (code, params) => message(language, code, params),
  };
}

/** The language asked for by `--lang`, else by LO_TRINH_LANG, else Vietnamese. */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const given = args.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length);
  const asked = given ?? args[args.indexOf("--lang") + 1 || args.length] ?? env.LO_TRINH_LANG;
  return asked === "en" ? "en" : "vi";
}
