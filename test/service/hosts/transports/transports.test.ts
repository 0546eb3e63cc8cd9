import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { createTransportPair, socketLine } from "../../../../electron/hosts/transports";
import { channelOf } from "../../../../shared/contract/ipc-channel";
import { sharePages } from "../../../../shared/contract/pages";
import { portLine } from "../../../../shared/contract/port-line";
import type { Transport } from "../../../../shared/contract/wire";
import { type ConnectedLines, describeTransport } from "../../../support/transport-laws";

describeTransport("the in-memory pair", async () => {
  const [page, service] = createTransportPair();
  return { page, service, dispose: () => page.close() };
});

describeTransport("the message port", async () => {
  const { port1, port2 } = new MessageChannel();
  const [page, service] = [portLine(port1), portLine(port2)];
  return { page, service, dispose: () => page.close() };
});

describeTransport("pages that share one channel", async () => {
  const [parent, child] = createTransportPair();
  const [pages, offices] = [sharePages(parent), sharePages(child)];
  const opened = new Promise<ConnectedLines["service"]>((resolve) => offices.onOpen(resolve));
  const page = pages.open();
  return { page, service: await opened, dispose: () => parent.close() };
});

/** Two page channels in this process whose messages travel to a real child process and back. */
async function openChildPages(): Promise<ConnectedLines> {
  const folder = mkdtempSync(join(tmpdir(), "lo-trinh-relay-"));
  const script = join(folder, "relay.mjs");
  writeFileSync(script, `process.on("message", (message) => process.send(message));`);
  const child = fork(script, [], { serialization: "advanced", execArgv: [] });
  const ipc = channelOf(child);
  const side = (own: string, other: string): Transport => ({
    post: (message) => ipc.post({ to: other, message }),
    onMessage: (listener) =>
      ipc.onMessage((raw) => {
        const { to, message } = Relayed.parse(raw);
        if (to === own) listener(message);
      }),
    onClose: ipc.onClose,
  });
  const [pages, offices] = [sharePages(side("page", "service")), sharePages(side("service", "page"))];
  const opened = new Promise<ConnectedLines["service"]>((resolve) => offices.onOpen(resolve));
  const page = pages.open();
  const dispose = () => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true });
  };
  return { page, service: await opened, dispose };
}

const Relayed = z.object({ to: z.string(), message: z.unknown() });

describeTransport("pages on the channel to a child process", openChildPages);

async function openSockets(): Promise<ConnectedLines> {
  const server = createServer().listen(0, "127.0.0.1");
  const sockets = new WebSocketServer({ server });
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const accepted = once(sockets, "connection");
  const socket = new WebSocket(`ws://127.0.0.1:${port}`);
  const page = socketLine(socket);
  await once(socket, "open");
  const [peer] = await accepted;
  return {
    page,
    service: socketLine(peer),
    dispose: () => {
      sockets.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

describeTransport("the WebSocket", openSockets);

describe("the WebSocket", () => {
  it.each([
    ["text", "xin chào"],
    ["bytes that are no msgpack", new Uint8Array([0xc1, 0xff])],
  ])("hangs up on a peer that sends %s", async (_, frame) => {
    const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    await once(server, "listening");
    server.on("connection", (peer) => socketLine(peer).onMessage(() => expect.fail("must not be delivered")));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const socket = new WebSocket(`ws://127.0.0.1:${port}`);
    await once(socket, "open");
    socket.send(frame);
    const [code] = await once(socket, "close");
    expect(code).toBe(1003);
    server.close();
  });
});

describe("pages that share one channel", () => {
  it("do not hear each other, and one closing leaves the others open", async () => {
    const [parent, child] = createTransportPair();
    const [pages, offices] = [sharePages(parent), sharePages(child)];
    offices.onOpen((line) => line.onMessage((message) => line.post({ echo: message })));
    const [first, second] = [pages.open(), pages.open()];
    const heard: unknown[] = [];
    second.onMessage((message) => heard.push(message));
    const answered = new Promise((resolve) => first.onMessage(resolve));
    first.post("một");
    expect(await answered).toEqual({ echo: "một" });
    first.close();
    const answeredSecond = new Promise((resolve) => second.onMessage(resolve));
    second.post("hai");
    await answeredSecond;
    expect(heard).toEqual([{ echo: "hai" }]);
  });

  it("all close when the channel does", async () => {
    const [parent, child] = createTransportPair();
    const pages = sharePages(parent);
    sharePages(child);
    const closed = [pages.open(), pages.open()].map(
      (line) => new Promise<void>((resolve) => line.onClose(resolve)),
    );
    child.close();
    await expect(Promise.all(closed)).resolves.toHaveLength(2);
  });

  it("ignore what is no envelope", async () => {
    const [parent, child] = createTransportPair();
    const offices = sharePages(child);
    let opened = 0;
    offices.onOpen(() => opened++);
    for (const noise of [null, 7, "open", { page: 1 }, { page: "x", kind: "open" }, { kind: "close" }])
      parent.post(noise);
    sharePages(parent).open();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(opened).toBe(1);
  });
});

describe("the channel to a child process", () => {
  const folder = mkdtempSync(join(tmpdir(), "lo-trinh-channel-"));
  const script = join(folder, "echo.mjs");
  beforeAll(() =>
    writeFileSync(
      script,
      `process.on("message", (message) => process.send({ ...message, isBytes: message.bytes instanceof Uint8Array }));
       process.on("disconnect", () => process.exit(0));`,
    ),
  );
  afterAll(() => rmSync(folder, { recursive: true }));

  const start = () => fork(script, [], { serialization: "advanced", execArgv: [] });
  const next = (channel: Transport) => new Promise<unknown>((resolve) => channel.onMessage(resolve));

  it("brings bytes as bytes", async () => {
    const child = start();
    const channel = channelOf(child);
    const answer = next(channel);
    channel.post({ bytes: new Uint8Array([1, 2, 3]) });
    expect(await answer).toEqual({ bytes: new Uint8Array([1, 2, 3]), isBytes: true });
    child.disconnect();
  });

  it("tells when the process is killed, and then takes no more messages", async () => {
    const child = start();
    const channel = channelOf(child);
    const isClosed = new Promise<void>((resolve) => channel.onClose(resolve));
    child.kill("SIGKILL");
    await isClosed;
    expect(() => channel.post({ late: true })).not.toThrow();
  });
});
