import { attribute, flagAttribute, textAttribute } from "./attributes";
import type { PackageParts } from "./package-parts";
import { FileProblem } from "./problem";
import { readRelationships } from "./relationships";
import type { Relationship } from "./relationships";
import type { XmlListener } from "./xml-scan";

/** A worksheet as the workbook lists it. Chart, dialog and macro sheets hold no cells and are left out. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Null where the workbook names none for it, as it does for a macro module whose part is gone. */
  readonly part: string | null;
}

export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  readonly date1904: boolean;
  /** The workbook asks to be calculated anew when it is opened. */
  readonly outdated: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/**
 * Reads which sheets a workbook has and where. Throws `not-a-workbook`, `old-format`, `missing-part` and `no-sheets`.
 */
export async function readWorkbookPart(parts: PackageParts): Promise<WorkbookPart> {
  const path = await findWorkbook(parts);
  const book = new WorkbookListener();
  await parts.scanDescription(path, book);
  const related = new Map<string, Relationship>();
  for (const relationship of await readRelationships(parts, path)) related.set(relationship.id, relationship);
  const sheets = resolveSheets(parts, book.sheets, related);
  if (!sheets.some(sheet => sheet.part !== null)) throw new FileProblem("no-sheets");
  return {
    sheets,
    date1904: book.date1904,
    outdated: book.outdated,
    sharedStrings: partOfKind(parts, related, "sharedStrings"),
    styles: partOfKind(parts, related, "styles"),
  };
}

interface NamedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly id: string;
}

/** Hears the workbook part. Extensions have elements of the same names (`x15:workbookPr`), which say other things. */
class WorkbookListener implements XmlListener {
  readonly sheets: NamedSheet[] = [];
  date1904 = false;
  outdated = false;
  private extensions = 0;

  open(name: string, attributes: string): void {
    if (name === "extLst") this.extensions++;
    if (this.extensions > 0) return;
    if (name === "workbookPr") this.date1904 = flagAttribute(attributes, "date1904");
    else if (name === "calcPr") this.outdated = flagAttribute(attributes, "fullCalcOnLoad");
    else if (name === "sheet") this.sheet(attributes);
  }

  close(name: string): void {
    if (name === "extLst") this.extensions--;
  }

  text(): void {
    // Everything stands in attributes.
  }

  private sheet(attributes: string): void {
    const state = attribute(attributes, "state");
    this.sheets.push({
      name: textAttribute(attributes, "name") ?? "",
      hidden: state === "hidden" || state === "veryHidden",
      id: attribute(attributes, "id") ?? "",
    });
  }
}

function resolveSheets(
  parts: PackageParts,
  listed: readonly NamedSheet[],
  related: ReadonlyMap<string, Relationship>,
): ListedSheet[] {
  const names = new DistinctNames();
  const read = new Set<string>();
  const sheets: ListedSheet[] = [];
  for (const { name, hidden, id } of listed) {
    if (id === "") {
      sheets.push({ name: names.of(name), hidden, part: null });
      continue;
    }
    const relationship = related.get(id);
    if (!relationship) throw new FileProblem("missing-part", { part: name });
    if (relationship.kind !== "worksheet") continue;
    // Many sheets of one large part would take that many times its reading; Excel refuses the file too.
    if (read.has(relationship.target)) throw new FileProblem("broken-part", { part: relationship.target });
    read.add(relationship.target);
    if (!parts.has(relationship.target)) throw new FileProblem("missing-part", { part: relationship.target });
    sheets.push({ name: names.of(name), hidden, part: relationship.target });
  }
  return sheets;
}

/** Excel never writes one name twice; a file that does must still have every sheet within reach. */
class DistinctNames {
  private readonly taken = new Set<string>();
  private readonly times = new Map<string, number>();

  of(name: string): string {
    let distinct = name,
      n = this.times.get(name) ?? 1;
    while (this.taken.has(distinct)) distinct = `${name} (${++n})`;
    this.times.set(name, n);
    this.taken.add(distinct);
    return distinct;
  }
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
  const holdsTable = parts.names().some(name => /\.(?:xlsx|xlsm|xls|et|csv)$/i.test(name));
  return new FileProblem(holdsTable ? "archive" : "not-a-workbook", { format: "zip" });
}
