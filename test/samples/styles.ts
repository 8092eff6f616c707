import type { CellStyle } from "hucre";
import type { Look } from "./sheet";

const LINE = { style: "thin", color: { rgb: "808080" } } as const;
const FRAME = { top: LINE, right: LINE, bottom: LINE, left: LINE } as const;

const font = (name: string, size: number, bold = false): Pick<CellStyle, "font"> => ({
  font: { name, size, bold, charset: 134 },
});
const placed = (horizontal: "left" | "center" | "right", wrapText = true): Pick<CellStyle, "alignment"> => ({
  alignment: { horizontal, vertical: "center", wrapText },
});
const filled = (rgb: string): Pick<CellStyle, "fill"> => ({
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb } },
});
const BODY = { ...font("宋体", 10), border: FRAME };

/** The styles of a district office: 黑体 heads, 宋体 bodies, a thin frame round everything. */
export const STYLES: Readonly<Record<Look, CellStyle>> = {
  title: { ...font("方正小标宋简体", 18), ...placed("center") },
  remark: { ...font("楷体_GB2312", 11), ...placed("left", false) },
  header: { ...font("黑体", 10, true), border: FRAME, ...placed("center"), ...filled("DDEBF7") },
  section: { ...font("黑体", 10.5, true), border: FRAME, ...placed("left", false), ...filled("F2F2F2") },
  text: { ...BODY, ...placed("left") },
  centred: { ...BODY, ...placed("center") },
  code: { ...BODY, ...placed("center", false), numFmt: "@" },
  money: { ...BODY, ...placed("right", false), numFmt: "#,##0.00####" },
  number: { ...BODY, ...placed("right", false), numFmt: "General" },
  percent: { ...BODY, ...placed("center", false), numFmt: "0%" },
  day: { ...BODY, ...placed("center", false), numFmt: "yyyy/m/d" },
  dayOfMonth: { ...BODY, ...placed("center", false), numFmt: 'm"月"d"日"' },
  sum: { ...font("宋体", 10, true), border: FRAME, ...placed("right", false), ...filled("FFF2CC"), numFmt: "#,##0.00" },
  foot: { ...font("宋体", 10.5), ...placed("left", false) },
};
