import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { linesHeldOf, openProgramme, servicePid, typeIntoGoal } from "../support/desk-typing";
import { test } from "../support/electron-app";

test("typing goes on after the service was killed, and nothing is lost", async ({ draftedDesk }) => {
  const { app, page } = await draftedDesk.open();
  const editor = await openProgramme(page);
  await typeIntoGoal(page, " Câu trước.");
  process.kill(servicePid(app.process().pid), "SIGKILL");
  await page.keyboard.type(" Câu sau.", { delay: 15 });
  await expect(editor).toContainText("Câu trước. Câu sau.");
  await expect(page.getByText(/^Đã lưu/u).first()).toBeVisible({ timeout: 15_000 });
  await app.close();
  const again = await draftedDesk.open();
  await expect(await openProgramme(again.page)).toContainText("Câu trước. Câu sau.");
});

test("the last words are kept when the window is closed straight after typing", async ({ draftedDesk }) => {
  const { app, page } = await draftedDesk.open();
  await openProgramme(page);
  await typeIntoGoal(page, " Lời cuối.");
  await app.close();
  const again = await draftedDesk.open();
  await expect(await openProgramme(again.page)).toContainText("Lời cuối.");
});

test("words typed while the service does not answer are in the text again at the next start", async ({
  draftedDesk,
}) => {
  test.slow(); // three starts
  const { app, page } = await draftedDesk.open();
  await openProgramme(page);
  const service = servicePid(app.process().pid);
  process.kill(service, "SIGSTOP");
  await typeIntoGoal(page, " Lời chưa kịp lưu.");
  await app.close();
  const again = await draftedDesk.open();
  await expect(again.page.locator(".ProseMirror")).toContainText("Lời chưa kịp lưu.");
  await expect(again.page.getByText("đã được đưa lại vào văn bản").first()).toBeVisible();
  await expect(again.page.locator("[data-saved=saved]")).toBeVisible();
  await again.app.close();
  const third = await draftedDesk.open();
  await expect(await openProgramme(third.page)).toContainText("Lời chưa kịp lưu.");
  await expect(third.page.getByText("đã được đưa lại vào văn bản")).toHaveCount(0);
});

test("the last words are kept when the window's place cannot be written", async ({ draftedDesk }) => {
  const state = join(draftedDesk.dataDir, "window", "window.json");
  mkdirSync(state, { recursive: true });
  const { app, page } = await draftedDesk.open();
  await openProgramme(page);
  await typeIntoGoal(page, " Lời sau cùng.");
  await app.close();
  expect(readFileSync(join(draftedDesk.dataDir, "logs", "window.log"), "utf8")).toContain("EISDIR");
  rmSync(state, { recursive: true });
  const again = await draftedDesk.open();
  await expect(await openProgramme(again.page)).toContainText("Lời sau cùng.");
});

test("the service holds on to no line of the page's process, so that its end is seen", async ({ desk }) => {
  const { app } = await desk.open();
  const pagePid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  expect(linesHeldOf(servicePid(app.process().pid), pagePid ?? 0)).toEqual([]);
});

test("a page that crashed is opened again and says so", async ({ draftedDesk }) => {
  const { app, page } = await draftedDesk.open();
  await expect(page.getByText("Hôm nay").first()).toBeVisible();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL()))
    .toBe("app://lo-trinh/index.html?crashed");
  const text = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript("document.body.innerText"),
    );
  await expect.poll(text).toContain("Cửa sổ vừa gặp sự cố");
});

test("damaged data leads to the recovery screen, which offers the backups and another try", async ({
  desk,
}) => {
  writeFileSync(join(desk.dataDir, "lo-trinh.sqlite"), "không phải dữ liệu ".repeat(400));
  const { app, page } = await desk.open();
  await expect(page.getByText("Tệp dữ liệu bị hỏng")).toBeVisible();
  await app.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      Reflect.set(globalThis, "openedPath", path);
      return Promise.resolve("");
    };
  });
  await page.getByRole("button", { name: /sao lưu/u }).click();
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, "openedPath"))).toContain(desk.dataDir);
});
