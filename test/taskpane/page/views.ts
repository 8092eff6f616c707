import type { RowBrief, RowDetail, TraceLine } from "../../../src/assess/row-views";
import type { Yuan } from "../../../src/assess/run-result";
import type { Flag } from "../../../src/engine/flags";
import { NONE, OUTCOMES } from "../../../src/engine/results";
import { stepsOf } from "../../../src/engine/steps";
import type { Assessment } from "../../../src/engine/assessment";
import { operandInWords, ratioInWords } from "../../../src/explain/in-words";
import { nativeFormula } from "../../../src/explain/native-formula";
import { traceOf } from "../../../src/explain/trace";
import { textsOf } from "../../../src/text/of";
import type { Language } from "../../../src/text/texts";
import { yuanText } from "../../../src/report/yuan-cell";
import type { Sample } from "./sample";

export const yuanOf = (fen: number | bigint | null): Yuan => (fen === null || fen === NONE ? null : yuanText(fen));

/** A row as lists show it. */
export function briefOf({ assessed, reports }: Sample, row: number): RowBrief {
  const { assessment: { awards, settled, rows, policy }, reading: { origins }, language } = assessed, texts = textsOf(language), origin = origins[row]!, report = reports[row]!, clause = policy.clauses[rows.clause[row]!];
  const reviewed = rows.reviewed.hundredths[row]!;
  return {
    row, sheet: origin.sheet, rowNumber: origin.row, id: origin.id, applicant: origin.applicant, project: origin.project, clause: clause?.id ?? null, clauseTitle: clause?.title ?? "",
    outcome: OUTCOMES[awards.outcome[row]!]!, result: report.result, resultName: texts.results[report.result], computed: yuanOf(awards.computed[row]!), reviewed: reviewed >= 0 ? yuanOf(reviewed) : null,
    proposed: yuanOf(settled.proposed[row]!), waits: settled.waits[row] === 1, severity: report.severity, marks: report.flags.map(flag => ({ code: flag.code, severity: flag.severity, short: texts.marks[flag.code].short })),
  };
}

export function traceLinesOf(assessment: Assessment, row: number, language: Language): readonly TraceLine[] {
  const texts = textsOf(language), steps = stepsOf(assessment, row), values = traceOf(steps);
  return steps.map((step, k): TraceLine => {
    const after = ratioInWords(texts, values[k]!);
    if (step.op === "round") return { op: "round", name: texts.results.amount, operand: texts.roundings[step.rounding], words: "", after, applied: false };
    return { op: step.op, name: texts.operands[step.what], operand: operandInWords(texts, step as never), words: step.words, after, applied: step.op === "at-most" && step.applied };
  });
}

export function detailOf(sample: Sample, row: number): RowDetail {
  const { assessed, reports } = sample, { assessment, language } = assessed, texts = textsOf(language), brief = briefOf(sample, row), report = reports[row]!, winner = assessment.settled.winner[row]!;
  const { project } = assessment.settled.competition, rivals = [...project.keys()].filter(other => other !== row && project[row]! >= 0 && project[other] === project[row]);
  const lost = [...new Set(rivals)];
  return {
    brief, explanation: report.explanation, marks: report.flags.map(flag => markOf(flag, language)), trace: traceLinesOf(assessment, row, language),
    law: assessment.policy.clauses[assessment.rows.clause[row]!]?.text ?? "", inputs: (["applicant", "clause", "level", "basis"] as const).map((field, k) => ({
      field, name: texts.fields[field], text: [brief.applicant, brief.clause ?? "", sample.assessed.reading.origins[row]!.level, "800"][k]!, at: { sheet: brief.sheet, top: brief.rowNumber, left: k, rows: 1, columns: 1 },
    })),
    rivals: lost.map(other => briefOf(sample, other)), lostTo: winner >= 0 ? winner : null,
    offers: [...(lost.length > 0 ? [{ verb: "prefer", label: "优先支持本行", others: [] }, { verb: "addUp", label: "合并计算", others: lost }, { verb: "otherProject", label: "不是同一项目", others: lost }] as const : []), { verb: "open", label: "先放着", others: [] }],
    decisions: row % 7 === 3 ? [{ key: "1", verb: "open", label: "先放着", rows: [row], by: "王敏", on: "2026-11-24", note: "等申报单位补交立项文件" }] : [],
    takesReviewed: brief.outcome === "decision", nativeFormula: nativeFormula(stepsOf(assessment, row)),
  };
}

function markOf({ code, severity, with: others, reading, detail }: Flag, language: Language): RowDetail["marks"][number] {
  const texts = textsOf(language), { short, meaning, todo } = texts.marks[code];
  return { code, severity, severityName: texts.severities[severity].label, short, meaning, todo, reading, with: others, detail };
}
