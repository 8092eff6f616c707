import { award } from "../engine/award";
import {
  applications,
  LEVEL_BLANK,
  LEVEL_INELIGIBLE,
  NO_CLAUSE,
  RENT,
  type Applications,
  type Quantities,
} from "../fields/columns";
import { mechanismOf } from "../mechanisms/registry";
import { compare, exact, type Exact } from "../money/exact";
import { exactAt } from "../fields/quantity";
import { readRentUnit } from "../engine/rent-unit";
import { NONE, OUTCOME } from "../mechanisms/results";
import { readMeasure } from "../money/measure-as-written";
import type { Clause, Policy } from "../policy/model";
import type { FunctionTexts } from "../text/functions/texts";
import { lateFunctionTextsOf } from "../text/functions/late-of";
import { faultOf, putAmount, putExact } from "./amount";
import { LateArgument } from "./late-argument";
import { firstFault, isBlankOrZero, isFault, textOf, type Cell, type Fault, type Result } from "./cell";
import { ClauseReader } from "./clause-argument";
import { FEN_IN } from "../money/unit";
import { readingsOf } from "./choices";

/** The arguments of SJS.SPACE, one entry a row in each. */
export interface SpaceColumns {
  readonly area: readonly Cell[];
  readonly rent: readonly Cell[];
  readonly level: readonly Cell[];
  readonly rentUnit: readonly Cell[];
  readonly months: readonly Cell[];
}

/** One row's of them. */
type SpaceCells = Readonly<Record<keyof SpaceColumns, Cell>>;

/** SJS.SPACE: the rent subsidy of each row's area, in yuan, by the policy's clause on rent (null: it has none). */
export function spaceSubsidies(policy: Policy, columns: SpaceColumns, texts: FunctionTexts): Result[] {
  const clause = policy.clauses.find(c => mechanismOf(c.grant).ownFunction === "SPACE"),
    count = columns.area.length;
  if (clause === undefined) {
    const none: Fault = { error: "#N/A", message: lateFunctionTextsOf(texts.language).noRentClause };
    return columns.area.map(() => none);
  }
  const rows = applications(count),
    filler = new Filler(policy, clause, rows, texts);
  const ends = columns.area.map((area, row) => {
    const end = filler.fill(row, {
      area,
      rent: columns.rent[row]!,
      level: columns.level[row]!,
      rentUnit: columns.rentUnit[row]!,
      months: columns.months[row]!,
    });
    rows.clause[row] = end === null ? clause.index : NO_CLAUSE;
    return end;
  });
  const { outcome, computed } = award(policy, rows, readingsOf(policy), 0);
  return ends.map((end, row): Result => {
    if (end !== null) return end;
    const fen = computed[row]!;
    return fen !== NONE && (outcome[row] === OUTCOME.amount || outcome[row] === OUTCOME.ineligible)
      ? fen / FEN_IN.元
      : filler.rent.held("#NUM!", columns.rent[row]!, "tooLarge");
  });
}

const AREA_UNITS = ["㎡", "平方米", "平米"],
  MONTH_UNITS = ["个月", "月"];
const YEAR: Exact = exact(12n, 0);

class Filler {
  readonly rent: LateArgument;
  private readonly area: LateArgument;
  private readonly rentUnit: LateArgument;
  private readonly months: LateArgument;
  private readonly reader: ClauseReader;

  constructor(
    policy: Policy,
    private readonly clause: Clause,
    private readonly rows: Applications,
    texts: FunctionTexts,
  ) {
    this.area = new LateArgument(1, "area", texts);
    this.rent = new LateArgument(2, "rent", texts);
    this.reader = new ClauseReader(policy, this.area, new LateArgument(3, "level", texts));
    this.rentUnit = new LateArgument(4, "rentUnit", texts);
    this.months = new LateArgument(5, "months", texts);
  }

  fill(row: number, { area, rent, level, rentUnit, months }: SpaceCells): Fault | "" | null {
    const passed = firstFault([area, rent, level, rentUnit, months]);
    if (passed !== null) return passed;
    if (isBlankOrZero(area) && isBlankOrZero(rent) && isBlankOrZero(level)) return "";
    const { rows, clause } = this,
      code = this.reader.levelOf(clause, level);
    if (isFault(code)) return code;
    rows.level[row] = code;
    const unread =
      this.measure(rows.area, row, area, AREA_UNITS, this.area) ??
      this.putRent(row, rent, rentUnit) ??
      this.putMonths(row, months);
    if (unread !== null || code === LEVEL_INELIGIBLE) return unread;
    if (code === LEVEL_BLANK) return this.reader.missingLevel(clause);
    if (isNothing(rows.area, row)) return this.area.missing("areaGiven", [], true);
    return isNothing(rows.rent, row) ? this.rent.missing("rentGiven", [], true) : null;
  }

  private putRent(row: number, cell: Cell, unitCell: Cell): Fault | null {
    const unit = isBlankOrZero(unitCell)
      ? { code: RENT.areaMonth, money: "元" as const }
      : readRentUnit(textOf(unitCell));
    if (unit === null) return this.rentUnit.held("#VALUE!", unitCell, "rentUnit");
    this.rows.rentUnit[row] = unit.code;
    return putAmount(this.rows.rent, row, cell, unit.money, this.rent);
  }

  /** Blank or 0: the whole year. */
  private putMonths(row: number, cell: Cell): Fault | null {
    if (isBlankOrZero(cell)) return null;
    const fault = this.measure(this.rows.months, row, cell, MONTH_UNITS, this.months),
      value = exactAt(this.rows.months, row);
    return fault ?? (value !== null && compare(value, YEAR) > 0 ? this.months.held("#NUM!", cell, "months") : null);
  }

  private measure(
    column: Quantities,
    row: number,
    cell: Cell,
    units: readonly string[],
    argument: LateArgument,
  ): Fault | null {
    const read = readMeasure(cell, units);
    if (read.kind === "invalid") return faultOf(read, cell, argument);
    if (read.kind === "value") putExact(column, row, read.value);
    return null;
  }
}

function isNothing(column: Quantities, row: number): boolean {
  return (exactAt(column, row)?.digits ?? 0n) === 0n;
}
