import { assessApplications } from "../engine/assessment";
import { RowMarks } from "../engine/row-marks";
import type { ReadingValues } from "../engine/switches";
import { explain } from "../explain/explain";
import { stepLines } from "../explain/step-lines";
import type { RowFacts } from "../explain/subject";
import { isFault } from "../functions/cell";
import type { FormulaShare } from "../functions/choices";
import { titled } from "../functions/explanation";
import { factArguments, type FactArguments } from "../functions/fact-headers";
import { GivenFacts } from "../functions/given-facts";
import { gridOf, type Grid } from "../functions/grid";
import { Meaning } from "../functions/meant-policy";
import { unconditional } from "../functions/policy";
import { subsidyRows } from "../functions/subsidy";
import { mechanismOf } from "../mechanisms/registry";
import type { Policy } from "../policy/model";
import { writtenText } from "../roster/blank-cell";
import { fill } from "../text/fill";
import { functionTextsOf } from "../text/functions/of";
import { lateFunctionTextsOf } from "../text/functions/late-of";
import { tasksOf } from "../text/tasks/of";
import type { Language } from "../text/texts";
import type { ActiveCell, Area, Cell } from "../workbook/ports";
import { calculate } from "./calculator";
import { callIn, type Argument, type Call } from "./cell-formula";
import { faultOf, unreadArguments } from "./formula-arguments";
import type { CellExplained, Question } from "./workplace/cells";

/** What else gives one amount (SPACE) has no argument of a clause, and goes by its place alone. */
const AMOUNTS: ReadonlySet<string> = new Set(["SUBSIDY", "EXPLAIN"]);
/** Where a formula's facts stand among its arguments. */
const NAMES = 5,
  FACTS = 6;

/** What formulas go by in this workbook. */
export interface FormulaPolicies {
  /** The policy in force, null where what the workbook holds cannot be used; `isHeld`: the workbook holds it. */
  readonly policy: Policy | null;
  readonly isHeld: boolean;
  readonly readings: ReadingValues;
  /** All of them, where its rosters follow several; else none. */
  readonly several: readonly FormulaShare[];
  /** The one that ships, by which a share without a policy of its own goes. */
  readonly shipped: Policy;
}

export interface Reads {
  /** The value of a cell; the sheet is the formula's own where it is null. */
  cell(sheet: string | null, row: number, column: number): Promise<Cell>;
  /** The values of an area. */
  cells(area: Area): Promise<readonly (readonly Cell[])[]>;
  policies(): Promise<FormulaPolicies>;
}

/** What an `SJS.*` formula is worked out from; null where the cell holds none. */
export async function explainFormula(
  active: ActiveCell,
  language: Language,
  reads: Reads,
): Promise<Extract<CellExplained, { kind: "formula" }> | null> {
  const call = active.formula === null ? null : callIn(active.formula);
  if (active.formula === null || call === null) return null;
  const texts = tasksOf(language).formulaOf,
    value = writtenText(active.value),
    plain = { kind: "formula", formula: active.formula, at: active.at, value, trace: [], law: "" } as const;
  const said = { formula: `SJS.${call.name}`, value },
    unread = unreadArguments(call, language);
  if (unread !== "") return { ...plain, explanation: fill(texts.unknown, { ...said, arguments: unread }) };
  if (!AMOUNTS.has(call.name) && call.name !== "SPACE") return { ...plain, explanation: fill(texts.other, said) };
  const values = await Promise.all(call.args.map(argument => valueOf(argument, reads))),
    refused = (message: string, passed = false): typeof plain & { explanation: string } => ({
      ...plain,
      explanation: fill(texts[passed ? "passed" : "refused"], { ...said, message }),
    });
  const by = meantIn(call, values, active.at.sheet, await reads.policies(), language);
  if ("message" in by) return refused(by.message);
  const facts = await factsIn(call, active.at.sheet, reads),
    fault = faultOf(call.name, by.values, unconditional(by.policy), language, facts);
  if (fault !== null) return refused(fault.message, fault.passed);
  const worked = workedOut(call.name, by, facts, language);
  if (worked === null) return { ...plain, explanation: fill(texts.other, said) };
  const ranges = call.args.some((argument, k) => k < NAMES && argument.kind === "cell" && argument.range);
  return {
    ...plain,
    explanation: `${fill(texts[ranges ? "firstOf" : "amount"], said)}${by.whose}${worked.explanation}`,
    trace: worked.trace,
    law: worked.law,
  };
}

/** Whose clause a formula means, and its arguments without the policy's name before the clause. */
interface MeantCall {
  readonly policy: Policy;
  readonly readings: ReadingValues;
  readonly values: readonly Cell[];
  /** By which policy, where that is not plain. */
  readonly whose: string;
}

