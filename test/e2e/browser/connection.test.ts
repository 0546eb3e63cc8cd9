import type { WebSocketRoute } from "@playwright/test";
import { startWebHost } from "../../../electron/hosts/web";
import { openTestOffice } from "../../support/office";
import { expect, openSample, rendererDir, test } from "../support/host";

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

test("a tab left open over a new start says that its address is no longer good", async ({ context }) => {
  const service = openTestOffice();
  await service.client.office.openSample({});
  const first = await startWebHost({ office: service.office, rendererDir, port: 0 });
  const page = await context.newPage();
  await page.goto(first.address);
  await expect(page.getByRole("heading", { level: 1, name: "Hôm nay" })).toBeVisible();
  await first.close();
  const port = Number(new URL(first.address).port);
  const second = await startWebHost({ office: service.office, rendererDir, port });
  await expect(page.getByText("Địa chỉ của chương trình đã đổi", { exact: false })).toBeVisible();
  await page.goto(second.address);
  await expect(page.getByRole("heading", { level: 1, name: "Hôm nay" })).toBeVisible();
  await second.close();
  await service.close();
});
