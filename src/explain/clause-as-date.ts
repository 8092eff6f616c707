import type { Policy } from "../policy/model";
import { printDay } from "../engine/civil";

/** Excel's serial number of 1970-01-01, and those of 1955 to 2100, which a clause typed into a cell can become. */
const EPOCH = 25_569,
  FIRST = 20_000,
  LAST = 73_500;

/**
 * A cell in which Excel made a date of 4-2: `shown` as the cell shows it (4月2日), not as the number behind it, and the
 * clause that was meant, or the policy's first one that has a point where there is none of that number.
 */
export function clauseOfDate(text: string, policy: Policy): { readonly shown: string; readonly clause: string } {
  const example = policy.clauses.find(clause => clause.id.includes("."))?.id ?? policy.clauses[0]?.id ?? "";
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  const parts =
    serial >= FIRST && serial <= LAST
      ? printDay(serial - EPOCH).split("-")
      : /^(?:\d{4}[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (parts === null) return { shown: text, clause: example };
  const [, month, day] = parts.map(Number),
    meant = `${month}.${day}`;
  return { shown: `${month}月${day}日`, clause: policy.clauses.some(clause => clause.id === meant) ? meant : example };
}
