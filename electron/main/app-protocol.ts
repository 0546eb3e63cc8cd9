import { readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { protocol } from "electron";
import { lookup } from "mrmime";
import { contentPolicy, pageHeaders } from "../../shared/contract/page-policy";

const scheme = "app";
const origin = `${scheme}://lo-trinh`;

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

/** Serves the built pages, and nothing outside their folder, with the policy of every page. */
export function servePages(rendererDir: string): void {
  protocol.handle(scheme, async ({ url, method }) => {
    const path = method === "GET" && isOurs(url) ? pathInside(rendererDir, url) : null;
    if (path === null) return refused(403);
    try {
      return new Response(new Uint8Array(await readFile(path)), { headers: headersOf(path) });
    } catch {
      return refused(404);
    }
  });
}

function pathInside(folder: string, url: string): string | null {
  const path = join(folder, decodeURIComponent(new URL(url).pathname));
  return path.startsWith(folder + sep) && !path.includes("\0") ? path : null;
}

function headersOf(path: string): Record<string, string> {
  return {
    ...pageHeaders,
    "Content-Type": lookup(path) ?? "application/octet-stream",
    "Content-Security-Policy": contentPolicy(["'self'"]),
  };
}

function refused(status: number): Response {
  return new Response(null, { status });
}
