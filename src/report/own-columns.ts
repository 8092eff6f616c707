import type { ApplicationRow } from "../fields/row-numbers";
import { distinctHeaders } from "../fields/distinct-headers";
import { meaningKey, type Meaning } from "../fields/meaning";
import { unitIn, type Unit } from "../money/amount-as-written";
import type { RosterTable } from "../roster/contents";
import type { Cell, SheetColumn, Written } from "../workbook/ports";
import { isCode, lookOf, type CellsOf } from "./own-look";

/**
 * The rosters' own columns side by side, and each application's cells as values. `frozen`: how many of the columns from
 * the left say whose row it is, to stay in sight; 0 where the applicant stands too far to the right. `named`: so many
 * as say of which project it is, too, to be printed; 0 where these would be too many.
 */
export interface OwnColumns {
  readonly columns: readonly SheetColumn[];
  readonly frozen: number;
  readonly named: number;
  row(row: ApplicationRow): Written[];
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

/** What headers are made of beside the rosters' own. */
export interface HeaderWords {
  readonly nameOf: (field: Meaning) => string;
  readonly withUnit: (header: string, unit: string) => string;
}

/**
 * In the order of the sheets; a column that the sheets head differently is called by what it was read as (`nameOf`).
 */
export function ownColumns(tables: readonly RosterTable[], words: HeaderWords): OwnColumns {
  const { joined, places } = join(tables),
    headers = distinctHeaders(joined.map(column => headerOf(column, words)));
  const cellsOf = (column: number): CellsOf =>
    cellsIn(
      tables,
      places.map(place => place.indexOf(column)),
    );
  const asText = joined.map(({ field }, k) => isCode(field, headers[k]!));
  const columns = joined.map(({ field, unit }, k) => ({
    header: headers[k]!,
    ...lookOf(field, headers[k]!, unit, cellsOf(k)),
  }));
  return {
    columns,
    frozen: frozenOf(joined, columns),
    named: namedOf(joined),
    row: row => {
      const written = new Array<Written>(headers.length).fill(null),
        t = tableAt(tables, row),
        table = tables[t];
      const cells = table?.rows[row - table.first] ?? [],
        place = places[t] ?? [];
      place.forEach((column, k) => {
        written[column] = valueOf(cells[k] ?? null, asText[column]!);
      });
      return written;
    },
  };
}

/** The columns of the union, and for each table where its own ones stand in it. */
function join(tables: readonly RosterTable[]): { joined: readonly Joined[]; places: readonly (readonly number[])[] } {
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

function namedOf(joined: readonly Joined[]): number {
  const last = (field: "applicant" | "project"): number => {
    const at = joined.findIndex(column => column.field?.field === field) + 1;
    return at <= MOST_PRINTED ? at : 0;
  };
  return last("applicant") === 0 ? 0 : Math.max(last("applicant"), last("project"));
}

function cellsIn(tables: readonly RosterTable[], at: readonly number[]): CellsOf {
  return every =>
    tables.every((table, t) => {
      const k = at[t]!;
      return k < 0 || table.rows.every(row => every(row[k] ?? null));
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
