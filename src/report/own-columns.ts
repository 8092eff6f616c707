import type { ApplicationRow } from "../fields/row-numbers";
import { distinctHeaders } from "../fields/distinct-headers";
import { meaningKey, type Meaning } from "../fields/meaning";
import type { Field } from "../fields/table";
import { unitIn, type Unit } from "../money/amount-as-written";
import type { RosterTable } from "../roster/contents";
import type { Cell, CellTaker, SheetColumn, Written } from "../workbook/ports";
import { isCode, lookOf, type CellsOf } from "./own-look";

/**
 * The rosters' own columns side by side, and each application's cells as values. `frozen`: how many of the columns from
 * the left say whose row it is, to stay in sight; 0 where they are too wide. `named`: so many from the left say whose
 * row it is, of which project and clause, to be printed; where the office's sheets have these further to the right,
 * they come first.
 */
export interface OwnColumns {
  readonly columns: readonly SheetColumn[];
  readonly frozen: number;
  readonly named: number;
  cell(row: ApplicationRow, column: number): Written;
  /** Gives the same away, of all columns. */
  give(row: ApplicationRow, to: CellTaker): void;
}

/** Columns of several tables that became one: the same meaning in the same unit, else the same header. */
interface Joined {
  readonly field: Meaning | null;
  readonly unit: Unit | null;
  readonly headers: Set<string>;
}

/** More than these many columns or characters across would leave no room for the rest. */
const MOST_FROZEN = 4,
  WIDEST_FROZEN = 60,
  /** With the seven that a run writes these are twelve, which A3 across has room for. */
  MOST_PRINTED = 5;

/** What is printed of a row beside its results, in this order; of several columns of one the first. */
const NAMING: readonly (readonly Field[])[] = [["serial"], ["applicant"], ["project", "projectNumber"], ["clause"]];

/** What headers are made of beside the rosters' own. */
export interface HeaderWords {
  readonly nameOf: (field: Meaning) => string;
  readonly withUnit: (header: string, unit: string) => string;
}

/**
 * In the order of the sheets, but what names a row; a column that the sheets head differently is called by what it was
 * read as (`nameOf`). `before`: columns of ours on the left of them, which are printed too.
 */
export function ownColumns(tables: readonly RosterTable[], words: HeaderWords, before = 0): OwnColumns {
  const { joined, places, named } = namedFirst(join(tables), MOST_PRINTED - before),
    headers = distinctHeaders(joined.map(column => headerOf(column, words)));
  /** Of each table, by column: which of its own it is; -1 where it has none. */
  const from = places.map(place => joined.map((_, column) => place.indexOf(column))),
    cellsOf = (column: number): CellsOf =>
      cellsIn(
        tables,
        from.map(at => at[column]!),
      );
  const asText = joined.map(({ field }, k) => isCode(field, headers[k]!));
  const columns = joined.map(({ field, unit }, k) => ({
    header: headers[k]!,
    ...lookOf(field, headers[k]!, unit, cellsOf(k)),
  }));
  return {
    columns,
    frozen: frozenOf(joined, columns),
    named,
    cell: (row, column) => {
      const t = tableAt(tables, row),
        table = tables[t];
      return table ? valueOf(table.rows.cell(row - table.first, from[t]![column]!), asText[column]!) : null;
    },
    give: (row, to) => {
      const t = tableAt(tables, row),
        table = tables[t];
      if (!table) return joined.forEach(() => to.put(null));
      const { rows, first } = table,
        at = from[t]!;
      for (let column = 0; column < at.length; column++) {
        const text = rows.textNumber(row - first, at[column]!);
        if (text >= 0) to.putText(rows.texts, text);
        else to.put(valueOf(rows.cell(row - first, at[column]!), asText[column]!));
      }
    },
  };
}

/** The columns of the union, and for each table where its own ones stand in it. */
interface Union {
  readonly joined: readonly Joined[];
  readonly places: readonly (readonly number[])[];
}

