import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { WebSocketServer } from "ws";
import { contentPolicy, pageHeaders } from "../../../shared/contract/page-policy";
import { message } from "../../../shared/text";
import type { Office } from "../../service";
import { largestMessage, socketLine } from "../transports";
import { Doorkeeper } from "./doorkeeper";

/** What the loopback host needs; port 0 takes any free one. */
export interface WebHostOptions {
  readonly office: Office;
  readonly rendererDir: string;
  readonly port: number;
}

/** A running loopback host. `address` holds the token of this start: whoever has it is let in. */
export interface WebHost {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the app on 127.0.0.1 to the holder of the printed address and to nobody else. Rejects with Node's error
 * when the port is taken, and when the app's pages are not built.
 */
export async function startWebHost({ office, rendererDir, port }: WebHostOptions): Promise<WebHost> {
  if (!existsSync(join(rendererDir, "index.html"))) throw new Error(`no pages in ${rendererDir}`);
  const server = createServer();
  const bound = await listen(server, port);
  const door = new Doorkeeper(bound);
  const files = staticFiles(rendererDir);
  server.on("request", (request, response) => answer(door, files, request, response));
  const sockets = acceptPages(server, door, office);
  return { address: door.address, close: () => closeAll(server, sockets) };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** A browser has other pages beside ours; none may hold on to our window. */
const apart = { "Cross-Origin-Opener-Policy": "same-origin" };

type Files = (request: IncomingMessage, response: ServerResponse) => void;

function staticFiles(rendererDir: string): Files {
  return sirv(rendererDir, {
    etag: true,
    onNoMatch: (_, response) => refuse(response, 404),
    setHeaders: (response, path) => {
      const isHashed = path.startsWith("/assets/");
      response.setHeader(
        "Cache-Control",
        isHashed ? "private, max-age=31536000, immutable" : "private, no-cache",
      );
    },
  });
}

function answer(door: Doorkeeper, files: Files, request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries({ ...pageHeaders, ...apart })) response.setHeader(name, value);
  response.setHeader("Content-Security-Policy", contentPolicy(["'self'", ...door.socketOrigins]));
  const verdict = door.judge(request);
  if (verdict.pass === "enter") enter(response, verdict.cookie);
  else if (verdict.pass === "no") refuse(response, verdict.status);
  else files(request, response);
}

function enter(response: ServerResponse, cookie: string): void {
  response.writeHead(303, { "Set-Cookie": cookie, Location: "/", "Cache-Control": "no-store" }).end();
}

const refusals: Readonly<Record<number, string>> = {
  400: "Bad request",
  403: (["vi", "en"] as const).map((language) => message(language, "command.serve-refused")).join("\n"),
  404: "Not found",
  405: "Method not allowed",
};

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(`${refusals[status] ?? "Refused"}\n`);
}

function acceptPages(server: Server, door: Doorkeeper, office: Office): WebSocketServer {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    perMessageDeflate: false,
  });
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    if (!door.mayConnect(request)) {
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, socket, head, (page) => office.serve(socketLine(page)));
  });
  return sockets;
}

function closeAll(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const page of sockets.clients) page.terminate();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
