import { canonical } from "../identity/canonical";
import type { Policy, Reading } from "../policy/model";
import type { Cell } from "../workbook/ports";
import { cellOf, findingAt, textIn, type OtherRecord, type OtherTable } from "./other-records";
import type { OtherColumn } from "./other-vocabulary";
import type { ChosenReading, Finding } from "./contents";

const YES: ReadonlySet<string> = new Set(["是", "已确认", "确认", "对", "Y", "YES", "TRUE", "1", "已统一", "已定"]);
const NO: ReadonlySet<string> = new Set(["", "否", "未确认", "待确认", "不", "N", "NO", "FALSE", "0", "未定", "没有"]);
/** A tick says yes; canonical text does not see it. */
const TICK = /[√✓✔☑]/;

/**
 * The readings chosen in 口径: named by code or title, set to a value's code or label (or the label's first words: 按等级扣).
 * Of two lines for one reading the later holds. Lines without a value change nothing; what cannot be understood is a
 * READING_UNUSABLE finding (`text`: the cell; `reading`: its code where known).
 */
export function chosenReadings(
  tables: readonly OtherTable[],
  policy: Policy,
): { readings: readonly ChosenReading[]; findings: readonly Finding[] } {
  const chosen = new Map<string, ChosenReading>(),
    findings: Finding[] = [];
  for (const table of tables) {
    for (const record of table.records) {
      const reading = readingNamed(policy, textIn(record, "reading"));
      const unusable = (column: OtherColumn): void => {
        findings.push(
          findingAt("READING_UNUSABLE", table, record, column, {
            text: textIn(record, column),
            reading: reading?.code ?? "",
          }),
        );
      };
      const confirmed = isConfirmed(cellOf(record, "confirmed"));
      if (reading === null) {
        unusable("reading");
        continue;
      }
      if (confirmed === null) unusable("confirmed");
      if (textIn(record, "value") === "" && confirmed !== true) continue;
      const value = valueNamed(reading, record);
      if (value === null) unusable("value");
      else
        chosen.set(reading.code, {
          code: reading.code,
          value,
          confirmed: confirmed === true,
          basis: textIn(record, "basis"),
        });
    }
  }
  return { readings: [...chosen.values()], findings };
}

/** By code or title; a cell may give both (A6-DIFF 晋级差额怎么扣). */
function readingNamed(policy: Policy, text: string): Reading | null {
  const named = canonical(text);
  if (named === "") return null;
  return (
    policy.readings.find(reading => canonical(reading.code) === named || canonical(reading.title) === named) ??
    policy.readings.find(
      reading => named.startsWith(canonical(reading.code)) || named.endsWith(canonical(reading.code)),
    ) ??
    null
  );
}

/**
 * A choice by its code, else by its label, else by the label's words before the first ：（,; null where that is none or
 * several.
 */
function valueNamed(reading: Reading, record: OtherRecord): string | null {
  const named = canonical(textIn(record, "value"));
  if (named === "") return null;
  const matches: readonly ((choice: Reading["choices"][number]) => boolean)[] = [
    choice => canonical(choice.value) === named,
    choice => canonical(choice.label) === named,
    choice => canonical(firstWords(choice.label)) === named,
    choice => named === canonical(choice.value + choice.label),
  ];
  for (const matching of matches) {
    const found = reading.choices.filter(matching);
    if (found.length > 0) return found.length === 1 ? (found[0]?.value ?? null) : null;
  }
  return null;
}

function firstWords(label: string): string {
  return label.split(/[:：(（,，;；]/)[0] ?? "";
}

/** null where the cell says neither. */
function isConfirmed(cell: Cell): boolean | null {
  if (typeof cell === "boolean") return cell;
  if (cell !== null && typeof cell === "object") return null;
  const text = cell === null ? "" : String(cell),
    plain = canonical(text);
  if (TICK.test(text) || YES.has(plain)) return true;
  return NO.has(plain) ? false : null;
}
