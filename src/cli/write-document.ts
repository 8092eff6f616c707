import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type IParagraphStyleOptions,
} from "docx";
import type { PaperDocument } from "../report/papers/document";
import { nodeCodec } from "../workbook/file/node-codec";
import { unpack } from "../workbook/file/unpack";
import { readZipDirectory } from "../workbook/file/zip-directory";
import { ZipWriter } from "../workbook/file/zip-write";
import { bodyXml } from "./document-body";

/** How the pages of a document are set: lengths in twentieths of a point, sizes of letters in half points. */
interface PageLook {
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly title: number;
  readonly text: number;
  readonly line: number;
}

const MILLIMETRE = 56.7,
  A4 = { width: Math.round(210 * MILLIMETRE), height: Math.round(297 * MILLIMETRE) };

/** As GB/T 9704 sets papers of offices: 2号 and 3号, 28 points a line. */
const OFFICIAL: PageLook = { margin: margins(37, 35, 28, 26), title: 44, text: 32, line: 560 },
  /** As offices set what they keep: 小二 and 小四. */
  COMPACT: PageLook = { margin: margins(20, 18, 20, 18), title: 36, text: 24, line: 420 };

function margins(top: number, bottom: number, left: number, right: number): PageLook["margin"] {
  const [t, b, l, r] = [top, bottom, left, right].map(mm => Math.round(mm * MILLIMETRE)) as [
    number,
    number,
    number,
    number,
  ];
  return { top: t, bottom: b, left: l, right: r };
}

/** How each kind of paragraph looks; the paragraphs only name it, so that a long paper stays small. */
function styles({ title, text, line }: PageLook): IParagraphStyleOptions[] {
  const exact = { line, lineRule: LineRuleType.EXACT } as const,
    titleLine = { before: 240, after: 240, line: title * 15, lineRule: LineRuleType.AT_LEAST } as const;
  return [
    style("title", "方正小标宋简体", title, { alignment: AlignmentType.CENTER, spacing: titleLine, keepNext: true }),
    style("label", "黑体", text, { spacing: exact }),
    style("text", "仿宋_GB2312", text, { spacing: exact, indent: { firstLine: text * 20 } }),
    style("address", "仿宋_GB2312", text, { spacing: exact, keepNext: true }),
    style("right", "仿宋_GB2312", text, { alignment: AlignmentType.RIGHT, spacing: exact }),
    style("unit", "仿宋_GB2312", 24, { alignment: AlignmentType.RIGHT, keepNext: true }),
    style("head", "黑体", 24, { alignment: AlignmentType.CENTER }),
    style("cell", "仿宋_GB2312", 21, {}),
    style("figure", "仿宋_GB2312", 21, { alignment: AlignmentType.RIGHT }),
    style("page", "宋体", 28, { alignment: AlignmentType.CENTER }),
  ];
}

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

/** Parts that the library makes for what no paper has: properties of somebody's own, and comments. */
const UNUSED: ReadonlySet<string> = new Set([
  "docProps/custom.xml",
  "word/comments.xml",
  "word/_rels/comments.xml.rels",
]);

/** A part without its mentions of parts that are left out; all of them are small XML texts of the library's own. */
function withoutUnused(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString("utf8");
  if (!text.includes("custom.xml") && !text.includes("comments.xml")) return bytes;
  const elements = text
    .split(/(?=<)/u)
    .filter(element => !/^<(?:Override|Relationship) /u.test(element) || !isUnused(element));
  return Buffer.from(elements.join(""));
}

function isUnused(element: string): boolean {
  return element.includes('custom.xml"') || element.includes('comments.xml"');
}

/** Stands in the library's document where the body goes. */
const PLACE = "THE-BODY",
  BODY = "word/document.xml";

/**
 * A paper as the bytes of a .docx. It names no author. The library makes the package (styles, footer, page); the body,
 * which may be thousands of pages, is written as text, because a tree of objects for it takes ten times as long.
 */
export async function writeDocument(paper: PaperDocument): Promise<Uint8Array> {
  const look = paper.compact ? COMPACT : OFFICIAL,
    frame = await partsOf(await Packer.toBuffer(frameOf(paper, look))),
    room = (paper.across ? A4.height : A4.width) - look.margin.left - look.margin.right,
    // A character is as wide as it is high; half points are tenths of it in twips. One less, for fonts that are wider.
    titleRoom = Math.floor(room / (look.title * 10)) - 1,
    zip = new ZipWriter(nodeCodec);
  for (const [name, bytes] of frame) {
    if (UNUSED.has(name)) continue;
    if (name !== BODY) {
      await zip.add(name, [withoutUnused(bytes)]);
      continue;
    }
    const [before, after] = around(Buffer.from(bytes).toString("utf8"));
    await zip.add(name, inOrder(before, bodyXml(paper.blocks, { room, titleRoom }), after));
  }
  return zip.finish();
}

function frameOf(paper: PaperDocument, { margin, ...look }: PageLook): Document {
  return new Document({
    styles: { paragraphStyles: styles({ margin, ...look }) },
    title: paper.title,
    creator: "",
    lastModifiedBy: "",
    sections: [
      {
        properties: {
          page: {
            size: { ...A4, orientation: paper.across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin,
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [new Paragraph({ text: PLACE })],
      },
    ],
  });
}

/** — 1 —, centred. */
function pageNumber(): Paragraph {
  return new Paragraph({ style: "page", children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })] });
}

async function partsOf(bytes: Uint8Array): Promise<[string, Uint8Array][]> {
  const parts: [string, Uint8Array][] = [];
  for (const entry of readZipDirectory(bytes).values()) {
    const pieces: Uint8Array[] = [];
    for await (const piece of unpack(bytes, entry, nodeCodec)) pieces.push(piece);
    parts.push([entry.name, Buffer.concat(pieces)]);
  }
  return parts;
}

/** What stands before and after the paragraph that holds the place. */
function around(xml: string): readonly [string, string] {
  const at = xml.indexOf(PLACE),
    from = xml.lastIndexOf("<w:p>", at),
    to = xml.indexOf("</w:p>", at) + "</w:p>".length;
  if (at < 0 || from < 0) throw new Error("the document has no place for its body");
  return [xml.slice(0, from), xml.slice(to)];
}

function* inOrder(before: string, body: Iterable<string>, after: string): Generator<string> {
  yield before;
  yield* body;
  yield after;
}
