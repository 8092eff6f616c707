import type { Unit } from "../money/amount-as-written";
import { RENT } from "../fields/columns";

/** What a rent is counted in: a code of RENT and the unit of its money. */
export interface RentUnit {
  readonly code: number;
  readonly money: Unit;
}

const MONEY = /^(?:人民币)?(亿元|万元|千元|元|万)/;
const AREA = /平方米|平方公尺|平米|㎡|M\^?2|平方|平/g;

/**
 * Reads 元/㎡/月, 元/平方米·日, 元每平方米每年, 元/月, 万元/年 …, with full-width signs, in any order of area and time; null where
 * the text says no such unit (a rent needs its time).
 */
export function readRentUnit(text: string): RentUnit | null {
  const plain = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s()[\]【】]/g, "")
    .replace(/^(?:单位|租金|按)[:：]?/, "");
  const money = MONEY.exec(plain);
  if (!money) return null;
  const parts = plain
    .slice(money[0].length)
    .replace(AREA, "A")
    .replace(/个?月/g, "T1")
    .replace(/[天日]/g, "T2")
    .replace(/年/g, "T3");
  const m =
    /^[/每·.、*×・•\-_]*(?:(A)[/每·.、*×・•\-_]*)?T([123])(?:[/每·.、*×・•\-_]*(A))?[/每·.、*×・•\-_计算]*$/.exec(
      parts,
    );
  const code = m ? codeOf(m[1] !== undefined || m[3] !== undefined, m[2] as string) : null;
  return code === null ? null : { code, money: money[1] === "万" ? "万元" : (money[1] as Unit) };
}

function codeOf(byArea: boolean, time: string): number | null {
  if (time === "1") return byArea ? RENT.areaMonth : RENT.month;
  if (time === "2") return byArea ? RENT.areaDay : null;
  return byArea ? RENT.areaYear : RENT.year;
}
