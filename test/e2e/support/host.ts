import { resolve } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { startWebHost } from "../../../electron/hosts/web";
import { openTestOffice, type TestOffice } from "../../support/office";

export { expect };

/** A running loopback host on a fresh data folder, with a client of the same service for preparing and for checking. */
export interface Host {
  readonly address: string;
  readonly client: TestOffice["client"];
  close(): Promise<void>;
}

/** The pages to serve: those of the build, or of another one being tried. */
export const rendererDir = resolve(process.env.LO_TRINH_PAGES ?? "out/renderer");

/** Starts a host whose office is still empty. */
export async function startHost(): Promise<Host> {
  const service = openTestOffice();
  const host = await startWebHost({ office: service.office, rendererDir, port: 0 });
  return {
    address: host.address,
    client: service.client,
    close: async () => {
      await host.close();
      await service.close();
    },
  };
}

/** Tests with a host of their own; nothing a page does may break its content policy or throw. */
export const test = base.extend<{ host: Host }>({
  host: async ({ browserName: _ }, use) => {
    const host = await startHost();
    await use(host);
    await host.close();
  },
  page: async ({ page }, use) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("WebSocket")) faults.push(message.text());
    });
    await use(page);
    expect(faults).toEqual([]);
  },
});

/** Opens the app of a host. */
export async function openApp(page: Page, host: Host): Promise<void> {
  await page.goto(host.address);
}

/** Opens the app with the sample office and, when asked, a number of programmes from its parent plan. */
export async function openSample(page: Page, host: Host, programmeCount = 0): Promise<readonly string[]> {
  await host.client.office.openSample({});
  const ids = programmeCount > 0 ? await addProgrammes(host, programmeCount) : [];
  await openApp(page, host);
  await page.getByRole("button", { name: "tìm nhanh" }).waitFor(); // keys pressed before the frame is there are nobody's
  return ids;
}

/** Adds the sample parent plan and programmes drafted from it; gives the programmes' ids. */
export async function addProgrammes({ client }: Host, count: number): Promise<readonly string[]> {
  const { register, text, paragraphs, items } = await client.parents.readSample({});
  const draft = { fileName: "nghi-quyet-12-nq-tu.docx", register, text, paragraphs, items };
  const parent = await client.parents.add({ draft });
  const ids: string[] = [];
  for (let made = 0; made < count; made++) {
    const { id } = await client.programmes.create({ templateId: "action-programme", parentIds: [parent.id] });
    ids.push(id);
  }
  return ids;
}
