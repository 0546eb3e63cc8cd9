import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** The file of a data folder that holds the office. */
export const storeFile = "lo-trinh.sqlite";

/** Electron's own folders for an app called lo-trinh; no library at hand gives these. */
const appFolders: Readonly<Record<string, (env: NodeJS.ProcessEnv) => string>> = {
  win32: (env) => env.APPDATA ?? join(homedir(), "AppData", "Roaming"),
  darwin: () => join(homedir(), "Library", "Application Support"),
  linux: (env) => env.XDG_CONFIG_HOME || join(homedir(), ".config"),
};

/** The data folder the desktop app uses, unless LO_TRINH_DATA names another. */
export function defaultDataFolder(env: NodeJS.ProcessEnv): string {
  if (env.LO_TRINH_DATA) return resolve(env.LO_TRINH_DATA);
  const folder = (appFolders[process.platform] ?? appFolders.linux)?.(env) ?? homedir();
  return join(folder, "lo-trinh", "du-lieu");
}
