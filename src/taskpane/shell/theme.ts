import {
  createDarkTheme,
  createHighContrastTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import type { Severity } from "../../marks/marks";
import type { ThemeName } from "./office-theme";

/** Fill, ink and edge of one severity. The fills of the light theme are those of the result sheets. */
interface Shade {
  readonly fill: string;
  readonly ink: string;
  readonly edge: string;
}
type Shades = Readonly<Record<Severity, Shade>>;

const LIGHT: Shades = {
  block: { fill: "#f9d5d3", ink: "#8a1a12", edge: "#c5362b" },
  ineligible: { fill: "#e4e4e7", ink: "#3f3f46", edge: "#71717a" },
  review: { fill: "#fff0c9", ink: "#6b4400", edge: "#b87503" },
  info: { fill: "#e0edf9", ink: "#114a80", edge: "#2b7cc4" },
};
const DARK: Shades = {
  block: { fill: "#4c1713", ink: "#ffc9c4", edge: "#e5675c" },
  ineligible: { fill: "#3b3b40", ink: "#e4e4e7", edge: "#a1a1aa" },
  review: { fill: "#463305", ink: "#ffe2a0", edge: "#d99e26" },
  info: { fill: "#10304f", ink: "#c3defa", edge: "#5aa5e6" },
};
const CONTRAST: Shades = {
  block: { fill: "#000000", ink: "#ffffff", edge: "#ff6b61" },
  ineligible: { fill: "#000000", ink: "#ffffff", edge: "#c8c8c8" },
  review: { fill: "#000000", ink: "#ffffff", edge: "#ffd75e" },
  info: { fill: "#000000", ink: "#ffffff", edge: "#6cc4ff" },
};

/** The green of spreadsheets, deep enough for white text from 80 on. */
const GREEN: BrandVariants = {
  10: "#04120a",
  20: "#082114",
  30: "#0a321e",
  40: "#0b3f26",
  50: "#0c4d2d",
  60: "#0d5a34",
  70: "#0e653a",
  80: "#0f7040",
  90: "#1d8050",
  100: "#2f9160",
  110: "#46a273",
  120: "#5fb287",
  130: "#7cc29d",
  140: "#9ad2b4",
  150: "#b9e2cc",
  160: "#d9f1e4",
};

/** Latin letters and digits as Office has them, Chinese as Windows, Mac and Linux have it. */
const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

const own = (shades: Shades): Record<string, string> =>
  Object.fromEntries(
    Object.entries(shades).flatMap(([severity, shade]: [string, Shade]) =>
      Object.entries(shade).map(([part, colour]: [string, string]) => [`${severity}-${part}`, colour]),
    ),
  );

const made = new Map<ThemeName, Theme>();

/** The theme of a name, made when it is first asked for; the severities' colours are variables of it. */
export function themeOf(name: ThemeName): Theme {
  const known = made.get(name) ?? make(name);
  made.set(name, known);
  return known;
}

function make(name: ThemeName): Theme {
  switch (name) {
    case "light":
      return { ...createLightTheme(GREEN), fontFamilyBase: FONTS, ...own(LIGHT) };
    case "dark":
      return {
        ...createDarkTheme(GREEN),
        fontFamilyBase: FONTS,
        colorBrandForeground1: GREEN[120],
        colorBrandForeground2: GREEN[130],
        colorBrandForegroundLink: GREEN[130],
        ...own(DARK),
      };
    case "contrast":
      return { ...createHighContrastTheme(), fontFamilyBase: FONTS, ...own(CONTRAST) };
  }
}

/** The variable of a severity's colour, for styles. */
export function shade(severity: Severity, part: keyof Shade): string {
  return `var(--${severity}-${part})`;
}
