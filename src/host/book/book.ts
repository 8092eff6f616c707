import type { Author } from "./author";
import type { Backend, HostValue, Rectangle, SheetSeed } from "../backend";
import { areaText } from "../cells/address";
import { around, cellCount, COLUMNS, intersection, ROWS, same } from "../cells/rectangle";
import { HostProblem } from "../problem";
import { References } from "../wire/references";
import { EVENT, Events, WORKBOOK } from "./events";
import { Sheet, type Criteria, type Name, type Table } from "./sheet";
import { writeCells } from "./write-cells";

/** More cells than this in one read give `null` for their values, without an error. */
const MOST_CELLS = 5_000_000;

/** The open workbook: what the host keeps itself, and the way to the cells. */
export class Book {
  readonly events = new Events();
  readonly references = new References();
  readonly settings = new Map<string, string>();
  readonly xmlParts = new Map<string, string>();
  readonly names = new Map<string, Name>();
  /** Cells that the current request has read and written. */
  readonly tally = { read: 0, written: 0 };
  /**
   * What `formulas` says of a cell that a formula elsewhere fills: that formula, or the cell's value; the documentation
   * (excel-add-ins-ranges-dynamic-arrays) leaves it open, so an add-in has to bear both.
   */
  spilledCells: "formula" | "value" = "formula";
  /** Above so many cells a read gives null. */
  mostCells = MOST_CELLS;
  readOnly = false;
  /** Whether events say what triggered them: Excel does from ExcelApi 1.14 on. */
  tellsTrigger = true;
  /** No sheet can be made, removed, renamed, moved, hidden or shown. */
  structureProtected = false;
  /** The grid's size: of a workbook in compatibility mode (.xls) 65 536 rows and 256 columns. */
  rows = ROWS;
  columns = COLUMNS;
  /**
   * Another workbook is in front, a chart is selected or several sheets are: then Excel finds neither the names of a
   * sheet nor what is selected (office-js #6365, #5319, #2268, #2444, #2266).
   */
  away = false;
  /** The longest custom XML part that is taken; online 1 MB (office-js #6216, #2408, #394). */
  longestXmlPart = Infinity;
  /** Criteria that can be read and not be applied again (office-js #1226, #3030, #465): said of a filter's column. */
  refusesCriteria: ((criteria: Criteria) => boolean) | null = null;
  /** Page set-up fails, as without a printer. */
  refusesPageLayout = false;
  /** Headers and footers alone fail. */
  refusesFooters = false;
  screenSuspended = 0;
  /** How a range with too many merges refuses to say which. */
  manyMerges: "error" | "null" = "error";
  readonly #sheets = new Map<string, Sheet>();
  #ids = 0;
  /** `year` is what a day without one is taken to be in. */
  constructor(
    readonly backend: Backend,
    readonly name: string,
    readonly year: number,
  ) {}

  /** An id that no other object of the workbook has. */
  id(kind: string): string {
    return `{${kind}-${(++this.#ids).toString(16).toUpperCase().padStart(8, "0")}}`;
  }

  load(seeds: readonly SheetSeed[], hiddenRows: readonly (readonly number[])[] = []): void {
    if (!this.backend.load) throw new Error("This backend is filled before the host is there.");
    this.backend.load(seeds);
    this.#sheets.clear();
    this.sheets().forEach((sheet, i) => {
      for (const row of hiddenRows[i] ?? []) sheet.hiddenRows.add(row);
    });
  }

  sheets(): Sheet[] {
    return this.backend.sheets().map(({ id }) => this.#state(id));
  }
  #state(id: string): Sheet {
    const known = this.#sheets.get(id) ?? new Sheet(id);
    this.#sheets.set(id, known);
    return known;
  }

  info(sheet: Sheet): { readonly name: string; readonly hidden: boolean; readonly position: number } {
    const all = this.backend.sheets(),
      position = all.findIndex(({ id }) => id === sheet.id);
    if (position < 0) throw new HostProblem("ItemNotFound");
    return { name: all[position]!.name, hidden: all[position]!.hidden, position };
  }

  /** By id or by name in whatever case; null where there is none. */
  sheet(key: string): Sheet | null {
    const wanted = key.toLowerCase();
    const found = this.backend.sheets().find(({ id, name }) => id === key || name.toLowerCase() === wanted);
    return found ? this.#state(found.id) : null;
  }

  active(): Sheet {
    return this.#state(this.backend.selection().sheet);
  }

  add(wanted: string | undefined, by: Author): Sheet {
    this.mayRestructure(by);
    const taken = new Set(this.backend.sheets().map(({ name }) => name.toLowerCase()));
    let number = 1;
    while (wanted === undefined && taken.has(`sheet${number}`)) number++;
    const sheet = this.#state(this.backend.addSheet(this.allowed(wanted ?? `Sheet${number}`)));
    this.events.tell(EVENT.sheetAdded, [WORKBOOK], { source: sourceOf(by), worksheetId: sheet.id });
    return sheet;
  }

  remove(sheet: Sheet, by: Author): void {
    this.mayRestructure(by);
    if (sheet.veryHidden || this.backend.sheets().filter(({ id, hidden }) => id !== sheet.id && !hidden).length === 0)
      throw new HostProblem("InvalidOperation");
    this.info(sheet);
    this.backend.removeSheet(sheet.id);
    this.#sheets.delete(sheet.id);
    this.events.tell(EVENT.sheetDeleted, [WORKBOOK], { source: sourceOf(by), worksheetId: sheet.id });
  }

