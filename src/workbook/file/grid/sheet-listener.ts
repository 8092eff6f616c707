import { NOT_CALCULATED } from "../../ports";
import { flagAttribute, rawAttribute } from "../attributes";
import { cellValue, type CellContext } from "../cell-value";
import { MAX_COLUMNS, MAX_FORMULA, MAX_ROWS } from "../limits";
import { FileProblem } from "../problem";
import { parseArea } from "../sheet-extent";
import { SheetScan, type RawCell, type SheetListener } from "../sheet-scan";
import type { XmlListener } from "../xml-scan";
import { resolveReferences } from "../xml-text";
import type { GridArea, GridCell } from "./grid";

/** Cells that one page can hold and draw; a larger workbook is for the command line. */
const MOST_CELLS = 3_000_000;

/** Hears a worksheet to its end, with the text of its formulas and what says how it is laid out. */
export class GridListener implements XmlListener, SheetListener {
  readonly rows = new Map<number, Map<number, GridCell>>();
  readonly merges: GridArea[] = [];
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  frozen = { rows: 0, columns: 0 };
  private readonly scan = new SheetScan(this);
  private cells = 0;
  private formula: string | null = null;
  private inFormula = false;

  constructor(
    private readonly sheet: string,
    private readonly context: CellContext,
  ) {}

  open(name: string, attributes: string): void {
    if (name === "f") this.startFormula(attributes);
    else if (name === "c") this.formula = null;
    else if (name === "col") this.column(attributes);
    else if (name === "pane") this.pane(attributes);
    this.scan.open(name, attributes);
    if (name === "row" && flagAttribute(attributes, "customHeight"))
      this.heights.set(this.at, Number(rawAttribute(attributes, "ht") ?? 16));
  }

  close(name: string): void {
    if (name === "f") this.inFormula = false;
    this.scan.close(name);
  }

  text(source: string, from: number, to: number): void {
    if (this.inFormula && this.formula !== null && this.formula.length <= MAX_FORMULA)
      this.formula += source.slice(from, Math.min(to, from + MAX_FORMULA));
    this.scan.text(source, from, to);
  }

  private at = 0;

  row(row: number, hidden: boolean): void {
    this.at = row;
    if (row >= MAX_ROWS) throw new FileProblem("too-many-rows", { sheet: this.sheet, limit: MAX_ROWS });
    if (hidden) this.hiddenRows.add(row);
  }

  cell(raw: RawCell): void {
    if (raw.column >= MAX_COLUMNS) throw new FileProblem("too-many-columns", { sheet: this.sheet, limit: MAX_COLUMNS });
    const stored = cellValue(raw, this.context),
      value = stored === NOT_CALCULATED ? null : stored,
      formula = this.formula === null || this.formula === "" ? null : resolveReferences(this.formula);
    if (value === null && formula === null && raw.style === 0) return;
    if (++this.cells > MOST_CELLS) throw new FileProblem("too-large", { bytes: this.cells, limit: MOST_CELLS });
    let line = this.rows.get(raw.row);
    if (!line) this.rows.set(raw.row, (line = new Map()));
    line.set(raw.column, { value, formula, style: raw.style });
  }

  merge(reference: string): void {
    const area = parseArea(reference, this.sheet);
    if (area && (area.rows > 1 || area.columns > 1))
      this.merges.push({ top: area.top, left: area.left, rows: area.rows, columns: area.columns });
  }

  /**
   * A shared formula stands at its first cell only, and a data table is none that could be typed: what they came to is
   * kept.
   */
  private startFormula(attributes: string): void {
    const type = rawAttribute(attributes, "t");
    this.inFormula = type === null || type === "normal";
    this.formula = this.inFormula ? "" : null;
  }

  private column(attributes: string): void {
    const first = Number(rawAttribute(attributes, "min")) - 1,
      last = Math.min(Number(rawAttribute(attributes, "max")), first + 400) - 1,
      width = Number(rawAttribute(attributes, "width"));
    if (!Number.isFinite(width) || !Number.isInteger(first) || first < 0) return;
    for (let c = first; c <= last; c++) this.widths.set(c, flagAttribute(attributes, "hidden") ? 0 : width);
  }

  private pane(attributes: string): void {
    if (!(rawAttribute(attributes, "state") ?? "").startsWith("frozen")) return;
    this.frozen = {
      rows: Number(rawAttribute(attributes, "ySplit") ?? 0),
      columns: Number(rawAttribute(attributes, "xSplit") ?? 0),
    };
  }
}
