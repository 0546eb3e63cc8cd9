import { existsSync } from "node:fs";
import { join } from "node:path";
import { app, type MessagePortMain } from "electron";
import type { ServiceStart } from "../../shared/contract/service-process";
import { launchChild } from "./child-service";
import type { ServiceProcess } from "./supervision";
import { launchUtility } from "./utility-service";

/** Node-API version that better-sqlite3 13 is built for. */
const neededNapi = 10;

/**
 * Starts the service: in Electron's utility process, or where the Node inside Electron is too old for the store, in a
 * Node of its own. Only development and tests run such an Electron, so that Node is the project's.
 */
export function launchService(appRoot: string, start: ServiceStart): ServiceProcess<MessagePortMain> {
  const modules = join(appRoot, "out", "main");
  process.env.NODE_COMPILE_CACHE ??= join(app.getPath("userData"), "service-code"); // compiled once, not at every start
  if (Number(process.versions.napi ?? 0) >= neededNapi) {
    return launchUtility(join(modules, "service-utility.js"), start);
  }
  return launchChild(projectNode(appRoot), join(modules, "service-child.js"), start);
}

function projectNode(appRoot: string): string {
  const own = join(appRoot, "node_modules", ".bin", "node");
  return process.env.LO_TRINH_NODE ?? (existsSync(own) ? own : "node");
}
