import { countsOnce } from "../fields/meaning-facts";
import type { Field } from "../fields/table";
import type { Unit } from "../money/amount-as-written";
import { unitIn } from "../money/amount-as-written";
import type { Policy } from "../policy/model";
import type { RentUnit } from "../engine/rent-unit";
import { rentUnitOfLine } from "./rent-unit";
import type { Area, Block, Cell } from "../workbook/ports";
import { isBlankCell, isDitto } from "./blank-cell";
import { MergedCells } from "./carry";
import { plainText } from "./header-text";
import type { Layout } from "./layout";
import { isNote, isSentence, isSignature, isTotal, type LineKind } from "./lines";
import { beginsPart, isExampleLine, isUnnamed, isHintLine, isNumberingLine, saysNothing } from "./no-application";
import { NO_OVERRIDES, type Overrides } from "./overrides";
import { RepeatedHeaders } from "./repeated-header";
import { decisionInForce, readSection, sectionInForce, withDecision, within, type Section } from "./sections";
import { decisionStated } from "./stated-decision";
import type { LeftOut, Segment, SheetRows } from "./sheet-rows";
import { struckIn, type StruckCell } from "./struck-cells";
import { isShared, mergedAmounts, type CarriedAmount } from "./merged-amounts";
import type { SumLine } from "./sum-line";

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

/** Filled in advance in empty templates, so they make no application by themselves. */
const NOT_CONTENT: ReadonlySet<Field | undefined> = new Set<Field | undefined>(["serial", "batch", "year", "rentUnit"]);
const WIDE_SPAN = 3;

/**
 * Reads a roster sheet's rows, block by block, top down: applications are kept, everything else is recognised as what
 * it is and counted. Keeps one array of cells a row (the block's own where nothing had to be filled in).
 */
export class RosterRows {
  private readonly rows: (readonly Cell[])[] = [];
  private readonly numbers: number[] = [];
  private readonly segments: Segment[] = [];
  private readonly notCarried = new Map<number, number[]>();
  private readonly filled = new Set<number>();
  private readonly shared: CarriedAmount[] = [];
  private readonly struck = new Set<number>();
  private readonly struckCells = new Map<number, readonly StruckCell[]>();
  private readonly dangling: { row: number; column: number }[] = [];
  private readonly leftOut = new Map<LineKind, { count: number; first: number }>();
  private readonly titles: ReadonlySet<string>;
  private readonly spans: ReadonlyMap<number, number>;
  private readonly merged: MergedCells;
  private readonly headers: RepeatedHeaders;
  private layout: Layout;
  private content: readonly number[] = [];
  /** Columns that the header has; what stands beyond it belongs to no column. */
  private width = 0;
  private unitLine: Unit | null;
  private rentLine: RentUnit | null = null;
  /** A unit line below rows that had none: theirs, unless a header or further rows follow it. */
  private unitBelow: Unit | null = null;
  private sections: readonly Section[] = [];
  /** The sections in force from a row on. */
  private readonly openAt = new Map<number, readonly Section[]>();
  /** Depths at which a section of this sheet states a decision. */
  private readonly deciding = new Set<number>();
  private inNotes = false;
  private blanks = 0;
  /** The row that would go on with the parts of the line above (其中); -1 where none would. */
  private partsUntil = -1;
  private readonly unseen = new Set<number>();
  private readonly sums: SumLine[] = [];
  /** Of columns that no meaning took: how many cells are filled, and how many of them by formulas. */
  private readonly unread = new Map<number, { filled: number; formulas: number }>();
  /** 同上 never reaches into a table above with other columns. */
  private tableStart = 0;
  private sectionStart = 0;

