import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Where the page's WebSocket connects. */
const officePath = "/office";

/** What a request gets: the files, a cookie and the way in, or a status. */
export type Verdict =
  | { readonly pass: "files" }
  | { readonly pass: "enter"; readonly cookie: string }
  | { readonly pass: "no"; readonly status: 400 | 403 | 405 };

const no = (status: 400 | 403 | 405): Verdict => ({ pass: "no", status });

/**
 * Decides who may come in, with a token and a cookie of this start only. Only this machine's names for itself are
 * accepted as Host (so a foreign name that resolves here gets nothing), and a WebSocket must come from a page of this
 * very host.
 */
export class Doorkeeper {
  /** The address with the token; whoever has it is let in. */
  readonly address: string;
  /** Where a page may connect its WebSocket. */
  readonly socketOrigins: readonly string[];
  private readonly token = secret();
  private readonly session = secret();
  private readonly cookieName: string;
  private readonly hosts: readonly string[];

  constructor(port: number) {
    this.hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    this.cookieName = `lo-trinh-${port}`;
    this.address = `http://127.0.0.1:${port}/?token=${this.token}`;
    this.socketOrigins = this.hosts.map((host) => `ws://${host}`);
  }

  judge(request: IncomingMessage): Verdict {
    const { url = "", method = "" } = request;
    if (!this.isKnownHost(request)) return no(403);
    if (!["GET", "HEAD"].includes(method)) return no(405);
    if (!url.startsWith("/") || !URL.canParse(url, "http://localhost")) return no(400);
    const token = tokenOf(url);
    if (token !== null) return this.welcome(token);
    return this.hasCookie(request) ? { pass: "files" } : no(403);
  }

  mayConnect(request: IncomingMessage): boolean {
    const { host, origin } = request.headers;
    const isPage = this.isKnownHost(request) && origin === `http://${host}`;
    return isPage && request.url === officePath && this.hasCookie(request);
  }

  private welcome(token: string): Verdict {
    const cookie = `${this.cookieName}=${this.session}; Path=/; HttpOnly; SameSite=Strict`;
    return isSame(token, this.token) ? { pass: "enter", cookie } : no(403);
  }

  private isKnownHost(request: IncomingMessage): boolean {
    return this.hosts.includes(request.headers.host ?? "");
  }

  private hasCookie(request: IncomingMessage): boolean {
    return isSame(cookieOf(request, this.cookieName), this.session);
  }
}

function tokenOf(address: string): string | null {
  const url = new URL(address, "http://localhost");
  return url.pathname === "/" ? url.searchParams.get("token") : null;
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
