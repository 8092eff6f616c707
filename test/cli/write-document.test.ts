import { writeDocument } from "../../src/cli/write-document";
import type { PaperDocument } from "../../src/report/papers/document";
import { nodeCodec } from "../../src/workbook/file/node-codec";
import { XmlScanner } from "../../src/workbook/file/xml-scan";
import { unpack } from "../../src/workbook/file/unpack";
import { readZipDirectory } from "../../src/workbook/file/zip-directory";

const paper: PaperDocument = {
  title: "公示",
  across: false,
  blocks: [
    { kind: "title", text: "关于<甲&乙>的公示" },
    { kind: "text", text: "=HYPERLINK(1)" },
    { kind: "new-page" },
    { kind: "table", headers: ["单位", "金额"], widths: [3, 1], figures: [false, true], rows: [["甲公司", "30"]] },
  ],
};
async function partsOf(paper: PaperDocument): Promise<Record<string, string>> {
  const bytes = await writeDocument(paper),
    parts: Record<string, string> = {};
  for (const [name, entry] of readZipDirectory(bytes)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of unpack(bytes, entry, nodeCodec)) chunks.push(chunk);
    parts[name] = Buffer.concat(chunks).toString();
  }
  return parts;
}

test("a document says its texts as they are, the table's head on every page and figures right", async () => {
  const { "word/document.xml": body } = await partsOf(paper);
  expect(body).toContain("关于&lt;甲&amp;乙&gt;的公示");
  expect(body).toContain("=HYPERLINK(1)");
  expect(body).toContain("<w:tblHeader/>");
  expect(body).toMatch(/<w:pStyle w:val="figure"\/><\/w:pPr><w:r><w:t[^>]*>30</u);
  expect(body).toContain('<w:br w:type="page"/>');
});

test("whatever a roster's texts hold, the document's body is XML that says them", async () => {
  const texts = [
    "<w:p>&amp;\"'",
    "a\u0001b\u000bc",
    "甲\ud83d",
    "😀𠮷",
    "一\n二\r\n三",
    "长".repeat(40_000),
    "=1+1",
    "+86",
    "@x",
    "-3",
  ];
  const { "word/document.xml": body } = await partsOf({
    ...paper,
    blocks: [
      ...texts.map(text => ({ kind: "text", text }) as const),
      { kind: "table", headers: texts, widths: texts.map(() => 1), figures: texts.map(() => false), rows: [texts] },
    ],
  });
  const said: string[] = [],
    scanner = new XmlScanner({
      open: name => void (name === "r" && said.push("")),
      close: () => undefined,
      text: (source, from, to) => void (said.length > 0 && said.push(said.pop()! + source.slice(from, to))),
    });
  scanner.write(body!);
  scanner.end();
  expect(body).not.toMatch(/(?!\n)\p{Cc}|\p{Surrogate}/u);
  expect(said.slice(0, texts.length)).toEqual([
    "&lt;w:p&gt;&amp;amp;\"'",
    "a\ufffdb\ufffdc",
    "甲\ufffd",
    "😀𠮷",
    "一二三",
    "长".repeat(32_767),
    "=1+1",
    "+86",
    "@x",
    "-3",
  ]);
});

test("a document names no person: no author, nobody who changed it, nothing of its own kept in it", async () => {
  const parts = await partsOf(paper);
  expect(parts["docprops/core.xml"]).not.toMatch(/creator>[^<]|lastModifiedBy>[^<]/u);
  expect(parts["docprops/custom.xml"] ?? "").not.toContain("<property");
  expect(Object.keys(parts).filter(name => name.startsWith("customxml"))).toEqual([]);
});

test("a document has no part for comments or for custom properties, and none that speaks of one", async () => {
  const parts = await partsOf(paper);
  expect(Object.keys(parts).filter(name => /custom|comments/u.test(name))).toEqual([]);
  expect(Object.values(parts).join()).not.toMatch(/custom\.xml|comments\.xml/u);
  expect(Object.entries(parts).find(([name]) => name.endsWith("core.xml"))?.[1]).not.toMatch(
    /<(?:dc:creator|cp:lastModifiedBy)>[^<]/u,
  );
});

test("a signature stays with what it signs, and a total with the lines above it", async () => {
  const { "word/document.xml": body } = await partsOf({
    ...paper,
    blocks: [
      { kind: "text", text: "正文" },
      { kind: "right", text: "某局" },
      { kind: "right", text: "某日" },
      {
        kind: "table",
        headers: ["项"],
        widths: [1],
        figures: [false],
        rows: [["一"], ["二"], ["三"], ["合计"]],
      },
    ],
  });
  const kept = [...body!.matchAll(/<w:pPr>(.*?)<\/w:pPr><w:r><w:t[^>]*>([^<]*)</gu)].filter(([, look]) =>
    look!.includes("<w:keepNext/>"),
  );
  expect(kept.map(([, , text]) => text)).toEqual(["正文", "某局", "二", "三"]);
});
