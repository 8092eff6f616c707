import { lookAlike } from "./look-alikes";
import { soundAlike } from "./homophones";
import { oneEdit, swapped } from "./edit";

export type LegalKind = "company" | "partnership" | "";

export interface Formed {
  /** The name without its legal form. */
  readonly rest: string;
  readonly kind: LegalKind;
}

const PARTNERSHIP = /(?:合伙企业)?(?:特殊普通合伙|普通合伙|有限合伙)$|合伙企业$/;
const COMPANY =
  /(?:(?:股份)?有限(?:责任)?公司|股份公司|总公司|公司|COMPANY|(?:CO|COMPANY)?(?:LTD|LIMITED)|INC|INCORPORATED|LLC|CORP|CORPORATION|GMBH)$/;
/** A form that was written in full; nothing is missing before it. */
const FULL = /有限(?:责任)?公司$|[A-Z]$|总公司$|股份公司$/;
/** What a form written with a slip of the hand was to be, longest first. */
const MEANT = ["股份有限公司", "有限责任公司", "有限公司"];

/** Whether one slip of the hand makes `written` of the form that was meant. */
function isSlip(written: string, meant: string): boolean {
  if (swapped(written, meant) >= 0) return true;
  const edit = oneEdit(written, meant);
  if (edit === null) return false;
  if (edit.from !== "" && edit.to !== "") return soundAlike(edit.from, edit.to) || lookAlike(edit.from, edit.to);
  return edit.from === "" ? edit.at > 0 || written.endsWith("公司") : meant.includes(edit.from);
}

/** The length of a form at the end that was written with a slip (有公司, 有限公司司, 有限公同); 0 where there is none. */
function slipLength(name: string): number {
  for (const meant of MEANT) {
    for (let length = meant.length + 1; length >= meant.length - 1; length--)
      if (name.length > length + 1 && isSlip(name.slice(-length), meant)) return length;
  }
  return 0;
}

/** Takes the legal form off the end of a canonical name, also one that was written with a slip of the hand. */
export function withoutForm(name: string): Formed {
  const partnership = PARTNERSHIP.exec(name);
  if (partnership !== null) return { rest: name.slice(0, partnership.index), kind: "partnership" };
  const exact = COMPANY.exec(name);
  if (exact === null || !FULL.test(name)) {
    const length = slipLength(name);
    if (length > 0) return { rest: doubled(name.slice(0, -length)), kind: "company" };
  }
  return exact === null ? { rest: name, kind: "" } : { rest: doubled(name.slice(0, exact.index)), kind: "company" };
}

/** A form that was written twice over: 有限有限公司, 有限公司公司. */
function doubled(rest: string): string {
  const once = rest.replace(/公司$/, "").replace(/(?:股份)?有限(?:责任)?$/, "");
  return once.length >= 2 ? once : rest;
}
