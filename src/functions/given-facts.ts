import { levelCode } from "../engine/level-code";
import { missingFacts } from "../engine/missing-inputs";
import { putOwn } from "../engine/single-fact";
import { EXACT, INVALID, LEVEL_BLANK, LEVEL_INELIGIBLE, LEVEL_INVALID, type Applications } from "../fields/columns";
import { factsOf } from "../mechanisms/composed/facts-of";
import type { FactKind, FactTerms } from "../mechanisms/composed/fact";
import { isMadeOfFacts } from "../mechanisms/composed/grant";
import type { BasisArgument } from "../mechanisms/mechanism";
import { mechanismOf } from "../mechanisms/registry";
import { underHeader, type HeaderMeasure } from "../money/measure-in-header";
import { readMeasure } from "../money/measure-as-written";
import type { Unit } from "../money/unit";
import { ownBasisOf } from "../policy/counted-basis";
import { readLevel } from "../policy/level";
import type { Clause, Policy } from "../policy/model";
import { ownColumns } from "../policy/own-columns";
import { fill } from "../text/fill";
import type { FunctionTexts } from "../text/functions/texts";
import type { LateFunctionTexts } from "../text/late-function-texts";
import { lateFunctionTextsOf } from "../text/functions/late-of";
import { wordingOf } from "../text/wording";
import { faultOf, putExact } from "./amount";
import { Argument } from "./argument";
import { isBlankOrZero, isFault, textOf, type Cell, type Fault, type Result } from "./cell";
import { FactHeaders, type FactArguments, type Headed } from "./fact-headers";
import { subsidies, type Beyond, type Filled, type SubsidyCells, type SubsidyColumns } from "./subsidy";

/** SJS.SUBSIDY under a policy that the workbook holds; `given`: the rows' facts below their headers. */
export function subsidiesOfFacts(
  policy: Policy,
  columns: SubsidyColumns,
  texts: FunctionTexts,
  given: FactArguments | null = null,
): Result[] {
  return subsidies(policy, columns, texts, new GivenFacts(policy, texts, given));
}

/**
 * The facts that the clauses of a policy read, out of a formula's arguments. What a clause reads and nothing names is
 * said by name, and the row is #N/A: an amount without it could be wrong. A 0 cannot be told from a blank cell.
 */
export class GivenFacts implements Beyond {
  readonly columns: number;
  private readonly headers: FactHeaders | null;
  private readonly sentences: LateFunctionTexts;
  private readonly fields: Readonly<Record<"years" | "hadLevel", string>>;
  /** The fact that a row's basis stands for: the first that the amount is made of. */
  private readonly byBasis = new Map<number, FactTerms>();
  private readonly basis: Argument;

  constructor(
    private readonly policy: Policy,
    private readonly texts: FunctionTexts,
    private readonly given: FactArguments | null,
  ) {
    this.columns = ownColumns(policy);
    this.headers = given && new FactHeaders(policy, given.names);
    this.sentences = lateFunctionTextsOf(texts.language);
    ({ fields: this.fields } = wordingOf(texts.language));
    this.basis = new Argument(2, "basis", texts);
  }

  put(rows: Filled, row: number, clause: Clause, { basis }: SubsidyCells, unit: Unit): Fault | null {
    const argument = argumentOf(clause),
      standsFor = argument.kind === "fact" && !isBlankOrZero(basis) ? argument.fact : null;
    if (standsFor !== null) this.byBasis.set(row, standsFor);
    const unread =
      argument.kind === "count"
        ? this.putCount(rows, row, clause, basis)
        : standsFor && this.putFact(rows, row, standsFor, { cell: basis, name: standsFor.label, unit, measure: SAME });
    if (unread !== null) return unread;
    for (const headed of this.headers?.of(clause) ?? []) {
      const fault = this.putHeaded(rows, row, clause, headed, unit);
      if (fault !== null) return fault;
    }
    return null;
  }

  missing(rows: Applications, row: number, clause: Clause): Fault | null {
    if (
      argumentOf(clause).kind === "count" &&
      !(rows.basis.hundredths[row]! > 0 || rows.basis.hundredths[row] === EXACT)
    )
      return this.basis.missing("basis", [ownBasisOf(this.policy, clause)?.label ?? ""], true);
    const days = daysOf(clause);
    if (days.length > 0) return this.lacks("beyondFormulas", days);
    const named = new Set((this.headers?.of(clause) ?? []).map(({ key }) => key)),
      unnamed = factsOf(clause)
        .filter(fact => fact.column !== "paid" && fact !== this.byBasis.get(row) && !named.has(fact.id))
        .map(fact => fact.label);
    if (clause.parts?.upgrade && !named.has("hadLevel")) unnamed.push(this.fields.hadLevel);
    if (hasYears(clause) && !named.has("years") && !factsOf(clause).some(fact => fact.column === "years"))
      unnamed.push(this.fields.years);
    if (unnamed.length > 0) return this.lacks("needsFacts", unnamed);
    const blank = missingFacts(clause, rows, row).map(fact => fact.label);
    return blank.length > 0 ? this.lacks("factsBlank", blank) : null;
  }

