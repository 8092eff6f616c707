import { LOOK_KEYS, type Cells, type EvenLook, type LookKey } from "../cells";
import { runsOf } from "../rect";
import type { Budget, Check } from "./budget";
import { ReadSize } from "./chunk-size";
import type { ColumnLook } from "./column-looks";
import type { CellsPiece } from "./piece";
import { joined, rectsOf, type Band } from "./piece-rects";
import { inRequests } from "./together";

/** Rows of a piece, and the look of each of its columns there; a look that its cells do not share is undefined. */
export interface Banded {
  readonly piece: CellsPiece;
  readonly band: Band;
  readonly looks: readonly EvenLook[];
}

/** Rows of which some looks are asked, in the columns of the piece. */
interface Asked {
  readonly piece: CellsPiece;
  readonly first: number;
  readonly rows: number;
  readonly keys: readonly LookKey[];
}
/** The looks of each cell. */
type Rows = Partial<EvenLook>[][];

/** A cell's looks weigh as much as the contents of so many. */
const CELL_LOOK = 2;
/** Where rows that differ stand in more places, everything between them is asked too. */
const MOST_PLACES = 20;

/** Fills in what columns do not share: asked row by row, and cell by cell only in rows whose cells differ. */
export async function filledIn(
  owner: Cells,
  banded: readonly Banded[],
  budget: Budget,
  check: Check,
): Promise<ColumnLook[][]> {
  const asked = banded.map(({ piece, band, looks }): Asked => ({
    piece: { ...piece, columns: piece.columns.filter((_, c) => unevenIn(looks[c]!).length > 0) },
    first: band.first,
    rows: band.rows,
    keys: LOOK_KEYS.filter(key => looks.some(look => look[key] === undefined)),
  }));
  const rows = await rowLooks(
    owner,
    asked.filter(({ keys }) => keys.length > 0),
    budget,
    check,
  );
  return banded.map(({ piece, looks }, k) => {
    const { keys, piece: part } = asked[k]!,
      found = keys.length > 0 ? rows.shift()! : [];
    return looks.map((look, c) => {
      const at = part.columns.indexOf(piece.columns[c]!),
        own = Object.fromEntries(unevenIn(look).map(key => [key, alikeIn(found, at, key)]));
      return { ...look, ...own } as ColumnLook;
    });
  });
}

function unevenIn(look: EvenLook): LookKey[] {
  return LOOK_KEYS.filter(key => look[key] === undefined);
}

function alikeIn(rows: Rows, at: number, key: LookKey): unknown {
  const values = rows.map(row => row[at]![key]);
  return values.every(value => value === values[0]) ? values[0] : values;
}

async function rowLooks(owner: Cells, asked: readonly Asked[], budget: Budget, check: Check): Promise<Rows[]> {
  const widths = ({ piece }: Asked): number[] => runsOf(piece.columns).map(run => run.count),
    found = await ask(owner, asked, "row", budget, check);
  // One look for each run of columns, as many times as it is wide.
  const rows = asked.map((each, k): Rows =>
    found[k]!.map(row => widths(each).flatMap((width, w) => Array.from({ length: width }, () => row[w]!))),
  );
  const unclear = asked.flatMap((each, k) => {
    const open = rows[k]!.flatMap((row, r) =>
      each.keys.every(key => row.every(look => key in look && look[key] !== undefined)) ? [] : [r],
    );
    return placesOf(open).map(({ first, count }) => ({
      k,
      first,
      asked: { ...each, first: each.first + first, rows: count },
    }));
  });
  const cells = await ask(
    owner,
    unclear.map(each => each.asked),
    "cell",
    budget,
    check,
  );
  unclear.forEach(({ k, first }, u) => cells[u]!.forEach((row, r) => (rows[k]![first + r] = row)));
  return rows;
}

function placesOf(rows: readonly number[]): { first: number; count: number }[] {
  const runs = runsOf(rows);
  if (runs.length <= MOST_PLACES) return runs;
  const first = rows[0]!;
  return [{ first, count: rows.at(-1)! - first + 1 }];
}

/** Of each row the looks that are told: one for each run of columns, or one for each cell. */
async function ask(
  owner: Cells,
  asked: readonly Asked[],
  by: "row" | "cell",
  budget: Budget,
  check: Check,
): Promise<Rows[]> {
  const all = asked.map((): Rows => []),
    sizes = asked.map(
      ({ rows, keys, piece }) =>
        new ReadSize(rows, keys.length * (by === "row" ? 1 : CELL_LOOK * piece.columns.length), budget.read),
    );
  await inRequests(sizes, async slices => {
    check();
    const told = await owner.ask(
      null,
      slices.map(({ part, first, count }) => {
        const { piece, first: top, keys } = asked[part]!;
        return rectsOf(piece, top + first, count).map(at => ({
          ask: "looks" as const,
          sheet: piece.sheet,
          at,
          by,
          keys,
        }));
      }),
    );
    told.forEach((runs, k) => {
      for (const row of joined(runs)) all[slices[k]!.part]!.push(row as Partial<EvenLook>[]);
    });
    return slices.map(() => 0);
  });
  return all;
}
