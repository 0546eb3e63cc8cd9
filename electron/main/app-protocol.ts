import { readFile } from "node:fs";
import { join, sep } from "node:path";
import { protocol } from "electron";
import { lookup } from "mrmime";
import { contentPolicy, pageHeaders } from "../../shared/contract/page-policy";

const scheme = "app";
const origin = `${scheme}://lo-trinh`;

/** A refusal needs a body all the same; without one the request would fail instead. */
const nothing = Buffer.alloc(0);

/** The one page there is. */
export const pageAddress = `${origin}/index.html`;

/** True for an address inside the app. */
export function isOurs(address: string): boolean {
  return address.startsWith(`${origin}/`);
}

/** Makes the scheme known; to be called before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/**
 * Serves the built pages, and nothing outside their folder, with the policy of every page. Through the older call of
 * Electron: `protocol.handle` speaks in `Response`, and that alone loads all of Node's HTTP client before the first page.
 */
export function servePages(rendererDir: string): void {
  protocol.registerBufferProtocol(scheme, ({ url, method }, respond) => {
    const path = method === "GET" && isOurs(url) ? pathInside(rendererDir, url) : null;
    if (path === null) return respond({ statusCode: 403, data: nothing });
    readFile(path, (error, data) =>
      respond(
        error ? { statusCode: 404, data: nothing } : { statusCode: 200, headers: headersOf(path), data },
      ),
    );
  });
}

/** The file of an address; null outside the folder and for an address that is not well formed. */
function pathInside(folder: string, url: string): string | null {
  const name = decoded(new URL(url).pathname);
  const path = join(folder, name ?? "..");
  return path.startsWith(folder + sep) && !path.includes("\0") ? path : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function headersOf(path: string): Record<string, string> {
  return {
    ...pageHeaders,
    "Content-Type": lookup(path) ?? "application/octet-stream",
    "Content-Security-Policy": contentPolicy(["'self'"]),
  };
}
