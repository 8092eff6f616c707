import type { Cell } from "../workbook/ports";
import { readRentUnit, type RentUnit } from "../engine/rent-unit";
import { RENT } from "../fields/columns";
import type { Unit } from "../money/amount-as-written";
import { headerUnit } from "./units";

/** A unit of rent as a header names it: a yearly rent may leave open in what money it is counted. */
export interface RentUnitNamed {
  readonly code: number;
  readonly money: Unit | null;
}

/** No header that names a unit is longer. */
const LONGEST_HEADER = 400;

/**
 * The unit that a 租金 header names: in brackets or behind a slash; 年租金 without one is a sum of the year, in money that a
 * unit line has to name.
 */
export function rentUnitInHeader(written: readonly string[]): RentUnitNamed | null {
  const plainly = written.map(text => text.slice(0, LONGEST_HEADER).normalize("NFKC").replace(/\s+/g, ""));
  for (const plain of plainly) {
    for (const m of plain.matchAll(
      /[([【](?:单位[:：])?([^()[\]【】]*)[)\]】]|(?:租金|单价|标准|价格)[/,:、]?((?:亿|万|千)?元.*)/g,
    )) {
      const unit = readRentUnit(m[1] ?? m[2] ?? "");
      if (unit) return unit;
    }
    const unit = readRentUnit(plain);
    if (unit) return unit;
  }
  const word = plainly.map(rentOfTime).find(w => w !== undefined);
  const money = headerUnit(written);
  if (word === "年") return { code: RENT.year, money };
  // 月租金 by itself may be the whole rent of a month or that of a ㎡.
  return word === "月" && money !== null ? { code: RENT.month, money } : null;
}

/**
 * A rent cell that carries its unit: 120元/㎡/月, 4.5 元/平方米·天. The number's text and the unit; null where it carries none.
 */
export function rentWithUnit(text: string): { readonly amount: string; readonly unit: RentUnit } | null {
  const m = /^([^元万千亿/]*)((?:亿|万|千)?元.*)$/.exec(text.normalize("NFKC").trim());
  const [, amount = "", words = ""] = m ?? [];
  const unit = /\d/.test(amount) && /[月年日天]/.test(words) ? readRentUnit(words) : null;
  return unit ? { amount, unit } : null;
}

/** 年 or 月 of the first 年租金 or 月租金 behind which no 单价 and no 标准 stands. */
function rentOfTime(header: string): string | undefined {
  const price = Math.max(header.lastIndexOf("单价"), header.lastIndexOf("标准"));
  for (const m of header.matchAll(/(年|月)租金/g)) if (m.index >= price) return m[1];
  return undefined;
}

/** The unit of rents that a line above a table states: 租金单位：元/㎡/月, （单位：元/平方米·天）. */
export function rentUnitOfLine(cell: Cell): RentUnit | null {
  if (typeof cell !== "string" || cell.length > 100) return null;
  const stated = /单位[:：]\s*([^，,；;)）]{1,20})/.exec(cell.normalize("NFKC"))?.[1];
  return stated === undefined ? null : readRentUnit(stated);
}
