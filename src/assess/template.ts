import { factsOf } from "../fields/kinds";
import { RENT_UNITS } from "../fields/rent-units";
import { FIELDS, type Field } from "../fields/table";
import type { Policy } from "../policy/model";
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

/**
 * An empty roster: a line on how to fill it in, the headers by which columns are recognised, and one line that shows
 * how.
 */
export function templateSheet(policy: Policy, language: Language): SheetData {
  const { template } = tasksOf(language),
    { fields } = textsOf(OFFICE_LANGUAGE);
  const first = policy.clauses[0]!,
    ofLaw: Readonly<Partial<Record<Field, Written>>> = {
      serial: template.example,
      clause: first.id,
      level: first.levels[0]?.label ?? "",
    };
  return {
    name: template.title,
    lines: [template.title, template.note],
    columns: COLUMNS.map(({ facts, width }): SheetColumn => {
      const choices = choicesOf(policy, facts.name);
      return {
        header: fields[facts.name],
        format: factsOf(facts.kind).format ?? "text",
        width: width ?? USUAL_WIDTH,
        ...(choices.length === 0 ? {} : { choices }),
      };
    }),
    rows: [COLUMNS.map(({ facts, example }) => ofLaw[facts.name] ?? example ?? null)],
    shades: [],
    frozenColumns: 2,
  };
}

function choicesOf(policy: Policy, field: Field): readonly string[] {
  switch (field) {
    case "clause":
      return policy.clauses.map(clause => clause.id);
    case "level":
      return [...new Set(policy.clauses.flatMap(clause => clause.levels.map(level => level.label)))];
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
