import { attribute, flagAttribute, textAttribute } from "./attributes";
import type { PackageParts } from "./package-parts";
import { FileProblem } from "./problem";
import { readRelationships } from "./relationships";
import type { Relationship } from "./relationships";

/** A worksheet as the workbook lists it. Chart, dialog and macro sheets hold no cells and are left out. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  readonly date1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/**
 * Reads which sheets a workbook has and where. Throws `not-a-workbook`, `old-format`, `missing-part` and `no-sheets`.
 */
export async function readWorkbookPart(parts: PackageParts): Promise<WorkbookPart> {
  const path = await findWorkbook(parts);
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let date1904 = false;
  await parts.scanDescription(path, {
    open(name, attributes) {
      if (name === "workbookPr") date1904 = flagAttribute(attributes, "date1904");
      if (name !== "sheet") return;
      const state = attribute(attributes, "state");
      listed.push({
        name: textAttribute(attributes, "name") ?? "",
        hidden: state === "hidden" || state === "veryHidden",
        id: attribute(attributes, "id") ?? "",
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  const related = new Map<string, Relationship>();
  for (const relationship of await readRelationships(parts, path)) related.set(relationship.id, relationship);
  const sheets = resolveSheets(parts, listed, related);
  if (sheets.length === 0) throw new FileProblem("no-sheets");
  return {
    sheets,
    date1904,
    sharedStrings: partOfKind(parts, related, "sharedStrings"),
    styles: partOfKind(parts, related, "styles"),
  };
}

function resolveSheets(
  parts: PackageParts,
  listed: readonly { name: string; hidden: boolean; id: string }[],
  related: ReadonlyMap<string, Relationship>,
): ListedSheet[] {
  const taken = new Set<string>();
  const read = new Set<string>();
  const sheets: ListedSheet[] = [];
  for (const { name, hidden, id } of listed) {
    const relationship = related.get(id);
    if (!relationship) throw new FileProblem("missing-part", { part: name });
    if (relationship.kind !== "worksheet") continue;
    // Many sheets of one large part would take that many times its reading; Excel refuses the file too.
    if (read.has(relationship.target)) throw new FileProblem("broken-part", { part: relationship.target });
    read.add(relationship.target);
    if (!parts.has(relationship.target)) throw new FileProblem("missing-part", { part: relationship.target });
    sheets.push({ name: distinctName(name, taken), hidden, part: relationship.target });
  }
  return sheets;
}

/** Excel never writes one name twice; a file that does must still have every sheet within reach. */
function distinctName(name: string, taken: Set<string>): string {
  let distinct = name;
  for (let n = 2; taken.has(distinct); n++) distinct = `${name} (${n})`;
  taken.add(distinct);
  return distinct;
}

/** Shared strings and styles may be missing altogether; the cells then say so one by one. */
function partOfKind(parts: PackageParts, related: ReadonlyMap<string, Relationship>, kind: string): string | null {
  for (const relationship of related.values()) {
    if (relationship.kind === kind && parts.has(relationship.target)) return relationship.target;
  }
  return null;
}

async function findWorkbook(parts: PackageParts): Promise<string> {
  const main = (await readRelationships(parts, "")).find(relationship => relationship.kind === "officeDocument");
  const path = main?.target ?? "xl/workbook.xml";
  if (/\.bin$/i.test(path)) throw new FileProblem("old-format", { format: "xlsb" });
  if (!parts.has(path)) {
    if (main && /^xl\//i.test(path)) throw new FileProblem("missing-part", { part: path });
    throw await notAWorkbook(parts);
  }
  if (/^(word|ppt|visio)\//i.test(path))
    throw new FileProblem("not-a-workbook", { format: path.slice(0, path.indexOf("/")) });
  return path;
}

async function notAWorkbook(parts: PackageParts): Promise<FileProblem> {
  if (parts.has("mimetype")) {
    const mime = await parts.peek("mimetype", 80);
    if (mime.includes("opendocument.spreadsheet")) return new FileProblem("old-format", { format: "ods" });
  }
  if (parts.names().some(name => /^xl[/\\]/i.test(name)))
    return new FileProblem("missing-part", { part: "xl/workbook.xml" });
  return new FileProblem("not-a-workbook", { format: "zip" });
}
