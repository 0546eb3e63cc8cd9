import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchChild } from "../../../electron/main/child-service";
import { type SupervisedPage, Supervisor } from "../../../electron/main/supervision";
import type { OfficeContract, OfficeEvents } from "../../../shared/contract";
import { type Connection, connect } from "../../../shared/contract/client";
import { type Port, portLine } from "../../../shared/contract/port-line";
import type { ShellState } from "../../../shared/contract/shell";
import { type BuiltHost, buildHost } from "../../support/built-host";
import { temporaryFolder } from "../../support/folder";
import { resourcesDir } from "../../support/office";

type Page = SupervisedPage<Port> & {
  readonly states: ShellState[];
  next(state: ShellState["state"]): Promise<ShellState>;
  connection(): Connection<OfficeContract, OfficeEvents>;
};

/** A page as the preload script presents it: states by name, and the newest port. */
function createPage(): Page {
  const states: ShellState[] = [];
  let port: MessagePort | null = null;
  let wake = () => {};
  return {
    states,
    tell: (state) => {
      states.push(state);
      wake();
    },
    newPort: () => {
      const { port1, port2 } = new MessageChannel();
      port = port1;
      wake();
      return port2;
    },
    next: async (wanted) => {
      for (;;) {
        const found = states.find(({ state }) => state === wanted);
        if (found && (wanted !== "open" || port)) return found;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    connection: () => {
      if (!port) throw new Error("no port yet");
      return connect(portLine(port));
    },
  };
}

let host: BuiltHost;
let folder: ReturnType<typeof temporaryFolder>;
let supervisor: Supervisor<Port>;
let now = 0;
let launches = 0;

beforeAll(async () => {
  host = await buildHost("child");
});
afterAll(() => host.dispose());
afterEach(async () => {
  await supervisor.stop();
  folder.remove();
});

beforeEach(() => {
  folder = temporaryFolder();
});

function supervise(given: { dataDir?: string; module?: string; node?: string } = {}): Page {
  const { dataDir = folder.path, module = host.path, node = process.execPath } = given;
  launches = 0;
  supervisor = new Supervisor<Port>({
    launch: () => {
      launches += 1;
      return launchChild(node, module, { dataDir, resourcesDir, appVersion: "0.0.0-test" });
    },
    clock: () => now,
    backups: join(dataDir, "sao-luu"),
  });
  const page = createPage();
  supervisor.start();
  supervisor.attach(page);
  return page;
}

/** The service, leaving its process number where `killService` finds it. */
function namedModule(): string {
  const path = join(folder.path, "named.mjs");
  const note = `writeFileSync(${JSON.stringify(join(folder.path, "pid"))}, String(process.pid));`;
  writeFileSync(
    path,
    `import { writeFileSync } from "node:fs"; ${note} await import(${JSON.stringify(host.path)});`,
  );
  return path;
}

function killService(): void {
  process.kill(Number(readFileSync(join(folder.path, "pid"), "utf8")), "SIGKILL");
}

/** A service that reports itself ready and dies when a page connects. */
function dyingModule(): string {
  const path = join(folder.path, "dying.mjs");
  const ready = `process.send({ report: "ready" })`;
  writeFileSync(path, `process.on("message", (m) => m.dataDir ? ${ready} : process.exit(1));`);
  return path;
}

describe("the supervisor", () => {
  it("gives a page a port that leads to the office", async () => {
    const page = supervise();
    await page.next("open");
    expect((await page.connection().client.office.get({})).unit).toBeNull();
    expect(page.states.map(({ state }) => state)).toEqual(["open"]);
  });

  it("gives a page that was loaded again a port of its own", async () => {
    const page = supervise();
    await page.next("open");
    const before = page.connection();
    supervisor.attach(page);
    expect((await page.connection().client.office.get({})).unit).toBeNull();
    expect((await before.client.office.get({})).unit).toBeNull();
  });

  it("fails calls under way at once when the service dies, then brings a new port", async () => {
    const page = supervise({ module: namedModule() });
    await page.next("open");
    const { client } = page.connection();
    const pending = client.parents.readText({ text: "1. Nhiệm vụ.\n".repeat(20_000) });
    killService();
    await expect(pending).rejects.toMatchObject({ code: "service-unavailable" });
    page.states.length = 0;
    await page.next("open");
    expect((await page.connection().client.office.get({})).unit).toBeNull();
    expect(launches).toBe(2);
  });

  it("restarts three times within a minute, then sends the page to recovery with the folder of backups", async () => {
    const page = supervise({ module: dyingModule() });
    const backups = join(folder.path, "sao-luu");
    const recovery = { state: "recovery", code: "service-unavailable", params: {}, backups };
    expect(await page.next("recovery")).toEqual(recovery);
    expect(launches).toBe(4);
  });

  it("forgets restarts that are more than a minute old", async () => {
    const page = supervise({ module: namedModule() });
    for (let round = 0; round < 5; round++) {
      await page.next("open");
      page.states.length = 0;
      now += 30_000;
      killService();
    }
    await page.next("open");
    expect(launches).toBe(6);
  });

  it("does not restart a service that refuses its data: recovery says why, and a retry opens it", async () => {
    const blocked = join(folder.path, "du-lieu");
    writeFileSync(blocked, "a file where the folder should be");
    const page = supervise({ dataDir: join(blocked, "x") });
    const recovery = await page.next("recovery");
    expect(recovery).toMatchObject({ code: "folder-missing", backups: join(blocked, "x", "sao-luu") });
    expect(launches).toBe(1);
    rmSync(blocked);
    page.states.length = 0;
    supervisor.start();
    await page.next("open");
    expect(page.states.map(({ state }) => state)).toEqual(["restarting", "open"]);
    expect((await page.connection().client.office.get({})).unit).toBeNull();
  });

  it("goes to recovery when the program of the service cannot be started at all", async () => {
    const page = supervise({ node: "/nonexistent/node" });
    expect(await page.next("recovery")).toMatchObject({ code: "service-unavailable" });
  });

  it("ends the service for good when told to stop, its office closed", async () => {
    const page = supervise({ module: namedModule() });
    await page.next("open");
    await supervisor.stop();
    expect(killService).toThrow("ESRCH");
    expect(readdirSync(folder.path)).not.toContain("lo-trinh.sqlite-wal");
    expect(launches).toBe(1);
  });
});
