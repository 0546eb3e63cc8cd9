// "npm start": opens the program in its window, or serves it on this machine's own address where no window
// can be had, saying so in one line.

import "./require-node.mjs";
import { spawn } from "node:child_process";
import { electronHere, fetchElectron, hasDisplay, sandboxArgs } from "./electron-binary.mjs";
import { commandLine, root } from "./layout.mjs";

const given = process.argv.slice(2);

/**
 * Runs a program in the foreground.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>} its exit code; 127 when it could not be started at all
 */
function run(command, args) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(command, args, { cwd: root, env, stdio: "inherit" });
  // Ctrl+C reaches the child by itself; this process only has to outlive it.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  return new Promise((resolve) => {
    child.on("error", () => resolve(127));
    child.on("exit", (code, signal) => resolve(code ?? (signal === null ? 1 : 0)));
  });
}

/**
 * @param {string} vietnamese
 * @param {string} english
 */
function serve(vietnamese, english) {
  process.stderr.write(`${vietnamese} / ${english}\n`);
  return run(process.execPath, [commandLine, "serve", "--port", "0", ...given]);
}

const serveWithoutWindow = () =>
  serve(
    "Không mở được cửa sổ Electron trên máy này; chương trình chạy trong trình duyệt.",
    "No Electron window can be opened on this machine; the program runs in the browser.",
  );

async function start() {
  if (!hasDisplay()) {
    return serve(
      "Máy không có màn hình đồ hoạ; chương trình chạy trong trình duyệt.",
      "There is no display here; the program runs in the browser.",
    );
  }
  if (electronHere()?.regular !== true) fetchElectron();
  const electron = electronHere();
  if (electron === null) return serveWithoutWindow();
  const code = await run(electron.executablePath, [...sandboxArgs(), ...electron.args, ...given]);
  return code === 127 ? serveWithoutWindow() : code;
}

process.exitCode = await start();
