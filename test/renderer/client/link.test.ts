import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type DesktopPage, openDesktopPage } from "../../support/desktop-page";

let page: DesktopPage;

beforeEach(async () => {
  page = await openDesktopPage();
});

afterEach(() => page.close());

const office = () => page.link.currentClient().office.get({});

describe("the page's link to the service", () => {
  it("lets the first calls wait for the connection", async () => {
    const early = office();
    expect(page.link.linkState().state).toBe("connecting");
    page.connect();
    await expect(early).resolves.toMatchObject({ unit: null });
    expect(page.link.linkState().state).toBe("open");
  });

  it("fails what was under way and what is asked while the connection is lost", async () => {
    page.connect();
    await office();
    const underWay = office();
    page.lose();
    await expect(underWay).rejects.toMatchObject({ code: "service-unavailable" });
    await expect(office()).rejects.toMatchObject({ code: "service-unavailable" });
  });

  it("answers again on the connection that replaces a lost one", async () => {
    page.connect();
    page.lose();
    page.connect();
    await expect(office()).resolves.toMatchObject({ unit: null });
  });

  it("tells each state, and nobody who stopped listening", () => {
    const states: string[] = [];
    const leave = page.link.onLinkState(() => states.push(page.link.linkState().state));
    page.connect();
    page.lose();
    page.tell({ state: "recovery", code: "database-damaged", params: {}, backups: "/sao-luu" });
    leave();
    page.connect();
    expect(states).toEqual(["open", "restarting", "recovery"]);
    expect(page.link.linkState().state).toBe("open");
  });

  it("attaches to the present connection and to each that replaces it", async () => {
    const heard: unknown[] = [];
    const leave = page.link.onConnection((connection) => {
      connection.on("office.changed", (payload) => heard.push(payload));
    });
    const changed = () => page.service.client.office.openSample({});
    page.connect();
    await office();
    await changed();
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    page.lose();
    page.connect();
    await office();
    await page.service.client.office.removeFact({ id: "sample-population" });
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    leave();
  });
});
