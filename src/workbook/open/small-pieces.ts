import type { AnswerTo, FilterState, Order, SheetRef, SheetSeen } from "../cells";
import { MAX_COLUMNS, MAX_ROWS } from "../file/limits";
import { a1, fromA1, fromReference, type Rect } from "../rect";
import type { SheetFacts } from "./facts";
import { drawCharts, FOLD_NAME, isOurChart, readMark } from "./own-mark";
import type { SmallPiece, SmallState } from "./piece";

/** What a piece is now, and what only concerns going from there to somewhere else. */
export interface SmallNow {
  readonly state: SmallState;
  readonly charts: readonly string[];
}

/** What is asked of a piece. */
export type SmallAsk = ReturnType<typeof askSmall>;

/** Asks what pieces are: each sheet once, whatever of it is asked. */
export function askSmall(pieces: readonly SmallPiece[]) {
  const sheets = new Map(pieces.map(({ sheet }) => [JSON.stringify(sheet), sheet])),
    marked = new Set(pieces.flatMap(({ kind, sheet }) => (kind === "mark" ? [JSON.stringify(sheet)] : [])));
  return {
    sheets: [...sheets].map(([key, sheet]) => ({
      seen: { ask: "sheet" as const, sheet },
      mark: marked.has(key) ? { ask: "mark" as const, sheet } : null,
    })),
    tables: pieces.map(piece =>
      piece.kind === "table" ? { ask: "table" as const, sheet: piece.sheet, table: piece.table } : null,
    ),
  };
}

/** What was told of each piece. */
export function smallNow(pieces: readonly SmallPiece[], told: AnswerTo<SmallAsk>): SmallNow[] {
  const keys = [...new Set(pieces.map(({ sheet }) => JSON.stringify(sheet)))];
  return pieces.map((piece, k) => {
    const { seen, mark } = told.sheets[keys.indexOf(JSON.stringify(piece.sheet))]!;
    return stateOf(piece, { ...seen, markText: mark, table: told.tables[k]?.at ?? null });
  });
}

/** A sheet as far as small pieces say something of it. */
interface Seen extends Pick<SheetSeen, "frozen" | "filter" | "names" | "charts"> {
  readonly markText: string | null;
  /** Where the table of the piece stands. */ readonly table: Rect | null;
}

function stateOf(piece: SmallPiece, { frozen, filter, names, charts, markText, table }: Seen): SmallNow {
  const plain = (state: SmallState): SmallNow => ({ state, charts: [] });
  switch (piece.kind) {
    case "freeze":
      return plain(frozen);
    case "filter":
      return plain(filter);
    case "table":
      return plain(a1(table!));
    case "name":
      return plain(names.get(piece.name) ?? null);
    case "fold":
      return plain(names.get(FOLD_NAME) ?? null);
    case "mark":
      return { state: markText, charts: charts.filter(isOurChart) };
  }
}

/** What a piece is, out of what is known of its sheet already; null where that says nothing of it. */
export function smallAsSeen(piece: SmallPiece, facts: readonly SheetFacts[]): SmallNow | null {
  const on = facts.find(({ sheet }) => sheet.id === piece.sheet.id),
    markText = on?.sheet.markText,
    table = piece.kind === "table" ? on?.tables.find(({ id }) => id === piece.table) : undefined;
  if (!on || (piece.kind === "table" && !table) || (piece.kind === "mark" && markText === undefined)) return null;
  return stateOf(piece, { ...on, markText: markText ?? null, table: table?.at ?? null });
}

/** What makes a piece `wanted`, where it is `now`. */
export function orderSmall(piece: SmallPiece, wanted: SmallState, now: SmallNow): Order[] {
  const { sheet } = piece;
  if (JSON.stringify(wanted) === JSON.stringify(now.state) && piece.kind !== "mark") return [];
  switch (piece.kind) {
    case "freeze":
      return [freeze(sheet, wanted as string | null)];
    case "filter":
      return [{ do: "filter", sheet, filter: wanted as FilterState | null, replaces: now.state !== null }];
    case "table":
      return [{ do: "table", sheet, table: piece.table, range: wanted as string }];
    case "name":
      return [{ do: "name", sheet, name: piece.name, formula: wanted as string | null, exists: now.state !== null }];
    case "fold":
      return orderFold(sheet, wanted as string | null, now.state as string | null, piece.hidden);
    case "mark":
      return orderMark(sheet, wanted as string | null, now);
  }
}

/** Freezes what an address of whole rows, whole columns or a corner says; null: nothing. */
export function freeze(sheet: SheetRef, address: string | null): Order {
  const rect = address === null ? null : fromA1(address);
  return {
    do: "freeze",
    sheet,
    rows: rect === null || rect.rows === MAX_ROWS ? 0 : rect.rows,
    columns: rect === null || rect.columns === MAX_COLUMNS ? 0 : rect.columns,
  };
}

/**
 * Folds columns where a name says that they are, and takes the fold away that is there now. The name comes first: where
 * an order behind it fails, it is known what there is to be taken back.
 */
export function orderFold(
  sheet: SheetRef,
  wanted: string | null,
  now: string | null,
  hidden: readonly number[],
): Order[] {
  const fold = (formula: string | null, folded: boolean): Order[] => {
    const at = formula === null ? null : fromReference(formula);
    if (at === null) return [];
    const columns = { first: at.left, count: at.columns };
    return [{ do: "fold", sheet, columns, folded, ...(folded ? {} : { hidden }) }];
  };
  return [...nameFold(sheet, wanted, now), ...fold(now, false), ...fold(wanted, true)];
}

/** Says where columns are folded. */
export function nameFold(sheet: SheetRef, wanted: string | null, now: string | null): Order[] {
  return wanted === now ? [] : [{ do: "name", sheet, name: FOLD_NAME, formula: wanted, exists: now !== null }];
}

function orderMark(sheet: SheetRef, wanted: string | null, now: SmallNow): Order[] {
  const mark = readMark(wanted);
  return [
    ...(wanted === null && now.state === null ? [] : [{ do: "mark", sheet, text: wanted } as const]),
    ...now.charts.map((name): Order => ({ do: "chart", sheet, name, chart: null })),
    ...(mark ? drawCharts(sheet, mark) : []),
  ];
}
