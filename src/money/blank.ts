import { foldCellText } from "./cell-text";

/** Words that stand for "nothing here", folded and without spaces. */
const WORDS = new Set([
  "无",
  "暂无",
  "空",
  "空白",
  "暂缺",
  "略",
  "无数据",
  "暂无数据",
  "不适用",
  "不涉及",
  "未填",
  "未填写",
  "N/A",
  "NA",
  "N.A.",
  "NULL",
  "NIL",
  "NONE",
]);
/** 详见附件, 见附件1, 详见附表二 … */
const SEE_ATTACHMENT = /^(?:请|具体|详|请详)?见附(?:件|表|录)(?:[\d一二三四五六七八九十、,和及-]*|材料|清单)$/;
/**
 * Dashes, slashes, underscores and dots only. Not ditto marks (" 〃), which carry the value above, and not × or ?, which
 * say something.
 */
const STROKES = /^[-‐‑‒–—―−─━ー~_/\\|⁄∕╱╲.·•]*$/;
const ENCLOSED = /^(?:\((.*)\)|\[(.*)\]|【(.*)】|〔(.*)〕|<(.*)>)$/;

/** The first characters that a placeholder made of words can have. */
const STARTERS = new Set([..."无暂空略不未请具详见Nn"].map(c => c.charCodeAt(0)));

/** Most cells begin with a letter, digit or Han character that no placeholder begins with: they need no folding. */
function beginsAsContent(text: string): boolean {
  const c = text.charCodeAt(0);
  const word =
    (c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || (c >= 0x4e00 && c <= 0x9fff);
  return word && !STARTERS.has(c);
}

/**
 * Whether a cell's text stands for a blank, in whatever column: empty or invisible, dashes and slashes, 无, 暂无, 不适用,
 * 空白, 详见附件, N/A …, full- or half-width, also in brackets. 否, 没有, 待定, 0 say something and are no placeholders.
 */
export function isPlaceholder(text: string): boolean {
  if (beginsAsContent(text)) return false;
  let bare = foldCellText(text).replace(/\s+/g, "");
  const inner = ENCLOSED.exec(bare);
  if (inner) bare = inner.slice(1).find(part => part !== undefined) ?? "";
  bare = bare.replace(/。$/, "");
  return WORDS.has(bare) || STROKES.test(bare) || SEE_ATTACHMENT.test(bare);
}
