import { readRentUnit, type RentUnit } from "../engine/rent-unit";
import { RENT } from "../engine/columns";
import { headerUnit } from "./units";

/** The unit that a 租金 header names: in brackets or behind a slash; 月租金 and 年租金 without one are sums of that time. */
export function rentUnitInHeader(written: readonly string[]): RentUnit | null {
  for (const text of written) {
    const plain = text.normalize("NFKC").replace(/\s+/g, "");
    for (const m of plain.matchAll(
      /[([【](?:单位[:：])?([^()[\]【】]*)[)\]】]|(?:租金|单价|标准|价格)[/,:、]?((?:亿|万|千)?元.*)$/g,
    )) {
      const unit = readRentUnit(m[1] ?? m[2] ?? "");
      if (unit) return unit;
    }
    const unit = readRentUnit(plain);
    if (unit) return unit;
  }
  const word = written
    .map(t => /(年|月)租金(?!.*(?:单价|标准))/.exec(t.normalize("NFKC").replace(/\s+/g, ""))?.[1])
    .find(w => w !== undefined);
  return word === undefined
    ? null
    : { code: word === "年" ? RENT.year : RENT.month, money: headerUnit(written) ?? "元" };
}

/**
 * A rent cell that carries its unit: 120元/㎡/月, 4.5 元/平方米·天. The number's text and the unit; null where it carries none.
 */
export function rentWithUnit(text: string): { readonly amount: string; readonly unit: RentUnit } | null {
  const m = /^([^元万千亿/]*?\d[^元万千亿/]*)((?:亿|万|千)?元.*[月年日天].*)$/.exec(text.normalize("NFKC").trim());
  const unit = m ? readRentUnit(m[2] as string) : null;
  return m && unit ? { amount: m[1] as string, unit } : null;
}
