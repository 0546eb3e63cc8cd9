import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ElectronApplication, expect } from "@playwright/test";
import type {} from "../../../renderer/client/shell";
import { test } from "../support/electron-app";

/** Answers the save dialog as a user would. */
function answerSaveDialog(app: ElectronApplication, filePath: string | null): Promise<void> {
  return app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () =>
      Promise.resolve(path === null ? { canceled: true, filePath: "" } : { canceled: false, filePath: path });
  }, filePath);
}

test("the window opens on the built app, with no error and nothing of Node in the page", async ({ desk }) => {
  const { app, page } = await desk.open();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(page.url()).toBe("app://lo-trinh/index.html");
  const seen = await page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, "require"),
    process: typeof Reflect.get(globalThis, "process"),
    module: typeof Reflect.get(globalThis, "module"),
    shell: Object.keys(window.loTrinh ?? {}).sort(),
  }));
  expect(seen).toMatchObject({ require: "undefined", process: "undefined", module: "undefined" });
  expect(seen.shell).toContain("saveFile");
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return contents && Reflect.apply(Reflect.get(contents, "getLastWebPreferences"), contents, []);
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  });
  expect(errors).toEqual([]);
});

test("a page cannot leave, open windows, get permissions or reach a network", async ({ desk }) => {
  const { app, page } = await desk.open();
  const outcome = await page.evaluate(async () => {
    const opened = window.open("https://example.com/");
    const fetched = await fetch("http://127.0.0.1:9/").then(
      () => "reached",
      () => "refused",
    );
    const malformed = await fetch("/%ff").then((answer) => answer.status);
    const clipboard = await navigator.clipboard.readText().then(
      () => "granted",
      (error: DOMException) => error.name,
    );
    const state = await navigator.permissions.query({ name: "geolocation" });
    const notification = await Notification.requestPermission();
    return {
      isOpened: opened !== null,
      fetched,
      malformed,
      clipboard,
      geolocation: state.state,
      notification,
    };
  });
  expect(outcome).toEqual({
    isOpened: false,
    malformed: 403,
    fetched: "refused",
    clipboard: "NotAllowedError",
    geolocation: "denied",
    notification: "denied",
  });
  await page.evaluate(() => {
    location.href = "https://example.com/";
  });
  await page.evaluate(() => {
    location.href = "file:///etc/passwd";
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe("app://lo-trinh/index.html");
  expect(app.windows()).toHaveLength(1);
});

test("inline scripts and styles do not run, and pages outside the app's folder are not served", async ({
  desk,
}) => {
  const { page } = await desk.open();
  const outcome = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.hasRun = true";
    document.head.append(script);
    const style = document.createElement("style");
    style.textContent = "body { outline-width: 7px }";
    document.head.append(style);
    const statusOf = async (path: string) => (await fetch(path).catch(() => null))?.status ?? 0;
    return {
      hasRun: Reflect.get(window, "hasRun"),
      outline: getComputedStyle(document.body).outlineWidth,
      page: await statusOf("/index.html"),
      outside: await Promise.all(
        ["/..%2f..%2fpackage.json", "/%2e%2e/main/index.js", "/missing"].map(statusOf),
      ),
    };
  });
  expect(outcome.hasRun).toBeUndefined();
  expect(outcome.outline).not.toBe("7px");
  expect(outcome.page).toBe(200);
  for (const status of outcome.outside) expect([403, 404]).toContain(status);
});

test("a file is saved whole through the dialog, or refused with a code", async ({ desk }) => {
  const { app, page } = await desk.open();
  const save = () =>
    page.evaluate(() => {
      const bytes = new TextEncoder().encode("nội dung");
      return window.loTrinh?.saveFile({ fileName: "chương trình.docx", bytes });
    });
  const target = join(desk.dataDir, "chương trình.docx");
  await answerSaveDialog(app, target);
  expect(await save()).toEqual({ status: "saved", path: target });
  expect(readFileSync(target, "utf8")).toBe("nội dung");
  expect(readdirSync(desk.dataDir).filter((name) => name.startsWith("chương trình.docx."))).toEqual([]);
  await answerSaveDialog(app, null);
  expect(await save()).toEqual({ status: "cancelled" });
  const missing = join(desk.dataDir, "khong-co");
  await answerSaveDialog(app, join(missing, "a.docx"));
  expect(await save()).toEqual({ status: "refused", code: "folder-missing", params: { folder: missing } });
  mkdirSync(join(desk.dataDir, "thu-muc.docx"));
  await answerSaveDialog(app, join(desk.dataDir, "thu-muc.docx"));
  expect(await save()).toEqual({
    status: "refused",
    code: "folder-read-only",
    params: { folder: "thu-muc.docx" },
  });
});

