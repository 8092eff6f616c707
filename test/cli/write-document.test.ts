import { writeDocument } from "../../src/cli/write-document";
import type { PaperDocument } from "../../src/report/papers/document";
import { nodeCodec } from "../../src/workbook/file/node-codec";
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
async function partsOf(): Promise<Record<string, string>> {
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
  const { "word/document.xml": body } = await partsOf();
  expect(body).toContain("关于&lt;甲&amp;乙&gt;的公示");
  expect(body).toContain("=HYPERLINK(1)");
  expect(body).toContain("<w:tblHeader/>");
  expect(body).toMatch(/<w:pStyle w:val="figure"\/><\/w:pPr><w:r><w:t[^>]*>30</u);
  expect(body).toContain('<w:br w:type="page"/>');
});

test("a document names no person: no author, nobody who changed it, nothing of its own kept in it", async () => {
  const parts = await partsOf();
  expect(parts["docprops/core.xml"]).not.toMatch(/creator>[^<]|lastModifiedBy>[^<]/u);
  expect(parts["docprops/custom.xml"] ?? "").not.toContain("<property");
  expect(Object.keys(parts).filter(name => name.startsWith("customxml"))).toEqual([]);
});
