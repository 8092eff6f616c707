import type { ApplicationRow } from "../fields/row-numbers";
import { TO_DO } from "../marks/marks";
import { citeAll } from "../explain/citing";
import { fill } from "../text/fill";
import { textsOf } from "../text/of";
import type { Texts } from "../text/texts";
import type { SheetData, Written } from "../workbook/ports";
import type { Assessed } from "./assessed";
import type { Lapsed, ReportedMark } from "./checked";
import { markMeaning } from "./mark-meaning";
import { markName } from "./mark-named";
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
  const {
      contents: { origins },
      assessment: { policy },
      language,
    } = assessed,
    texts = textsOf(language),
    { report } = texts;
  const rows: (readonly Written[])[] = [],
    shades: SheetData["shades"][number][] = [];
  let then = 0;
  reports.forEach(({ marks, clause, lostByDecision }, row) => {
    const origin = origins[row],
      from = then;
    then += earlier?.reports[row]!.marks.length ?? 0;
    if (earlier !== null && then <= MOST && earlier.isSame(row)) {
      for (let line = from; line < then && rows.length < MOST; line++) {
        rows.push(earlier.marks.rows[line]!);
        shades.push(earlier.marks.shades[line] ?? "");
      }
      return;
    }
    for (const mark of marks) {
      if (rows.length === MOST) return;
      const words = texts.marks[mark.code],
        short = markName(texts, policy, mark);
      const others = citeAll(
        texts,
        mark.with.map(other => origins[other]),
        origin,
      );
      rows.push([
        texts.severities[mark.severity].label,
        short,
        markMeaning(texts, mark.code, { lostByDecision }, policy),
        // What is settled asks for nothing more: advice beside it would speak of another state.
        mark.state === "open" ? words.todo : "",
        origin?.sheet ?? "",
        origin?.id ?? "",
        origin?.applicant ?? "",
        origin?.project ?? "",
        clause,
        [others, mark.detail].filter(text => text !== "").join(texts.sentences.semicolon),
        stateOf(texts, mark),
      ]);
      shades.push(mark.state === "open" ? mark.severity : "");
    }
  });
  return {
    name: texts.sheets.marks,
    lines: [texts.sheets.marks, ...(rows.length === MOST ? [fill(texts.messages.marksCut, { n: MOST })] : [])],
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
    rows,
    shades,
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
