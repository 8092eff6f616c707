import type { HostValue } from "./cell-values";
import { sheetAt, type Piece, type CellsPiece, type SheetRef } from "./piece";
import { orderFilter, settleFilter, type FilterState } from "./filter-state";
import type { Gateway } from "./gateway";
import { asProblem, isPassing } from "./host-error";

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
  /** What belongs to it and may fail: the amounts stand all the same. */
  readonly trimmings?: readonly Trimming[];
  readonly placed: { readonly sheet: string; readonly columns: readonly number[] } | null;
}

export const NOTHING = (): void => undefined;

/** A filter, or how a sheet prints. */
export type Trimming =
  | {
      readonly kind: "filter";
      readonly sheet: SheetRef;
      readonly wanted: FilterState;
      readonly now: FilterState | null;
    }
  | { readonly kind: "page-setup"; readonly sheet: SheetRef; readonly titleRow: number };

/** What the host calls the objects that trimmings are made of: where it says that an action of theirs failed. */
const TRIMMING = /^(?:AutoFilter|PageLayout|Worksheet\.autoFilter|Worksheet\.pageLayout)\b/;

/** Whether a request failed at a trimming, so that all before that has been done. */
export function isTrimming(error: unknown): boolean {
  const { debugInfo } = (error ?? {}) as { readonly debugInfo?: { readonly errorLocation?: string } };
  return TRIMMING.test(debugInfo?.errorLocation ?? "");
}

/** Queues it, hoping that it goes through. */
export function orderTrimming(context: Excel.RequestContext, trimming: Trimming): void {
  const on = sheetAt(context, trimming.sheet);
  if (trimming.kind === "filter") return orderFilter(on, trimming.wanted, trimming.now);
  on.pageLayout.orientation = "Landscape";
  on.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  on.pageLayout.setPrintTitleRows(`$${trimming.titleRow}:$${trimming.titleRow}`);
}

/** Does it in requests of its own, after it has failed; false where that fails too. */
export async function settleTrimming(gateway: Gateway, trimming: Trimming, now: FilterState | null): Promise<boolean> {
  if (trimming.kind === "filter") return settleFilter(gateway, trimming.sheet, trimming.wanted, now);
  try {
    await gateway.raw("writes", context => {
      orderTrimming(context, trimming);
      return () => undefined;
    });
    return true;
  } catch (error) {
    if (isPassing(error)) throw asProblem(error, trimming.sheet.name);
    return false;
  }
}
