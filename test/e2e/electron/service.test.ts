import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "../support/electron-app";

/** Opens the one programme of the sample office from the list. */
async function openProgramme(page: Page): Promise<Locator> {
  const editor = page.locator(".ProseMirror");
  if (!(await editor.isVisible())) {
    await page.getByText("Chương trình", { exact: true }).first().click();
    await page.getByText("hành động thực hiện").first().click();
  }
  await expect(editor).toBeVisible();
  return editor;
}

/** Writes at the end of the paragraph about the whole commune. */
async function typeIntoGoal(page: Page, text: string): Promise<void> {
  await page.getByText("Đến hết năm 2026, người dân").click();
  await page.keyboard.press("End");
  await page.keyboard.type(text, { delay: 15 });
}

/** The service is the app's only child that runs a Node of its own. */
function servicePid(mainPid: number | undefined): number {
  const children = execFileSync("pgrep", ["-P", String(mainPid), "-f", "service-child"], {
    encoding: "utf8",
  });
  return Number(children.trim().split("\n")[0]);
}

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

test("text is there after the app was killed a second after typing, again and again", async ({
  draftedDesk,
}) => {
  test.slow();
  for (let round = 1; round <= 5; round++) {
    const { app, page } = await draftedDesk.open();
    const editor = await openProgramme(page);
    for (let earlier = 1; earlier < round; earlier++) await expect(editor).toContainText(`mốc${earlier}`);
    await typeIntoGoal(page, ` mốc${round}`);
    await page.waitForTimeout(1100);
    const exited = new Promise((resolve) => app.process().once("exit", resolve));
    await page.keyboard.type(" đang", { delay: 5 });
    app.process().kill("SIGKILL");
    await exited;
  }
  const { page } = await draftedDesk.open();
  await expect(await openProgramme(page)).toContainText("mốc5");
});

test("the last words are kept when the window is closed straight after typing", async ({ draftedDesk }) => {
  const { app, page } = await draftedDesk.open();
  await openProgramme(page);
  await typeIntoGoal(page, " Lời cuối.");
  await app.close();
  const again = await draftedDesk.open();
  await expect(await openProgramme(again.page)).toContainText("Lời cuối.");
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
