import type { ApplicationRow } from "../fields/row-numbers";
import { TO_DO, type MarkCode } from "../marks/marks";
import { fill } from "../text/fill";
import { textsOf } from "../text/of";
import type { Texts } from "../text/texts";
import type { LongSheet, Shade, SheetData, Written } from "../workbook/ports";
import type { Assessed } from "./assessed";
import type { Lapsed, ReportedMark } from "./checked";
import { citing, type CiteOthers } from "./cite-others";
import { markMeaning } from "./mark-meaning";
import { markName } from "./mark-named";
import { madeRows, madeShades } from "./made-rows";
import type { RowReport } from "./row-report";

/** A sheet has 1 048 576 rows; beyond this the marks stand in 核算结果 only. */
const MOST = 1_000_000;

/** The sheet as it was made of earlier reports of the same rows, and of which of them nothing else is told now. */
export interface EarlierMarks {
  readonly marks: SheetData;
  readonly reports: readonly RowReport[];
  readonly isSame: (row: ApplicationRow) => boolean;
}

/**
 * 标记清单: one line a mark, in the order of the rows; the other rows that it speaks of by 序号 or project. Lines of
 * `earlier` stand where a row tells nothing else.
 */
export function markSheet(
  assessed: Assessed,
  reports: readonly RowReport[],
  earlier: EarlierMarks | null = null,
): SheetData {
  const line = lineOf(assessed, citing(textsOf(assessed.language), assessed.contents.origins)),
    rows: (readonly Written[])[] = [],
    shades: Shade[] = [];
  let then = 0;
  reports.forEach((report, row) => {
    const from = then;
    then += earlier?.reports[row]!.marks.length ?? 0;
    if (earlier !== null && then <= MOST && earlier.isSame(row)) {
      for (let k = from; k < then && rows.length < MOST; k++) {
        rows.push(earlier.marks.rows[k]!);
        shades.push(earlier.marks.shades[k] ?? "");
      }
      return;
    }
    for (const mark of report.marks) {
      if (rows.length === MOST) return;
      rows.push(line(row, report, mark));
      shades.push(shadeOf(mark));
    }
  });
  return { ...frameOf(assessed, rows.length), rows, shades };
}

/** The same sheet for a file, its lines made as they are written. */
export function longMarkSheet(
  assessed: Assessed,
  reports: readonly RowReport[],
  citeOthers = citing(textsOf(assessed.language), assessed.contents.origins),
): LongSheet {
  const line = lineOf(assessed, citeOthers),
    starts = startsOf(assessed),
    count = Math.min(MOST, starts[reports.length]!);
  let row = 0;
  /** The application of a line: nearly always that of the line before, or the next one. */
  const rowAt = (k: number): ApplicationRow => {
    while (starts[row]! > k) row--;
    while (starts[row + 1]! <= k) row++;
    return row;
  };
  const markAt = (k: number): ReportedMark => reports[rowAt(k)]!.marks[k - starts[row]!]!;
  return {
    ...frameOf(assessed, count),
    rows: madeRows(
      count,
      k => {
        const mark = markAt(k);
        return line(row, reports[row]!, mark);
      },
      { madeOf: records => Math.min(count, starts[records]!) },
    ),
    shades: madeShades(count, k => shadeOf(markAt(k))),
  };
}

/** The first line of each application, and behind the last one how many there are. */
function startsOf({ marks, assessment: { rows } }: Assessed): Uint32Array {
  const starts = new Uint32Array(rows.count + 1);
  for (let row = 0; row < rows.count; row++) starts[row + 1] = starts[row]! + marks.countOf(row);
  return starts;
}

type MakeLine = (row: ApplicationRow, report: RowReport, mark: ReportedMark) => Written[];

function lineOf(
  { contents: { origins }, assessment: { policy }, language }: Assessed,
  citeOthers: CiteOthers,
): MakeLine {
  const texts = textsOf(language),
    nameOf = remembered((code: MarkCode, reading: string | null) => markName(texts, policy, { code, reading })),
    meaningOf = remembered((code: MarkCode, lostByDecision: boolean) =>
      markMeaning(texts, code, { lostByDecision }, policy),
    );
  return (row, { clause, lostByDecision }, mark) => {
    const origin = origins.at(row),
      others = citeOthers(row, mark);
    return [
      texts.severities[mark.severity].label,
      nameOf(mark.code, mark.reading),
      meaningOf(mark.code, lostByDecision),
      // What is settled asks for nothing more: advice beside it would speak of another state.
      mark.state === "open" ? texts.marks[mark.code].todo : "",
      origin?.sheet ?? "",
      origin?.id ?? "",
      origin?.applicant ?? "",
      origin?.project ?? "",
      clause,
      others === "" || mark.detail === "" ? others + mark.detail : others + texts.sentences.semicolon + mark.detail,
      stateOf(texts, mark),
    ];
  };
}

/** What is made of two things, made once of each two. */
function remembered<A, B>(make: (a: A, b: B) => string): (a: A, b: B) => string {
  const known = new Map<A, Map<B, string>>();
  return (a, b) => {
    let of = known.get(a);
    if (!of) known.set(a, (of = new Map()));
    let made = of.get(b);
    if (made === undefined) of.set(b, (made = make(a, b)));
    return made;
  };
}

function shadeOf({ state, severity }: ReportedMark): Shade {
  return state === "open" ? severity : "";
}

/** The sheet without its rows, of which there are so many. */
function frameOf({ language }: Assessed, count: number): Omit<SheetData, "rows" | "shades"> {
  const texts = textsOf(language),
    { report } = texts;
  return {
    name: texts.sheets.marks,
    lines: [texts.sheets.marks, ...(count === MOST ? [fill(texts.messages.marksCut, { n: MOST })] : [])],
    columns: [
      { header: report.severity, format: "text", width: 10 },
      { header: report.mark, format: "text", width: 22, wrap: true },
      { header: report.meaning, format: "text", width: 44, wrap: true },
      { header: report.todo, format: "text", width: 44, wrap: true },
      { header: report.sheet, format: "text", width: 14, wrap: true },
      { header: report.id, format: "text", width: 8 },
      { header: report.applicant, format: "text", width: 30, wrap: true },
      { header: report.project, format: "text", width: 30, wrap: true },
      { header: report.clause, format: "text", width: 8 },
      { header: report.others, format: "text", width: 32, wrap: true },
      { header: report.state, format: "text", width: 22, wrap: true },
    ],
  };
}

/**
 * What reviewers made of a mark: who found it in order and when, or why that holds no more; "" for what nobody has to
 * look at.
 */
function stateOf(texts: Texts, mark: ReportedMark): string {
  if (mark.lapsed !== null) return checkedAgain(texts, mark.lapsed);
  if (mark.checked !== null)
    return [texts.markStates.checked, mark.checked.by, mark.checked.on, mark.checked.note]
      .filter(part => part !== "")
      .join(" ");
  return TO_DO.includes(mark.severity) ? texts.markStates[mark.state] : "";
}

/** Who found a mark in order, and why that holds no more. */
export function checkedAgain(texts: Texts, { by, on, why }: Lapsed): string {
  return fill(texts.messages.checkedAgain, {
    by: by === "" ? texts.sentences.decidedByNobody : by,
    on,
    why: why.map(one => texts.lapses[one]).join(texts.sentences.list),
  });
}
