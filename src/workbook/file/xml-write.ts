import { MAX_TEXT } from "./limits";
import { cutText } from "./xml-text";

const NEEDS_CARE = /[&<>"\ufffe\uffff]|\p{Cc}|\p{Surrogate}|_x[0-9A-Fa-f]{4}_/u;
/** Half a surrogate pair, or a code that XML has no place for at all. */
const NOT_TEXT = /\p{Surrogate}|[\ufffe\uffff]/gu;
const CONTROL = /\p{Cc}/gu;
const ELLIPSIS = "…";

/**
 * Text as it may stand in XML, for element and attribute alike. Control characters take Excel's escape (`_x000B_`),
 * text that looks like one is escaped itself, and what is no character becomes U+FFFD: any string gives a file that
 * opens.
 */
export function escapeXml(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(CONTROL, escapeControl)
    .replace(NOT_TEXT, "\ufffd")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** Tab and line feed may stand as they are, and so may the controls above U+007E. */
function escapeControl(c: string): string {
  const code = c.charCodeAt(0);
  return code === 9 || code === 10 || code > 31 ? c : `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** A text that fits a cell; a longer one ends in an ellipsis, so that the cut shows. */
export function fitCell(text: string): string {
  return text.length <= MAX_TEXT ? text : cutText(text, MAX_TEXT - ELLIPSIS.length) + ELLIPSIS;
}

/** Whether blanks or line ends at a text's ends would be lost without `xml:space`. */
export function needsPreserving(text: string): boolean {
  return text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32;
}

/** The `t` element of a text; blanks and line ends at its ends count. */
export function textElement(text: string): string {
  return `<t${needsPreserving(text) ? ' xml:space="preserve"' : ""}>${escapeXml(text)}</t>`;
}
