import type { Field } from "../fields/columns";
import { mechanismOf } from "../mechanisms/registry";
import { foldCellText } from "../money/cell-text";
import { unitNamed, type Unit } from "../money/unit";
import { readClause } from "../policy/citation";
import type { Policy } from "../policy/model";
import { writtenText } from "../roster/blank-cell";
import { fill } from "../text/fill";
import { tasksOf } from "../text/tasks/of";
import type { Language } from "../text/texts";
import type { ActiveCell, Cell } from "../workbook/ports";
import { callIn, type Argument } from "./cell-formula";
import { faultOf, unreadArguments } from "./formula-arguments";
import { basisField } from "./formula-worth";
import type { Calculated, CellExplained, Question } from "./workplace/cells";

const AMOUNTS: ReadonlySet<string> = new Set(["SUBSIDY", "EXPLAIN"]);

export interface Reads {
  /** The value of a cell; the sheet is the formula's own where it is null. */
  cell(sheet: string | null, row: number, column: number): Promise<Cell>;
  calculate(question: Question, unit: Unit): Promise<Calculated>;
}

/** What an `SJS.*` formula is worked out from; null where the cell holds none. */
export async function explainFormula(
  active: ActiveCell,
  policy: Policy,
  language: Language,
  reads: Reads,
): Promise<Extract<CellExplained, { kind: "formula" }> | null> {
  const call = active.formula === null ? null : callIn(active.formula);
  if (active.formula === null || call === null) return null;
  const texts = tasksOf(language).formulaOf,
    value = writtenText(active.value),
    plain = { kind: "formula", formula: active.formula, at: active.at, value, trace: [], law: "" } as const;
  const said = { formula: `SJS.${call.name}`, value },
    unread = unreadArguments(call, language),
    single = AMOUNTS.has(call.name) || call.name === "SPACE";
  if (unread !== "") return { ...plain, explanation: fill(texts.unknown, { ...said, arguments: unread }) };
  if (!single) return { ...plain, explanation: fill(texts.other, said) };
  const values = await Promise.all(call.args.map(argument => valueOf(argument, reads))),
    fault = faultOf(call.name, values, policy, language);
  if (fault !== null)
    return {
      ...plain,
      explanation: fill(texts[fault.passed ? "passed" : "refused"], { ...said, message: fault.message }),
    };
  const asked = questionOf(call.name, values, policy);
  if (asked === null) return { ...plain, explanation: fill(texts.other, said) };
  const answer = await reads.calculate(asked.question, asked.unit),
    law = policy.clauses.find(c => c.id === asked.question.clause)?.text ?? "",
    ranges = call.args.some(argument => argument.kind === "cell" && argument.range);
  return {
    ...plain,
    explanation: `${fill(texts[ranges ? "firstOf" : "amount"], said)}${answer.explanation}`,
    trace: answer.trace,
    law,
  };
}

function valueOf(argument: Argument, reads: Reads): Promise<Cell> | Cell {
  if (argument.kind === "cell") return reads.cell(argument.sheet, argument.row, argument.column);
  return argument.kind === "value" ? argument.value : null;
}

/**
 * What the arguments ask, as the calculator takes it; null where they name no clause, or one whose formula works on
 * sums of its own.
 */
function questionOf(
  name: string,
  values: readonly Cell[],
  policy: Policy,
): { readonly question: Question; readonly unit: Unit } | null {
  // A blank cell is 0 to a formula in some builds of Excel.
  const text = (k: number): string => (values[k] === 0 ? "" : writtenText(values[k]));
  const given = (fields: readonly (readonly [Field, string])[]): Question["given"] =>
    Object.fromEntries(fields.filter(([, said]) => said !== ""));
  if (name === "SPACE") {
    const clause = policy.clauses.find(c => mechanismOf(c.grant).ownFunction === "SPACE");
    return clause
      ? {
          question: {
            clause: clause.id,
            given: given([
              ["area", text(0)],
              ["rent", text(1)],
              ["level", text(2)],
              ["rentUnit", text(3)],
              ["months", text(4)],
            ]),
          },
          unit: "元",
        }
      : null;
  }
  const [article = null] = values,
    read = readClause(policy, article, text(2));
  const clause = read.kind === "clause" ? policy.clauses[read.index] : undefined,
    field = clause ? basisField(clause) : undefined;
  if (!clause || field === undefined) return null;
  const basis: readonly (readonly [Field, string])[] = field === null ? [] : [[field, text(1)]];
  const met = clause.when.map(condition =>
    condition.fact === "inDistrict" ? (["inDistrict", "是"] as const) : (["sales", "100000亿元"] as const),
  );
  return {
    question: { clause: clause.id, given: given([...basis, ["level", text(2)], ["paid", text(3)], ...met]) },
    unit: unitNamed(foldCellText(text(4))) ?? "元",
  };
}
