import { sheetRow, type SheetRow } from "../fields/row-numbers";
import type { Unit } from "../money/amount-as-written";
import { unitIn } from "../money/amount-as-written";
import type { Policy } from "../policy/model";
import { ownHeaders } from "../policy/own-columns";
import type { RentUnit } from "../engine/rent-unit";
import { rentUnitOfLine } from "./rent-unit";
import type { Area, Block, Cell } from "../workbook/ports";
import { MergedCells } from "./carry";
import { CarriedCells } from "./carried-cells";
import { FormulaColumns } from "./formula-columns";
import { LeftOutLines } from "./left-out-lines";
import { plainText } from "./header-text";
import type { Layout } from "./layout";
import { isNote, isSentence, isSignature, isTotal, type LineKind } from "./lines";
import { beginsPart, isExampleLine, isUnnamed, isHintLine, isNumberingLine, saysNothing } from "./no-application";
import { NO_OVERRIDES, type Overrides } from "./overrides";
import { RepeatedHeaders } from "./repeated-header";
import { OpenSections, WIDE_SPAN } from "./open-sections";
import type { Section } from "./sections";
import { RowCells } from "./row-cells";
import type { Note, Segment, SheetRows } from "./sheet-rows";
import { filledOf, TableLines } from "./table-lines";
import { struckIn, type StruckCell } from "./struck-cells";
import { mergedAmounts } from "./merged-amounts";
import type { SumLine } from "./sum-line";

/** More notes are not kept: nobody writes so many about one table. */
const MOST_NOTES = 100;

/** What a roster sheet is before its rows are read. `top` and `left`: the used area's, in worksheet coordinates. */
export interface SheetHead {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly layout: Layout;
  readonly merges: readonly Area[];
  /** The rows above the header, for titles that are printed again and sections that stand above the first header. */
  readonly above: readonly (readonly Cell[])[];
  readonly clauseOfName: string;
  /** What a person put right about the sheet's columns. */
  readonly overrides?: Overrides;
}

/**
 * Reads a roster sheet's rows, block by block, top down: applications are kept, everything else is recognised as what
 * it is and counted.
 */
export class RosterRows {
  private readonly rows = new RowCells();
  /** The cells of the last row, from which 同上 takes them. */
  private above: readonly Cell[] = [];
  private readonly numbers: SheetRow[] = [];
  private readonly segments: Segment[] = [];
  private readonly struck = new Set<number>();
  private readonly struckCells = new Map<number, readonly StruckCell[]>();
  private readonly leftOut = new LeftOutLines();
  private readonly titles: ReadonlySet<string>;
  private readonly spans: ReadonlyMap<number, number>;
  private readonly merged: MergedCells;
  private readonly carried: CarriedCells;
  private readonly headers: RepeatedHeaders;
  private readonly sections: OpenSections;
  private readonly formulas = new FormulaColumns();
  private table: TableLines;
  private unitLine: Unit | null;
  private rentLine: RentUnit | null = null;
  /** A unit line below rows that had none: theirs, unless a header or further rows follow it. */
  private unitBelow: Unit | null = null;
  /** The sections in force from a row on. */
  private readonly openAt = new Map<number, readonly Section[]>();
  private inNotes = false;
  /** The row that would go on with the parts of the line above (其中); -1 where none would. */
  private partsUntil = -1;
  private readonly unseen = new Set<number>();
  private readonly sums: SumLine[] = [];
  private readonly notes: Note[] = [];
  /** 同上 never reaches into a table above with other columns. */
  private tableStart = 0;
  private sectionStart = 0;

  constructor(
    private readonly head: SheetHead,
    policy: Policy,
  ) {
    this.table = new TableLines(head.layout);
    this.sections = new OpenSections(policy, head.clauseOfName);
    this.unitLine = head.layout.unitLine;
    this.titles = new Set(head.above.flatMap(row => row.map(plainText).filter(t => t !== "")));
    this.spans = new Map(head.merges.filter(m => m.columns >= WIDE_SPAN).map(m => [m.top, m.columns]));
    this.merged = new MergedCells(head.merges, head.top + head.layout.firstRow);
    this.carried = new CarriedCells(head.left, this.merged);
    this.headers = new RepeatedHeaders(
      head.layout,
      head.left,
      ownHeaders(policy),
      head.merges,
      head.overrides ?? NO_OVERRIDES,
    );
    head.above.forEach((row, r) => this.readAbove(row, head.top + r));
    this.begin();
  }

