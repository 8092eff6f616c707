import type { Shade } from "../fills";
import type { CellTaker, LongSheet, Written } from "../ports";
import { Ascii, digitsOf, putWhole } from "./ascii";
import { CellWriter, type InCommon } from "./cell-write";
import { rowHeight, runningHeight } from "./sheet-measures";
import { groundOf } from "./sheet-xml";
import type { XmlBytes } from "./xml-bytes";

const START = Ascii.of('<row r="'),
  END = Ascii.of("</row>");

/**
 * Writes the rows of a sheet, each cell as it comes. How high a row is stands before its cells, and is known behind
 * them: its start is put in last.
 */
export class RowWriter implements CellTaker {
  private readonly byShade = new Map<Shade, readonly CellWriter[]>();
  private writers: readonly CellWriter[] = [];
  private readonly byLines: Ascii[] = [];
  private digits = new Ascii(0);
  private start = 0;
  private column = 0;
  private lines = 1;
  private running = "";

  constructor(
    private readonly sheet: LongSheet,
    private readonly widths: readonly number[],
    private readonly common: InCommon,
    private readonly to: XmlBytes,
  ) {}

  /** The row with this number, from 1; its cells come from left to right. */
  begin(number: number, shade: Shade): void {
    const known = this.byShade.get(shade);
    this.writers = known ?? this.writersFor(shade);
    this.digits = written(number, this.digits);
    this.start = this.to.length;
    this.column = 0;
    this.lines = 1;
    this.running = "";
  }

  put(cell: Written): void {
    const writer = this.writers[this.column++];
    // Nothing stands beyond the last column.
    if (writer === undefined) return;
    const lines = writer.cell(this.to, this.digits, cell);
    if (lines > this.lines) this.lines = lines;
    if (this.column === 1 && typeof cell === "string") this.running = cell;
  }

  putText(texts: readonly string[], number: number): void {
    // How high a paragraph is takes its text.
    if (this.column === 0) return this.put(texts[number] ?? null);
    const lines = this.writers[this.column++]?.textIn(this.to, this.digits, texts, number) ?? 1;
    if (lines > this.lines) this.lines = lines;
  }

  end(): void {
    while (this.column < this.writers.length) this.put(null);
    this.to.insert(this.start, START, this.digits, this.heightXml());
    this.to.ascii(END);
  }

  /** What follows a row's number; of so many lines the same. */
  private heightXml(): Ascii {
    const { paper } = this.sheet;
    if (paper?.running === true) return heightXml(runningHeight(this.running, this.widths[0]!));
    return (this.byLines[this.lines] ??= heightXml(rowHeight(this.lines, paper !== undefined)));
  }

  private writersFor(shade: Shade): readonly CellWriter[] {
    const { columns } = this.sheet,
      on = groundOf(this.sheet),
      made = columns.map(
        (column, at) =>
          new CellWriter({ column, at, of: columns.length, width: this.widths[at]!, shade, on }, this.common),
      );
    this.byShade.set(shade, made);
    return made;
  }
}

function heightXml(height: number | null): Ascii {
  return Ascii.of(height === null ? '">' : `" ht="${height}">`);
}

/** A number's digits, in the room of an earlier one where that had as many. */
function written(number: number, room: Ascii): Ascii {
  const length = digitsOf(number),
    digits = room.length === length ? room : new Ascii(length);
  putWhole(digits.bytes, 0, number);
  return digits;
}