  constructor(
    private readonly head: SheetHead,
    private readonly policy: Policy,
  ) {
    this.layout = head.layout;
    this.unitLine = head.layout.unitLine;
    this.titles = new Set(head.above.flatMap(row => row.map(plainText).filter(t => t !== "")));
    this.spans = new Map(head.merges.filter(m => m.columns >= WIDE_SPAN).map(m => [m.top, m.columns]));
    this.merged = new MergedCells(head.merges, head.top + head.layout.firstRow);
    this.headers = new RepeatedHeaders(
      head.layout,
      head.left,
      policy.bases,
      head.merges,
      head.overrides ?? NO_OVERRIDES,
    );
    head.above.forEach((row, r) => this.takeAbove(row, head.top + r));
    this.begin();
  }

  /** Blocks of the area below the header, in order; their left is the used area's. */
  take(block: Block): void {
    block.cells.forEach((cells, r) => this.row(cells, block.at.top + r, block, r));
  }

  finish(): SheetRows {
    this.noteUnit(this.unitBelow);
    const segments = this.segments.map(segment => ({
      ...segment,
      decision: segment.decision ?? withDecision(this.openAt.get(segment.first) ?? [], this.deciding),
    }));
    const { rows, numbers, notCarried, filled: filledIn, struck, struckCells, dangling, unseen, sums } = this;
    const leftOut = [...this.leftOut].map(([kind, { count, first }]): LeftOut => ({ kind, count, first }));
    return {
      sheet: this.head.sheet,
      rows,
      numbers,
      segments,
      notCarried,
      filledIn,
      struck,
      struckCells,
      mergedAmounts: mergedAmounts(this.shared, numbers),
      leftOut,
      dangling,
      sums,
      unseen,
      reckoned: this.reckoned(),
      clauseOfName: this.head.clauseOfName,
    };
  }

  private reckoned(): ReadonlySet<number> {
    return new Set([...this.unread].flatMap(([c, { filled, formulas }]) => (filled === formulas ? [c] : [])));
  }

  private countFormulas(filled: readonly number[], block: Block, r: number): void {
    for (const c of filled) {
      if (this.layout.columns[c]?.meaning !== null) continue;
      const known = this.unread.get(c) ?? { filled: 0, formulas: 0 };
      known.filled++;
      if (block.formula(r, c)) known.formulas++;
      this.unread.set(c, known);
    }
  }

  /** A section line may stand above the header of its table; where the sheet's name says no clause, its title may. */
  private takeAbove(cells: readonly Cell[], row: number): void {
    const filled = filledOf(cells),
      text = cells[filled[0] ?? -1] ?? null;
    for (const c of filled) this.rentLine = rentUnitOfLine(cells[c] ?? null) ?? this.rentLine;
    if (filled.length !== 1 || typeof text !== "string" || (/[:：]/.test(text) && decisionStated(text) === null))
      return;
    const asTitle = this.head.clauseOfName === "";
    const section = readSection(
      this.policy,
      text,
      null,
      { alone: true, pair: false, wide: asTitle, inTextColumn: !asTitle },
      row + 1,
    );
    // The title of a list of what is supported heads rows that were refused later; what refuses or waits is the list's
    // own.
    const decides = section !== null && section.decision !== null && section.decision !== "consent";
    if (!section || (section.clauseText === "" && !decides)) return;
    this.sections = within(this.sections, section);
    if (decides) this.deciding.add(section.depth);
  }