  /** How many applications were found so far. */
  get count(): number {
    return this.rows.length;
  }

  /** Blocks of the area below the header, in order; their left is the used area's. */
  readBlock(block: Block): void {
    block.cells.forEach((cells, r) => this.row(cells, block.at.top + r, block, r));
  }

  finish(): SheetRows {
    this.noteUnit(this.unitBelow);
    const segments = this.segments.map(segment => ({
      ...segment,
      decision: segment.decision ?? this.sections.decisionOf(this.openAt.get(segment.first) ?? []),
    }));
    const { rows, numbers, struck, struckCells, unseen, sums } = this,
      { notCarried, filledIn, shared, dangling } = this.carried;
    return {
      sheet: this.head.sheet,
      rows,
      numbers,
      segments,
      notCarried,
      filledIn,
      struck,
      struckCells,
      mergedAmounts: mergedAmounts(shared, numbers),
      leftOut: this.leftOut.all(),
      notes: this.notes,
      dangling,
      sums,
      unseen,
      reckoned: this.formulas.all(this.head.left),
      clauseOfName: this.head.clauseOfName,
    };
  }

  private readAbove(cells: readonly Cell[], row: number): void {
    const filled = filledOf(cells);
    for (const c of filled) this.rentLine = rentUnitOfLine(cells[c] ?? null) ?? this.rentLine;
    this.sections.readAbove({ cells, filled, row });
  }

  private row(shown: readonly Cell[], row: number, block: Block, r: number): void {
    const struck = block.aspect
        ? struckIn(
            shown,
            c => block.aspect?.(r, c)?.struck ?? null,
            c => this.table.isContent(c),
          )
        : null,
      cells = struck?.cells ?? shown;
    const carried = this.merged.pending ? this.merged.at(row, cells, this.head.left) : null;
    const filled = filledOf(cells);
    if (filled.length === 0) return this.leftOut.blank();
    const kind =
      this.lineKind(cells, filled, row) ??
      (this.table.isSum(cells, filled, block, r) ? "total" : null) ??
      (this.table.hasContent(cells, filled, block, r) ? null : this.table.emptyKind(filled));
    if (kind === "total")
      this.sums.push({
        row: row + 1,
        at: this.rows.length,
        tableStart: this.tableStart,
        sectionStart: this.sectionStart,
        cells,
      });
    if (kind === "note" || kind === "other") this.tell(cells[filled[0]!] ?? null, row);
    if (kind !== null) return this.leftOut.count(kind, row);
    this.inNotes = false;
    this.formulas.count(this.layout, filled, block, r);
    this.unitBelow = null;
    this.leftOut.endBlanks(row, this.rows.length > 0);
    if (!block.visible(r)) this.unseen.add(this.rows.length);
    if (struck?.whole) this.struck.add(this.rows.length);
    else if (struck) this.struckCells.set(this.rows.length, struck.columns);
    const { layout, width } = this.table,
      index = this.rows.length,
      above = index > this.tableStart ? this.above : undefined,
      own = cells.length > width ? cells.slice(0, width) : cells;
    this.above = this.carried.row(own, carried, { index, layout, above });
    const isAsItStands = this.above === own && cells === block.stays?.rows[r];
    this.rows.add({ cells: this.above, block, r, isAsItStands });
    this.numbers.push(sheetRow(row + 1));
  }

  private tell(cell: Cell, row: number): void {
    if (typeof cell === "string" && this.notes.length < MOST_NOTES) this.notes.push({ row: row + 1, text: cell });
  }

  /** What a line is that is no application; null where it may be one. */
  private lineKind(cells: readonly Cell[], filled: readonly number[], row: number): LineKind | null {
    const at = filled[0] as number,
      first = cells[at] ?? null;
    const again = this.headers.check(cells, filled, row);
    if (again !== null) return again === "same" ? "header" : this.startTable(again, row);
    const note = isNote(first, filled.length);
    if (!note && this.opensSection(cells, filled, row)) return "title";
    if (isTotal(cells, at, this.layout)) return "total";
    if (this.isPart(cells, row)) return "part";
    if (isExampleLine(cells, at, this.layout)) return "note";
    if (this.hasCode(cells)) return null;
    if (this.rows.length === this.tableStart) {
      if (isNumberingLine(cells, filled)) return "header";
      if (isHintLine(cells, filled)) return "note";
    }
    if (filled.every(c => saysNothing(cells[c] ?? null))) return "other";
    if (isSignature(first, filled.length)) return "signature";
    if (note) {
      this.inNotes = true;
      this.noteUnit(unitIn(first as string));
      return "note";
    }
    return filled.length <= 2 ? this.loneKind(cells, filled, row) : null;
  }

