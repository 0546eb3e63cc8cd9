import { expect, openApp, test } from "../support/host";

test("a start that first fails comes back to the kept place and does not overwrite it", async ({
  page,
  host,
}) => {
  const kept = { route: { screen: "duties" }, "drafting.panels": { panel: "gaps", isOutlineOpen: true } };
  await host.client.office.openSample({});
  await host.client.office.saveViewState({ state: kept });
  let isAway = true;
  await page.routeWebSocket(/\/office$/, (socket) => {
    if (isAway) void socket.close();
    else socket.connectToServer();
  });
  await page.clock.install();
  await openApp(page, host);
  await expect(async () => {
    await page.clock.fastForward(10_000);
    await expect(page.getByRole("heading", { name: "Chưa mở được dữ liệu của cơ quan" })).toBeVisible({
      timeout: 200,
    });
  }).toPass();
  isAway = false;
  await page.getByRole("button", { name: "Thử lại" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Nhiệm vụ" })).toBeVisible();
  await page.getByRole("button", { name: "Văn bản cấp trên", exact: true }).click();
  const stored = () => host.client.office.getViewState({});
  await expect(async () => {
    await page.clock.fastForward(1000);
    expect((await stored()).route).toEqual({ screen: "parents" });
  }).toPass();
  expect((await stored())["drafting.panels"]).toEqual(kept["drafting.panels"]);
});
