import type { Source } from "../ports";
import { standardCodec, type Codec } from "./codec";
import { CsvSource } from "./csv-source";
import { extensionOf, fileKind } from "./file-kind";
import { MAX_FILE_BYTES } from "./limits";
import { PackageParts } from "./package-parts";
import { FileProblem } from "./problem";
import { readWorkbookPart } from "./workbook-part";
import { XlsxSource } from "./xlsx-source";

/** Names under which text is a table. Under a workbook's name it is not: that file is damaged or something else. */
const TEXT_EXTENSIONS = new Set(["csv", "tsv", "tab", "txt", ""]);
/**
 * Names of other formats: whoever named a file so is told to save it anew, whatever is inside; a name that lies is no
 * roster to pay from.
 */
const OTHER_FORMATS = new Set(["xls", "xlt", "xlsb", "et", "ett", "ods", "ots", "wps", "dbf", "numbers"]);

const ARCHIVES = new Set(["rar", "7z", "gzip"]);
const START = 4096,
  COMMA = 44,
  TAB = 9,
  LINE_FEED = 10;

/**
 * Opens a workbook (.xlsx, .xlsm) or a table in text (.csv) for reading. What the file is, its content decides, unless
 * its name says that it is of another format; `name` gives a .csv its sheet's name. The bytes are kept and must not
 * change while the source is in use. Throws FileProblem only.
 */
export async function openFile(name: string, bytes: Uint8Array, codec: Codec = standardCodec): Promise<Source> {
  if (/(?:^|[/\\])(?:~\$|\.~lock\.)[^/\\]*$/.test(name)) throw new FileProblem("lock-file");
  if (bytes.length === 0) throw new FileProblem("empty-file");
  if (bytes.length > MAX_FILE_BYTES) throw new FileProblem("too-large", { bytes: bytes.length, limit: MAX_FILE_BYTES });
  const kind = fileKind(name, bytes);
  switch (kind.kind) {
    case "zip": {
      if (OTHER_FORMATS.has(extensionOf(name))) throw new FileProblem("old-format", { format: extensionOf(name) });
      const parts = new PackageParts(bytes, codec);
      return XlsxSource.open(parts, await readWorkbookPart(parts));
    }
    case "text":
      if (!TEXT_EXTENSIONS.has(extensionOf(name))) throw textUnderName(extensionOf(name), bytes);
      return new CsvSource(baseName(name), bytes, codec);
    case "old":
      throw new FileProblem("old-format", { format: kind.format });
    case "other":
      if (ARCHIVES.has(kind.format)) throw new FileProblem("archive", { format: kind.format });
      throw new FileProblem("not-a-workbook", { format: kind.format });
    case "pdf":
    case "encrypted":
      throw new FileProblem(kind.kind);
  }
}

/** A table in text that was only renamed is told as that. */
function textUnderName(format: string, bytes: Uint8Array): FileProblem {
  const start = bytes.subarray(0, START);
  const isTable = !start.includes(0) && [COMMA, TAB].some(sign => start.includes(sign)) && start.includes(LINE_FEED);
  return isTable ? new FileProblem("text-named", { format }) : new FileProblem("not-a-workbook");
}

function baseName(name: string): string {
  const file = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  return file.replace(/(.)\.[^.]+$/, "$1");
}
