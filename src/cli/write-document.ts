import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphStyleOptions,
} from "docx";
import type { DocumentBlock, PaperDocument } from "../report/papers/document";

/** Sizes in half points, lengths in twentieths of a point: as GB/T 9704 sets papers of offices. */
const LINE = { line: 560, lineRule: LineRuleType.EXACT } as const,
  TITLE_LINE = { before: 240, after: 240, line: 640, lineRule: LineRuleType.AT_LEAST } as const;
const MILLIMETRE = 56.7,
  A4 = { width: Math.round(210 * MILLIMETRE), height: Math.round(297 * MILLIMETRE) },
  MARGIN = {
    top: Math.round(37 * MILLIMETRE),
    bottom: Math.round(35 * MILLIMETRE),
    left: Math.round(28 * MILLIMETRE),
    right: Math.round(26 * MILLIMETRE),
  };
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const INDENT = 640,
  CELL_MARGIN = { left: 60, right: 60, top: 30, bottom: 30 };

/** How each kind of paragraph looks; the paragraphs only name it, so that a long paper stays small. */
const STYLES: readonly IParagraphStyleOptions[] = [
  style("title", "方正小标宋简体", 44, { alignment: AlignmentType.CENTER, spacing: TITLE_LINE }),
  style("label", "黑体", 32, { spacing: LINE }),
  style("text", "仿宋_GB2312", 32, { spacing: LINE, indent: { firstLine: INDENT } }),
  style("address", "仿宋_GB2312", 32, { spacing: LINE }),
  style("right", "仿宋_GB2312", 32, { alignment: AlignmentType.RIGHT, spacing: LINE }),
  style("head", "黑体", 24, { alignment: AlignmentType.CENTER }),
  style("cell", "仿宋_GB2312", 21, {}),
  style("figure", "仿宋_GB2312", 21, { alignment: AlignmentType.RIGHT }),
  style("page", "宋体", 28, { alignment: AlignmentType.CENTER }),
];

/** Chinese papers name their fonts; where a machine has none of that name, it takes its own for Chinese. */
function style(
  id: string,
  font: string,
  size: number,
  paragraph: NonNullable<IParagraphStyleOptions["paragraph"]>,
): IParagraphStyleOptions {
  const latin = "Times New Roman";
  return { id, name: id, run: { size, font: { ascii: latin, hAnsi: latin, eastAsia: font } }, paragraph };
}

/** A paper as the bytes of a .docx. It names no author. */
export async function writeDocument(paper: PaperDocument): Promise<Uint8Array> {
  const document = new Document({
    styles: { paragraphStyles: [...STYLES] },
    title: paper.title,
    creator: "",
    lastModifiedBy: "",
    sections: [
      {
        properties: {
          page: {
            size: {
              ...A4,
              orientation: paper.across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: MARGIN,
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: paper.blocks.map(block => childOf(block, paper)),
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** — 1 —, centred. */
function pageNumber(): Paragraph {
  return new Paragraph({ style: "page", children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })] });
}

function childOf(block: DocumentBlock, paper: PaperDocument): FileChild {
  switch (block.kind) {
    case "table":
      return tableOf(block, paper);
    case "new-page":
      return new Paragraph({ children: [new PageBreak()] });
    default:
      return new Paragraph({ style: block.kind, text: block.text });
  }
}

/** Full width, its head on every page; figures right. */
function tableOf(
  { headers, widths, figures, rows }: Extract<DocumentBlock, { kind: "table" }>,
  { across }: PaperDocument,
): Table {
  const room = (across ? A4.height : A4.width) - MARGIN.left - MARGIN.right,
    all = widths.reduce((sum, width) => sum + width, 0);
  const line = (texts: readonly string[], head: boolean): TableRow =>
    new TableRow({
      ...(head ? { tableHeader: true } : {}),
      cantSplit: true,
      children: texts.map(
        (text, c) =>
          new TableCell({ children: [new Paragraph({ style: head ? "head" : figures[c] ? "figure" : "cell", text })] }),
      ),
    });
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths.map(width => Math.floor((room * width) / all)),
    layout: TableLayoutType.FIXED,
    margins: CELL_MARGIN,
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
    rows: [line(headers, true), ...rows.map(row => line(row, false))],
  });
}