/** As formulas themselves find it: the name before the clause, the roster they stand on, that of their arguments. */
function meantIn(
  call: Call,
  values: readonly Cell[],
  sheet: string,
  { policy, isHeld, readings, several, shipped }: FormulaPolicies,
  language: Language,
): MeantCall | { readonly message: string } {
  if (policy === null) return { message: lateFunctionTextsOf(language).choicesUnread };
  const functionTexts = functionTextsOf(language),
    named = (own: Policy): string => fill(lateFunctionTextsOf(language).byPolicy, { policy: titled(own) });
  if (several.length === 0) return { policy, readings, values, whose: isHeld ? named(policy) : "" };
  const meaning = new Meaning(several, shipped),
    places = call.args.flatMap(argument => (argument.kind === "cell" ? [`${argument.sheet ?? sheet}!A1`] : [])),
    here = meaning.here({ address: `${sheet}!A1`, parameterAddresses: places });
  const meant = AMOUNTS.has(call.name)
    ? meaning.of(values[0] ?? null, here, functionTexts)
    : { share: here ?? meaning.asked(functionTexts), article: values[0] ?? null };
  if (isFault(meant.share)) return { message: meant.share.message ?? meant.share.error };
  const own = meant.share.policy ?? shipped;
  return {
    policy: own,
    readings: meant.share.readings,
    values: [meant.article as Cell, ...values.slice(1)],
    whose: named(own),
  };
}

/** The facts that a formula is given, as it reads them for its first result. */
async function factsIn({ name, args }: Call, sheet: string, reads: Reads): Promise<FactArguments | null> {
  const names = args[NAMES],
    facts = args[FACTS];
  if (!AMOUNTS.has(name) || names?.kind !== "cell" || facts?.kind !== "cell") return null;
  const read = async (of: typeof names): Promise<Grid> => {
    const { row: top, column: left, rows, columns } = of,
      area = { sheet: of.sheet ?? sheet, top, left, rows: Math.min(rows, MOST), columns: Math.min(columns, MOST) };
    const cells = await reads.cells(area);
    return gridOf(cells.map(line => line.map(cell => (isFault(cell) ? { code: cell.error } : cell))));
  };
  return factArguments(await read(names), await read(facts), [0]);
}
/** A table has no more columns, and a column of names no more rows. */
const MOST = 512;

/** The sentence, the steps and the law's words of what the arguments ask; null where no clause says it. */
function workedOut(
  name: string,
  { policy, readings, values }: MeantCall,
  facts: FactArguments | null,
  language: Language,
): Pick<Extract<CellExplained, { kind: "formula" }>, "explanation" | "trace" | "law"> | null {
  if (name === "SPACE") {
    const question = rentQuestion(values, policy);
    if (question === null) return null;
    const answer = calculate(policy, question, { readings, unit: "元", asOf: 0, language });
    return { ...answer, law: lawOf(policy, question.clause) };
  }
  const column = (k: number): Cell[] => [values[k] ?? null],
    texts = functionTextsOf(language),
    applied = unconditional(policy),
    columns = { article: column(0), basis: column(1), level: column(2), paid: column(3), unit: column(4) };
  const { rows } = subsidyRows(applied, columns, texts, new GivenFacts(applied, texts, facts)),
    clause = policy.clauses[rows.clause[0]!];
  if (clause === undefined || mechanismOf(clause.grant).support(clause.grant) !== null) return null;
  const assessment = assessApplications(applied, rows, readings, 0),
    marks = new RowMarks(assessment, [], new Set()).of(0);
  const own: RowFacts = {
    ...NO_FACTS,
    level: writtenText(values[2]),
    clauseText: writtenText(values[0]),
  };
  return {
    explanation: explain(assessment, 0, { marks, facts: [own], decisions: [] }, language),
    trace: stepLines(assessment, 0, language),
    law: lawOf(policy, clause.id),
  };
}
const NO_FACTS = { sheet: "", id: "", applicant: "", project: "", clauseFrom: "cell" } as const;

const lawOf = (policy: Policy, id: string): string => policy.clauses.find(clause => clause.id === id)?.text ?? "";

/** What SPACE asks, as the calculator takes it; null where the policy has no clause on rents. */
function rentQuestion(values: readonly Cell[], policy: Policy): Question | null {
  const clause = policy.clauses.find(c => mechanismOf(c.grant).ownFunction === "SPACE"),
    fields = ["area", "rent", "level", "rentUnit", "months"] as const;
  if (!clause) return null;
  // A blank cell is 0 to a formula in some builds of Excel.
  const given = fields.flatMap((field, k) => {
    const text = values[k] === 0 ? "" : writtenText(values[k]);
    return text === "" ? [] : [[field, text] as const];
  });
  return { clause: clause.id, given: Object.fromEntries(given) };
}

function valueOf(argument: Argument, reads: Reads): Promise<Cell> | Cell {
  if (argument.kind === "cell") return reads.cell(argument.sheet, argument.row, argument.column);
  return argument.kind === "value" ? argument.value : null;
}
