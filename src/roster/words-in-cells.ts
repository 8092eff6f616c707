import { TRUTH } from "../fields/columns";
import type { Cell } from "../workbook/ports";
import { isBlankCell, writtenText } from "./blank-cell";
import { ticked } from "./status";

function folded(cell: Cell | undefined): string {
  return writtenText(cell).normalize("NFKC").replace(/\s+/g, "").toUpperCase();
}

const YES = /^(?:是|有|Y|YES|√|✓|✔|☑|对|真|TRUE|1|在区内|区内|本区|属于|符合|已在|均在|全部在)/;
const NO = /^(?:否|非|不|没|未|N|NO|×|✗|✘|╳|☒|X|假|FALSE|0|区外|外区|无)/;

/** Both answers are still there: 是/否. */
const NOT_CHOSEN = /^(?:是|有|Y|√)[/、|或,](?:否|无|没有|N|×)$/;

/** 是 or 否 in its many spellings; a word that is neither, or both, is invalid, not blank. */
export function readTruth(cell: Cell | undefined): number {
  if (isBlankCell(cell)) return TRUTH.blank;
  const text = ticked(folded(cell));
  if (NOT_CHOSEN.test(text)) return TRUTH.invalid;
  if (NO.test(text)) return TRUTH.no;
  return YES.test(text) ? TRUTH.yes : TRUTH.invalid;
}

const NOTHING_HAD =
  /^(?:否|没有?|未|不(?:享受|涉及|属于|存在|重复|曾|$)|无(?!锡|为|棣|极)|N|NO|×|✗|✘|X|0|FALSE)(?![A-Z])/;

/** Whether 本区同类政策 is filled with an award: 否, 未享受, 没有 say that there is none. */
export function readsAsAward(cell: Cell | undefined): boolean {
  return !isBlankCell(cell) && !NOTHING_HAD.test(folded(cell));
}
