import { mayCompete } from "../engine/competition";
import type { Applications } from "../fields/columns";
import { fieldFacts } from "../fields/table";
import { sameMeaning, type Meaning } from "../fields/meaning";
import type { Policy } from "../policy/model";
import { writtenText } from "./blank-cell";
import type { Finding } from "./findings";
import type { Layout, LayoutColumn } from "./layout";
import { ByMeaning } from "../fields/by-meaning";
import type { AlikeDoubt } from "./read-money";
import { tellApart, type ColumnGroup } from "./same-meaning";
import { segmentsOf, type SheetRows } from "./sheet-rows";
import { unreadColumns } from "./unread-columns";
import type { WhatIf } from "./what-if";

/** A sheet's rows and the index of the first of them among all applications. */
export interface PlacedRows {
  readonly rows: SheetRows;
  readonly first: number;
}

/** More columns are not asked about: whoever has so many has to say what they are. */
const MOST_ASKED = 12;
const SAMPLES = 3,
  LONGEST_SAMPLE = 40;

/**
 * What only a person can tell about the columns, as far as it could change an outcome or an amount (docs/rules.md, 6):
 * columns of one meaning that differ, and columns that could decide money and that nothing took. `others`: the names of
 * the sheets beside the rosters that are read.
 */
export function columnQuestions(
  sheets: readonly PlacedRows[],
  doubts: readonly AlikeDoubt[],
  { policy, whatIf, others }: { readonly policy: Policy; readonly whatIf: WhatIf; readonly others: readonly string[] },
): Finding[] {
  const read = new Set([...sheets.map(({ rows }) => rows.sheet), ...others]);
  return [
    ...doubts.flatMap(doubt => alike(sheets, doubt, policy, whatIf)),
    ...sheets.flatMap(sheet => unread(sheet, read, whatIf)),
  ];
}

function alike(
  sheets: readonly PlacedRows[],
  { sheet, group, rows }: AlikeDoubt,
  policy: Policy,
  whatIf: WhatIf,
): Finding[] {
  const placed = sheets.find(one => one.rows.sheet === sheet);
  if (!placed) return [];
  const { field } = group.meaning;
  // Who, for what and under which clause: no value is the cautious one, and every row that differs waits.
  const concerned = field !== undefined && NAMING.has(fieldFacts(field).kind) ? rows : changedBy(placed, group, whatIf);
  if (concerned.length === 0) return [];
  const [, ...others] = group.columns;
  return others.slice(0, 2).map(column => ({
    code: "COLUMNS_ALIKE",
    sheet,
    row: null,
    column: column.header,
    values: { first: group.columns[0]!.header },
    question: {
      samples: samplesOf(placed.rows, column),
      choices: [...(group.how === "sum" ? ["parts"] : []), choiceOf(group.meaning, policy), "unused"],
      rows: concerned,
    },
  }));
}

const NAMING: ReadonlySet<string> = new Set(["name", "code", "clause"]);

/** Rows that would be others if one of the columns alone counted. */
function changedBy({ rows, first }: PlacedRows, group: ColumnGroup, whatIf: WhatIf): number[] {
  const changed = new Set<number>();
  for (const column of group.columns)
    for (const row of whatIf.changed(rows, first, layout => only(layout, group, column))) changed.add(row);
  return [...changed].sort((a, b) => a - b);
}

function only(layout: Layout, group: ColumnGroup, column: LayoutColumn): Layout {
  return regrouped(
    layout,
    layout.groups.map(g => (isOf(g, group) ? { ...g, columns: [column], how: "fill" } : g)),
  );
}

function isOf(a: ColumnGroup, b: ColumnGroup): boolean {
  return sameMeaning(a.meaning, b.meaning) && a.serves === b.serves;
}

function unread({ rows, first }: PlacedRows, read: ReadonlySet<string>, whatIf: WhatIf): Finding[] {
  return unreadColumns(rows, read)
    .slice(0, MOST_ASKED)
    .flatMap(({ column, couldMean, adds }): Finding[] => {
      const changes = couldMean.map(meaning => ({
        meaning,
        rows: whatIf.changed(rows, first, layout => filledFrom(layout, column, meaning, adds)),
      }));
      const could = changes.filter(change => change.rows.length > 0);
      if (could.length === 0) return [];
      const concerned = [...new Set(could.flatMap(change => change.rows))].sort((a, b) => a - b);
      return [
        {
          code: "COLUMN_UNREAD",
          sheet: rows.sheet,
          row: null,
          column: column.header,
          values: {},
          question: {
            samples: samplesOf(rows, column),
            choices: [...could.map(change => change.meaning.field ?? ""), "unused"],
            rows: concerned,
          },
        },
      ];
    });
}

