import type { HostValue } from "./cell-values";
import type { Piece, CellsPiece } from "./piece";

/** One part of a change, planned: what it touches, and what it writes. */
export interface Step {
  readonly pieces: readonly Piece[];
  /** Null where no cells are written. */
  readonly cells: {
    readonly piece: CellsPiece;
    readonly rows: readonly (readonly (HostValue | null)[])[];
    /** The cells are on a sheet that this step makes. */ readonly fresh: boolean;
  } | null;
  readonly before: (context: Excel.RequestContext) => void;
  readonly decorate: (sheet: Excel.Worksheet, first: number, count: number) => void;
  readonly after: (context: Excel.RequestContext) => void;
  readonly placed: { readonly sheet: string; readonly columns: readonly number[] } | null;
}

export const NOTHING = (): void => undefined;
