import { LEVEL_INELIGIBLE } from "../fields/columns";
import { figureAt, mechanismOf } from "../mechanisms/registry";
import type { FigureName } from "../mechanisms/terms";
import type { Clause, Level, Policy } from "../policy/model";
import type { ClauseField, FunctionTexts } from "../text/functions/texts";
import type { LateFunctionTexts } from "../text/late-function-texts";
import { lateFunctionTextsOf } from "../text/functions/late-of";
import { LateArgument } from "./late-argument";
import { firstFault, isBlankOrZero, isFault, textOf, type Cell, type Result } from "./cell";
import { ClauseReader, servedBy } from "./clause-argument";

const FIELDS: readonly ClauseField[] = ["text", "rate", "ceiling", "name"];

/** SJS.CLAUSE: the words of the clause, or of one of its figures; with a level, of the figure that the level has. */
export function clauseWords(
  policy: Policy,
  article: readonly Cell[],
  level: readonly Cell[],
  field: readonly Cell[],
  texts: FunctionTexts,
): Result[] {
  const reader = new ClauseReader(policy, new LateArgument(1, "article", texts), new LateArgument(2, "level", texts)),
    fieldArgument = new LateArgument(3, "field", texts);
  return article.map((cell, row): Result => {
    const passed = firstFault([cell, level[row]!, field[row]!]);
    if (passed !== null) return passed;
    if (isBlankOrZero(cell) && isBlankOrZero(level[row]!) && isBlankOrZero(field[row]!)) return "";
    const wanted = fieldOf(field[row]!, texts);
    if (wanted === null)
      return fieldArgument.held(
        "#VALUE!",
        field[row]!,
        "field",
        FIELDS.map(f => texts.fields[f][0]!),
      );
    const found = reader.clauseOf(cell, level[row]!);
    if (isFault(found)) return found;
    const code = reader.levelOf(found.clause, level[row]!);
    if (isFault(code)) return code;
    if (code === LEVEL_INELIGIBLE) return reader.unserved("#VALUE!", found.clause, level[row]!);
    const words = wordsOf(found.clause, found.clause.levels[code - 1] ?? null, wanted, texts);
    return words === "" ? fieldArgument.held("#N/A", field[row]!, "noWords", [texts.fields[wanted][0]!]) : words;
  });
}

function fieldOf(cell: Cell, texts: FunctionTexts): ClauseField | null {
  if (isBlankOrZero(cell)) return "text";
  const text = textOf(cell).normalize("NFKC").trim().toLowerCase();
  return FIELDS.find(field => texts.fields[field].includes(text)) ?? null;
}

function wordsOf(clause: Clause, level: Level | null, field: ClauseField, texts: FunctionTexts): string {
  switch (field) {
    case "text":
      return clause.text;
    case "name":
      return clause.title;
    case "rate":
      return figureWords(clause, level, "rate", texts);
    case "ceiling":
      return ceilingWords(clause, level, texts);
  }
}

/** The words of a figure: the level's own, else the clause's, else those of all its levels; "" where it has none. */
function figureWords(clause: Clause, level: Level | null, name: FigureName, texts: FunctionTexts): string {
  const chosen = figureAt(clause, level, name);
  return chosen?.words ?? clause.levels.flatMap(l => l[name]?.words ?? []).join(texts.list);
}

/** The words of the ceiling; of a fixed amount they are the amount's own. */
function ceilingWords(clause: Clause, level: Level | null, texts: FunctionTexts): string {
  return figureWords(clause, level, "ceiling", texts) || figureWords(clause, level, "amount", texts);
}

/** SJS.CLAUSES: a line for each clause, with a header. Everything is quoted from the law. */
export function clauseTable(policy: Policy, texts: FunctionTexts): string[][] {
  const { header, per } = tableOf(texts);
  return [
    [...header],
    ...policy.clauses.map(clause => [
      clause.id,
      clause.title,
      servedBy(clause).join(texts.list),
      standardOf(clause, texts),
      mechanismOf(clause.grant).figures(clause).ceiling === undefined ? "" : ceilingWords(clause, null, texts),
      per[clause.per],
      clause.text,
    ]),
  ];
}

function tableOf({ language }: FunctionTexts): LateFunctionTexts["clauseTable"] {
  return lateFunctionTextsOf(language).clauseTable;
}

/** What the clause pays by: a rate, an amount, what reviewers recognise, or what it gives in place of money. */
function standardOf(clause: Clause, texts: FunctionTexts): string {
  const mechanism = mechanismOf(clause.grant),
    figures = mechanism.figures(clause),
    support = mechanism.support(clause.grant);
  if (support !== null) return support;
  if (figures.rate !== undefined) return figureWords(clause, null, "rate", texts);
  if (figures.each !== undefined) return figureWords(clause, null, "each", texts);
  return figures.amount === undefined ? tableOf(texts).recognised : figureWords(clause, null, "amount", texts);
}
