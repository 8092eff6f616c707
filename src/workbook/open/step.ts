import type { Cells, Content, FilterState, Order, PageSetup, SheetRef } from "../cells";
import { settleFilter } from "./filter-state";
import type { CellsPiece, Piece } from "./piece";
import { asProblem, isPassing } from "./refusal";

/** One part of a change, planned: what it touches, and what it writes. */
export interface Step {
  readonly pieces: readonly Piece[];
  /** Null where no cells are written. */
  readonly cells: {
    readonly piece: CellsPiece;
    readonly rows: readonly (readonly (Content | null)[])[];
    /** The cells are on a sheet that this step makes. */ readonly fresh: boolean;
  } | null;
  /** What has to stand in the cells before; else they were changed since, and nothing is written. */
  readonly was?: readonly (readonly Content[])[];
  /** Ordered before any cell, for the rows of each request, and after all cells. */
  readonly before: readonly Order[];
  decorate(first: number, count: number): readonly Order[];
  readonly after: readonly Order[];
  /** What belongs to it and may fail: the amounts stand all the same. */
  readonly trimmings?: readonly Trimming[];
  readonly placed: { readonly sheet: string; readonly columns: readonly number[] } | null;
}

/** A filter, or how a sheet prints. */
export type Trimming =
  | {
      readonly kind: "filter";
      readonly sheet: SheetRef;
      readonly wanted: FilterState;
      readonly now: FilterState | null;
    }
  | { readonly kind: "page-setup"; readonly sheet: SheetRef; readonly page: PageSetup };

/** As it is ordered in the hope that it goes through. */
export function orderOf(trimming: Trimming): Order {
  const { sheet } = trimming;
  return trimming.kind === "filter"
    ? { do: "filter", sheet, filter: trimming.wanted, replaces: trimming.now !== null }
    : { do: "page", sheet, page: trimming.page };
}

/** Does it in requests of its own, after it has failed; false where that fails too. */
export async function settleTrimming(owner: Cells, trimming: Trimming, now: FilterState | null): Promise<boolean> {
  const { sheet } = trimming;
  if (trimming.kind === "filter") return settleFilter(owner, sheet, trimming.wanted, now);
  // What some Excels refuse of a page is left out the next time: pages are not numbered, and that is said.
  const plain = { ...trimming.page, centred: false, numbered: false };
  for (const page of [trimming.page, plain, { ...plain, paged: null, grid: null }]) {
    try {
      await owner.change(sheet.name, { orders: [{ do: "page", sheet, page }] });
      return page === trimming.page;
    } catch (error) {
      if (isPassing(error)) throw asProblem(error, sheet.name);
    }
  }
  return false;
}