test("the shell hears only sound messages, and shows only files saved in this session", async ({ desk }) => {
  const { app, page } = await desk.open();
  await app.evaluate(({ shell }) => {
    Reflect.set(globalThis, "shown", []);
    shell.showItemInFolder = (path) => void Reflect.get(globalThis, "shown").push(path);
  });
  const refused = await page.evaluate(async () => {
    const shell = window.loTrinh;
    const wrong: unknown[] = [
      {},
      { fileName: "", bytes: new Uint8Array() },
      { fileName: "a", bytes: "x" },
      null,
    ];
    const attempts = wrong.map((request) =>
      Promise.resolve(Reflect.apply(shell?.saveFile ?? (() => {}), null, [request])).then(
        () => "heard",
        () => "refused",
      ),
    );
    await shell?.showInFolder("/etc/passwd");
    return await Promise.all(attempts);
  });
  expect(refused).toEqual(["refused", "refused", "refused", "refused"]);
  expect(await app.evaluate(() => Reflect.get(globalThis, "shown"))).toEqual([]);
});

test("a second instance brings the first to the front and ends", async ({ desk }) => {
  const { app } = await desk.open();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  expect(await desk.openAgain()).toBe(0);
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false);
  expect(app.windows()).toHaveLength(1);
});

test("a window comes back where it was, and nowhere odd after a broken file", async ({ desk }) => {
  const first = await desk.open();
  const bounds = { x: 40, y: 30, width: 1000, height: 640 };
  await first.app.evaluate(({ BrowserWindow }, wanted) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.unmaximize();
    window?.setBounds(wanted);
  }, bounds);
  await first.app.close();
  const boundsOf = (app: ElectronApplication) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  const second = await desk.open();
  expect(await boundsOf(second.app)).toEqual(bounds);
  await second.app.close();
  writeFileSync(join(desk.dataDir, "window", "window.json"), "{");
  const third = await desk.open();
  expect((await boundsOf(third.app))?.width).toBeGreaterThan(600);
});

test("closing the window waits for what the page still has to send, but not for ever", async ({ desk }) => {
  const first = await desk.open();
  await first.page.evaluate(() =>
    window.loTrinh?.onClosing(async () => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      localStorage.setItem("flushed", "yes");
      return true;
    }),
  );
  await first.app.close();
  const second = await desk.open();
  expect(await second.page.evaluate(() => localStorage.getItem("flushed"))).toBe("yes");
  await second.page.evaluate(() => window.loTrinh?.onClosing(() => new Promise(() => {})));
  await second.app.close();
  const third = await desk.open();
  await expect(third.page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a window that would lose something typed asks, stays when told so, and closes when told so", async ({
  desk,
}) => {
  const { app, page } = await desk.open();
  const answerWith = (response: number) =>
    app.evaluate(({ dialog }, answer) => {
      const ask = (_: unknown, { message, buttons }: { message: string; buttons: string[] }) => {
        Reflect.set(globalThis, "asked", [message, ...buttons]);
        return Promise.resolve({ response: answer, checkboxChecked: false });
      };
      Reflect.set(dialog, "showMessageBox", ask);
    }, response);
  const closeWindow = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await page.evaluate(() => window.loTrinh?.onClosing(() => Promise.resolve(false)));
  await answerWith(0);
  await closeWindow();
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, "asked")))
    .toEqual(["Phần vừa gõ chưa lưu được.", "Ở lại", "Đóng, bỏ phần chưa lưu"]);
  await page.waitForTimeout(2500); // longer than a window waits for its page
  expect(app.windows()).toHaveLength(1);
  await answerWith(1);
  const exited = new Promise((resolve) => app.process().once("exit", resolve));
  await closeWindow();
  await exited;
});
