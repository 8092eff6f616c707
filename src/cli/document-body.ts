import type { DocumentBlock } from "../report/papers/document";
import { titleLines } from "./title-lines";

type Table = Extract<DocumentBlock, { kind: "table" }>;

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join(""),
  CELL_MARGINS =
    '<w:top w:w="30" w:type="dxa"/><w:left w:w="60" w:type="dxa"/>' +
    '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="60" w:type="dxa"/>',
  PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
/** So many lines at the end of a table are on one page. */
const TOGETHER = 3;
/** Word keeps no longer text in a paragraph than this without trouble; no cell of a roster has more. */
const LONGEST = 32_767;

/**
 * The blocks of a paper as WordprocessingML, block by block; a signature stays with what stands above it. `room`: the
 * width between the margins, in twips; `titleRoom`: in characters of a title.
 */
export function* bodyXml(
  blocks: readonly DocumentBlock[],
  { room, titleRoom }: { readonly room: number; readonly titleRoom: number },
): Generator<string> {
  let isNewPage = false;
  for (const [k, block] of blocks.entries()) {
    if (block.kind === "new-page") {
      if (isNewPage) yield PAGE_BREAK;
      isNewPage = true;
      continue;
    }
    if (block.kind === "table") {
      if (isNewPage) yield PAGE_BREAK;
      yield* tableXml(block, room);
    } else {
      const keep = blocks[k + 1]?.kind === "right" ? KEPT : "";
      const text = block.kind === "title" ? titleLines(block.text, titleRoom).join("\n") : block.text;
      yield paragraph(block.kind, text, keep + (isNewPage ? "<w:pageBreakBefore/>" : ""));
    }
    isNewPage = false;
  }
}

/** With the next paragraph on one page, and in one piece; as the schema orders them, behind a style. */
const KEPT = "<w:keepNext/><w:keepLines/>";

function paragraph(style: string, text: string, more = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${runXml(text)}</w:p>`;
}

/** Full width, its head on every page, no row over two pages; figures right. */
function* tableXml({ headers, widths, figures, rows }: Table, room: number): Generator<string> {
  const all = widths.reduce((sum, width) => sum + width, 0),
    each = widths.map(width => Math.floor((room * width) / all));
  yield (
    `<w:tbl><w:tblPr><w:tblW w:w="${room}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${CELL_MARGINS}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${each.map(width => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`
  );
  const cell = (text: string, c: number, style: string, more = ""): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${each[c]!}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>` +
    `${paragraph(style, text, more)}</w:tc>`;
  const heads = headers.map((text, c) => cell(text, c, "head")).join("");
  yield `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${heads}</w:tr>`;
  for (const [r, row] of rows.entries()) {
    // The last line, a total as a rule, is on no page alone.
    const kept = r >= rows.length - TOGETHER && r < rows.length - 1 ? "<w:keepNext/>" : "";
    const cells = row.map((text, c) => cell(text, c, figures[c] ? "figure" : "cell", kept)).join("");
    yield `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`;
  }
  yield "</w:tbl>";
}

/** A text as it is, its line ends as line ends. */
function runXml(text: string): string {
  if (text === "") return "";
  const lines = text.slice(0, LONGEST).split(/\r\n|\r|\n/u);
  return `<w:r>${lines.map(line => `<w:t xml:space="preserve">${escaped(line)}</w:t>`).join("<w:br/>")}</w:r>`;
}

/** What has no place in XML, or is half a character, is shown as a character that is none. */
const NO_TEXT = /(?!\t)\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;

function escaped(text: string): string {
  return text.replace(NO_TEXT, "\ufffd").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
