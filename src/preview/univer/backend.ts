import {
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IExecutionOptions,
  type IRange,
  type Nullable,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetColWidthMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SheetsSelectionsService,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import type { Grid } from "../../workbook/file/grid/grid";
import type { Backend, DefinedFunction, HostValue, Rectangle, SheetSeed } from "../../host/backend";
import { Calculation } from "./calculation";
import { registerFunctions, type FunctionHelp } from "./functions";
import { cellOf, seededCell, styleOf, valueOf } from "./cells";
import { aroundContents, overlap, rangeOf, rectangleOf } from "./rectangles";
import { RowHeights } from "./row-heights";
import { checkName } from "./sheet-names";
import type { Spreadsheet } from "./start";
import { gridOf, type Spilled } from "./to-grid";

/** Excel's points to the page's pixels. */
const PIXELS_A_POINT = 96 / 72;
/** Rows and columns beyond what stands, as a new sheet has. */
const NEW_ROWS = 200,
  NEW_COLUMNS = 30,
  MARGIN_ROWS = 50,
  MARGIN_COLUMNS = 6;

/**
 * Univer as the owner of cells. What is written here goes in as mutations, beside Univer's own list of undoable steps,
 * so that a person's Ctrl+Z takes back what that person did; everything else that changes cells counts as a person's.
 */
export class UniverBackend implements Backend {
  private readonly commands: ICommandService;
  private readonly formulas_: FormulaDataModel;
  private readonly selections: SheetsSelectionsService;
  private readonly life: LifecycleService;
  private readonly book: Workbook;
  /** True while a change of ours runs; mutations are synchronous. */
  private ours = false;
  private newSheets = 0;
  private readonly calculation: Calculation;
  private readonly heights: RowHeights;

  /** `help`: what is shown of a function while it is typed, by its name in capitals. */
  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly help: ReadonlyMap<string, FunctionHelp> = new Map(),
  ) {
    const injector = spreadsheet.univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.formulas_ = injector.get(FormulaDataModel);
    this.selections = injector.get(SheetsSelectionsService);
    this.life = injector.get(LifecycleService);
    const book = injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(spreadsheet.workbook, UniverInstanceType.UNIVER_SHEET);
    this.calculation = new Calculation(this.commands, () => this.recalculate());
    if (!book) throw new RangeError("the workbook is not there");
    this.book = book;
    this.heights = new RowHeights(injector, book, (id, params) => this.run(id, params));
  }

  load(seeds: readonly SheetSeed[]): void {
    const before = this.sheets().map(sheet => sheet.id);
    const ids = before.map((_, k) => `${before[k]!}-gone-${Date.now().toString(36)}`);
    before.forEach((id, k) => this.run(SetWorksheetNameMutation.id, { ...this.at(id), name: ids[k] }));
    for (const { name, hidden, cells, merges } of seeds) {
      const id = this.addSheet(name),
        cellData: Record<number, Record<number, ICellData>> = {};
      cells.forEach((line, r) =>
        line.forEach((cell, c) => {
          if (cell !== null) (cellData[r] ??= {})[c] = seededCell(cell);
        }),
      );
      this.reach(id, { top: 0, left: 0, rows: cells.length, columns: Math.max(1, ...cells.map(line => line.length)) });
      // As a calculation's results, so that formulas keep the values that they came with.
      this.run(SetRangeValuesMutation.id, { ...this.at(id), cellValue: cellData });
      if (merges && merges.length > 0)
        this.run(AddWorksheetMergeMutation.id, { ...this.at(id), ranges: merges.map(rangeOf) });
      if (hidden) this.alterSheet(id, { hidden });
    }
    for (const id of before) this.removeSheet(id);
  }

  sheets() {
    return this.book
      .getSheets()
      .map(sheet => ({ id: sheet.getSheetId(), name: sheet.getName(), hidden: sheet.isSheetHidden() === 1 }));
  }

  addSheet(name: string): string {
    checkName(
      name,
      this.sheets().map(s => s.name),
    );
    const id = `sheet-${Date.now().toString(36)}-${++this.newSheets}`,
      inSight = this.book.getActiveSheet()?.getSheetId();
    this.run(InsertSheetMutation.id, {
      unitId: this.spreadsheet.workbook,
      index: this.book.getSheets().length,
      sheet: mergeWorksheetSnapshotWithDefault({
        id,
        name,
        rowCount: NEW_ROWS,
        columnCount: NEW_COLUMNS,
        cellData: {},
      }),
    });
    // Univer shows a new sheet at once; Excel leaves in sight what was.
    if (inSight !== undefined && this.book.getActiveSheet()?.getSheetId() === id) this.activate(inSight);
    return id;
  }

  removeSheet(sheet: string): void {
    if (this.book.getActiveSheet()?.getSheetId() === sheet) {
      const other = this.sheets().find(s => s.id !== sheet && !s.hidden);
      if (!other) throw new RangeError("the last sheet in sight cannot be removed");
      this.spreadsheet.api.getActiveWorkbook()?.setActiveSheet(other.id);
    }
    const { name } = this.sheet(sheet).getConfig();
    this.run(RemoveSheetMutation.id, { unitId: this.spreadsheet.workbook, subUnitId: sheet, subUnitName: name });
  }

  alterSheet(
    sheet: string,
    change: { readonly name?: string; readonly position?: number; readonly hidden?: boolean },
  ): void {
    const at = this.at(sheet);
    if (change.name !== undefined && change.name !== this.sheet(sheet).getName()) {
      checkName(
        change.name,
        this.sheets()
          .filter(s => s.id !== sheet)
          .map(s => s.name),
      );
      this.run(SetWorksheetNameMutation.id, { ...at, name: change.name });
    }
    if (change.position !== undefined) {
      const fromOrder = this.book.getSheets().findIndex(s => s.getSheetId() === sheet);
      if (fromOrder !== change.position)
        this.run(SetWorksheetOrderMutation.id, { ...at, fromOrder, toOrder: change.position });
    }
    if (change.hidden !== undefined) this.run(SetWorksheetHideMutation.id, { ...at, hidden: change.hidden ? 1 : 0 });
  }

  used(sheet: string): Rectangle | null {
    let top = Infinity,
      left = Infinity,
      bottom = -1,
      right = -1;
    const reach = (row: number, column: number): void => {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    };
    this.sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (valueOf(cell) !== "" || cell?.f) reach(row, column);
      });
    for (const [row, cells] of this.spilled(sheet))
      for (const [column, cell] of cells) if (valueOf(cell) !== "") reach(row, column);
    return bottom < 0 ? null : { top, left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  values(sheet: string, at: Rectangle): HostValue[][] {
    const spilled = this.formulas_.getArrayFormulaCellData()?.[this.spreadsheet.workbook]?.[sheet];
    return this.map(sheet, at, (cell, row, column) => valueOf(spilled?.[row]?.[column] ?? cell));
  }

  formulas(sheet: string, at: Rectangle): HostValue[][] {
    const spilled = this.formulas_.getArrayFormulaCellData()?.[this.spreadsheet.workbook]?.[sheet];
    return this.map(
      sheet,
      at,
      (cell, row, column) =>
        this.formulas_.getFormulaStringByCell(row, column, sheet, this.spreadsheet.workbook) ||
        (cell?.f ?? valueOf(spilled?.[row]?.[column] ?? cell)),
    );
  }

  write(sheet: string, at: Rectangle, cells: readonly (readonly (HostValue | null)[])[]): void {
    this.reach(sheet, at);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    cells.forEach((line, r) =>
      line.forEach((value, c) => {
        if (value !== null) (cellValue[at.top + r] ??= {})[at.left + c] = cellOf(value);
      }),
    );
    this.run(
      SetRangeValuesMutation.id,
      { ...this.at(sheet), cellValue },
      this.ousts(sheet, at) ? undefined : OUSTS_NO_FORMULA,
    );
  }

  /** Whether a formula stands or spills there. */
  private ousts(sheet: string, at: Rectangle): boolean {
    const spills = Object.values(
      this.formulas_.getArrayFormulaRange()?.[this.spreadsheet.workbook]?.[sheet] ?? {},
    ).flatMap(row => Object.values(row ?? {}) as IRange[]);
    if (spills.some(range => overlap(rectangleOf(range), at))) return true;
    const matrix = this.sheet(sheet).getCellMatrix();
    for (let r = at.top; r < at.top + at.rows; r++)
      for (let c = at.left; c < at.left + at.columns; c++) {
        const cell = matrix.getValue(r, c);
        if (cell?.f || cell?.si) return true;
      }
    return false;
  }

  spills(sheet: string): readonly Rectangle[] {
    const rows = this.formulas_.getArrayFormulaRange()?.[this.spreadsheet.workbook]?.[sheet] ?? {};
    return Object.values(rows)
      .flatMap(row => Object.values(row ?? {}) as IRange[])
      .map(rectangleOf)
      .filter(({ rows: down, columns }) => down * columns > 1);
  }

  merges(sheet: string): readonly Rectangle[] {
    return this.sheet(sheet).getMergeData().map(rectangleOf);
  }

  draw(sheet: string, what: Parameters<Backend["draw"]>[1]): void {
    const at = this.at(sheet);
    switch (what.kind) {
      case "look": {
        const style = styleOf(what.look),
          cellValue: Record<number, Record<number, ICellData>> = {};
        this.reach(sheet, what.at);
        for (let r = what.at.top; r < what.at.top + what.at.rows; r++) {
          const line: Record<number, ICellData> = (cellValue[r] = {});
          for (let c = what.at.left; c < what.at.left + what.at.columns; c++) line[c] = { s: style };
        }
        // Named as a change of looks: else Univer goes through all formulas of the sheet, for every one of thousands.
        this.run(SetRangeValuesMutation.id, { ...at, cellValue, trigger: SetStyleCommand.id });
        return what.look.wrap === true ? this.heights.fit(sheet, what.at) : undefined;
      }
      case "rows-hidden": {
        const ranges = [
          {
            startRow: what.top,
            endRow: what.top + what.rows - 1,
            startColumn: 0,
            endColumn: this.sheet(sheet).getColumnCount() - 1,
          },
        ];
        return this.run(what.hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, { ...at, ranges });
      }
      case "column-width": {
        this.reach(sheet, { top: 0, left: what.left, rows: 1, columns: what.columns });
        const ranges = [
          {
            startRow: 0,
            endRow: this.sheet(sheet).getRowCount() - 1,
            startColumn: what.left,
            endColumn: what.left + what.columns - 1,
          },
        ];
        return this.run(SetWorksheetColWidthMutation.id, {
          ...at,
          ranges,
          colWidth: Math.max(1, Math.round(what.width * PIXELS_A_POINT)),
        });
      }
      case "frozen":
        return this.run(SetFrozenMutation.id, {
          ...at,
          xSplit: what.columns,
          ySplit: what.rows,
          startRow: what.rows === 0 ? -1 : what.rows,
          startColumn: what.columns === 0 ? -1 : what.columns,
        });
    }
  }

  selection() {
    const sheet = this.book.getActiveSheet();
    if (!sheet) throw new RangeError("no sheet is in sight");
    const areas = this.selections.getCurrentSelections().map(s => rectangleOf(s.range));
    return { sheet: sheet.getSheetId(), areas: areas.length > 0 ? areas : [{ top: 0, left: 0, rows: 1, columns: 1 }] };
  }

  select(sheet: string, at: Rectangle): void {
    const book = this.spreadsheet.api.getActiveWorkbook();
    this.ours = true;
    try {
      const shown = book?.setActiveSheet(sheet),
        range = shown?.getRange(at.top, at.left, at.rows, at.columns);
      if (shown && range) {
        shown.setActiveRange(range);
        // Before anything is drawn there is nothing to scroll.
        if (this.life.stage >= LifecycleStages.Rendered)
          shown.scrollToCell(Math.max(0, at.top - 3), Math.max(0, at.left - 1));
      }
    } finally {
      this.ours = false;
    }
  }

  listen(on: Parameters<Backend["listen"]>[0]): () => void {
    const heard = this.commands.onCommandExecuted(({ id, params }, options) => {
      if (this.ours) return;
      if (id === SetSelectionsOperation.id) return on.selected();
      if (id !== SetRangeValuesMutation.id) return;
      const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams,
        at = aroundContents(cellValue);
      if (unitId !== this.spreadsheet.workbook || !at) return;
      if (options?.["applyFormulaCalculationResult"]) on.calculated?.({ sheet: subUnitId, at });
      else if (!options?.["fromFormula"]) on.changed({ sheet: subUnitId, at });
    });
    return () => heard.dispose();
  }

  define(functions: readonly DefinedFunction[]): void {
    registerFunctions(this.spreadsheet, functions, this.help, this.calculation, () => this.selection().sheet);
  }

  recalculate(): void {
    this.spreadsheet.api.getFormula().executeCalculation();
  }

  async settled(): Promise<void> {
    // Univer calculates nothing before it has drawn.
    await this.life.onStage(LifecycleStages.Rendered);
    await this.calculation.idle();
  }

  /** All sheets as they stand, to be saved. */
  grid(namespace: string): Grid {
    return gridOf(
      this.book,
      (this.formulas_.getArrayFormulaCellData()?.[this.spreadsheet.workbook] ?? {}) as Spilled,
      namespace,
    );
  }

  private activate(sheet: string): void {
    this.ours = true;
    try {
      this.spreadsheet.api.getActiveWorkbook()?.setActiveSheet(sheet);
    } finally {
      this.ours = false;
    }
  }

  private at(sheet: string) {
    return { unitId: this.spreadsheet.workbook, subUnitId: sheet };
  }

  private sheet(id: string): Worksheet {
    const sheet = this.book.getSheetBySheetId(id);
    if (!sheet) throw new RangeError(`no sheet ${id}`);
    return sheet;
  }

  private map(
    sheet: string,
    at: Rectangle,
    of: (cell: Nullable<ICellData>, row: number, column: number) => HostValue,
  ): HostValue[][] {
    const matrix = this.sheet(sheet).getCellMatrix();
    return Array.from({ length: at.rows }, (_, r) =>
      Array.from({ length: at.columns }, (_, c) =>
        of(matrix.getValue(at.top + r, at.left + c), at.top + r, at.left + c),
      ),
    );
  }

  private spilled(sheet: string): [number, [number, ICellData][]][] {
    const rows = this.formulas_.getArrayFormulaCellData()?.[this.spreadsheet.workbook]?.[sheet] ?? {};
    return Object.entries(rows).map(([row, cells]) => [
      Number(row),
      Object.entries(cells ?? {}).map(([column, cell]) => [Number(column), cell as ICellData]),
    ]);
  }

  /** Univer draws only as many rows and columns as a sheet says it has. */
  private reach(sheet: string, at: Rectangle): void {
    const rows = at.top + at.rows,
      columns = at.left + at.columns,
      config = this.sheet(sheet).getConfig();
    if (rows <= config.rowCount && columns <= config.columnCount) return;
    if (rows > config.rowCount)
      this.run(SetWorksheetRowCountMutation.id, { ...this.at(sheet), rowCount: rows + MARGIN_ROWS });
    if (columns > config.columnCount)
      this.run(SetWorksheetColumnCountMutation.id, { ...this.at(sheet), columnCount: columns + MARGIN_COLUMNS });
  }

  private run(id: string, params: object, options?: IExecutionOptions): void {
    this.ours = true;
    try {
      this.commands.syncExecuteCommand(id, params, options);
    } finally {
      this.ours = false;
    }
  }
}

/**
 * Where no formula has to be forgotten, Univer need not go through every cell of the workbook for formulas, for each
 * block that is written. Said as of what is loaded.
 */
const OUSTS_NO_FORMULA: IExecutionOptions = { fromChangeset: true };
