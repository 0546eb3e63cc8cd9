import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** The looks of the app; "system" follows the computer. */
export type ThemeChoice = "system" | "light" | "dark" | "contrast";
type ThemeName = Exclude<ThemeChoice, "system">;

const inkBlue: BrandVariants = {
  10: "#050C13",
  20: "#0A1825",
  30: "#0E2337",
  40: "#122D47",
  50: "#153656",
  60: "#183F64",
  70: "#1B466F",
  80: "#1F4E79",
  90: "#35618B",
  100: "#4B759D",
  110: "#628AB0",
  120: "#7A9FC2",
  130: "#93B4D3",
  140: "#AEC9E3",
  150: "#CADDF0",
  160: "#E7F0F8",
};

const type = {
  fontFamilyBase: '"Segoe UI Variable Text", "Segoe UI", Inter, "Noto Sans", system-ui, sans-serif',
  fontSizeBase300: "13.5px",
};

const light: Theme = { ...createLightTheme(inkBlue), ...type };

/** The ramp's middle is too dark on a dark ground: text and strokes take its light end (contrast at least 4.5:1). */
const dark: Theme = {
  ...createDarkTheme(inkBlue),
  ...type,
  colorBrandForeground1: inkBlue[130],
  colorBrandForeground2: inkBlue[140],
  colorBrandForegroundLink: inkBlue[130],
  colorBrandForegroundLinkHover: inkBlue[140],
  colorBrandForegroundLinkPressed: inkBlue[120],
  colorBrandForegroundLinkSelected: inkBlue[130],
  colorCompoundBrandForeground1: inkBlue[130],
  colorCompoundBrandForeground1Hover: inkBlue[140],
  colorCompoundBrandForeground1Pressed: inkBlue[120],
  colorCompoundBrandStroke: inkBlue[120],
  colorCompoundBrandStrokeHover: inkBlue[130],
  colorCompoundBrandStrokePressed: inkBlue[110],
  colorCompoundBrandBackground: inkBlue[110],
  colorCompoundBrandBackgroundHover: inkBlue[120],
  colorCompoundBrandBackgroundPressed: inkBlue[100],
  colorNeutralForeground2BrandHover: inkBlue[130],
  colorNeutralForeground2BrandPressed: inkBlue[120],
  colorNeutralForeground2BrandSelected: inkBlue[130],
  colorBrandStroke1: inkBlue[120],
};

const contrast: Theme = { ...teamsHighContrastTheme, ...type };

const themes: Readonly<Record<ThemeName, Theme>> = { light, dark, contrast };
const darkQuery = "(prefers-color-scheme: dark)";
const contrastQuery = "(forced-colors: active)";

/** The theme for the office's choice, following the computer's own setting where it says so. */
export function useTheme(choice: ThemeChoice): { name: ThemeName; theme: Theme } {
  const isDark = useMedia(darkQuery);
  const isContrast = useMedia(contrastQuery);
  const system = isContrast ? "contrast" : isDark ? "dark" : "light";
  const name = choice === "system" ? system : choice;
  return { name, theme: themes[name] };
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
  );
}
