import { fill } from "../../text/fill";
import { papersZh as texts } from "../../text/papers/zh-CN";
import { textsOf } from "../../text/of";
import type { SheetData, Written } from "../../workbook/ports";
import { paperSheet, type Round } from "./paper";
import type { PaperRow } from "./paper-rows";

/** Marks by which nobody is refused by a program: a name on a list, a likeness, a status that could not be read. */
const NEVER_ALONE: ReadonlySet<string> = new Set([
  "BARRED_BY_NAME",
  "STATUS_UNCLEAR",
  "SIMILAR_PROJECT",
  "SIMILAR_APPLICANT",
  "RELATED_APPLICANT",
]);

/**
 * 补正和告知, to copy from: what each applicant has to complete, and why an application is not supported. All of them are
 * drafts; a refusal is drafted only where the rules or the review refuse the row, and is headed as one to be confirmed.
 */
export function lettersSheet(round: Round): SheetData {
  const rows = round.rows.flatMap((row): Written[][] => {
    const letter = letterOf(round, row);
    return letter === null ? [] : [[row.id, row.applicant, row.project, letter.kind, letter.text]];
  });
  return paperSheet(
    "letters",
    [texts.parts.letters, texts.letters.head],
    ["id", "applicant", "project", "letter", "text"],
    rows,
  );
}

function letterOf(round: Round, row: PaperRow): { readonly kind: string; readonly text: string } | null {
  const { letters, standings } = texts,
    report = round.reports[row.row]!,
    words = textsOf("zh-CN");
  const values = { applicant: row.applicant, project: row.project, clause: row.clauseName };
  if (row.standing === "refused") {
    if (report.flags.filter(f => f.severity === "ineligible").every(f => NEVER_ALONE.has(f.code))) return null;
    const text = fill(letters.refuse, { ...values, reason: plain(report.explanation), hearing: letters.hearing });
    return { kind: standings.refused, text };
  }
  const gaps = report.flags.filter(flag => flag.severity === "block");
  if (row.standing !== "open" || gaps.length === 0) return null;
  const said = gaps.map((flag, k) => `${k + 1}. ${words.marks[flag.code].short}`);
  return {
    kind: words.severities.block.label,
    text: fill(letters.complete, {
      ...values,
      gaps: [plain(report.explanation), ...said.slice(1)].join(texts.stop),
      deadline: letters.deadline,
    }),
  };
}

/** A sentence without its stop, to stand within another one. */
function plain(sentence: string): string {
  const end = sentence.indexOf(texts.stop);
  return end < 0 ? sentence : sentence.slice(0, end);
}
