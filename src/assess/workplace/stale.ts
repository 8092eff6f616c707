import type { ApplicationRow } from "../../fields/row-numbers";
import type { WhoChanged } from "../../workbook/ports";

/** What was changed since the run that is in the sheet. */
export interface Stale {
  /** Application rows (of the last run) whose inputs changed, by whom last. */
  readonly rows: readonly { readonly row: ApplicationRow; readonly by: WhoChanged }[];
  readonly added: number;
  readonly removed: number;
  /** Other sheets (批次, 历年台账 …) that changed: they may move any row. */
  readonly sheets: readonly string[];
  /** A co-author did some of it. */
  readonly byCoauthor: boolean;
  /** 有3行数据在核算后改过 … */
  readonly message: string;
}
