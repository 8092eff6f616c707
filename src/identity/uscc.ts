import type { CellLike } from "../money/read";
import { isPlaceholder } from "../money/blank";
import { digitsLost } from "./lost-digits";
import { checkOrganisationCode } from "./organisation-code";
import { checkRegistrationNumber } from "./registration-number";

/** GB 32100-2015: digits and capitals without I, O, S, V, Z; a character's place is its value. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const BASE = ALPHABET.length;
const LENGTH = 18;

/** Weight of the i-th character: 3^i mod 31 (GB 32100-2015, table 3); of the check character 1. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1];

export type UsccState = "blank" | "valid" | "invalid" | "digits-lost";

/** Why a code is invalid. `registration-number`: 15 digits that are a sound 工商注册号, which a USCC has replaced. */
export type UsccFault = "length" | "character" | "check" | "registration-number" | "not-text";

export interface CheckedUscc {
  /** As compared: NFKC, upper case, no spaces and hyphens; "" where blank. */
  readonly text: string;
  readonly state: UsccState;
  /** Null unless the state is invalid. */
  readonly fault: UsccFault | null;
  /** Characters 3–8, the place of first registration (`110107`); null unless valid. */
  readonly region: string | null;
  /** Whether the inner organisation code (GB 11714) checks; null unless valid. It informs only. */
  readonly innerValid: boolean | null;
  /**
   * The first two characters, who registers and what kind (`91` enterprise, `12` public institution); null unless
   * valid.
   */
  readonly category: string | null;
}

const BLANK: CheckedUscc = { text: "", state: "blank", fault: null, region: null, innerValid: null, category: null };

/** NFKC, upper case, without spaces (zero width too) and hyphens and dashes of any kind. */
export function normaliseUscc(text: string): string {
  if (/^[0-9A-Z]*$/.test(text)) return text;
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Default_Ignorable_Code_Point}\p{Cc}\u2212]/gu, "");
}

/** Null where a normalised code is valid by GB 32100-2015, else why not. */
function faultOf(code: string): UsccFault | null {
  if (code.length !== LENGTH) return checkRegistrationNumber(code) ? "registration-number" : "length";
  let sum = 0;
  for (let i = 0; i < LENGTH; i++) {
    const value = ALPHABET.indexOf(code.charAt(i));
    if (value < 0) return "character";
    sum += value * (WEIGHTS[i] as number);
  }
  return sum % BASE === 0 ? null : "check";
}

/** Whether a text, once normalised, has 18 characters of the alphabet and the right last one. */
export function isUscc(text: string): boolean {
  return faultOf(normaliseUscc(text)) === null;
}

function invalid(text: string, fault: UsccFault): CheckedUscc {
  return { ...BLANK, text, state: "invalid", fault };
}

/**
 * A USCC cell. Validity is length, alphabet and check character and nothing else; region and inner code only inform.
 * Placeholders (无, /, 暂无 …) are blank. An error value is invalid, never blank: something stood there.
 */
export function readUscc(cell: CellLike): CheckedUscc {
  if (cell === null) return BLANK;
  if (typeof cell === "object") return invalid(cell.error, "not-text");
  if (typeof cell === "string" && isPlaceholder(cell)) return BLANK;
  const text = normaliseUscc(typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell));
  if (text === "") return BLANK;
  if (digitsLost(cell)) return { ...BLANK, text, state: "digits-lost" };
  const fault = faultOf(text);
  if (fault !== null) return invalid(text, typeof cell === "boolean" ? "not-text" : fault);
  return {
    text,
    state: "valid",
    fault,
    region: text.slice(2, 8),
    innerValid: checkOrganisationCode(text.slice(8, 17)),
    category: text.slice(0, 2),
  };
}
