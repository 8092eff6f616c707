import { lookAlike } from "./look-alikes";
import { soundAlike } from "./homophones";
import { oneEdit, swapped } from "./edit";
import { Words } from "./words";

export type LegalKind = "company" | "partnership" | "";

export interface Formed {
  /** The name without its legal form. */
  readonly rest: string;
  readonly kind: LegalKind;
}

const PARTNERSHIP = new Words(
    "合伙企业 特殊普通合伙 普通合伙 有限合伙 合伙企业特殊普通合伙 合伙企业普通合伙 合伙企业有限合伙".split(" "),
  ),
  COMPANY = new Words(
    (
      "公司 有限公司 有限责任公司 股份有限公司 股份有限责任公司 股份公司 总公司 COMPANY LTD LIMITED COLTD COLIMITED " +
      "COMPANYLTD COMPANYLIMITED INC INCORPORATED LLC CORP CORPORATION GMBH"
    ).split(" "),
  );
/** The form that says least: something may be missing before it. */
const SHORTEST = "公司";
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
  const partnership = PARTNERSHIP.lengthBefore(name);
  if (partnership > 0) return { rest: name.slice(0, -partnership), kind: "partnership" };
  const exact = COMPANY.lengthBefore(name);
  if (exact <= SHORTEST.length) {
    const length = slipLength(name);
    if (length > 0) return { rest: doubled(name.slice(0, -length)), kind: "company" };
  }
  return exact === 0 ? { rest: name, kind: "" } : { rest: doubled(name.slice(0, -exact)), kind: "company" };
}

const TWICE = new Words("有限 有限责任 股份有限 股份有限责任".split(" "));

/** A form that was written twice over: 有限有限公司, 有限公司公司. */
function doubled(rest: string): string {
  const form = rest.endsWith(SHORTEST) ? rest.length - SHORTEST.length : rest.length,
    end = form - TWICE.lengthBefore(rest, form);
  return end >= 2 ? rest.slice(0, end) : rest;
}