  private row(shown: readonly Cell[], row: number, block: Block, r: number): void {
    const struck = block.aspect ? struckIn(shown, c => block.aspect?.(r, c)?.struck ?? null) : null,
      cells = struck?.cells ?? shown;
    const carried = this.merged.pending ? this.merged.at(row, cells, this.head.left) : null;
    const filled = filledOf(cells);
    if (filled.length === 0) {
      this.blanks++;
      return;
    }
    const kind =
      this.lineKind(cells, filled, row) ??
      (this.isSumLine(cells, filled, block, r) ? "total" : null) ??
      (this.hasContent(cells, filled, block, r) ? null : this.emptyKind(filled));
    if (kind === "total")
      this.sums.push({
        row: row + 1,
        at: this.rows.length,
        tableStart: this.tableStart,
        sectionStart: this.sectionStart,
        cells,
      });
    if (kind !== null) return this.leave(kind, row);
    this.inNotes = false;
    this.countFormulas(filled, block, r);
    this.unitBelow = null;
    this.blanks = this.passBlanks(row);
    if (!block.visible(r)) this.unseen.add(this.rows.length);
    if (struck?.whole) this.struck.add(this.rows.length);
    else if (struck) this.struckCells.set(this.rows.length, struck.columns);
    this.rows.push(this.filledIn(cells.length > this.width ? cells.slice(0, this.width) : cells, carried));
    this.numbers.push(row + 1);
  }

