import type { Cell } from "../workbook/ports";

/** A header as it is compared: `core` without brackets, units, numbering and signs; `notes` what stood in brackets. */
export interface HeaderText {
  /** As the sheet shows it, on one line. */
  readonly shown: string;
  readonly core: string;
  readonly notes: readonly string[];
}

const NOTHING: HeaderText = { shown: "", core: "", notes: [] };
/** Long texts are titles, notes or data, never headers; brackets with guidance may make a real header long. */
const LONGEST_CORE = 24,
  LONGEST_SHOWN = 400;

const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;
const SIGNS = /[*※★☆▲△●#"“”'‘’]/g;
const BRACKETS = /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】|〔([^〔〕]*)〕|「([^「」]*)」|<([^<>]*)>/;
const NUMBERING = /^(?:\d{1,2}[.、．](?!\d)|[①-⑳]|[一二三四五六七八九十]{1,3}、)/;
/** 其中：转化项目销售收入 names what it holds behind the word that makes it a part. */
const PART_OF = /^其中[:：]?/;
const TRAILING_UNIT = /(?:人民币)?(?:亿元|百万元|万元|千元|元)$/;
const BEFORE_UNIT = "/,，:：_-",
  UNIT_WORD = "单位";
const TRAILING_SIGNS = ":：;；,，.。、/_-";
/** A word in brackets that says whose figure it is belongs to the header: 投资额（审定）. */
const QUALIFIER = /^(?:审定|审计|申报|申请|核定|评审核定|评审|已获|公示|批复)[数额]?$/;

/** What stands in brackets by itself under or beside a header: a unit, or that it must be filled. */
const NOTE_ONLY = /填|元$|^单位|年月日|[%㎡]|平方米|格式|示例|下拉/;

/** One line of text without the spaces and signs that offices put around headers; "" for anything but text. */
export function plainText(cell: Cell): string {
  return typeof cell === "string"
    ? cell.slice(0, LONGEST_SHOWN).normalize("NFKC").replace(INVISIBLE, "").replace(/\s+/g, "")
    : "";
}

function withoutTrailingSigns(text: string): string {
  let end = text.length;
  while (end > 0 && TRAILING_SIGNS.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/**
 * Takes a header cell apart; an empty `core` means that it is no header by itself (blank, a unit, a note, a long text).
 */
export function headerText(cell: Cell): HeaderText {
  let text = plainText(cell).replace(SIGNS, "");
  if (text === "") return NOTHING;
  const notes: string[] = [];
  for (let m = BRACKETS.exec(text); m; m = BRACKETS.exec(text)) {
    notes.push(m.slice(1).find(part => part !== undefined) ?? "");
    text = text.slice(0, m.index) + text.slice(m.index + m[0].length);
  }
  const bare = withoutTrailingSigns(withoutUnit(text.replace(NUMBERING, "").replace(PART_OF, "")));
  // 【申报单位】: brackets around the whole header say nothing about it.
  if (
    bare === "" &&
    notes.length === 1 &&
    !NOTE_ONLY.test(notes[0] as string) &&
    /^[【[「<〔]/.test(plainText(cell).replace(SIGNS, ""))
  )
    return { ...headerText(notes[0] as string), shown: shown(cell) };
  const core = (notes.find(n => QUALIFIER.test(n)) ?? "").replace(/[数额]$/, "") + bare;
  return { shown: shown(cell), core: core.length > LONGEST_CORE || bare === "" ? "" : core.toUpperCase(), notes };
}

/** Without the unit at its end, and what leads to it: 申请金额/万元, 投资额，单位：元. */
function withoutUnit(text: string): string {
  const unit = TRAILING_UNIT.exec(text);
  if (!unit) return text;
  let end = unit.index;
  for (;;) {
    if (text.endsWith(UNIT_WORD, end)) end -= UNIT_WORD.length;
    else if (end > 0 && BEFORE_UNIT.includes(text[end - 1] as string)) end--;
    else return text.slice(0, end);
  }
}

/** A header as the sheet shows it, on one line. */
export function shown(cell: Cell): string {
  return typeof cell === "string"
    ? cell.slice(0, LONGEST_SHOWN).replace(INVISIBLE, "").replace(/\s+/g, " ").trim()
    : "";
}
