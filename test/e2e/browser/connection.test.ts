import type { WebSocketRoute } from "@playwright/test";
import { expect, openSample, test } from "../support/host";

test("a lost connection comes back by itself, and what happened meanwhile is shown", async ({
  page,
  host,
}) => {
  const sockets: WebSocketRoute[] = [];
  await page.routeWebSocket(/\/office$/, (socket) => {
    sockets.push(socket);
    socket.connectToServer();
  });
  await openSample(page, host);
  await page.getByRole("button", { name: "Cài đặt", exact: true }).click();
  await page.getByRole("button", { name: "Số liệu đơn vị" }).click();
  await expect(page.getByRole("row", { name: /Dân số/ })).toBeVisible();
  await sockets[0]?.close();
  await expect(page.getByText("Phần lưu trữ đang khởi động lại", { exact: false })).toBeVisible();
  await host.client.office.removeFact({ id: "sample-population" });
  await expect(page.getByRole("row", { name: /Dân số/ })).toHaveCount(0);
  await expect(page.getByText("Phần lưu trữ đang khởi động lại", { exact: false })).toHaveCount(0);
  expect(sockets.length).toBeGreaterThan(1);
});

test("a connection that stays away ends on the recovery screen, which tries again", async ({
  page,
  host,
}) => {
  let isAway = false;
  const sockets: WebSocketRoute[] = [];
  await page.routeWebSocket(/\/office$/, (socket) => {
    sockets.push(socket);
    if (isAway) void socket.close();
    else socket.connectToServer();
  });
  await page.clock.install();
  await openSample(page, host);
  await expect(page.getByRole("heading", { level: 1, name: "Hôm nay" })).toBeVisible();
  isAway = true;
  await sockets[0]?.close();
  const recovery = page.getByRole("heading", { name: "Chưa mở được dữ liệu của cơ quan" });
  await expect(async () => {
    await page.clock.fastForward(10_000);
    await expect(recovery).toBeVisible({ timeout: 200 });
  }).toPass();
  isAway = false;
  await page.getByRole("button", { name: "Thử lại" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hôm nay" })).toBeVisible();
});
