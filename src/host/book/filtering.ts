import type { HostValue } from "../backend";
import { display } from "../cells/display";
import { HostProblem } from "../problem";
import type { Book } from "./book";
import type { Criteria, Filter, Sheet } from "./sheet";

/** Hides the rows that do not meet the criteria; all columns' criteria must be met. The header stays. */
export function applyFilter(book: Book, sheet: Sheet, filter: Filter): void {
  const before = new Set(filter.hidden),
    body = { ...filter.at, top: filter.at.top + 1, rows: filter.at.rows - 1 };
  filter.hidden.clear();
  for (const [column, criteria] of filter.criteria) {
    const at = { ...body, left: filter.at.left + column, columns: 1 };
    const meets = test(criteria);
    if (body.rows > 0)
      book.backend.values(sheet.id, at).forEach(([value], r) => {
        const text = display(value!, sheet.looks.of(at.top + r, at.left, "numberFormat"));
        if (!meets(value!, text)) filter.hidden.add(at.top + r);
      });
  }
  for (let row = body.top; row < body.top + body.rows; row++)
    if (before.has(row) !== filter.hidden.has(row)) {
      book.backend.draw(sheet.id, { kind: "rows-hidden", top: row, rows: 1, hidden: sheet.hidden(row) });
    }
}

type Test = (value: HostValue, text: string) => boolean;

function test(criteria: Criteria): Test {
  if (criteria.filterOn === "Values") {
    const shown = new Set(
      (criteria.values ?? []).map(value =>
        typeof value === "string" || typeof value === "number" ? String(value).toLowerCase() : unsupported(criteria),
      ),
    );
    return (_, text) => shown.has(text.toLowerCase());
  }
  if (criteria.filterOn === "Custom") {
    const one = comparison(criteria.criterion1 ?? "", criteria);
    if (criteria.criterion2 === undefined) return one;
    const two = comparison(criteria.criterion2, criteria);
    return criteria.operator === "Or"
      ? (value, text) => one(value, text) || two(value, text)
      : (value, text) => one(value, text) && two(value, text);
  }
  return unsupported(criteria);
}

/** `>50`, `<>x`, `=*园区*`: numbers are compared as numbers, texts with `*` and `?` as Excel does. */
function comparison(criterion: string, criteria: Criteria): Test {
  const [, sign = "", operand = ""] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(criterion)!;
  const number = operand.trim() === "" ? NaN : Number(operand);
  if (sign === "" || sign === "=" || sign === "<>") {
    const like = new RegExp(
      `^${operand
        .replace(/[.+^${}()|[\]\\]/g, "\\$&")
        .replace(/\*/g, ".*")
        .replace(/\?/g, ".")}$`,
      "iu",
    );
    const equal: Test = (value, text) =>
      typeof value === "number" && !Number.isNaN(number) ? value === number : like.test(text);
    return sign === "<>" ? (value, text) => !equal(value, text) : equal;
  }
  if (Number.isNaN(number)) return unsupported(criteria);
  const compare: Readonly<Record<string, (value: number) => boolean>> = {
    "<": v => v < number,
    "<=": v => v <= number,
    ">": v => v > number,
    ">=": v => v >= number,
  };
  return value => typeof value === "number" && compare[sign]!(value);
}

function unsupported(criteria: Criteria): never {
  throw new HostProblem("NotImplemented", `NotImplemented: a filter on ${JSON.stringify(criteria)}`);
}