/** A decision is held against the others, a second payment comes to the first; all else fills what is blank. */
function howWith({ field }: Meaning, adds: boolean): ColumnGroup["how"] {
  return field === "status" ? "alike" : adds ? "sum" : "fill";
}

/** The layout with a column that its meaning has besides those that are known. */
function filledFrom(layout: Layout, column: LayoutColumn, meaning: Meaning, adds: boolean): Layout {
  const there = layout.columns[column.index];
  if (there?.header !== column.header || there.meaning !== null) return layout;
  const read = { ...there, meaning };
  if (meaning.field === "status") {
    // Where stages tell it from the others, the latest decides as ever.
    const told = tellApart(layout.columns.map(c => (c.index === column.index ? read : c))).groups.find(
      g => g.meaning.field === "status",
    );
    if (told?.how === "stage")
      return regrouped(layout, [...layout.groups.filter(g => g.meaning.field !== "status"), told]);
  }
  const known = layout.groups.some(g => sameMeaning(g.meaning, meaning) && g.serves === null);
  const groups = known
    ? layout.groups.map(g =>
        sameMeaning(g.meaning, meaning) && g.serves === null
          ? { ...g, columns: [...g.columns, read], how: howWith(meaning, adds) }
          : g,
      )
    : [...layout.groups, { meaning, serves: null, columns: [read], how: "fill" as const }];
  return regrouped(layout, groups);
}

function regrouped(layout: Layout, groups: readonly ColumnGroup[]): Layout {
  const by = new ByMeaning<LayoutColumn>();
  for (const group of groups)
    if (!by.at(group.meaning) || group.serves === null) by.set(group.meaning, group.columns[0]!);
  return { ...layout, groups, by, levels: groups.find(g => g.meaning.field === "level")?.columns ?? [] };
}

function choiceOf(meaning: Meaning, policy: Policy): string {
  return meaning.field ?? policy.bases[meaning.own]?.label ?? "basis";
}

/** At most three values that differ, never of accounts or codes. */
export function samplesOf(sheet: SheetRows, column: LayoutColumn): string[] {
  const { field } = column.meaning ?? {};
  if (field !== undefined && fieldFacts(field).kind === "code") return [];
  const samples: string[] = [];
  for (const { segment, from, to } of segmentsOf(sheet)) {
    if (segment.layout.columns[column.index]?.header !== column.header) continue;
    for (let r = from; r < to && samples.length < SAMPLES; r++) {
      const text = writtenText(sheet.rows.cell(r, column.index)).trim().slice(0, LONGEST_SAMPLE);
      if (text !== "" && !/\d{12}/.test(text) && !samples.includes(text)) samples.push(text);
    }
  }
  return samples;
}

/**
 * Rows without a project beside another live row of their applicant, where both compete by project, on sheets that have
 * no column for one: whether they are one project nobody can tell.
 */
export function projectQuestions(
  sheets: readonly PlacedRows[],
  rows: Applications,
  policy: Policy,
  whatIf: WhatIf,
): Finding[] {
  const lacking = sheets.filter(({ rows: { segments } }) =>
    segments.every(({ layout: { by } }) => !by.has("project") && !by.has("projectNumber")),
  );
  if (lacking.length === 0) return [];
  const { outcome } = whatIf.now.awards;
  const competes = (row: number): boolean => mayCompete(policy, rows.clause[row]!, outcome[row]!);
  const byApplicant = new Map<number, number>();
  for (let row = 0; row < rows.count; row++)
    if (competes(row)) byApplicant.set(rows.applicant[row]!, (byApplicant.get(rows.applicant[row]!) ?? 0) + 1);
  return lacking.flatMap(({ rows: sheet, first }): Finding[] => {
    const concerned = sheet.numbers.flatMap((_, r) => {
      const row = first + r,
        unknown = rows.projectBlank[row] === 1;
      return unknown && competes(row) && byApplicant.get(rows.applicant[row]!)! > 1 ? [row] : [];
    });
    if (concerned.length === 0) return [];
    return [
      {
        code: "PROJECT_COLUMN_MISSING",
        sheet: sheet.sheet,
        row: null,
        column: null,
        values: { count: concerned.length },
        question: { samples: [], choices: ["fillIn", "noProjects"], rows: concerned },
      },
    ];
  });
}
