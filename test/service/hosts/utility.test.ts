import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OfficeContract, OfficeEvents } from "../../../shared/contract";
import { connect } from "../../../shared/contract/client";
import { portLine } from "../../../shared/contract/port-line";
import { stopMessage } from "../../../shared/contract/service-process";
import { type BuiltHost, buildHost } from "../../support/built-host";
import { temporaryFolder } from "../../support/folder";
import { resourcesDir } from "../../support/office";

/** Stands for Electron's utility process, which no Electron on the build machines can offer with Node-API 10. */
const utilityPreamble = `
  import { EventEmitter } from "node:events";
  import { parentPort } from "node:worker_threads";
  const port = new EventEmitter();
  port.postMessage = (message) => parentPort.postMessage(message);
  const waiting = [];
  parentPort.on("message", (event) => (port.listenerCount("message") ? port.emit("message", event) : waiting.push(event)));
  port.on("newListener", () => queueMicrotask(() => waiting.splice(0).forEach((event) => port.emit("message", event))));
  process.parentPort = port;
`;

let host: BuiltHost;
let folder: ReturnType<typeof temporaryFolder>;
let worker: Worker;

beforeAll(async () => {
  host = await buildHost("utility");
});
afterAll(() => host.dispose());
beforeEach(() => {
  folder = temporaryFolder();
  const module = join(folder.path, "utility.mjs");
  writeFileSync(module, `${utilityPreamble} await import(${JSON.stringify(host.path)});`);
  worker = new Worker(module);
});
afterEach(async () => {
  await worker.terminate();
  folder.remove();
});

function start(dataDir: string): void {
  worker.postMessage({ data: { dataDir, resourcesDir, appVersion: "0.0.0-test" }, ports: [] });
}

function openPage() {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ data: null, ports: [port2] }, [port2]);
  return connect<OfficeContract, OfficeEvents>(portLine(port1));
}

describe("the utility process", () => {
  it("reports itself ready and serves every port it is given", async () => {
    start(folder.path);
    expect((await once(worker, "message"))[0]).toEqual({ report: "ready" });
    const pages = [openPage(), openPage()];
    const offices = await Promise.all(pages.map(({ client }) => client.office.get({})));
    expect(offices.map(({ unit }) => unit)).toEqual([null, null]);
  });

  it("reports why it does not open an office, and hangs up on pages", async () => {
    const file = join(folder.path, "tep");
    writeFileSync(file, "x");
    start(join(file, "du-lieu"));
    expect((await once(worker, "message"))[0]).toMatchObject({ report: "refused", code: "folder-missing" });
    await expect(openPage().client.office.get({})).rejects.toMatchObject({ code: "service-unavailable" });
  });

  it("ends when asked to", async () => {
    start(folder.path);
    await once(worker, "message");
    worker.postMessage({ data: stopMessage, ports: [] });
    expect(await once(worker, "exit")).toEqual([0]);
  });
});
