import type { Cell } from "../workbook/ports";

const BACK = /收回|追回|退回|缴回|扣回|追缴|返还|退缴|退还|上缴|冲销|冲减|冲回|退款|退库|退汇|退票/,
  /** An entry that takes back an entry, no money. */
  REVERSED = /冲销|冲减|冲回/,
  /** What came back is paid once more. */
  AGAIN = /^(?:再次|重新?|二次|另行)(?:支付|拨付|汇款|付款?|拨|汇)/,
  /** It did not come back (yet), or it was papers that did. */
  NOT_BACK = /未|不|应|待|拟|尚|需|修改|完善|补正|补充|材料|重报|申请/,
  /** Who repays of his own: 返还型资助, 税收返还. */
  NO_RECOVERY = /返还(?:型|性|式|类|政策|奖励|比例)|(?:税收|税款|费用|保证金|租金)返还/;
/** A cell that says it of its line is short; what is longer tells of it. */
const LONGEST = 16,
  LONGEST_TOLD = 2000;

/** What a ledger's line says of money that came back. */
export type MoneyBack =
  /** The line is of money that came back, whatever sign its amount has. */
  | { readonly kind: "back"; readonly isReversal: boolean }
  /** The line is of what is paid once more. */
  | { readonly kind: "again" }
  /** A remark tells of such: whether the line is it, or what was granted came back later, nobody can tell. */
  | { readonly kind: "told"; readonly text: string };

/** Reads it out of the cells of a line in which neither who nor what for stands; null where they say nothing of it. */
export function moneyBack(cells: readonly Cell[], skipped: (index: number) => boolean): MoneyBack | null {
  let told: string | null = null;
  for (let c = 0; c < cells.length; c++) {
    const cell = cells[c];
    if (typeof cell !== "string" || skipped(c)) continue;
    if (cell.length <= LONGEST && AGAIN.test(cell.normalize("NFKC").trim())) return { kind: "again" };
    if (!BACK.test(cell.slice(0, LONGEST_TOLD))) continue;
    const text = cell.slice(0, LONGEST_TOLD).normalize("NFKC").replace(/\s+/g, "");
    if (NO_RECOVERY.test(text)) continue;
    if (text.length <= LONGEST && !NOT_BACK.test(text)) return { kind: "back", isReversal: REVERSED.test(text) };
    if (text.length > LONGEST) told ??= cell.trim();
  }
  return told === null ? null : { kind: "told", text: told };
}

/** Whether a sheet's name or an amount's header says that its money came back: 资金收回台账, 追回金额. */
export function namesMoneyBack(text: string): boolean {
  return BACK.test(text) && !NOT_BACK.test(text) && !NO_RECOVERY.test(text);
}
