import { rawAttribute } from "./attributes";

/** The three attributes of a cell that matter here, raw; null where absent. */
export interface CellAttributes {
  reference: string | null;
  style: string | null;
  type: string | null;
}

const QUOTE = 34;
const EQUALS = 61;
const SPACE = 32;
const R = 114;
const S = 115;
const T = 116;

/**
 * Reads them into `into`. A sheet has millions of cells, and nearly every program writes their attributes in one form,
 * ` r="A1" s="1" t="s"`; that form is read in one go, any other the general way.
 */
export function readCellAttributes(attributes: string, into: CellAttributes): void {
  into.reference = into.style = into.type = null;
  let at = 0;
  while (at < attributes.length) {
    const plain =
      attributes.charCodeAt(at) === SPACE &&
      attributes.charCodeAt(at + 2) === EQUALS &&
      attributes.charCodeAt(at + 3) === QUOTE;
    const close = plain ? attributes.indexOf('"', at + 4) : -1;
    if (close < 0) {
      into.reference = rawAttribute(attributes, "r");
      into.style = rawAttribute(attributes, "s");
      into.type = rawAttribute(attributes, "t");
      return;
    }
    const name = attributes.charCodeAt(at + 1);
    if (name === R) into.reference = attributes.slice(at + 4, close);
    else if (name === S) into.style = attributes.slice(at + 4, close);
    else if (name === T) into.type = attributes.slice(at + 4, close);
    at = close + 1;
  }
}
