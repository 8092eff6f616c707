/**
 * What owns the cells of the stand-in for Excel: their values, formulas and calculation, and which sheets there are.
 * Everything else that a workbook has (tables, filters, formats, names, charts, protection, events, undo of the host)
 * belongs to the host, which tells the backend what to draw. Rows and columns count from 0. One contract suite runs
 * over every backend.
 */

/** A cell as the rich API carries it: "" is blank; an error is its text (`#N/A`). */
export type HostValue = string | number | boolean;

export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** How cells look; what is left out stays as it is. */
export interface CellLook {
  readonly numberFormat?: string;
  readonly fill?: string | null;
  readonly color?: string;
  readonly bold?: boolean;
  readonly wrap?: boolean;
  readonly horizontal?: "General" | "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
}

export interface Changed {
  readonly sheet: string;
  readonly at: Rectangle;
}

/**
 * A sheet as it is put into a workbook from outside. A formula comes with the value that it had; blank cells are null
 * or left out.
 */
export interface SheetSeed {
  readonly name: string;
  readonly hidden?: boolean;
  readonly cells: readonly (readonly (HostValue | null | { readonly formula: string; readonly value: HostValue })[])[];
  readonly merges?: readonly Rectangle[];
}

/**
 * What a custom function is given for one parameter: the cells of a reference or the one value of a literal; null where
 * it was left out.
 */
export type Given = null | { readonly cells: readonly (readonly HostValue[])[]; readonly reference: Changed | null };
/**
 * A custom function as formulas name it (`NS.NAME`, any case). The host shapes what it is given and runs the add-in's
 * code.
 */
export interface DefinedFunction {
  readonly name: string;
  call(
    given: readonly Given[],
    at: { readonly sheet: string; readonly row: number; readonly column: number },
  ): Promise<readonly (readonly HostValue[])[]>;
}

export interface Backend {
  /**
   * Puts these sheets in place of all that were there. Formulas are kept with their values, not calculated. Left out by
   * a backend that is filled before.
   */
  load?(sheets: readonly SheetSeed[]): void;
  /** Ids of the sheets, in order; an id lives as long as its sheet. */
  sheets(): readonly { readonly id: string; readonly name: string; readonly hidden: boolean }[];
  /** Throws where the name is taken or not allowed. */
  addSheet(name: string): string;
  removeSheet(sheet: string): void;
  alterSheet(
    sheet: string,
    change: { readonly name?: string; readonly position?: number; readonly hidden?: boolean },
  ): void;
  /** The smallest rectangle around everything that is not blank; null for an empty sheet. */
  used(sheet: string): Rectangle | null;
  /** Calculated values, raw (dates are serials), row by row. */
  values(sheet: string, at: Rectangle): HostValue[][];
  /** Formulas with their "=", and the value where a cell has none. A cell into which a formula spills has none. */
  formulas(sheet: string, at: Rectangle): HostValue[][];
  /**
   * Writes what is not null; a text that begins with "=" is a formula (one that begins with "'" is text), "" clears.
   */
  write(sheet: string, at: Rectangle, cells: readonly (readonly (HostValue | null)[])[]): void;
  merges(sheet: string): readonly Rectangle[];
  /** The areas of more than one cell that formulas fill; the formula stands in the top left one. */
  spills(sheet: string): readonly Rectangle[];
  /**
   * Merges cells as a person does; the values of the others than the top left one go. Left out where only people merge.
   */
  merge?(sheet: string, at: Rectangle): void;
  /**
   * Draws looks, hidden rows, column widths (points) and frozen panes; a backend that draws nothing keeps none of it.
   */
  draw(
    sheet: string,
    what:
      | { readonly kind: "look"; readonly at: Rectangle; readonly look: CellLook }
      | { readonly kind: "rows-hidden"; readonly top: number; readonly rows: number; readonly hidden: boolean }
      | { readonly kind: "column-width"; readonly left: number; readonly columns: number; readonly width: number }
      | { readonly kind: "frozen"; readonly rows: number; readonly columns: number },
  ): void;
  selection(): { readonly sheet: string; readonly areas: readonly Rectangle[] };
  select(sheet: string, at: Rectangle): void;
  /**
   * Told of every change and selection that did not come through `write` and `select`: a person's. Returns how to stop.
   */
  listen(on: {
    changed(change: Changed): void;
    selected(): void;
    /** Results of formulas came in. */ calculated?(change: Changed): void;
  }): () => void;
  /** The custom functions that formulas may call from now on. Left out by a backend that is told in another way. */
  define?(functions: readonly DefinedFunction[]): void;
  /** Calculates all formulas anew. */
  recalculate?(): void;
  /** Resolves when no calculation is waiting. */
  settled(): Promise<void>;
}
