import { makeWorkbook } from "../workbook/file/workbook-maker";
import type { MadeSheet } from "../workbook/file/workbook-maker";

type Value = string | number | null;

export const HEADERS = [
  "序号",
  "申报单位",
  "统一社会信用代码",
  "申报条款",
  "项目名称",
  "级别",
  "核算基数（元）",
] as const;
/** One good application: clause 3, 300 000 yuan. */
export const GOOD_ROW: readonly Value[] = [
  1,
  "北京云数科技有限公司",
  "91110107746192053T",
  "3",
  "算法",
  "国家级",
  1_000_000,
];

/** Text as it stands within XML. */
export function inXml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/[\t\n\r]/g, c => `&#${c.charCodeAt(0)};`);
}

/** The cells of a row without references, as small writers leave them. */
export function rowOf(values: readonly Value[]): string {
  const cell = (value: Value): string => {
    if (value === null) return "<c/>";
    return typeof value === "number"
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t xml:space="preserve">${inXml(value)}</t></is></c>`;
  };
  return `<row>${values.map(cell).join("")}</row>`;
}

export function sheetOf(name: string, rows: readonly (readonly Value[])[]): MadeSheet {
  return { name: inXml(name), rows: rows.map(rowOf).join("") };
}

/** A workbook with one roster out of these rows, header first. */
export function rosterOf(rows: readonly (readonly Value[])[], name = "申报汇总表"): Uint8Array {
  return makeWorkbook({ sheets: [sheetOf(name, rows)] });
}
