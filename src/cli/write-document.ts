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
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type FileChild,
} from "docx";
import type { DocumentBlock, PaperDocument } from "../report/papers/document";

/** Sizes in half points, lengths in twentieths of a point: as GB/T 9704 sets papers of offices. */
const TITLE = { size: 44, font: font("方正小标宋简体") },
  BODY = { size: 32, font: font("仿宋_GB2312") },
  LABEL = { size: 32, font: font("黑体") },
  HEAD = { size: 24, font: font("黑体") },
  CELL = { size: 21, font: font("仿宋_GB2312") },
  FOOT = { size: 28, font: font("宋体") };
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
const INDENT = 640;

/** Chinese papers name their fonts; where a machine has none of that name, it takes its own for Chinese. */
function font(name: string): { ascii: string; eastAsia: string; hAnsi: string; hint: "eastAsia" } {
  return { ascii: "Times New Roman", eastAsia: name, hAnsi: "Times New Roman", hint: "eastAsia" };
}

/** A paper as the bytes of a .docx. It names no author. */
export async function writeDocument(paper: PaperDocument): Promise<Uint8Array> {
  const document = new Document({
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
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ ...FOOT, children: ["— ", PageNumber.CURRENT, " —"] })],
  });
}

function childOf(block: DocumentBlock, paper: PaperDocument): FileChild {
  switch (block.kind) {
    case "title":
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: TITLE_LINE,
        children: [new TextRun({ ...TITLE, text: block.text })],
      });
    case "label":
      return new Paragraph({ spacing: LINE, children: [new TextRun({ ...LABEL, text: block.text })] });
    case "text":
      return new Paragraph({
        spacing: LINE,
        indent: { firstLine: INDENT },
        children: [new TextRun({ ...BODY, text: block.text })],
      });
    case "address":
      return new Paragraph({ spacing: LINE, children: [new TextRun({ ...BODY, text: block.text })] });
    case "right":
      return new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: LINE,
        children: [new TextRun({ ...BODY, text: block.text })],
      });
    case "table":
      return tableOf(block, paper);
    case "new-page":
      return new Paragraph({ children: [new PageBreak()] });
  }
}

/** Full width, its head on every page; figures right. */
function tableOf(
  { headers, widths, figures, rows }: Extract<DocumentBlock, { kind: "table" }>,
  { across }: PaperDocument,
): Table {
  const room = (across ? A4.height : A4.width) - MARGIN.left - MARGIN.right,
    all = widths.reduce((sum, width) => sum + width, 0),
    columnWidths = widths.map(width => Math.floor((room * width) / all));
  const cell = (text: string, c: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: columnWidths[c]!, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: [
        new Paragraph({
          alignment: head ? AlignmentType.CENTER : figures[c] ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ ...(head ? HEAD : CELL), text })],
        }),
      ],
    });
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths,
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: headers.map((text, c) => cell(text, c, true)) }),
      ...rows.map(row => new TableRow({ cantSplit: true, children: row.map((text, c) => cell(text, c, false)) })),
    ],
  });
}
