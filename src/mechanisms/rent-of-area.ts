import type { ApplicationRow } from "../fields/row-numbers";
import { BLANK, RENT, type Applications, type Field } from "../fields/columns";
import { exactAt } from "../fields/quantity";
import { inFen, NOTHING, over, ratioOf, smaller, compareRatios, times, whole, type Ratio } from "../money/ratio";
import type { Operand, Step } from "./step";
import { compare, exact, type Exact } from "../money/exact";
import type { StepMaker } from "./step-maker";
import type { Quoted } from "./quoted";

const MONTHS = 12,
  DAYS = 365;

/** Rent × area × period, by what the rent is counted in. */
export function rentSteps(make: StepMaker, limit: Quoted<number>): Step[] {
  const { rows, row } = make,
    used = exactAt(rows.area, row)!,
    contract = exactAt(rows.contractArea, row),
    most = exact(BigInt(limit.value), 0);
  const within = contract && compare(contract, used) < 0 ? contract : used,
    counted = compare(within, most) > 0 ? most : within;
  const days = exactAt(rows.days, row);
  const step = (op: "times" | "over", what: Operand, field: Field | null, value: Exact): Step =>
    make.step(op, what, field, value, what === "area" ? limit.words : "");
  const area = step("times", "area", "area", counted),
    months = step("times", "months", "months", exactAt(rows.months, row) ?? exact(12n, 0)),
    year = [months, step("over", "monthsInYear", null, exact(12n, 0))];
  const ofWhole =
    counted.digits === 0n
      ? [area]
      : [area, step("over", "contractArea", contract ? "contractArea" : "area", contract ?? used)];
  const byDay = days
    ? [step("times", "days", "days", days)]
    : [step("times", "yearDays", null, exact(365n, 0)), ...year];
  const factors: Readonly<Record<number, readonly Step[]>> = {
    [RENT.areaMonth]: [area, months],
    [RENT.areaDay]: [area, ...byDay],
    [RENT.areaYear]: [area, ...year],
    [RENT.month]: [months, ...ofWhole],
    [RENT.year]: [...year, ...ofWhole],
  };
  return [make.step("take", "rent", "rent", exactAt(rows.rent, row)!), ...factors[rows.rentUnit[row]!]!];
}

/** In place of a product that a double does not hold exactly: take the wide way. */
export const NOT_SAFE = -1;

export interface Measured {
  /** The counted area is below the 实际使用面积. */
  capped(row: ApplicationRow): boolean;
  /**
   * rent × area × period × rate (basis points) in millionths of a 分, or NOT_SAFE where it does not come out whole and
   * safe.
   */
  fast(row: ApplicationRow, points: number): number;
  /** rent × area × period in 分, exactly. */
  wide(row: ApplicationRow): Ratio;
}

export function compileArea(rows: Applications, limitSquareMetres: number): Measured {
  const { area, contractArea, rent, rentUnit, months, days } = rows;
  const limit = limitSquareMetres * 100;
  const counted = (row: ApplicationRow): number => {
    const used = area.hundredths[row] as number,
      contract = contractArea.hundredths[row] as number;
    return Math.min(used, contract === BLANK ? used : contract, limit);
  };
  const countedWide = (row: ApplicationRow): Ratio => {
    const contract = exactAt(contractArea, row),
      used = ratioOf(exactAt(area, row)!);
    return smaller(contract ? smaller(used, ratioOf(contract)) : used, whole(limitSquareMetres));
  };
  const fastFits = (row: ApplicationRow): boolean =>
    area.hundredths[row]! >= 0 && contractArea.hundredths[row]! >= BLANK && rent.hundredths[row]! >= 0;
  return {
    capped: row =>
      fastFits(row)
        ? counted(row) < area.hundredths[row]!
        : compareRatios(countedWide(row), ratioOf(exactAt(area, row)!)) < 0,
    fast: (row, points) => {
      if (!fastFits(row)) return NOT_SAFE;
      const unit = rentUnit[row],
        term = months.hundredths[row] as number,
        stay = days.hundredths[row] as number;
      const a = counted(row) * rent.hundredths[row]! * points;
      if (unit === RENT.areaMonth && term === BLANK) return safe(a * MONTHS);
      if (unit === RENT.areaMonth && term >= 0 && term % 100 === 0) return safe(a * (term / 100));
      if (unit === RENT.areaDay && stay >= 0 && stay % 100 === 0) return safe(a * (stay / 100));
      if (unit === RENT.areaDay && stay === BLANK && term === BLANK) return safe(a * DAYS);
      return NOT_SAFE;
    },
    wide: row => {
      const price = inFen(exactAt(rent, row)!),
        square = countedWide(row),
        term = exactAt(months, row),
        stay = exactAt(days, row);
      const duration = term ? ratioOf(term) : whole(MONTHS),
        year = over(duration, whole(MONTHS));
      switch (rentUnit[row]) {
        case RENT.areaMonth:
          return times(times(price, square), duration);
        case RENT.areaDay:
          return times(times(price, square), stay ? ratioOf(stay) : times(whole(DAYS), year));
        case RENT.areaYear:
          return times(times(price, square), year);
        case RENT.month:
          return times(times(price, duration), partOfContract(rows, row, square));
        default:
          return times(times(price, year), partOfContract(rows, row, square));
      }
    },
  };
}

/** Of a rent for the whole contract, the part that the counted area bears; nothing where the area is none. */
function partOfContract(rows: Applications, row: ApplicationRow, counted: Ratio): Ratio {
  if (counted.num === 0n) return NOTHING;
  return over(counted, ratioOf((exactAt(rows.contractArea, row) ?? exactAt(rows.area, row))!));
}

function safe(value: number): number {
  return value <= Number.MAX_SAFE_INTEGER ? value : NOT_SAFE;
}