  /** 其中：… and the lines below it that name no unit of their own belong to the line above. */
  private isPart(cells: readonly Cell[], row: number): boolean {
    if (beginsPart(cells, this.layout)) {
      this.partsUntil = row + 1;
      return true;
    }
    const goesOn =
      this.partsUntil === row && isUnnamed(cells, this.layout) && !this.merged.covers(this.applicantColumn);
    if (goesOn) this.partsUntil = row + 1;
    return goesOn;
  }

  private get applicantColumn(): number {
    return this.head.left + (this.layout.by.get("applicant")?.index ?? -1);
  }

  /** Lines of one or two filled cells: titles printed again, unit lines, notes, whatever runs over several columns. */
  private loneKind(cells: readonly Cell[], filled: readonly number[], row: number): LineKind | null {
    const texts = filled.map(c => cells[c] ?? null).filter(cell => typeof cell === "string");
    if (texts.length < filled.length) return null;
    const units = texts.map(t => (/单\s*位\s*[:：]/.test(t) ? unitIn(t) : null));
    const unit = units.find(u => u !== null);
    if (unit) return this.stateUnit(unit);
    if (texts.some(t => this.titles.has(plainText(t)))) return "title";
    if (filled.length > 1) return null;
    const column = filled[0] as number,
      text = texts[0] as string;
    if (this.inNotes || isSentence(text)) return "note";
    const meaning = this.layout.columns[column]?.meaning ?? null;
    // （市区联审） below a header says more of it.
    if (this.rows.length === this.tableStart && /^\s*[(（][^()（）]{1,40}[)）]\s*$/.test(text)) return "header";
    return this.spanAt(row) >= WIDE_SPAN ||
      (meaning?.field === "serial" && !/^[\dA-Za-z.\-]{1,12}$/.test(plainText(text)))
      ? "other"
      : null;
  }

  private opensSection(cells: readonly Cell[], filled: readonly number[], row: number): boolean {
    if (this.hasCode(cells) || this.inNotes) return false;
    if (!this.sections.opens({ cells, filled, row }, this.layout, this.spanAt(row))) return false;
    this.sectionStart = this.rows.length;
    this.begin();
    return true;
  }

  private spanAt(row: number): number {
    return this.spans.get(row) ?? 1;
  }

  private hasCode(cells: readonly Cell[]): boolean {
    const column = this.layout.by.get("uscc")?.index;
    const code = column === undefined ? null : cells[column];
    return typeof code === "string" && /\d{6}/.test(code);
  }

  /** A note about the whole table's unit, or a unit line below its last row. */
  private noteUnit(unit: Unit | null): void {
    if (unit === null) return;
    this.segments.forEach((segment, i) => {
      if (segment.first >= this.tableStart && segment.unitLine === null)
        this.segments[i] = { ...segment, unitLine: unit };
    });
    this.unitLine ??= unit;
  }

  private stateUnit(unit: Unit): "title" {
    this.unitBelow = this.rows.length > this.tableStart && this.unitLine === null ? unit : null;
    this.unitLine = unit;
    this.begin();
    return "title";
  }

  private startTable(layout: Layout, row: number): "header" {
    this.unitBelow = null;
    this.tableStart = this.rows.length;
    const last = row - this.head.top;
    this.table = new TableLines({ ...layout, headerRow: last - layout.lastLine, lastLine: last, firstRow: last + 1 });
    this.begin();
    return "header";
  }

  /** Opens a segment for the rows to come; one without rows is replaced. */
  private begin(): void {
    const segment: Segment = {
      first: this.rows.length,
      layout: this.layout,
      unitLine: this.sections.unit() ?? this.unitLine,
      rentLine: this.rentLine,
      section: this.sections.section(),
      decision: this.sections.decision(),
    };
    if (this.segments.at(-1)?.first === segment.first) this.segments.pop();
    this.segments.push(segment);
    this.openAt.set(segment.first, this.sections.open());
  }
  private get layout(): Layout {
    return this.table.layout;
  }
}
