import { scaleOf } from "../page-scale";
import type { LongSheet } from "../ports";
import { escapeXml } from "./xml-write";

/** Paper numbers, and the characters across from which letters on an A4 page are too small to be read with ease. */
const A3 = 8,
  A4 = 9,
  WIDEST_A4 = 170;
/** More breaks than this a sheet cannot have in Excel; who makes longer papers parts them. */
export const MOST_BREAKS = 1_026;
/** The last column of a row, as breaks name it. */
const LAST_COLUMN = 16_383;

/** The sheet's name and the page; of a paper the page alone, which stands in the middle as papers have it. */
const FOOTER = "&amp;L&amp;A&amp;R&amp;P / &amp;N",
  PAPER_FOOTER = "&amp;C— &amp;P —";

/** Whether a sheet is as wide as one page. Excel passes over breaks that are set where a sheet is fitted to pages. */
export function sheetProperties({ paper }: LongSheet): string {
  return paper?.pages ? "" : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
}

/** How a sheet is printed; `headerRow` counts from 1. */
export function pageXml(sheet: LongSheet, widths: readonly number[], headerRow: number): string {
  const { paper } = sheet,
    size = printedWidth(sheet, widths) > WIDEST_A4 && !paper?.pages ? A3 : A4;
  return (
    `${paper ? '<printOptions horizontalCentered="1"/>' : ""}` +
    '<pageMargins left="0.4" right="0.4" top="0.55" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${size}"${paper?.pages ? ` scale="${scaleOf(widths, paper.across)}"` : ""} ` +
    `orientation="${paper?.across === false ? "portrait" : "landscape"}"` +
    `${paper?.pages ? "" : ' fitToWidth="1" fitToHeight="0"'}/>` +
    `<headerFooter>${printHeader(sheet)}<oddFooter>${paper ? PAPER_FOOTER : FOOTER}</oddFooter></headerFooter>` +
    breaks(sheet, headerRow)
  );
}

function breaks({ paper }: LongSheet, headerRow: number): string {
  const pages = (paper?.pages ?? []).slice(0, MOST_BREAKS);
  if (pages.length === 0) return "";
  const each = pages.map(row => `<brk id="${headerRow + row}" max="${LAST_COLUMN}" man="1"/>`);
  return `<rowBreaks count="${pages.length}" manualBreakCount="${pages.length}">${each.join("")}</rowBreaks>`;
}

function printedWidth({ printed }: LongSheet, widths: readonly number[]): number {
  const own = printed ? [...widths.slice(0, printed.repeated), ...widths.slice(printed.from)] : widths;
  return own.reduce((sum, each) => sum + each, 0);
}

/** The title stands over all columns; where only some are printed, the page says it. */
function printHeader({ printed, lines }: LongSheet): string {
  const [title] = lines;
  if (!printed || title === undefined) return "";
  return `<oddHeader>&amp;C${escapeXml(title.replaceAll("&", "&&"))}</oddHeader>`;
}
