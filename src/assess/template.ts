import { factsOf } from "../fields/kinds";
import { RENT_UNITS } from "../fields/rent-units";
import { FIELDS, type Field } from "../fields/table";
import { inputsOf } from "../engine/needs";
import { readingValues, switchesOf } from "../engine/switches";
import type { OwnBasis, Policy } from "../policy/model";
import { tasksOf } from "../text/tasks/of";
import { textsOf } from "../text/of";
import { OFFICE_LANGUAGE, type Language } from "../text/languages";
import type { Cell, Run, SheetColumn, SheetData, Source, Written } from "../workbook/ports";
import { gather, headArea } from "./sheet-head";
import { recognise } from "./recognised-sheet";

/** Characters across, of columns that say nothing else. */
const USUAL_WIDTH = 14;
/** The columns of the template, in its order. */
const COLUMNS = FIELDS.flatMap(facts => (facts.template ? [{ facts, ...facts.template }] : [])).sort(
  (a, b) => a.place - b.place,
);

/** Columns that every roster has, whatever its policy reads. */
const ALWAYS: ReadonlySet<Field> = new Set<Field>([
  "serial",
  "applicant",
  "uscc",
  "clause",
  "project",
  "projectNumber",
  "requested",
  "paid",
  "appliedOn",
  "batch",
  "status",
]);
/** Behind this one stand the columns of the policy's own. */
const BEFORE_OWN: Field = "level";

interface TemplateColumn {
  readonly column: SheetColumn;
  readonly example: Written;
}

/**
 * An empty roster: a line on how to fill it in, the headers by which columns are recognised, and one line that shows
 * how: those of the table that its policy reads, and a policy's own.
 */
export function templateSheet(policy: Policy, language: Language): SheetData {
  const { template } = tasksOf(language),
    wanted = fieldsRead(policy),
    // In the older form 核算基数 serves in place of each.
    own = policy.facts.length === 0 ? [] : policy.bases.map(ownColumn);
  const columns = COLUMNS.flatMap((column): TemplateColumn[] => [
    ...(wanted.has(column.facts.name) ? [fieldColumn(policy, language, column)] : []),
    ...(column.facts.name === BEFORE_OWN ? own : []),
  ]);
  return {
    name: template.title,
    lines: [template.title, template.note],
    columns: columns.map(({ column }) => column),
    rows: [columns.map(({ example }) => example)],
    shades: [],
    frozenColumns: 2,
  };
}

function fieldColumn(
  policy: Policy,
  language: Language,
  { facts, width, example }: (typeof COLUMNS)[number],
): TemplateColumn {
  const { template } = tasksOf(language),
    { fields } = textsOf(OFFICE_LANGUAGE),
    first = policy.clauses[0]!;
  const ofLaw: Readonly<Partial<Record<Field, Written>>> = {
      serial: template.example,
      clause: first.id,
      level: first.levels[0]?.label ?? "",
    },
    choices = choicesOf(policy, facts.name);
  return {
    column: {
      header: fields[facts.name],
      format: factsOf(facts.kind).format ?? "text",
      width: width ?? USUAL_WIDTH,
      ...(choices.length === 0 ? {} : { choices }),
    },
    example: ofLaw[facts.name] ?? example ?? null,
  };
}

/** A column of the policy's own, by the first of its headers; what it counts stands behind it. */
function ownColumn({ label, headers, unit, kind }: OwnBasis): TemplateColumn {
  const header = headers[0] ?? label;
  return {
    column: {
      header: unit === null || saysUnit(header, unit) ? header : `${header}（${unit}）`,
      format: kind === "money" ? "yuan" : kind === "date" ? "date" : "text",
      width: Math.max(USUAL_WIDTH, 2 * header.length),
      ...(kind === "yes-no" ? { choices: ["是", "否"] } : {}),
    },
    example: null,
  };
}

/** The header that the policy names says the unit already: 种植面积（亩）. */
function saysUnit(header: string, unit: string): boolean {
  return header.normalize("NFKC").endsWith(`(${unit.normalize("NFKC")})`);
}

/** The columns of the table that some clause of a policy reads. */
function fieldsRead(policy: Policy): ReadonlySet<Field> {
  const fields = new Set<Field>(ALWAYS),
    readings = readingValues(policy, {});
  for (const fact of policy.facts) if (fact.column !== null) fields.add(fact.column);
  for (const clause of policy.clauses) {
    for (const { field, instead } of inputsOf(clause, switchesOf(policy, readings, clause))) {
      fields.add(field);
      if (instead !== undefined) fields.add(instead);
    }
    for (const { fact } of clause.when) fields.add(fact);
    if (clause.levels.some(({ words }) => words.length > 0) && clause.levelReading !== "none") fields.add("level");
    if (clause.parts?.upgrade) fields.add("hadLevel");
    if (clause.parts?.years || clause.levels.some(level => level.parts?.years)) fields.add("years");
  }
  return fields;
}

function choicesOf(policy: Policy, field: Field): readonly string[] {
  switch (field) {
    case "clause":
      return policy.clauses.map(clause => clause.id);
    case "level":
      // What a figure of the row chooses is no level that anybody writes.
      return [
        ...new Set(
          policy.clauses.flatMap(clause => (clause.parts?.levelOf ? [] : clause.levels.map(level => level.label))),
        ),
      ];
    case "rentUnit":
      return RENT_UNITS;
    case "inDistrict":
      return ["是", "否"];
    case "status":
      return ["通过", "待补正", "不通过", "已撤回"];
    default:
      return [];
  }
}

/** A sample's sheets as data: what stands above the header as lines, everything below as rows, formulas as values. */
export async function copyOf(source: Source, policy: Policy, run: Run): Promise<SheetData[]> {
  const sheets: SheetData[] = [];
  for (const info of await source.sheets()) {
    const area = headArea(info),
      rows: (readonly Cell[])[] = [];
    if (!area || !info.used) continue;
    for await (const block of source.read(info.used, "all", run)) gather(rows, block, info.used.top);
    const kind = recognise({ info, rows: rows.slice(0, area.rows) }, policy)?.kind;
    const header = kind?.kind === "roster" ? kind.layout.lastLine : kind?.kind === "other" ? kind.other.headerRow : 0;
    const headers = rows[header] ?? [],
      dates = headers.map(cell => typeof cell === "string" && /日期|时间|期间|截止/.test(cell));
    sheets.push({
      name: info.name,
      lines: rows
        .slice(0, header)
        .flatMap(row => row.filter((cell): cell is string => typeof cell === "string" && cell !== "")),
      columns: headers.map((cell, c): SheetColumn => ({
        header: typeof cell === "string" ? cell : "",
        format: dates[c] ? "date" : rows.slice(header + 1).some(row => typeof row[c] === "number") ? "wan" : "text",
        width: 16,
        wrap: true,
      })),
      rows: rows.slice(header + 1).map(row => headers.map((_, c) => plain(row[c] ?? null))),
      shades: [],
    });
  }
  return sheets;
}

function plain(cell: Cell): Written {
  return typeof cell === "boolean"
    ? cell
      ? "是"
      : "否"
    : typeof cell === "object" && cell !== null
      ? cell.error
      : cell;
}
