import type { Field } from "../engine/columns";
import type { Policy } from "../policy/model";
import { tasksOf } from "../text/tasks/of";
import { textsOf } from "../text/of";
import type { Language } from "../text/texts";
import type { Cell, Format, Run, SheetColumn, SheetData, Source, Written } from "../workbook/ports";
import { gather, headArea } from "./sheet-head";
import { recognise } from "./workbook-reader";

const WIDTH: Readonly<Partial<Record<Field, number>>> = {
  serial: 6,
  applicant: 30,
  uscc: 22,
  project: 32,
  clause: 12,
  level: 14,
  appliedOn: 13,
  batch: 12,
};
const FORMAT: Readonly<Partial<Record<Field, Format>>> = {
  basis: "wan",
  audited: "wan",
  requested: "wan",
  reviewed: "wan",
  paid: "wan",
  sales: "wan",
  appliedOn: "date",
};
const FIELDS: readonly Field[] = [
  "serial",
  "applicant",
  "uscc",
  "clause",
  "project",
  "projectNumber",
  "level",
  "basis",
  "audited",
  "requested",
  "reviewed",
  "paid",
  "hadLevel",
  "years",
  "sales",
  "inDistrict",
  "area",
  "contractArea",
  "rent",
  "rentUnit",
  "months",
  "appliedOn",
  "batch",
  "status",
];
const RENT_UNITS = ["元/㎡/月", "元/㎡/天", "元/㎡/年", "元/月", "元/年"];
/** 2026-09-01 as Excel counts days. */
const EXAMPLE_DAY = 46266;

/**
 * An empty roster: a line on how to fill it in, the headers by which columns are recognised, and one line that shows
 * how.
 */
export function templateSheet(policy: Policy, language: Language): SheetData {
  const { template } = tasksOf(language),
    { fields } = textsOf("zh-CN");
  const first = policy.clauses[0]!,
    example: Readonly<Partial<Record<Field, Written>>> = {
      serial: template.example,
      applicant: "某某科技有限公司",
      clause: first.id,
      project: "某某项目",
      level: first.levels[0]?.label ?? "",
      basis: 10_000_000,
      appliedOn: EXAMPLE_DAY,
      status: "通过",
    };
  return {
    name: template.title,
    lines: [template.title, template.note],
    columns: FIELDS.map((field): SheetColumn => {
      const choices = choicesOf(policy, field);
      return {
        header: fields[field],
        format: FORMAT[field] ?? "text",
        width: WIDTH[field] ?? 14,
        ...(choices.length === 0 ? {} : { choices }),
      };
    }),
    rows: [FIELDS.map(field => example[field] ?? null)],
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
