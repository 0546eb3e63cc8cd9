// Gets a fresh clone ready: installs what package-lock.json names, then builds. Runs on whatever Node.js the
// system has, so it is plain JavaScript without dependencies. Says what it does on stderr only, so that the
// output of the command line stays clean; says nothing when there is nothing to do.
//
//   node electron/setup/prepare.mjs [--install-only] [--force-build]

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { forgetBuild, isBuilt, noteBuild } from "./built.mjs";
import { isInstalled } from "./installed.mjs";
import { inProject, projectNode, root } from "./layout.mjs";

const LEAST_NODE = 20;
const LEAST_NPM = 10;

/** @param {string} vietnamese @param {string} english */
const say = (vietnamese, english) => process.stderr.write(`${vietnamese} / ${english}\n`);

/**
 * @param {string} vietnamese
 * @param {string} english
 * @returns {never}
 */
function refuse(vietnamese, english) {
  say(vietnamese, english);
  process.exit(1);
}

/**
 * Runs npm with the same Node.js as this script and returns its outcome with what it printed.
 * @param {string[]} args
 */
function npm(args) {
  const script = process.env.npm_execpath;
  const byScript = script !== undefined && existsSync(script) && /\.c?js$/.test(script);
  return spawnSync(byScript ? process.execPath : "npm", byScript ? [script, ...args] : args, {
    cwd: root,
    encoding: "utf8",
    shell: !byScript && process.platform === "win32",
    maxBuffer: 64 * 1024 * 1024,
  });
}

function requireTools() {
  const node = process.versions.node;
  if (Number.parseInt(node, 10) < LEAST_NODE) {
    refuse(
      `Node.js ${node} quá cũ; hãy cài Node.js ${LEAST_NODE} trở lên rồi chạy lại.`,
      `Node.js ${node} is too old; install Node.js ${LEAST_NODE} or newer and run this again.`,
    );
  }
  const version = npm(["--version"]).stdout?.trim() ?? "";
  if (!(Number.parseInt(version, 10) >= LEAST_NPM)) {
    refuse(
      `Cần npm ${LEAST_NPM} trở lên (đang có ${version || "không tìm thấy"}).`,
      `npm ${LEAST_NPM} or newer is needed (found: ${version || "none"}).`,
    );
  }
}

/** @param {string} output what npm printed */
function refuseInstall(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT/.test(output)) {
    refuse(
      "Không tải được các gói cần thiết: máy chưa nối mạng. Lần cài đặt đầu tiên cần mạng; hãy nối mạng rồi chạy lại.",
      "The packages could not be fetched: this machine is off-line. The first set-up needs a network; connect and run this again.",
    );
  }
  process.stderr.write(output);
  refuse("Cài đặt không thành công; xem các dòng ở trên.", "The set-up failed; see the lines above.");
}

/** @param {string[]} args */
function npmOrRefuse(args) {
  const ran = npm([...args, "--no-audit", "--no-fund", "--loglevel=error"]);
  if (ran.status !== 0) refuseInstall(`${ran.stdout ?? ""}${ran.stderr ?? ""}`);
}

function install() {
  requireTools();
  say("Đang cài đặt các gói cần thiết…", "Installing what the project needs…");
  // Of all install scripts only that of the package "node" is wanted: it brings the project's own Node.js.
  npmOrRefuse(["ci", "--ignore-scripts"]);
  npmOrRefuse(["rebuild", "node", "--ignore-scripts=false"]);
  if (!existsSync(projectNode)) {
    refuse(
      "Không cài được Node.js riêng của dự án (gói “node”).",
      "The project's own Node.js (package “node”) could not be installed.",
    );
  }
}

function build() {
  say("Đang dựng chương trình…", "Building the program…");
  const begun = new Date();
  forgetBuild();
  const args = [
    inProject("node_modules", "electron-vite", "bin", "electron-vite.js"),
    "build",
    "--logLevel",
    "warn",
  ];
  const ran = spawnSync(projectNode, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  if (ran.status !== 0) {
    process.stderr.write(`${ran.stdout ?? ""}${ran.stderr ?? ""}`);
    refuse(
      "Dựng chương trình không thành công; xem các dòng ở trên.",
      "The build failed; see the lines above.",
    );
  }
  noteBuild(begun);
}

if (!isInstalled()) install();
if (!process.argv.includes("--install-only") && (process.argv.includes("--force-build") || !isBuilt()))
  build();
