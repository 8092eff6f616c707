import { fenOf } from "../money/fen";
import { assessApplications, type Assessment } from "../engine/assessment";
import { applications } from "../fields/columns";
import { RowMarks } from "../engine/row-marks";
import { missingFields } from "../engine/missing-inputs";
import { inputsOf } from "../engine/needs";
import { NONE } from "../mechanisms/results";
import { singleApplication, type Given } from "../engine/single";
import { readingValues, switchesOf, type ReadingValues } from "../engine/switches";
import { explain } from "../explain/explain";
import type { RowFacts } from "../explain/subject";
import { stepLines } from "../explain/step-lines";
import type { FactKey } from "../engine/single-fact";
import { factsOf as kindFacts, type Kind } from "../fields/kinds";
import { factsOf as factsOfClause } from "../mechanisms/composed/facts-of";
import type { FactTerms } from "../mechanisms/composed/fact";
import { RENT_UNITS } from "../fields/rent-units";
import { fieldFacts, type Field } from "../fields/table";
import type { Input } from "../mechanisms/input";
import { mechanismOf } from "../mechanisms/registry";
import type { Unit } from "../money/amount-as-written";
import { isPlaceholder } from "../money/blank";
import { ownBasisOf } from "../policy/counted-basis";
import type { Clause, Policy, Switches } from "../policy/model";
import { yuanText } from "../report/yuan-cell";
import { fill } from "../text/fill";
import { textsOf } from "../text/of";
import type { Language } from "../text/texts";
import { factArguments } from "../functions/fact-headers";
import { subsidiesOfFacts } from "../functions/given-facts";
import { gridOf } from "../functions/grid";
import { unconditional } from "../functions/policy";
import { FEN_IN } from "../money/unit";
import { functionTextsOf } from "../text/functions/of";
import { OFFICE_LANGUAGE } from "../text/languages";
import { basisField, worthOf } from "./formula-worth";
import type { Asked, Calculated, Question } from "./workplace/cells";

/** Inputs of which only the choices serve; levels can also be typed as offices write them. */
const CLOSED: readonly Kind[] = ["truth", "rent-unit"];

export interface CalculatorOptions {
  readonly readings: ReadingValues;
  readonly unit: Unit;
  readonly asOf: number;
  readonly language: Language;
}

/**
 * An amount out of what somebody types for one clause, as a row of a roster would give it; fields that the clause does
 * not take are not read.
 */
export function calculate(policy: Policy, { clause: id, given }: Question, options: CalculatorOptions): Calculated {
  const clause = policy.clauses.find(c => c.id === id);
  if (!clause) throw new RangeError(`no clause ${id}`);
  const switches = switchesOf(policy, readingValues(policy, options.readings), clause),
    fields = [...fieldsOf(clause, inputsOf(clause, switches)), ...ownFacts(clause).map(keyOf)],
    taken = takenOf(fields, given),
    { language } = options,
    texts = textsOf(language);
  const assessment = assessApplications(
      policy,
      singleApplication(policy, clause, taken, options.unit),
      options.readings,
      options.asOf,
    ),
    marks = new RowMarks(assessment, [], new Set()).of(0);
  const computed = assessment.awards.computed[0]!,
    needed = new Set(neededFields(clause, switches)),
    asked = fields.map(field => askedOf(policy, clause, field, needed, language));
  return {
    fields: ownFacts(clause).length === 0 ? asked : askedInOrder(asked),
    amount: computed === NONE ? null : yuanText(fenOf(computed)),
    explanation: explain(assessment, 0, { marks, facts: [factsOf(clause, taken)], decisions: [] }, language),
    trace: stepLines(assessment, 0, language),
    marks: marks.map(mark => ({ code: mark.code, severity: mark.severity, short: texts.marks[mark.code].short })),
    formula: formulaOf(policy, clause, taken, options, assessment),
  };
}

