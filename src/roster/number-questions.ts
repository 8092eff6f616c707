import type { PerRow } from "../identity/numbering";
import { mayCompete } from "../engine/competition";
import type { Applications } from "../fields/columns";
import { canonicalColumn } from "../identity/canonical-column";
import { normaliseNumber } from "../identity/sameness";
import type { Policy } from "../policy/model";
import type { Finding, RowOrigins } from "./contents";
import { samplesOf, type PlacedRows } from "./questions";
import type { WhatIf } from "./what-if";

interface Row {
  readonly index: number;
  readonly number: string;
  readonly group: string;
}

/**
 * Columns of project numbers that may number something else (docs/rules.md, 5): every pair of rows of one applicant
 * with the same project name carries two different numbers, and no number stands on two rows. Whether the rows compete
 * then hangs on what the column means, and a person is asked; until then each number is a project of its own.
 */
export function numberQuestions(
  sheets: readonly PlacedRows[],
  rows: Applications,
  origins: RowOrigins,
  policy: Policy,
  whatIf: WhatIf,
): Finding[] {
  let names: PerRow<string> | null = null;
  return sheets.flatMap(({ rows: sheet, first }): Finding[] => {
    const column = sheet.segments.map(({ layout }) => layout.by.get("projectNumber")).find(c => c !== undefined);
    if (!column || column.byPerson) return [];
    if (anyTwice(sheet.rows.length, r => normaliseNumber(origins.at(first + r)?.projectNumber ?? ""))) return [];
    const known = (names ??= canonicalColumn(origins.map(({ project }) => project)));
    const { outcome } = whatIf.now.awards;
    const all = sheet.numbers.map((_, r): Row => {
      const index = first + r,
        name = known.at(index)!;
      return {
        index,
        number: normaliseNumber(origins.at(index)?.projectNumber ?? ""),
        group: name === "" ? "" : `${rows.applicant[index]!} ${name}`,
      };
    });
    const concerned = sameProjects(all, row => mayCompete(policy, rows.clause[row]!, outcome[row]!));
    if (concerned === null || concerned.length === 0) return [];
    return [
      {
        code: "COLUMNS_ALIKE",
        sheet: sheet.sheet,
        row: null,
        column: column.header,
        values: { of: "projectNumber" },
        question: {
          samples: samplesOf(sheet, { ...column, meaning: null }),
          choices: ["projectNumber", "unused"],
          rows: concerned,
        },
      },
    ];
  });
}

/** Whether some number stands on two of so many rows; blank ones do not count. */
function anyTwice(count: number, numberOf: (row: number) => string): boolean {
  const seen = new Set<string>();
  for (let row = 0, blank = 0; row < count; row++) {
    const number = numberOf(row);
    if (number === "") blank++;
    else if (seen.add(number).size < row + 1 - blank) return true;
  }
  return false;
}

/** The rows of one applicant and project name that compete; null where one of them has no number. */
function sameProjects(all: readonly Row[], live: (row: number) => boolean): number[] | null {
  const groups = new Map<string, Row[]>();
  for (const row of all) {
    if (row.group === "" || !live(row.index)) continue;
    const group = groups.get(row.group);
    if (group) group.push(row);
    else groups.set(row.group, [row]);
  }
  const several = [...groups.values()].filter(group => group.length > 1).flat();
  return several.some(({ number }) => number === "") ? null : several.map(({ index }) => index);
}
