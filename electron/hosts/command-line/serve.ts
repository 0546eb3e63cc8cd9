import { existsSync } from "node:fs";
import { join } from "node:path";
import type { MessageCode } from "../../../shared/text";
import { openHostedOffice } from "../office-host";
import { startWebHost, type WebHost } from "../web";
import type { CommandContext } from "./context";
import { errnoOf } from "./files";
import { CommandRefusal } from "./refusal";

/** `serve`: the app for a browser on this machine, until the process is told to stop. */
export async function serve(context: CommandContext, options: { port: number; data: string }): Promise<void> {
  const { resourcesDir, rendererDir, version } = context.root;
  const stopped = untilStopped();
  if (!existsSync(join(rendererDir, "index.html"))) throw new CommandRefusal("command.pages-missing");
  const office = openHostedOffice({ dataDir: options.data, resourcesDir, appVersion: version });
  try {
    const host = await startOn(options.port, () => startWebHost({ office, rendererDir, port: options.port }));
    context.print(`${context.say("command.serve-open", { address: host.address })}\n`);
    await stopped;
    await host.close();
  } finally {
    office.close();
  }
}

const portRefusals: Readonly<Record<string, MessageCode>> = {
  EADDRINUSE: "command.port-in-use",
  EACCES: "command.port-refused",
};

async function startOn(port: number, start: () => Promise<WebHost>): Promise<WebHost> {
  try {
    return await start();
  } catch (error) {
    const code = portRefusals[errnoOf(error)];
    throw code ? new CommandRefusal(code, { port: String(port) }) : error;
  }
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}