/** The inputs of a clause, in the order in which one would ask for them; none where it pays no money. */
function fieldsOf(clause: Clause, inputs: readonly Input[]): Field[] {
  if (mechanismOf(clause.grant).support(clause.grant) !== null) return [];
  // A fact that is a column of the table, too.
  const columns = factsOfClause(clause).flatMap(({ column }) => column ?? []),
    level: Field[] = clause.levelReading === "none" ? [] : ["level"],
    conditions = clause.when.map((condition): Field => condition.fact);
  const asked = inputs
    .filter(input => input.unasked !== true)
    .flatMap(({ field, instead }): Field[] => (instead === undefined ? [field] : [field, instead]));
  return [...new Set([...level, ...asked, ...conditions, ...columns])];
}

function takenOf(fields: readonly Asked[], given: Question["given"]): Given {
  const taken: Partial<Record<Asked, string>> = {};
  for (const field of fields) {
    const text = given[field]?.trim() ?? "";
    // Years are counted; anything but digits is not yet a number that somebody finished typing.
    if (text !== "" && !isPlaceholder(text) && (field !== "years" || /^\d{1,3}$/.test(text))) taken[field] = text;
  }
  return taken;
}

/** The facts of the policy's own that a clause reads; none where it pays no money. */
function ownFacts(clause: Clause): readonly FactTerms[] {
  if (mechanismOf(clause.grant).support(clause.grant) !== null) return [];
  return factsOfClause(clause).filter(({ own }) => own !== null);
}
function keyOf({ id }: FactTerms): FactKey {
  return `fact:${id}`;
}

/** Of facts of the policy's own, what the amount is made of first, then what may change it. */
function askedInOrder(asked: Calculated["fields"]): Calculated["fields"] {
  return [...asked.filter(one => one.needed), ...asked.filter(one => !one.needed)];
}

function askedOf(
  policy: Policy,
  clause: Clause,
  field: Asked,
  needed: ReadonlySet<Field>,
  language: Language,
): Calculated["fields"][number] {
  const fact = ownFacts(clause).find(one => keyOf(one) === field);
  if (fact === undefined) {
    const column = field as Field,
      kind = fieldFacts(column).kind;
    return {
      field,
      name: nameOf(policy, clause, column, language),
      needed: needed.has(column),
      choices: choicesOf(clause, column),
      input: CLOSED.includes(kind) ? "closed" : kindFacts(kind).counted ? "digits" : "text",
      keys: [field, ...factsOfClause(clause).flatMap(one => (one.column === field ? [one.id, one.label] : []))],
    };
  }
  const { id, label, unit, kind, fallback } = fact;
  return {
    field,
    name: unit === null ? label : fill(textsOf(language).sentences.noted, { text: label, note: unit }),
    needed: fallback === null,
    choices: kind === "yes-no" ? ["是", "否"] : [],
    input: kind === "yes-no" ? "closed" : kind === "count" || kind === "area" ? "digits" : "text",
    keys: [field, id, label],
  };
}

function neededFields(clause: Clause, switches: Switches): Field[] {
  const blank = applications(1);
  blank.clause[0] = clause.index;
  return [
    ...missingFields(clause, blank, 0, switches),
    ...inputsOf(clause, switches)
      .filter(input => input.needed === "decision")
      .map(input => input.field),
  ];
}

/** What the sentence quotes of what was typed. */
function factsOf({ id }: Clause, { level = "" }: Given): RowFacts {
  const quoted = level === null ? "" : String(level);
  return { sheet: "", id: "", applicant: "", project: "", level: quoted, clauseText: id, clauseFrom: "cell" };
}

/** The basis is called what the law calls it. */
function nameOf(policy: Policy, clause: Clause, field: Field, language: Language): string {
  const basis = field === "basis" ? ownBasisOf(policy, clause) : null,
    own =
      basis &&
      (basis.unit === null
        ? basis.label
        : fill(textsOf(language).sentences.noted, { text: basis.label, note: basis.unit }));
  return own ?? textsOf(language).fields[field];
}

function choicesOf(clause: Clause, field: Field): string[] {
  switch (fieldFacts(field).kind) {
    case "level":
      return clause.levels.map(level => level.label);
    case "rent-unit":
      return [...RENT_UNITS];
    case "truth":
      return ["是", "否"];
    default:
      return [];
  }
}

