import type { ApplicationRow } from "../fields/row-numbers";
import { LISTED, NO_BATCH, NO_DAY, NO_MINUTE, STATUS, type Applications } from "../fields/columns";
import { markBit } from "../marks/mark-columns";
import type { Awards } from "../mechanisms/results";
import type { Switches } from "../policy/model";

const LATE = markBit("LATE"),
  BARRED = markBit("BARRED"),
  REJECTED = markBit("REJECTED"),
  STATUS_UNCLEAR = markBit("STATUS_UNCLEAR");
const OUT_OF_PERIOD = markBit("OUT_OF_PERIOD"),
  CREDIT_RECORD = markBit("CREDIT_RECORD"),
  BARRED_BY_NAME = markBit("BARRED_BY_NAME");

/**
 * Applies what bars an application whatever its clause; true where it refuses the row. Marks that do not refuse are
 * written too.
 */
export type Bar = (row: ApplicationRow) => boolean;

export interface Bars {
  /** No row is on a list, and no batch has a period. */
  readonly isPlain: boolean;
  readonly refuses: Bar;
}

/** `asOf`: day number that counts for a bar where neither the row nor its batch has a date. */
export function compileBars(rows: Applications, switches: Switches, out: Awards, asOf: number): Bars {
  const { appliedDay, appliedMinute, recognisedDay, batch, batches, barFrom, barThrough, listed, status, statusDoubt } =
    rows;
  const { marks } = out,
    early = switches["bar-end"] === "day-before" ? 1 : 0;
  const alsoByName = LISTED.alsoByName | (early === 0 ? LISTED.alsoByNameOnLastDay : 0);
  const deadlines = Int32Array.from(batches, b => b.deadlineDay),
    minutes = Int16Array.from(batches, b => b.deadlineMinute);
  const from = Int32Array.from(batches, b => b.periodFrom),
    through = Int32Array.from(batches, b => b.periodThrough);
  // What no row of this run has is not looked at row by row.
  const noPeriods = batches.every(b => b.periodFrom === NO_DAY && b.periodThrough === NO_DAY),
    noLists = isAllZero(listed);

  const refuses = (row: ApplicationRow): boolean => {
    const applied = appliedDay[row] as number,
      b = batch[row] as number,
      dated = applied > NO_DAY + 1;
    const deadline = b === NO_BATCH ? NO_DAY : (deadlines[b] as number);
    let refused = false;
    if (status[row] === STATUS.rejected) {
      marks.add(row, REJECTED);
      if (statusDoubt[row] === 1) marks.add(row, STATUS_UNCLEAR);
      refused = true;
    }
    if (
      deadline !== NO_DAY &&
      dated &&
      (applied > deadline || (applied === deadline && isLater(appliedMinute[row] as number, minutes[b] as number)))
    ) {
      marks.add(row, LATE);
      refused = true;
    }
    const barred = barFrom[row] as number;
    if (barred !== NO_DAY) {
      const day = dated ? applied : deadline !== NO_DAY ? deadline : asOf;
      if (day >= barred && day <= (barThrough[row] as number) - early) {
        const sure = (listed[row]! & LISTED.barredByName) === 0;
        marks.add(row, sure ? BARRED : BARRED_BY_NAME);
        refused ||= sure;
      }
    }
    if (!noLists && (listed[row]! & LISTED.creditRecord) !== 0) marks.add(row, CREDIT_RECORD);
    if (!noLists && (listed[row]! & alsoByName) !== 0) marks.add(row, BARRED_BY_NAME);
    const recognised = noPeriods ? NO_DAY : (recognisedDay[row] as number);
    if (b !== NO_BATCH && recognised > NO_DAY + 1) {
      if ((from[b] !== NO_DAY && recognised < from[b]!) || (through[b] !== NO_DAY && recognised > through[b]!))
        marks.add(row, OUT_OF_PERIOD);
    }
    return refused;
  };
  return { isPlain: noLists && noPeriods, refuses };
}

function isAllZero(bytes: Uint8Array): boolean {
  for (let k = 0; k < bytes.length; k++) if (bytes[k] !== 0) return false;
  return true;
}

/** Only where both the batch and the row give a time of day. */
function isLater(minute: number, deadline: number): boolean {
  return minute !== NO_MINUTE && deadline !== NO_MINUTE && minute > deadline;
}
