import { LEVEL_BLANK, LEVEL_INELIGIBLE } from "../fields/columns";
import { figureAt } from "../mechanisms/registry";
import { compare, exact, numeral, subtract, ZERO, type Exact } from "../money/exact";
import type { Clause, Policy } from "../policy/model";
import type { FunctionTexts } from "../text/functions/texts";
import { amountIn } from "./amount";
import { LateArgument } from "./late-argument";
import { firstFault, isBlankOrZero, isFault, type Cell, type Fault, type Result } from "./cell";
import { ClauseReader } from "./clause-argument";

/** SJS.REMAIN: what the ceiling (of a fixed amount, the amount) leaves after what was paid, in yuan; never below 0. */
export function remainders(
  policy: Policy,
  article: readonly Cell[],
  paid: readonly Cell[],
  level: readonly Cell[],
  texts: FunctionTexts,
): Result[] {
  const articleArgument = new LateArgument(1, "article", texts),
    paidArgument = new LateArgument(2, "paid", texts);
  const reader = new ClauseReader(policy, articleArgument, new LateArgument(3, "level", texts));
  return article.map((cell, row): Result => {
    const passed = firstFault([cell, paid[row]!, level[row]!]);
    if (passed !== null) return passed;
    if (isBlankOrZero(cell) && isBlankOrZero(paid[row]!) && isBlankOrZero(level[row]!)) return "";
    const found = reader.clauseOf(cell, level[row]!);
    if (isFault(found)) return found;
    const most = mostUnder(reader, found.clause, level[row]!);
    if (isFault(most)) return most;
    if (most === null) return articleArgument.held("#N/A", cell, "noCeiling");
    const off = amountIn(paid[row]!, "元", paidArgument);
    return isFault(off) ? off : Number(numeral(left(most, off as Exact | null)));
  });
}

function left(most: Exact, paid: Exact | null): Exact {
  return paid === null ? most : compare(paid, most) >= 0 ? ZERO : subtract(most, paid);
}

/** The most that the clause gives under a level, in yuan; null where it gives no money. */
function mostUnder(reader: ClauseReader, clause: Clause, level: Cell): Exact | Fault | null {
  const code = reader.levelOf(clause, level);
  if (isFault(code)) return code;
  if (code === LEVEL_INELIGIBLE) return reader.unserved("#VALUE!", clause, level);
  const own = clause.levels[code - 1] ?? null,
    fen = (figureAt(clause, own, "ceiling") ?? figureAt(clause, own, "amount"))?.value;
  if (fen !== undefined) return exact(BigInt(fen), 2);
  return code === LEVEL_BLANK && clause.levelDecides ? reader.missingLevel(clause) : null;
}
