import type { DocumentBlock } from "../report/papers/document";

type Table = Extract<DocumentBlock, { kind: "table" }>;

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join(""),
  CELL_MARGINS =
    '<w:top w:w="30" w:type="dxa"/><w:left w:w="60" w:type="dxa"/>' +
    '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="60" w:type="dxa"/>',
  PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
/** Word keeps no longer text in a paragraph than this without trouble; no cell of a roster has more. */
const LONGEST = 32_767;

/** The blocks of a paper as WordprocessingML, block by block. `room`: the width between the margins, in twips. */
export function* bodyXml(blocks: readonly DocumentBlock[], room: number): Generator<string> {
  let isNewPage = false;
  for (const block of blocks) {
    if (block.kind === "new-page") {
      if (isNewPage) yield PAGE_BREAK;
      isNewPage = true;
      continue;
    }
    if (block.kind === "table") {
      if (isNewPage) yield PAGE_BREAK;
      yield* tableXml(block, room);
    } else yield paragraph(block.kind, block.text, isNewPage);
    isNewPage = false;
  }
}

function paragraph(style: string, text: string, onNewPage = false): string {
  const page = onNewPage ? "<w:pageBreakBefore/>" : "";
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${page}</w:pPr>${runXml(text)}</w:p>`;
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
  const cell = (text: string, c: number, style: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${each[c]!}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph(style, text)}</w:tc>`;
  const heads = headers.map((text, c) => cell(text, c, "head")).join("");
  yield `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${heads}</w:tr>`;
  for (const row of rows) {
    const cells = row.map((text, c) => cell(text, c, figures[c] ? "figure" : "cell")).join("");
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