  rename(sheet: Sheet, name: string, by: Author): void {
    this.mayRestructure(by);
    const before = this.info(sheet).name;
    if (before.toLowerCase() !== name.toLowerCase()) this.allowed(name);
    this.backend.alterSheet(sheet.id, { name });
    this.events.tell(EVENT.renamed, [WORKBOOK, sheet.id], {
      nameBefore: before,
      nameAfter: name,
      source: sourceOf(by),
      worksheetId: sheet.id,
    });
  }

  /** For what Excel only knows of the workbook in front, with cells selected. */
  mustBeInFront(): void {
    if (this.away) throw new HostProblem("InvalidSelection");
  }

  mayRestructure(by: Author): void {
    if (this.structureProtected && by !== "coauthor") throw new HostProblem("AccessDenied");
  }

  allowed(name: string): string {
    if (
      name.trim() === "" ||
      name.length > 31 ||
      /[[\]:*?/\\]/.test(name) ||
      /^'|'$/.test(name) ||
      /^history$/i.test(name)
    )
      throw new HostProblem("InvalidArgument");
    if (this.sheet(name)) throw new HostProblem("ItemAlreadyExists");
    return name;
  }

  tables(): Table[] {
    return this.sheets().flatMap(sheet => sheet.tables);
  }

  values(sheet: Sheet, at: Rectangle): HostValue[][] | null {
    if (cellCount(at) > this.mostCells) return null;
    this.tally.read += cellCount(at);
    return this.backend.values(sheet.id, at);
  }

  formulas(sheet: Sheet, at: Rectangle): HostValue[][] | null {
    if (cellCount(at) > this.mostCells) return null;
    this.tally.read += cellCount(at);
    const formulas = this.backend.formulas(sheet.id, at);
    if (this.spilledCells === "formula")
      for (const spill of this.backend.spills(sheet.id)) this.#asSpilled(sheet, at, formulas, spill);
    return formulas;
  }

  /** Every cell that a formula fills says that formula, as the formula bar does (in grey) and VBA's `Range.Formula`. */
  #asSpilled(sheet: Sheet, at: Rectangle, formulas: HostValue[][], spill: Rectangle): void {
    const shared = intersection(spill, at);
    if (!shared) return;
    const formula = this.backend.formulas(sheet.id, { ...spill, rows: 1, columns: 1 })[0]![0]!;
    for (let row = shared.top; row < shared.top + shared.rows; row++)
      for (let column = shared.left; column < shared.left + shared.columns; column++)
        formulas[row - at.top]![column - at.left] = formula;
  }

  /** With `valuesOnly`, what is not blank; otherwise also what looks like something. */
  used(sheet: Sheet, valuesOnly: boolean): Rectangle | null {
    const filled = this.backend.used(sheet.id);
    return valuesOnly ? filled : around([filled, sheet.looks.extent()]);
  }

  /** `by` is null where the event is told apart, as one for several writes. */
  write(sheet: Sheet, at: Rectangle, cells: readonly (readonly (HostValue | null)[])[], by: Author | null): void {
    const before = cellCount(at) === 1 ? this.backend.values(sheet.id, at)[0]![0]! : undefined;
    this.tally.written += writeCells(this, sheet, at, cells, by ?? "person");
    if (by !== null) this.changed(sheet, at, by, before);
  }

  /** Tells of changed cells; `before` is the value that a single cell had. */
  changed(
    sheet: Sheet,
    where: Rectangle | readonly Rectangle[],
    by: Author,
    before?: HostValue,
    changeType = "RangeEdited",
  ): void {
    const areas: readonly Rectangle[] = "top" in where ? [where] : where,
      after = before === undefined ? undefined : this.backend.values(sheet.id, areas[0]!)[0]![0]!,
      address = areas.map(areaText).join(",");
    const details =
      before === undefined
        ? {}
        : {
            valueBefore: before,
            valueAfter: after,
            valueTypeBefore: typeName(before),
            valueTypeAfter: typeName(after!),
          };
    const trigger = this.tellsTrigger ? { triggerSource: by === "addin" ? "ThisLocalAddin" : "Unknown" } : {};
    const event = {
      changeType,
      source: sourceOf(by),
      ...trigger,
      address,
      worksheetId: sheet.id,
      shiftDirection: "None",
      ...details,
    };
    this.events.tell(EVENT.changed, [WORKBOOK, sheet.id], event);
    for (const table of sheet.tables)
      if (areas.some(at => intersection(table.at, at))) {
        this.events.tell(EVENT.tableChanged, [WORKBOOK, table.id], {
          changeType,
          source: sourceOf(by),
          address,
          worksheetId: sheet.id,
          tableId: table.id,
        });
      }
  }

  select(sheet: Sheet, at: Rectangle): void {
    const { sheet: active, areas } = this.backend.selection();
    if (active === sheet.id && areas.length === 1 && same(areas[0]!, at)) return;
    this.backend.select(sheet.id, at);
    this.selected();
    if (active !== sheet.id) this.events.tell(EVENT.activated, [WORKBOOK, sheet.id], { worksheetId: sheet.id });
  }

  selected(): void {
    const { sheet, areas } = this.backend.selection();
    this.events.tell(EVENT.selection, [WORKBOOK, sheet], {
      address: areas.map(areaText).join(","),
      worksheetId: sheet,
      workbookId: WORKBOOK,
    });
  }
}

export const sourceOf = (by: Author): string => (by === "coauthor" ? "Remote" : "Local");

export function typeName(value: HostValue): string {
  if (value === "") return "Empty";
  return typeof value === "number"
    ? "Double"
    : typeof value === "boolean"
      ? "Boolean"
      : isError(value)
        ? "Error"
        : "String";
}

/** Errors travel as their text, and a text that reads like one cannot be told from it. */
export const isError = (value: HostValue): boolean =>
  typeof value === "string" &&
  /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA|UNKNOWN!)$/.test(
    value,
  );