function join(tables: readonly RosterTable[]): Union {
  const at = new Map<string, number>(),
    joined: Joined[] = [];
  const places = tables.map(table => {
    const times = new Map<string, number>();
    return table.headers.map((header, k) => {
      const field = table.fields[k] ?? null,
        unit = table.units[k] ?? null,
        name = field === null ? `header ${header}` : `field ${meaningKey(field)} ${unit ?? ""}`,
        time = (times.get(name) ?? 0) + 1,
        // Of several columns of one meaning each stays one: the second of a table joins the second of the next.
        key = `${name} ${time}`;
      times.set(name, time);
      const place = at.get(key) ?? at.size;
      at.set(key, place);
      (joined[place] ??= { field, unit, headers: new Set() }).headers.add(header);
      return place;
    });
  });
  return { joined, places };
}

/**
 * With the unit that its amounts were read in, where only a line above the table or a setting says it: 1,200 万元 must
 * not read like yuan.
 */
function headerOf({ field, unit, headers }: Joined, { nameOf, withUnit }: HeaderWords): string {
  const [first = ""] = headers,
    header = headers.size === 1 || field === null ? first : nameOf(field);
  return unit === null || unitIn(header) === unit ? header : withUnit(header, unit);
}

function frozenOf(joined: readonly Joined[], columns: readonly SheetColumn[]): number {
  const frozen = joined.findIndex(column => column.field?.field === "applicant") + 1;
  return frozen <= MOST_FROZEN &&
    columns.slice(0, frozen).reduce((sum, column) => sum + column.width, 0) <= WIDEST_FROZEN
    ? frozen
    : 0;
}

/**
 * What names a row comes first where it does not stand within the first `room` columns: a page has no room for all that
 * may stand between. Without an applicant's column the first columns of the sheet say whose row it is.
 */
function namedFirst({ joined, places }: Union, room: number): Union & { readonly named: number } {
  const at = (field: Field): number => joined.findIndex(column => column.field?.field === field),
    naming = NAMING.flatMap(fields =>
      fields
        .map(at)
        .filter(place => place >= 0)
        .slice(0, 1),
    ),
    isNamed = at("applicant") >= 0,
    last = Math.max(...naming) + 1;
  if (isNamed && last <= room) return { joined, places, named: last };
  const others = joined.map((_, k) => k).filter(k => !naming.includes(k)),
    filled = isNamed
      ? naming
      : [...naming, ...others.slice(0, Math.max(0, room - naming.length))].sort((a, b) => a - b),
    order = [...filled, ...others.filter(k => !filled.includes(k))],
    placeOf = new Map(order.map((from, to) => [from, to]));
  return {
    joined: order.map(k => joined[k]!),
    places: places.map(place => place.map(k => placeOf.get(k)!)),
    named: filled.length,
  };
}

function cellsIn(tables: readonly RosterTable[], at: readonly number[]): CellsOf {
  return every =>
    tables.every((table, t) => {
      const k = at[t]!;
      for (let row = 0; k >= 0 && row < table.rows.length; row++) if (!every(table.rows.cell(row, k))) return false;
      return true;
    });
}

/**
 * The index of the table that holds a row; tables are in the order of their rows, and a hostile sheet may have one for
 * each.
 */
function tableAt(tables: readonly RosterTable[], row: ApplicationRow): number {
  let low = 0,
    high = tables.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tables[middle]!.first <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Codes and accounts stay text: as numbers a later edit could lose their digits. */
function valueOf(cell: Cell, asText: boolean): Written {
  if (cell === null || typeof cell === "string") return cell;
  if (typeof cell === "number") return asText ? plainDigits(cell) : cell;
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : cell.error;
}

/** Without E-notation, as far as a number has digits to show. */
function plainDigits(value: number): string {
  return Number.isSafeInteger(value) || !Number.isInteger(value) || Math.abs(value) >= 1e21
    ? String(value)
    : BigInt(value).toString();
}
