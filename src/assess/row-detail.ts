import type { ApplicationRow } from "../fields/row-numbers";
import { decidingFields } from "../engine/needs";
import { stepsOf } from "../engine/steps";
import { switchesOf } from "../engine/switches";
import { nativeFormula } from "../explain/native-formula";
import { stepLines } from "../explain/step-lines";
import { ByMeaning } from "../fields/by-meaning";
import { ownMeaning } from "../fields/meaning";
import { FIELDS } from "../fields/table";
import { writtenText } from "../roster/blank-cell";
import { segmentAt } from "../roster/read-amounts";
import { textsOf } from "../text/of";
import { offersFor, takesReviewed } from "./decision-offers";
import { decisionViews, decisionViewsOf } from "./decision-views";
import { fieldName } from "../report/field-name";
import { canBeChecked } from "../report/checked";
import { checkedAgain } from "../report/mark-sheet";
import { markName } from "../report/mark-named";
import { markMeaning } from "../report/mark-meaning";
import type { RowReport } from "../report/row-report";
import type { Rivals } from "./rivals";
import { briefOf } from "./row-list";
import type { MarkView, RowDetail } from "./row-views";
import { clauseOf, inputOf, rosterOf, type Reckoning } from "./reckoning";

/** What is shown of a row whatever decides it. */
const ALWAYS = FIELDS.filter(row => row.always).map(row => row.name);

/** Everything about one row, for a person who wants to see why. */
export function detailOf(reckoning: Reckoning, row: ApplicationRow, rivals: Rivals): RowDetail {
  const { assessed, reports } = reckoning,
    { assessment, language } = assessed,
    clause = clauseOf(reckoning, row),
    competing = rivals.of(row),
    won = assessment.settled.winner[row]!;
  return {
    brief: briefOf(reckoning, row),
    explanation: reports[row]!.explanation,
    marks: reports[row]!.marks.map(mark => markView(reckoning, reports[row]!, mark)),
    trace: stepLines(assessment, row, language),
    law: clause?.text ?? "",
    inputs: inputsOf(reckoning, row),
    rivals: competing.map(other => briefOf(reckoning, other)),
    lostTo: won >= 0 ? won : null,
    offers: offersFor(reckoning, row, rivals),
    decisions: decisionViews(reckoning).filter(decision => decision.rows.includes(row)),
    lapsed: decisionViewsOf(reckoning.assessed.lapsed, language).filter(decision => decision.rows.includes(row)),
    takesReviewed: takesReviewed(reckoning, row),
    nativeFormula: nativeFormula(stepsOf(assessment, row)),
  };
}

function markView(
  {
    assessed: {
      assessment: { policy },
      language,
    },
  }: Reckoning,
  report: RowReport,
  mark: RowReport["marks"][number],
): MarkView {
  const texts = textsOf(language),
    text = texts.marks[mark.code],
    short = markName(texts, policy, mark);
  return {
    code: mark.code,
    severity: mark.severity,
    severityName: texts.severities[mark.severity].label,
    short,
    meaning: markMeaning(texts, mark.code, report, policy),
    todo: text.todo,
    reading: mark.reading,
    with: mark.with,
    detail: mark.detail,
    state: mark.state,
    checked: mark.checked,
    lapsed: mark.lapsed,
    again: mark.lapsed === null ? "" : checkedAgain(texts, mark.lapsed),
    canBeChecked: canBeChecked(mark),
  };
}

/** The cells that the row has for what names it and for what decides it, in the order of the sheet. */
function inputsOf(reckoning: Reckoning, row: ApplicationRow): RowDetail["inputs"] {
  const {
      assessment: { rows, policy, readings },
      language,
    } = reckoning.assessed,
    clause = clauseOf(reckoning, row);
  const deciding = clause ? decidingFields(clause, rows, row, switchesOf(policy, readings, clause)) : [];
  const wanted = new ByMeaning<true>([...ALWAYS, ...deciding].map(field => [{ field }, true] as const));
  if (rows.basisFrom[row]! > 0) wanted.set(ownMeaning(rows.basisFrom[row]! - 1), true);
  const {
    roster: { rows: read },
    r,
  } = rosterOf(reckoning, row);
  return segmentAt(read, r).layout.columns.flatMap(column => {
    const { meaning } = column,
      input = meaning !== null && wanted.at(meaning) ? inputOf(reckoning, row, meaning) : null;
    if (meaning === null || input === null) return [];
    return [
      {
        field: meaning.field ?? "basis",
        name: column.header || fieldName(policy, language, meaning),
        text: writtenText(input.cell),
        at: input.at,
      },
    ];
  });
}