/** The formula that says the same, of literals; null where none does: inputs that formulas do not have. */
function formulaOf(
  policy: Policy,
  clause: Clause,
  given: Given,
  { unit, readings }: CalculatorOptions,
  { awards }: Assessment,
): string | null {
  const computed = awards.computed[0]!,
    field = basisField(clause);
  if (computed === NONE) return null;
  if (factsOfClause(clause).some(({ column }) => column !== "paid"))
    return factsFormula(policy, clause, given, unit, computed);
  if (mechanismOf(clause.grant).ownFunction === "SPACE") return spaceFormula(policy, clause, given, readings, computed);
  if (field === undefined || given.audited !== undefined || given.share !== undefined) return null;
  const basis = field === null ? null : (given[field] ?? null),
    level = given.level ?? null,
    paid = given.paid ?? null;
  if (worthOf(policy, clause, { basis, level, paid, unit }, readings) !== computed) return null;
  return call("SUBSIDY", [clause.id, basis, level, paid, unit === "元" ? null : unit]);
}

/** `SJS.SPACE(area, rent, level, rentUnit, months)`. */
function spaceFormula(
  policy: Policy,
  clause: Clause,
  { area, rent, level, rentUnit, months, ...rest }: Given,
  readings: ReadingValues,
  computed: number,
): string | null {
  if (Object.keys(rest).length > 0) return null;
  const same = {
    ...(area === undefined ? {} : { area }),
    ...(rent === undefined ? {} : { rent }),
    ...(level === undefined ? {} : { level }),
    ...(rentUnit === undefined ? {} : { rentUnit }),
    ...(months === undefined ? {} : { months }),
  };
  const assessed = assessApplications(policy, singleApplication(policy, clause, same, "元"), readings, 0);
  return assessed.awards.computed[0] === computed
    ? call("SPACE", [area ?? null, rent ?? null, level ?? null, rentUnit ?? null, months ?? null])
    : null;
}

/** `SJS.SUBSIDY(article, basis, level, paid, unit, {headers}, {row})`: what was typed, below the facts' names. */
function factsFormula(policy: Policy, clause: Clause, given: Given, unit: Unit, computed: number): string | null {
  const facts = factsOfClause(clause).filter(({ column }) => column !== "paid"),
    own = facts.map(fact => [fact.label, given[keyOf(fact)] ?? (fact.column && given[fact.column]) ?? null] as const),
    table = BESIDE_FACTS.filter(field => !facts.some(({ column }) => column === field)).map(
      field => [fieldFacts(field).exact![0]!, given[field] ?? null] as const,
    );
  const beside = [...own, ...table].filter(([, cell]) => cell !== null),
    // What is blank is named, too: a formula asks for every name.
    named = [...beside, ...[...own, ...table].filter(([, cell]) => cell === null)],
    names = named.map(([name]) => name),
    cells = named.map(([, cell]) => cell),
    basis = given[basisField(clause) ?? "reviewed"] ?? null,
    [level, paid] = [given.level ?? null, given.paid ?? null];
  const worth = subsidiesOfFacts(
    unconditional(policy),
    { article: [clause.id], basis: [basis], level: [level], paid: [paid], unit: [unit] },
    functionTextsOf(OFFICE_LANGUAGE),
    factArguments(gridOf([names]), gridOf([cells]), [0]),
  )[0];
  if (typeof worth !== "number" || Math.round(worth * FEN_IN[unit]) !== computed) return null;
  const array = (values: readonly unknown[]): string =>
    `{${values.map(value => (value === null ? '""' : literal(String(value)))).join(",")}}`;
  const head = call("SUBSIDY", [clause.id, basis, level, paid, unit === "元" ? null : unit, "|"]);
  return `${head.slice(0, -'"|")'.length)}${array(names)},${array(cells)})`;
}
const BESIDE_FACTS = ["years", "hadLevel"] as const;

function call(name: string, values: readonly (Given[Field] | null)[]): string {
  const parts = values.map(value => (value === null || value === undefined ? "" : literal(String(value))));
  while (parts.at(-1) === "") parts.pop();
  return `=SJS.${name}(${parts.join(",")})`;
}

/** A plain number as one, everything else as text in quotes. */
function literal(text: string): string {
  return /^(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}
