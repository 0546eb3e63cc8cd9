import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { writePdf } from "../../../../electron/service/exports";
import { findTimes } from "../../../../electron/service/exports/pdf/system-times";
import { finalDetails, layoutSample, typicalProgramme } from "../../../support/docx-samples";
import { temporaryFolder } from "../../../support/folder";
import { readPdf } from "../../../support/pdf-reading";

const tinosFile = (cut: string) =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${cut}`));
const upright = tinosFile("400Regular/Tinos_400Regular.ttf");
const bold = tinosFile("700Bold/Tinos_700Bold.ttf");
const windowsNames = ["times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"];

const folders: ReturnType<typeof temporaryFolder>[] = [];

function newFolder(): ReturnType<typeof temporaryFolder> {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder;
}

afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) folder.remove();
});

/** A folder with files called as those of Times New Roman; the fonts in them stand in for it. */
function folderWith(font: Uint8Array, names: readonly string[] = windowsNames): string {
  const { path } = newFolder();
  for (const name of names) writeFileSync(join(path, name), font);
  return path;
}

/** A font whose maker gives other permissions to embed it (OpenType's fsType). */
function permitting(font: Buffer, fsType: number): Buffer {
  const changed = Buffer.from(font);
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + at * 16);
  const entry = tables.find((at) => font.toString("latin1", at, at + 4) === "OS/2") ?? 0;
  changed.writeUInt16BE(fsType, font.readUInt32BE(entry + 8) + 8);
  return changed;
}

describe("the machine's Times New Roman", () => {
  it.each([
    ["Windows", windowsNames],
    ["macOS", ["", " Bold", " Italic", " Bold Italic"].map((cut) => `Times New Roman${cut}.ttf`)],
    ["Linux", ["", "_Bold", "_Italic", "_Bold_Italic"].map((cut) => `Times_New_Roman${cut}.ttf`)],
  ])("is found under the names %s gives it", (_, names) => {
    expect(findTimes([join(folderWith(upright), "none"), folderWith(upright, names)]).state).toBe("usable");
  });

  it("is absent when a cut of it is missing", () => {
    expect(findTimes([folderWith(upright, windowsNames.slice(1))])).toEqual({
      state: "absent",
      typeface: null,
    });
  });

  it("is unreadable when a file is damaged", () => {
    expect(findTimes([folderWith(upright.subarray(0, 100))]).state).toBe("unreadable");
  });

  it.each([
    ["installable", 0, "usable"],
    ["editable", 8, "usable"],
    ["print and preview", 4, "usable"],
    ["restricted", 2, "not-embeddable"],
    ["only whole", 0x108, "not-embeddable"],
    ["only as pictures", 0x208, "not-embeddable"],
  ])("may be used as its maker permits: %s", (_, fsType, state) => {
    expect(findTimes([folderWith(permitting(upright, fsType))]).state).toBe(state);
  });
});

describe("a PDF in the machine's Times New Roman", () => {
  const document = layoutSample(typicalProgramme, finalDetails);
  const linesOf = (bytes: Uint8Array) =>
    readPdf(bytes).pages.map((page) => [...page.matchAll(/1 0 0 -1 [\d.]+ [\d.]+ Tm/gu)].length);

  it("ends its lines where that typeface has them end, and is Tinos where there is none", async () => {
    const home = newFolder().path;
    for (const name of ["HOME", "USERPROFILE", "LOCALAPPDATA", "WINDIR"]) vi.stubEnv(name, home);
    const plain = await writePdf(document);
    expect((await writePdf(document, undefined, "times-new-roman")).bytes.length).toBe(plain.bytes.length);
    const places = ["Library/Fonts", ".fonts", "Microsoft/Windows/Fonts"];
    for (const folder of places.map((place) => join(home, place))) {
      mkdirSync(folder, { recursive: true });
      for (const name of windowsNames) writeFileSync(join(folder, name), bold); // wider than Tinos upright
    }
    const other = await writePdf(document, undefined, "times-new-roman");
    expect(linesOf(other.bytes)).not.toEqual(linesOf(plain.bytes));
    expect(other.missingLetters).toEqual([]);
  });
});
