import { attribute } from "./attributes";
import type { PackageParts } from "./package-parts";

/** Built-in number formats that show a calendar day (ECMA-376 18.8.30; 27–58 as Chinese Excel has them). */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/**
 * Which cell styles show a calendar day, by style index. Only workbooks of the 1904 system need to know: their days are
 * counted from another one, while times and durations are the same numbers in both.
 */
export async function readDateStyles(parts: PackageParts, path: string): Promise<readonly boolean[]> {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  await parts.scanDescription(path, {
    open(name, attributes) {
      if (name === "numFmt")
        custom.set(Number(attribute(attributes, "numFmtId")), showsDay(attribute(attributes, "formatCode") ?? ""));
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) {
        const format = Number(attribute(attributes, "numFmtId") ?? 0);
        styles.push(custom.get(format) ?? BUILT_IN_DATES.has(format));
      }
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
    text: () => undefined,
  });
  return styles;
}

/**
 * Whether a format code shows a year or a day, or a month that is not minutes; quoted text, escapes, colours and
 * locales aside (`[h]` counts hours).
 */
function showsDay(code: string): boolean {
  const first = code.split(";")[0] ?? "";
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, "").toLowerCase();
  return /[yde]/.test(bare.replace(/e[+-]/g, "").replace("general", "")) || (bare.includes("m") && !/[hs]/.test(bare));
}
