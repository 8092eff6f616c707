import { BLANK, EXACT, INVALID, type ProblemReason, type Quantities } from "../fields/columns";
import { hundredthsOf, type Read } from "../money/amount-as-written";
import { compare, type Exact } from "../money/exact";

/** Why a cell gives no quantity, and what it held. */
export interface Fault {
  readonly reason: ProblemReason;
  readonly text: string;
}

/**
 * Writes a quantity that was read, exactly; null or the fault that makes it INVALID. `most`: greater values are out of
 * range.
 */
export function putRead(to: Quantities, at: number, read: Read, most: Exact | null, text: string): Fault | null {
  switch (read.kind) {
    case "blank":
      to.hundredths[at] = BLANK;
      return null;
    case "invalid":
      to.hundredths[at] = INVALID;
      return { reason: read.reason, text: read.text };
    case "value":
      if (most && compare(read.value, most) > 0) {
        to.hundredths[at] = INVALID;
        return { reason: "out-of-range", text };
      }
      putExact(to, at, read.value);
      return null;
  }
}

/** Whole hundredths where they hold the value, else the value itself. */
export function putExact(to: Quantities, at: number, value: Exact): void {
  const hundredths = hundredthsOf(value);
  to.hundredths[at] = hundredths ?? EXACT;
  if (hundredths === null) to.exact.set(at, value);
}

/** Copies one row's quantity. */
export function copyQuantity(from: Quantities, i: number, to: Quantities, at: number): void {
  to.hundredths[at] = from.hundredths[i] as number;
  const value = from.exact.get(i);
  if (value !== undefined) to.exact.set(at, value);
}