  /** What a line is that is no application; null where it may be one. */
  private lineKind(cells: readonly Cell[], filled: readonly number[], row: number): LineKind | null {
    const at = filled[0] as number,
      first = cells[at] ?? null;
    const again = this.headers.check(cells, filled, row);
    if (again !== null) return again === "same" ? "header" : this.startTable(again, row);
    if (this.isSection(cells, filled, row)) return "title";
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
    if (isNote(first, filled.length)) {
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
    return this.spanAt(row) >= WIDE_SPAN ||
      (meaning?.field === "serial" && !/^[\dA-Za-z.\-]{1,12}$/.test(plainText(text)))
      ? "other"
      : null;
  }

  private isSection(cells: readonly Cell[], filled: readonly number[], row: number): boolean {
    const at = filled[0] as number,
      first = cells[at] ?? null,
      second = cells[filled[1] ?? -1] ?? null;
    if (typeof first !== "string" || this.hasCode(cells) || this.inNotes) return false;
    const rest = filled.slice(1).map(c => cells[c] ?? null);
    const texts = rest.filter(
      cell => typeof cell === "string" && !/^[\d.,\s]*(?:[万亿]?元|[家个项户])?$/.test(cell.normalize("NFKC")),
    );
    if (texts.length > 1 || (texts.length === 1 && texts[0] !== second)) return false;
    const meaning = this.layout.columns[at]?.meaning ?? null;
    const place = {
      alone: filled.length === 1,
      pair: filled.length === 2,
      wide: this.spanAt(row) >= WIDE_SPAN,
      inTextColumn: meaning !== null && meaning.field !== "serial",
    };
    const section =
      texts.length === 1 && !/^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/.test(plainText(first))
        ? null
        : readSection(this.policy, first, second, place, row + 1);
    if (!section || (isTotal(cells, at, this.layout) && !this.saysMore(section))) return false;
    this.sections = within(this.sections, section);
    if (section.decision !== null) this.deciding.add(section.depth);
    this.sectionStart = this.rows.length;
    this.begin();
    return true;
  }

  /**
   * A line with the word of a total opens a section only where it names another clause or decision than the one in
   * force.
   */
  private saysMore(section: Section): boolean {
    return (
      section.clauseText !== (sectionInForce(this.sections)?.clauseText ?? "") ||
      (section.decision ?? null) !== (decisionInForce(this.sections)?.decision ?? null)
    );
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
    this.layout = { ...layout, headerRow: last - layout.lastLine, lastLine: last, firstRow: last + 1 };
    this.begin();
    return "header";
  }

  /** Opens a segment for the rows to come; one without rows is replaced. */
  private begin(): void {
    const segment: Segment = {
      first: this.rows.length,
      layout: this.layout,
      unitLine: this.unitLine,
      rentLine: this.rentLine,
      section: sectionInForce(this.sections),
      decision: decisionInForce(this.sections),
    };
    if (this.segments.at(-1)?.first === segment.first) this.segments.pop();
    this.segments.push(segment);
    this.openAt.set(segment.first, this.sections);
    this.width = this.layout.columns.findLastIndex(c => c.written.length > 0) + 1;
    this.content = this.layout.columns
      .filter(c => c.meaning !== null && !NOT_CONTENT.has(c.meaning.field))
      .map(c => c.index);
  }

  /** A total without its word: nothing but figures of amount columns, every one worked out by a formula. */
  private isSumLine(cells: readonly Cell[], filled: readonly number[], block: Block, r: number): boolean {
    return filled.every(c => {
      const meaning = this.layout.columns[c]?.meaning ?? null;
      return (
        typeof cells[c] === "number" && cells[c] !== 0 && meaning !== null && countsOnce(meaning) && block.formula(r, c)
      );
    });
  }

  /** Anything of an application in a recognised column: not what formulas fill templates with (0, "", errors). */
  private hasContent(cells: readonly Cell[], filled: readonly number[], block: Block, r: number): boolean {
    const applicant = this.layout.by.get("applicant")?.index ?? -1;
    if (typeof cells[applicant] === "string" && !isBlankCell(cells[applicant])) return true;
    for (const c of filled) {
      if (!this.content.includes(c) || isBlankCell(cells[c])) continue;
      const cell = cells[c] as Cell;
      if ((cell === 0 || typeof cell === "object") && block.formula(r, c)) continue;
      return true;
    }
    return false;
  }

  private emptyKind(filled: readonly number[]): LineKind {
    return filled.every(c => this.layout.columns[c]?.meaning?.field === "serial") || filled.length > 1
      ? "numbered"
      : "other";
  }

  private leave(kind: LineKind, row: number): void {
    const known = this.leftOut.get(kind);
    if (known) known.count++;
    else this.leftOut.set(kind, { count: 1, first: row + 1 });
  }

  /** Blank rows count where applications follow them. */
  private passBlanks(row: number): 0 {
    if (this.blanks > 0 && this.rows.length > 0) {
      const known = this.leftOut.get("blank");
      this.leftOut.set("blank", {
        count: (known?.count ?? 0) + this.blanks,
        first: known?.first ?? row + 1 - this.blanks,
      });
    }
    return 0;
  }

  /** The row with the texts that merged cells and 同上 stand for; figures are not filled in but noted. */
  private filledIn(cells: readonly Cell[], carried: ReadonlyMap<number, Cell> | null): readonly Cell[] {
    let copy: Cell[] | null = null;
    const index = this.rows.length;
    for (const [column, value] of carried ?? []) {
      const c = column - this.head.left,
        meaning = this.layout.columns[c]?.meaning ?? null;
      if (meaning === null || isBlankCell(value) || !isBlankCell(cells[c])) continue;
      if (isShared(meaning)) this.shared.push({ row: index, column: c, top: this.merged.topOf(column), value });
      else if (countsOnce(meaning)) this.withhold(index, c);
      else (copy ??= [...cells])[c] = value;
    }
    const above = index > this.tableStart ? this.rows[index - 1] : undefined;
    for (let c = 0; c < cells.length; c++) {
      if (!isDitto((copy ?? cells)[c])) continue;
      const meaning = this.layout.columns[c]?.meaning ?? null;
      if (meaning !== null && countsOnce(meaning)) this.withhold(index, c);
      else {
        (copy ??= [...cells])[c] = above?.[c] ?? null;
        if (!above && meaning !== null) this.dangling.push({ row: index, column: c });
      }
    }
    if (copy) this.filled.add(index);
    return copy ?? cells;
  }

  private withhold(row: number, column: number): void {
    const known = this.notCarried.get(row);
    if (known) known.push(column);
    else this.notCarried.set(row, [column]);
  }
}

function filledOf(cells: readonly Cell[]): number[] {
  const filled: number[] = [];
  for (let c = 0; c < cells.length; c++) {
    const cell = cells[c];
    if (cell !== null && cell !== undefined && !(typeof cell === "string" && cell.trim() === "")) filled.push(c);
  }
  return filled;
}
