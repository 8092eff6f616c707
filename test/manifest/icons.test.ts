import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS } from "../../src/text/ribbon/ribbon";
import { pixelsOf } from "./png";

const ICONS = join(__dirname, "../../assets/icons"),
  DRAWINGS = readdirSync(join(ICONS, "svg"));
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
/** The ribbon's background in Office's light and dark themes. */
const LIGHT = "#FFFFFF",
  DARK = "#292929";
/** What WCAG asks of graphics: 3 to 1. A drawing's colours have to do on both. */
const CONTRAST = 3;

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe("icons", () => {
  test("every command, the pane and the add-in have a drawing", () => {
    const names = [...COMMANDS, "pane", "addin"].map(
      name => `${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}.svg`,
    );
    expect(DRAWINGS).toEqual(names.sort());
  });

  test.each(DRAWINGS)("%s is rendered in every size", drawing => {
    for (const size of SIZES) {
      const bytes = readFileSync(join(ICONS, `${drawing.replace(".svg", "")}-${size}.png`));
      expect(pixelsOf(bytes)).toEqual({ width: size, height: size });
    }
  });

  test.each(DRAWINGS)("%s can be seen on a light and on a dark ribbon", drawing => {
    const colours = [...new Set(readFileSync(join(ICONS, "svg", drawing), "utf8").match(/#[0-9A-F]{6}/g))].filter(
      colour => colour !== "#FFFFFF",
    );
    expect(colours.length).toBeGreaterThan(0);
    for (const colour of colours) {
      expect([colour, contrast(colour, LIGHT) >= CONTRAST, contrast(colour, DARK) >= CONTRAST]).toEqual([
        colour,
        true,
        true,
      ]);
    }
  });

  test("no drawing needs a font or another file", () => {
    for (const drawing of DRAWINGS)
      expect(readFileSync(join(ICONS, "svg", drawing), "utf8")).not.toMatch(/<text|<image|href|url\(/);
  });
});
