import { STATUS, TRUTH } from "../engine/columns";
import type { Cell } from "../workbook/ports";
import { isBlankCell, writtenText } from "./blank-cell";

function folded(cell: Cell | undefined): string {
  return writtenText(cell).normalize("NFKC").replace(/\s+/g, "").toUpperCase();
}

/**
 * In this order: what is final beats what waits, and a request for papers beats the refusal that it may still avert.
 */
const STATUS_WORDS: readonly (readonly [RegExp, number])[] = [
  [/(?<![未不])(?:撤回|放弃|撤销|撤件)|主动退出|退出申报/, STATUS.withdrawn],
  [/不予支持|不予受理|不予通过|不同意|(?<!未)(?:否决|驳回)|不予补助|不予资助/, STATUS.rejected],
  [/(?<![无不])(?:待补正|需补正|应补正|待补充|需补充|待补齐|待完善)|补正中|退回(?:补|修|完善)/, STATUS.hold],
  [/不通过|未通过|没通过|不合格|不符合/, STATUS.rejected],
  [/暂缓|暂不|材料不全|材料不齐|资料不全/, STATUS.hold],
];

/** 审核状态: withdrawn, rejected, on hold; everything else (通过, 审核中 …) says nothing that the rules know. */
export function readStatus(cell: Cell | undefined): number {
  if (isBlankCell(cell)) return STATUS.none;
  const text = folded(cell);
  return STATUS_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? STATUS.none;
}

const YES = /^(?:是|有|Y|YES|√|✓|✔|☑|对|真|TRUE|1|在区内|区内|本区|属于|符合|已在|均在|全部在)/;
const NO = /^(?:否|非|不|没|未|N|NO|×|✗|✘|╳|☒|X|假|FALSE|0|区外|外区|无)/;

/** 是 or 否 in its many spellings; a word that is neither is invalid, not blank. */
export function readTruth(cell: Cell | undefined): number {
  if (isBlankCell(cell)) return TRUTH.blank;
  const text = folded(cell);
  if (NO.test(text)) return TRUTH.no;
  return YES.test(text) ? TRUTH.yes : TRUTH.invalid;
}

const NOTHING_HAD =
  /^(?:否|没有?|未|不(?:享受|涉及|属于|存在|重复|曾|$)|无(?!锡|为|棣|极)|N|NO|×|✗|✘|X|0|FALSE)(?![A-Z])/;

/** Whether 本区同类政策 is filled with an award: 否, 未享受, 没有 say that there is none. */
export function readsAsAward(cell: Cell | undefined): boolean {
  return !isBlankCell(cell) && !NOTHING_HAD.test(folded(cell));
}
