import type { HostValue } from "../backend";
import { HostProblem } from "../problem";

/**
 * The text that a cell shows. Formats beyond those that people and add-ins use here fail by name rather than show
 * something else.
 */
export function display(value: HostValue, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const positive = format.split(";")[0]!;
  if (format === "General" || format === "@") return general(value);
  if (/[ymd]/i.test(unquoted(positive))) return dateText(value, positive);
  if (/^[^#0]*[#,]*0(\.0+)?%?[^#0]*$/.test(positive) && !/[eE]/.test(positive)) return numberText(value, positive);
  if (/^0\.0+E\+00$/.test(positive))
    return value
      .toExponential(positive.indexOf("E") - 2)
      .replace(/e([+-])(\d)$/, "E$10$2")
      .replace("e", "E");
  throw new HostProblem("NotImplemented", `NotImplemented: Excel.Range.text in the number format ${format}`);
}

const unquoted = (format: string): string =>
  format
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/\[[^\]]*\]/g, "");
const spoken = (format: string): string =>
  format
    .replace(/"([^"]*)"/g, "$1")
    .replace(/\\(.)/g, "$1")
    .replace(/_./g, " ");

function general(value: number): string {
  const text = String(Number(value.toPrecision(11)));
  return text.replace(/e\+?(-?)(\d+)$/, (_, sign: string, power: string) => `E${sign || "+"}${power.padStart(2, "0")}`);
}

function numberText(value: number, format: string): string {
  const shape = /[#,]*0(\.0+)?%?/.exec(format)![0];
  const places = shape.includes(".") ? shape.replace("%", "").length - shape.indexOf(".") - 1 : 0;
  const scaled = Math.abs(shape.endsWith("%") ? value * 100 : value);
  const [whole, rest] = scaled.toFixed(places).split(".");
  const grouped = shape.includes(",") ? whole!.replace(/\B(?=(\d{3})+$)/g, ",") : whole!;
  const text = rest === undefined ? grouped : `${grouped}.${rest}`;
  const [before, after] = [format.slice(0, format.indexOf(shape)), format.slice(format.indexOf(shape) + shape.length)];
  return `${value < 0 && Number(text.replace(/[,.]/g, "")) !== 0 ? "-" : ""}${spoken(before)}${text}${shape.endsWith("%") ? "%" : ""}${spoken(after)}`;
}

function dateText(value: number, format: string): string {
  const at = new Date(Math.round((value - 25_569) * 86_400_000));
  const two = (part: number, long: boolean): string => String(part).padStart(long ? 2 : 1, "0");
  return format.replace(/\[[^\]]*\]/g, "").replace(/"[^"]*"|\\.|y+|h+:mm(:ss)?|m+|d+|;@/gi, token => {
    const kind = token[0]!.toLowerCase();
    if (kind === '"' || kind === "\\") return spoken(token);
    if (kind === "y") return token.length > 2 ? String(at.getUTCFullYear()) : two(at.getUTCFullYear() % 100, true);
    if (kind === "m") return two(at.getUTCMonth() + 1, token.length > 1);
    if (kind === "d") return two(at.getUTCDate(), token.length > 1);
    if (kind === "h")
      return `${two(at.getUTCHours(), token.startsWith("hh"))}:${two(at.getUTCMinutes(), true)}${/ss/i.test(token) ? `:${two(at.getUTCSeconds(), true)}` : ""}`;
    return "";
  });
}
