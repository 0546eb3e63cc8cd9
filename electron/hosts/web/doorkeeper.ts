import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Where the page's WebSocket connects. */
const officePath = "/office";

/** What a request gets: the files, a cookie and the way in, or a status. */
export type Verdict =
  | { readonly pass: "files" }
  | { readonly pass: "enter"; readonly cookie: string }
  | { readonly pass: "no"; readonly status: 400 | 403 | 405 };

/** Decides who may come in. `address` carries this start's token; `socketOrigins` are those a page may connect to. */
export interface Doorkeeper {
  readonly address: string;
  readonly socketOrigins: readonly string[];
  judge(request: IncomingMessage): Verdict;
  mayConnect(request: IncomingMessage): boolean;
}

const no = (status: 400 | 403 | 405): Verdict => ({ pass: "no", status });

/**
 * Makes token and cookie anew for a port. Only this machine's names for itself are accepted as Host (so a foreign name
 * that resolves here gets nothing), and a WebSocket must come from a page of this very host.
 */
export function doorkeeper(port: number): Doorkeeper {
  const token = secret();
  const session = secret();
  const cookieName = `lo-trinh-${port}`;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const isKnownHost = (request: IncomingMessage) => hosts.includes(request.headers.host ?? "");
  const hasCookie = (request: IncomingMessage) => isSame(cookieOf(request, cookieName), session);
  return {
    address: `http://127.0.0.1:${port}/?token=${token}`,
    socketOrigins: hosts.map((host) => `ws://${host}`),
    judge: (request) => {
      const url = URL.parse(request.url ?? "", `http://127.0.0.1:${port}`);
      if (!isKnownHost(request)) return no(403);
      if (request.method !== "GET" && request.method !== "HEAD") return no(405);
      if (!url || !request.url?.startsWith("/")) return no(400);
      const given = url.pathname === "/" ? url.searchParams.get("token") : null;
      if (given === null) return hasCookie(request) ? { pass: "files" } : no(403);
      const cookie = `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`;
      return isSame(given, token) ? { pass: "enter", cookie } : no(403);
    },
    mayConnect: (request) =>
      request.url === officePath &&
      isKnownHost(request) &&
      request.headers.origin === `http://${request.headers.host}` &&
      hasCookie(request),
  };
}

function secret(): string {
  return randomBytes(32).toString("base64url");
}

/** Compares digests, so that neither length nor content shows in the time taken. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function cookieOf(request: IncomingMessage, name: string): string {
  const pairs = (request.headers.cookie ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
}
