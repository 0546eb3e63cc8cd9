import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { OfficeError } from "../../../shared/contract/errors";
import { aUnit } from "../../support/builders";
import { type DesktopPage, openDesktopPage } from "../../support/desktop-page";

let page: DesktopPage;

beforeEach(async () => {
  page = await openDesktopPage();
});

afterEach(() => page.close());

/** The unit's name as the service has it, with a count of how often it was asked for. */
function unitCell(key = "unit") {
  const asked = { times: 0 };
  const cell = page.cells.cellOf(
    key,
    async (client, signal) => {
      asked.times += 1;
      return (await client.office.get({}, { signal })).unit?.name ?? "none";
    },
    ["office.changed"],
  );
  return { cell, asked };
}

const saveUnit = (name: string) => page.service.client.office.saveUnit({ unit: { ...aUnit, name } });

describe("data of the service under a key", () => {
  it("is loaded once for all who watch it, and told to each of them", async () => {
    const { cell, asked } = unitCell();
    expect(unitCell().cell).toBe(cell);
    const told: string[] = [];
    const leave = ["list", "badge"].map((name) => cell.watch(() => told.push(name)));
    expect(cell.snapshot.status).toBe("loading");
    page.connect();
    await vi.waitFor(() => expect(cell.snapshot).toMatchObject({ status: "ready", value: "none" }));
    expect([asked.times, ...told]).toEqual([1, "list", "badge"]);
    for (const stop of leave) stop();
  });

  it("is loaded again on its events, and only while somebody watches", async () => {
    const { cell, asked } = unitCell();
    page.connect();
    const leave = cell.watch(() => {});
    await vi.waitFor(() => expect(cell.snapshot.status).toBe("ready"));
    await saveUnit("Đảng uỷ xã Suối Ngàn");
    await vi.waitFor(() => expect(cell.snapshot.value).toBe("Đảng uỷ xã Suối Ngàn"));
    leave();
    const before = asked.times;
    await saveUnit("Đảng uỷ xã Tân Lập");
    await page.link.currentClient().office.get({});
    expect(asked.times).toBe(before);
  });

  it("keeps the value it had beside the refusal while the service is away, and is fresh when it is back", async () => {
    const { cell } = unitCell();
    page.connect();
    const leave = cell.watch(() => {});
    await vi.waitFor(() => expect(cell.snapshot.status).toBe("ready"));
    page.lose();
    cell.snapshot.reload();
    await vi.waitFor(() => expect(cell.snapshot.status).toBe("failed"));
    expect(cell.snapshot).toMatchObject({ value: "none", error: { code: "service-unavailable" } });
    await saveUnit("Đảng uỷ xã Suối Ngàn");
    page.connect();
    await vi.waitFor(() =>
      expect(cell.snapshot).toMatchObject({ status: "ready", value: "Đảng uỷ xã Suối Ngàn" }),
    );
    expect(cell.snapshot.error).toBeUndefined();
    leave();
  });

  it("shows only the last of two loadings, whichever ends first", async () => {
    const ends: ((value: string) => void)[] = [];
    const cell = page.cells.cellOf("slow", () => new Promise<string>((resolve) => ends.push(resolve)), []);
    const leave = cell.watch(() => {});
    cell.snapshot.reload();
    ends[1]?.("second");
    await vi.waitFor(() => expect(cell.snapshot.value).toBe("second"));
    ends[0]?.("first");
    await Promise.resolve();
    expect(cell.snapshot.value).toBe("second");
    leave();
  });

  it("stops a loading nobody waits for any more", () => {
    const signals: AbortSignal[] = [];
    const cell = page.cells.cellOf(
      "left",
      (_, signal) => {
        signals.push(signal);
        return new Promise(() => {});
      },
      [],
    );
    cell.watch(() => {})();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it("tells how far a loading is, and stops it on the user's wish with what it had before", async () => {
    const runs: { signal: AbortSignal; end: (value: string) => void; tell: (share: number) => void }[] = [];
    const load = (_: unknown, signal: AbortSignal, tell: (share: number) => void) =>
      new Promise<string>((end) => runs.push({ signal, end, tell }));
    const cell = page.cells.cellOf("long", load, []);
    const leave = cell.watch(() => {});
    runs[0]?.tell(0.4);
    expect(cell.snapshot).toMatchObject({ status: "loading", progress: 0.4 });
    runs[0]?.end("first");
    await vi.waitFor(() => expect(cell.snapshot.value).toBe("first"));
    expect(cell.snapshot.progress).toBeUndefined();
    cell.snapshot.reload();
    runs[1]?.tell(0.2);
    cell.snapshot.stop();
    expect(runs[1]?.signal.aborted).toBe(true);
    runs[1]?.tell(0.9);
    runs[1]?.end("second");
    await Promise.resolve();
    expect(cell.snapshot).toMatchObject({ status: "stopped", value: "first" });
    expect(cell.snapshot.progress).toBeUndefined();
    cell.snapshot.reload();
    expect(cell.snapshot).toMatchObject({ status: "loading", value: "first" });
    runs[2]?.tell(0.5);
    runs[2]?.end("third");
    await vi.waitFor(() => expect(cell.snapshot.value).toBe("third"));
    cell.snapshot.stop();
    expect(cell.snapshot.status).toBe("ready");
    cell.snapshot.reload();
    runs[3]?.tell(0.7);
    leave();
    expect(cell.snapshot.progress).toBeUndefined();
  });

  it("stays stopped whatever happens in the office, until it is asked for again", async () => {
    const asked: AbortSignal[] = [];
    const load = (_: unknown, signal: AbortSignal) => new Promise<never>(() => asked.push(signal));
    const cell = page.cells.cellOf("stopped", load, ["office.changed"]);
    page.connect();
    const leave = cell.watch(() => {});
    cell.snapshot.stop();
    const other = unitCell("other");
    const leaveOther = other.cell.watch(() => {});
    await vi.waitFor(() => expect(other.cell.snapshot.status).toBe("ready"));
    await saveUnit("Đảng uỷ xã Suối Ngàn");
    await vi.waitFor(() => expect(other.cell.snapshot.value).toBe("Đảng uỷ xã Suối Ngàn"));
    expect([asked.length, cell.snapshot.status]).toEqual([1, "stopped"]);
    cell.snapshot.reload();
    expect([asked.length, cell.snapshot.status]).toEqual([2, "loading"]);
    leave();
    leaveOther();
  });

  it("says internal of a fault that is no refusal", async () => {
    const cell = page.cells.cellOf("faulty", () => Promise.reject(new TypeError("bug")), []);
    const leave = cell.watch(() => {});
    await vi.waitFor(() => expect(cell.snapshot.status).toBe("failed"));
    expect(cell.snapshot.error?.code).toBe("internal");
    expect(cell.snapshot.error?.name).toBe(OfficeError.name);
    leave();
  });

  it("forgets what was left longest ago, never what is watched", () => {
    const watched = unitCell("watched");
    const leave = watched.cell.watch(() => {});
    const first = unitCell("first").cell;
    first.watch(() => {})();
    for (let other = 0; other < 25; other += 1) unitCell(`other ${other}`).cell.watch(() => {})();
    expect(unitCell("watched").cell).toBe(watched.cell);
    expect(unitCell("first").cell).not.toBe(first);
    leave();
  });
});
