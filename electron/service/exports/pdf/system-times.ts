import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import type { TimesState } from "../../../../shared/contract/office";
import { type Cut, Face, Typeface } from "./typeface";

/** What the files of the four cuts are called: on Windows, on macOS, and where Linux puts Microsoft's fonts. */
const fileNames: readonly Readonly<Record<Cut, string>>[] = [
  { regular: "times.ttf", bold: "timesbd.ttf", italic: "timesi.ttf", boldItalic: "timesbi.ttf" },
  named("Times New Roman", " "),
  named("Times_New_Roman", "_"),
];

/** Letters only a Vietnamese font has; an old Times New Roman lacks them. */
const neededLetters = "ĂÂĐÊÔƠƯăâđêôơưẠặẪễỗợữỳỹ";

/** Where the system's own Times New Roman was looked for, and what came of it. */
export interface SystemTimes {
  readonly state: TimesState;
  readonly typeface: Typeface | null;
}

/** The folders this machine keeps fonts in, the user's own first. */
export function fontFolders(): readonly string[] {
  const home = homedir();
  const local = process.env.LOCALAPPDATA ?? join(home, "AppData", "Local");
  const byPlatform: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    win32: [join(local, "Microsoft", "Windows", "Fonts"), join(process.env.WINDIR ?? "C:\\Windows", "Fonts")],
    darwin: [join(home, "Library", "Fonts"), "/Library/Fonts", "/System/Library/Fonts/Supplemental"],
  };
  const unix = [
    ...[join(home, ".local", "share", "fonts"), join(home, ".fonts")],
    ...["/usr/local/share/fonts", "/usr/share/fonts/truetype/msttcorefonts", "/usr/share/fonts/msttcore"],
  ];
  return byPlatform[process.platform] ?? unix;
}

/**
 * Times New Roman of the machine, all four cuts from one folder: usable when it has every Vietnamese letter and its
 * maker lets a part of it be embedded in a file.
 */
export function findTimes(folders: readonly string[] = fontFolders()): SystemTimes {
  const paths = folders
    .flatMap((folder) => fileNames.map((names) => inFolder(names, folder)))
    .find((found) => Object.values(found).every((path) => existsSync(path)));
  if (!paths) return { state: "absent", typeface: null };
  return known.get(paths.regular) ?? remembered(paths);
}

const known = new Map<string, SystemTimes>();

function remembered(paths: Readonly<Record<Cut, string>>): SystemTimes {
  const found = read(paths);
  known.set(paths.regular, found);
  return found;
}

function read(paths: Readonly<Record<Cut, string>>): SystemTimes {
  const fonts = Object.values(paths).map(readFont);
  if (fonts.some((font) => font === null)) return { state: "unreadable", typeface: null };
  const whole = fonts.filter((font) => font !== null);
  if (!whole.every(hasLetters)) return { state: "no-vietnamese", typeface: null };
  if (!whole.every(canBeEmbedded)) return { state: "not-embeddable", typeface: null };
  const typeface = new Typeface((cut) => {
    const font = readFont(paths[cut]);
    if (!font) throw new Error(`${paths[cut]}: not a font any more`);
    return new Face(cut, paths[cut], font);
  });
  return { state: "usable", typeface };
}

function readFont(path: string): Font | null {
  try {
    const font = create(readFileSync(path));
    return "unitsPerEm" in font ? font : null;
  } catch {
    return null; // a damaged file is told of as `unreadable`
  }
}

function hasLetters(font: Font): boolean {
  return [...neededLetters].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}

/** The font's own permissions: not when embedding is forbidden, or allowed only whole or only as pictures. */
function canBeEmbedded(font: Font): boolean {
  const { fsType } = font["OS/2"];
  return !(fsType.noEmbedding || fsType.noSubsetting || fsType.bitmapOnly);
}

function inFolder(names: Readonly<Record<Cut, string>>, folder: string): Readonly<Record<Cut, string>> {
  return {
    regular: join(folder, names.regular),
    bold: join(folder, names.bold),
    italic: join(folder, names.italic),
    boldItalic: join(folder, names.boldItalic),
  };
}

function named(stem: string, gap: string): Readonly<Record<Cut, string>> {
  return {
    regular: `${stem}.ttf`,
    bold: `${stem}${gap}Bold.ttf`,
    italic: `${stem}${gap}Italic.ttf`,
    boldItalic: `${stem}${gap}Bold${gap}Italic.ttf`,
  };
}