  private putHeaded(
    rows: Filled,
    row: number,
    clause: Clause,
    { key, fact, columns }: Headed,
    unit: Unit,
  ): Fault | null {
    const filled = columns
        .map(column => ({ ...column, cell: this.given!.cell(row, column.at) }))
        .filter(({ cell }) => !isBlankOrZero(cell)),
      reviewed = filled.filter(column => column.reviewed),
      counting = reviewed.length > 0 ? reviewed : filled,
      [first] = counting;
    if (first === undefined) return null;
    if (isFault(first.cell)) return first.cell;
    if (counting.length > 1 || (fact !== null && this.byBasis.get(row) === fact))
      return { error: "#VALUE!", message: fill(this.sentences.factTwice, { name: first.name }) };
    if (fact !== null && fact.own !== null)
      return this.putFact(rows, row, fact, { ...first, unit: first.unit ?? unit });
    return this.putColumn(rows, row, clause, fact?.column ?? key, first);
  }

  private putFact(rows: Filled, row: number, fact: FactTerms, given: Given): Fault | null {
    const { cell, name, unit, measure } = given,
      own = rows.own[fact.own!]!;
    if (isFault(cell)) return cell;
    putOwn(this.policy, rows, { fact, cell: truthText(cell), unit: unit ?? "元", measure }, row);
    return own.numbers.hundredths[row] === INVALID ? this.unread(name, cell, fact.kind) : null;
  }

  /** A column of the table: how many years, months or days, or the earlier level. */
  private putColumn(
    rows: Filled,
    row: number,
    clause: Clause,
    key: string,
    { cell, name, measure }: Pick<Given, "cell" | "name" | "measure">,
  ): Fault | null {
    if (key === "hadLevel") {
      const code = levelCode(readLevel(this.policy, clause, cell));
      rows.hadLevel[row] = code === LEVEL_INELIGIBLE ? LEVEL_BLANK : code;
      return code === LEVEL_INVALID ? this.unread(name, cell, "word") : null;
    }
    const read = underHeader(readMeasure(cell, UNITS_OF[key] ?? []), cell, measure);
    if (read.kind !== "value") return read.kind === "blank" ? null : this.unread(name, cell, "count");
    if (key !== "years") putExact(rows[key as "months" | "days"], row, read.value);
    else if (read.value.scale > 0 || read.value.digits > MOST_YEARS) return this.unread(name, cell, "count");
    else rows.years[row] = Number(read.value.digits);
    return null;
  }

  private putCount(rows: Filled, row: number, clause: Clause, cell: Cell): Fault | null {
    const read = readMeasure(cell, [ownBasisOf(this.policy, clause)?.unit ?? ""]);
    if (read.kind === "invalid") return faultOf(read, cell, this.basis);
    if (read.kind === "value") putExact(rows.basis, row, read.value);
    return null;
  }

  private unread(name: string, cell: Cell, kind: FactKind): Fault {
    const text = textOf(cell),
      isNegative = typeof cell === "number" ? cell < 0 : /^\s*[-－−]/u.test(text);
    const accepted = this.sentences.factKinds[kind];
    return {
      error: isNegative ? "#NUM!" : "#VALUE!",
      message: fill(this.sentences.factUnread, { name, text: text.slice(0, LONGEST), accepted }),
    };
  }

  private lacks(why: "needsFacts" | "factsBlank" | "beyondFormulas", names: readonly string[]): Fault {
    const facts = [...new Set(names)].join(this.texts.list);
    return { error: "#N/A", message: fill(this.sentences[why], { facts }) };
  }
}

const SAME: HeaderMeasure = { kind: "same" },
  LONGEST = 40,
  MOST_YEARS = 100n;
const UNITS_OF: Readonly<Record<string, readonly string[]>> = {
  years: ["个年度", "年度", "年"],
  months: ["个月", "月"],
  days: ["天", "日"],
};

interface Given {
  readonly cell: Cell;
  readonly name: string;
  readonly unit: Unit | null;
  readonly measure: HeaderMeasure;
}

/** By the registry, which has all mechanisms. */
function argumentOf({ grant }: Clause): BasisArgument {
  return mechanismOf(grant).argument(grant);
}

/** TRUE and FALSE say what 是 and 否 do. */
function truthText(cell: Cell): Cell {
  return typeof cell === "boolean" ? (cell ? "是" : "否") : cell;
}

/** Values of the policy's that the day of an assessment chooses: a formula has no such day. */
function daysOf({ grant, parts }: Clause): string[] {
  const factors = [...(isMadeOfFacts(grant) ? grant.factors : []), ...(parts?.limits ?? []).flatMap(limit => limit.of)];
  return factors.flatMap(({ parameter }) => (parameter !== null && parameter.on === null ? [parameter.label] : []));
}

/** The years that were supported decide, or which year it is. */
function hasYears({ grant, parts, levels }: Clause): boolean {
  return (
    (parts?.years ?? null) !== null ||
    levels.some(level => (level.parts?.years ?? null) !== null) ||
    (isMadeOfFacts(grant) && grant.years !== null)
  );
}
