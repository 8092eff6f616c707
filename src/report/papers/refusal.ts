import { refusalInWords } from "../../explain/explain";
import { OFFICE_LANGUAGE } from "../../text/languages";
import { papersZh as papers } from "../../text/papers/zh-CN";
import type { Wording } from "../../text/texts";
import { wordingOf } from "../../text/wording";
import { fill } from "../../text/fill";
import { cellText } from "../../roster/blank-cell";
import { stated } from "../../roster/status";
import type { Round } from "./paper";
import type { PaperRow } from "./paper-rows";
import { cellsOfField } from "./row-cells";

const FULL = wordingOf(OFFICE_LANGUAGE);
/** More of a cell is no opinion but a report. */
const LONGEST = 100;

/**
 * Why an application is not supported: the applicant's own fact and the article, without what was computed. What the
 * review's own cell says is the fact where it refused: 审核意见为“不予支持：注册地不在本区”.
 */
export function refusalsIn(round: Round): (row: PaperRow) => string {
  const { assessment, contents } = round.assessed,
    statuses = cellsOfField(round.assessed, "status"),
    hasArticle = assessment.policy.bars.REJECTED !== undefined;
  return ({ row }) => {
    const report = round.reports[row]!,
      circumstances = { marks: report.marks, facts: contents.origins, decisions: [] };
    const said = refusalInWords(
      assessment,
      row,
      circumstances,
      wordingFor(opinionIn(cellText(statuses[row])), hasArticle),
    );
    return withOfficialDates(said === "" ? report.explanation : said);
  };
}

/** Days as papers print them, 2026年7月5日; what is quoted stays as it was written. */
export function withOfficialDates(text: string): string {
  const [first, ...quoting] = text.split("“"),
    rest = quoting.map(part => {
      const end = part.indexOf("”");
      return end < 0 ? part : part.slice(0, end) + official(part.slice(end));
    });
  return [official(first!), ...rest].join("“");
}

function official(text: string): string {
  return text.replace(
    /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/gu,
    (_, year: string, month: string, day: string) => `${year}年${Number(month)}月${Number(day)}日`,
  );
}

/** A review's words; "" where they do not refuse: another column, a section or a reviewer did. */
function opinionIn(cell: string): string {
  const text = cell.replace(/\s+/gu, " ").trim();
  return text.length <= LONGEST && stated(text, "") === "rejected" ? text : "";
}

function wordingFor(status: string, hasArticle: boolean): Wording {
  if (status === "") return FULL;
  const { sentences } = FULL,
    // Braces of the cell are none of the sentence's own.
    text = status.replace(/\{/gu, "（").replace(/\}/gu, "）"),
    rejected = fill(papers.letters.rejected, { text }) + (hasArticle ? papers.letters.basedOn + ARTICLE : "");
  return { ...FULL, sentences: { ...sentences, refusals: { ...sentences.refusals, REJECTED: rejected } } };
}

/** The article as the usual sentence has it. */
const ARTICLE = FULL.sentences.refusals.REJECTED.slice(FULL.sentences.refusals.REJECTED.indexOf("{article}"));
