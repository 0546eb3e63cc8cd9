import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { connect as connectSocket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { largestMessage, socketLine } from "../../../../electron/hosts/transports";
import { startWebHost, type WebHost } from "../../../../electron/hosts/web";
import type { OfficeContract, OfficeEvents } from "../../../../shared/contract";
import { connect } from "../../../../shared/contract/client";
import { temporaryFolder } from "../../../support/folder";
import { openTestOffice, type TestOffice } from "../../../support/office";

const pages = temporaryFolder();
let office: TestOffice;
let host: WebHost;
let port: number;
let cookie: string;

beforeAll(async () => {
  const rendererDir = join(pages.path, "renderer");
  mkdirSync(join(rendererDir, "assets"), { recursive: true });
  writeFileSync(join(pages.path, "secret.txt"), "bí mật");
  writeFileSync(join(rendererDir, "index.html"), "<!doctype html><title>Lộ Trình</title>");
  writeFileSync(join(rendererDir, "assets", "app-1a2b.js"), "export {};");
  writeFileSync(join(rendererDir, ".env"), "TOKEN=1");
  office = openTestOffice();
  host = await startWebHost({ office: office.office, rendererDir, port: 0 });
  port = Number(new URL(host.address).port);
  cookie = String((await ask(pathOf(host.address))).headers["set-cookie"]).split(";")[0] ?? "";
});

afterAll(async () => {
  await host.close();
  await office.close();
  pages.remove();
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: "127.0.0.1", port, path, method, headers, agent: false },
      async (answer) => {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk);
        const body = Buffer.concat(chunks).toString();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}

describe("the loopback host lets in", () => {
  it("whoever has the printed address: a cookie for scripts' eyes not, and the address without the token", async () => {
    const { status, headers } = await ask(pathOf(host.address));
    expect(status).toBe(303);
    expect(headers.location).toBe("/");
    expect(String(headers["set-cookie"])).toMatch(
      new RegExp(`^lo-trinh-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`, "u"),
    );
    expect(headers["cache-control"]).toBe("no-store");
  });

  it("the cookie's holder, by either name of this machine", async () => {
    for (const name of ["127.0.0.1", "localhost"]) {
      const { status, body } = await ask("/", { cookie, host: `${name}:${port}` });
      expect(status).toBe(200);
      expect(body).toContain("Lộ Trình");
    }
  });

  it("with a type for each file, and hashed files to keep", async () => {
    const { headers } = await ask("/assets/app-1a2b.js", { cookie });
    expect(headers["content-type"]).toBe("text/javascript");
    expect(headers["cache-control"]).toContain("immutable");
    expect((await ask("/", { cookie })).headers["cache-control"]).toContain("no-cache");
  });
});

describe("the loopback host keeps out", () => {
  it.each(["", "x", "a".repeat(43), "ă".repeat(50)])("a wrong token %j", async (token) => {
    const { status, headers } = await ask(`/?token=${encodeURIComponent(token)}`, { cookie });
    expect(status).toBe(403);
    expect(headers["set-cookie"]).toBeUndefined();
  });

  it("whoever has no cookie, or another", async () => {
    const { status, body } = await ask("/");
    expect(status).toBe(403);
    expect(body).toContain("Hãy mở địa chỉ mới");
    expect((await ask("/assets/app-1a2b.js")).status).toBe(403);
    expect((await ask("/", { cookie: `lo-trinh-${port}=${"a".repeat(43)}` })).status).toBe(403);
    expect((await ask("/", { cookie: cookie.replace(String(port), "1") })).status).toBe(403);
  });

  it.each(["evil.example", "127.0.0.1", "127.0.0.1:1", "[::1]", ""])(
    "a request for the host %j, with cookie or token",
    async (name) => {
      const foreign = name === "" ? `evil.example:${port}` : name;
      expect((await ask("/", { cookie, host: foreign })).status).toBe(403);
      expect((await ask(pathOf(host.address), { host: foreign })).status).toBe(403);
    },
  );

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("the method %s", async (method) => {
    expect((await ask("/", { cookie }, method)).status).toBe(405);
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/../../secret.txt",
    "/..\\secret.txt",
    "//secret.txt",
    "/.env",
    "/%00",
    "/%",
    "/missing.js",
  ])("the path %s", async (path) => {
    const { status, body } = await ask(path, { cookie });
    expect([400, 404]).toContain(status);
    expect(body).not.toContain("bí mật");
    expect(body).not.toContain("TOKEN");
  });

  it("what is no HTTP", async () => {
    const socket = connectSocket(port, "127.0.0.1");
    socket.write("xin chào\r\n\r\n");
    const [answer] = await once(socket, "data");
    expect(String(answer)).toContain("400 Bad Request");
    socket.destroy();
  });
});

describe("every answer of the loopback host", () => {
  it("carries a policy without inline scripts, styles or foreign places", async () => {
    for (const path of ["/", "/missing", "/?token=x"]) {
      const { headers } = await ask(path, { cookie });
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/u);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  });
});

describe("the loopback host's socket", () => {
  const open = (headers: Record<string, string>, path = "/office") =>
    new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
  const refusalOf = async (socket: WebSocket) => {
    const [error] = await once(socket, "error");
    return String(error);
  };

  it("serves a page of this host that has the cookie", async () => {
    const socket = open({ cookie, origin: `http://127.0.0.1:${port}` });
    await once(socket, "open");
    const { client } = connect<OfficeContract, OfficeEvents>(socketLine(socket));
    expect((await client.office.get({})).unit).toBeNull();
    const file = client.parents.readFile({ name: "a.txt", bytes: new Uint8Array() });
    await expect(file).rejects.toMatchObject({ code: "file-empty" });
    socket.close();
  });

  it("refuses no cookie, a foreign or no origin, a foreign host, another path", async () => {
    const origin = `http://127.0.0.1:${port}`;
    for (const socket of [
      open({ origin }),
      open({ cookie }),
      open({ cookie, origin: "http://evil.example" }),
      open({ cookie, origin: `http://localhost:${port}` }),
      open({ cookie, origin: `https://127.0.0.1:${port}` }),
      open({ cookie, origin: `http://evil.example:${port}`, host: `evil.example:${port}` }),
      open({ cookie, origin }, "/"),
      open({ cookie, origin }, "/office?x"),
    ])
      expect(await refusalOf(socket)).toContain("403");
  });

  it("hangs up on a message over the limit and goes on serving", async () => {
    const origin = `http://127.0.0.1:${port}`;
    const socket = open({ cookie, origin });
    await once(socket, "open");
    socket.send(new Uint8Array(largestMessage + 1));
    const [code] = await once(socket, "close");
    expect(code).toBe(1009);
    const next = open({ cookie, origin });
    await once(next, "open");
    next.close();
  });
});

describe("starting the loopback host", () => {
  it("fails where pages are not built, and where the port is taken", async () => {
    const options = { office: office.office, rendererDir: join(pages.path, "renderer") };
    await expect(startWebHost({ ...options, rendererDir: pages.path, port: 0 })).rejects.toThrow("no pages");
    await expect(startWebHost({ ...options, port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
