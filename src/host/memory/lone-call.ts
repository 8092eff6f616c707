import type { HostValue } from "../backend";
import { parseAddress, type Address } from "../cells/address";

/**
 * A formula that is nothing but one call of a function with a dotted name, its arguments literals and references:
 * `=NS.NAME(A1,Sheet2!B2:B9,"x",12%,,TRUE)`.
 */
export interface LoneCall {
  readonly formula: string;
  readonly name: string;
  readonly given: readonly Argument[];
}
export type Argument =
  | { readonly kind: "missing" }
  | { readonly kind: "literal"; readonly value: HostValue }
  | { readonly kind: "reference"; readonly address: Address };

const CALL = /^=\s*([A-Za-z_][\w]*(?:\.[A-Za-z_][\w]*)+)\s*\(([\s\S]*)\)\s*$/;

/** null where the formula is anything else. */
export function parseLoneCall(formula: string): LoneCall | null {
  const call = CALL.exec(formula);
  if (!call) return null;
  const parts = split(call[2]!);
  if (parts === null) return null;
  const given = parts.length === 1 && parts[0] === "" ? [] : parts.map(argument);
  return given.includes(null) ? null : { formula, name: call[1]!, given: given as Argument[] };
}

/** At the commas outside quotes; null where brackets show that more than literals and references stand here. */
function split(text: string): string[] | null {
  const parts: string[] = [];
  let part = "",
    quote = "";
  for (const char of text) {
    if (quote !== "") {
      if (char === quote) quote = "";
      part += char;
      continue;
    }
    if (char === '"' || char === "'") quote = char;
    if (char === "(" || char === ")" || char === "{") return null;
    if (char === ",") {
      parts.push(part.trim());
      part = "";
    } else part += char;
  }
  return quote === "" ? [...parts, part.trim()] : null;
}

function argument(text: string): Argument | null {
  if (text === "") return { kind: "missing" };
  if (/^"(?:[^"]|"")*"$/.test(text)) return { kind: "literal", value: text.slice(1, -1).replace(/""/g, '"') };
  if (/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?%?$/.test(text))
    return { kind: "literal", value: text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text) };
  if (/^(true|false)$/i.test(text)) return { kind: "literal", value: text.toLowerCase() === "true" };
  const address = parseAddress(text);
  return address ? { kind: "reference", address } : null;
}
