import { NO_BATCH, NO_MINUTE } from "../fields/columns";
import type { RowMark } from "../engine/row-marks";
import type { MarkCode } from "../marks/marks";
import { earlierIn } from "../mechanisms/earlier-level";
import { ledgerColumn } from "../mechanisms/paid";
import { exactAt, largerAt } from "../fields/quantity";
import { yearsSupported } from "../mechanisms/years";
import { readLevel } from "../policy/level";
import { mechanismOf } from "../mechanisms/registry";
import { earns } from "../mechanisms/terms";
import type { Clause } from "../policy/model";
import { fill } from "../text/fill";
import { short } from "./citing";
import { printDay } from "../engine/civil";
import { printMinute } from "./minute";
import { conditionsNotMet } from "./conditions-not-met";
import { moneyInWords } from "./in-words";
import type { Subject } from "./subject";

type Bar = "LATE" | "BARRED" | "REJECTED" | "OTHER_DISTRICT_AWARD";

/** Why a row is not eligible, each reason with the words of the law. */
export function refusalsOf(subject: Subject, clause: Clause): string[] {
  return subject.circumstances.marks
    .filter(mark => mark.severity === "ineligible")
    .map(mark => refusal(subject, clause, mark));
}

function refusal(subject: Subject, clause: Clause, mark: RowMark): string {
  const { refusals } = subject.sentences;
  switch (mark.code) {
    case "LATE":
      return late(subject);
    case "BARRED":
      return fill(refusals.BARRED, {
        ...barWords(subject, "BARRED"),
        from: printDay(subject.rows.barFrom[subject.row]!),
        through: printDay(subject.rows.barThrough[subject.row]!),
      });
    case "REJECTED":
      return fill(refusals.REJECTED, barWords(subject, "REJECTED"));
    case "OTHER_DISTRICT_AWARD": {
      const seen = subject.circumstances.marks.find(f => f.code === mark.code && f.detail !== "");
      return fill(refusals.OTHER_DISTRICT_AWARD, {
        ...barWords(subject, "OTHER_DISTRICT_AWARD"),
        detail: seen ? ` ${short(seen.detail)} ` : "",
      });
    }
    case "INELIGIBLE_LEVEL":
      return level(subject, clause);
    case "BELOW_THRESHOLD":
      return belowThreshold(subject, clause);
    case "CONDITION_NOT_MET":
      return conditionsNotMet(subject, clause);
    case "NOT_IN_DISTRICT":
      return fill(refusals.NOT_IN_DISTRICT, { words: conditionWords(clause, mark.code) });
    case "YEARS_EXHAUSTED":
      return fill(refusals.YEARS_EXHAUSTED, {
        years: yearsSupported(subject.rows)(subject.row),
        words: yearsWords(subject, clause),
      });
    case "ONE_OFF_USED":
      return fill(refusals.ONE_OFF_USED, { words: onceWords(subject, clause), had: had(subject, clause) });
    case "NO_UPGRADE":
      return fill(refusals.NO_UPGRADE, {
        words: onceWords(subject, clause),
        level: levelLabel(subject, clause),
        had: had(subject, clause),
      });
    default:
      return subject.texts.markNames[mark.code];
  }
}

/** The words of the years that the row's level, its grant or its clause allows. */
function yearsWords({ rows, row }: Subject, clause: Clause): string {
  const level = clause.levels[rows.level[row]! - 1]?.parts?.years ?? null;
  return (level ?? mechanismOf(clause.grant).years(clause.grant) ?? clause.parts?.years)?.words ?? "";
}

/** The words that bar an application, and the article that they stand in. */
function barWords(subject: Subject, code: Bar): { words: string; article: string } {
  const bar = subject.policy.bars[code];
  return bar
    ? { words: bar.words, article: subject.texts.clause(bar.article) }
    : { words: subject.texts.markNames[code], article: "" };
}

function late(subject: Subject): string {
  const { rows, row } = subject,
    { refusals } = subject.sentences,
    words = barWords(subject, "LATE");
  const batch = rows.batch[row] === NO_BATCH ? undefined : rows.batches[rows.batch[row]!];
  const day = rows.appliedDay[row]!,
    deadlineDay = batch?.deadlineDay ?? day,
    minute = batch?.deadlineMinute ?? NO_MINUTE;
  const deadline = printDay(deadlineDay);
  return day === deadlineDay && minute !== NO_MINUTE
    ? fill(refusals.LATE_TIME, { ...words, deadline, time: printMinute(minute) })
    : fill(refusals.LATE, { ...words, date: printDay(day), deadline });
}

/** The level as written, what the clause serves, and the clause that serves it, if one does. */
function level(subject: Subject, clause: Clause): string {
  const { refusals } = subject.sentences,
    text = subject.facts?.level ?? "";
  const served = clause.levels.filter(l => !clause.levelDecides || earns(l)).map(l => l.label);
  const said = fill(refusals.INELIGIBLE_LEVEL, { level: short(text), served: served.join(subject.sentences.list) });
  const read = readLevel(subject.policy, clause, text);
  const other = read.kind === "ineligible" ? subject.policy.clauses.find(c => c.id === read.servedBy) : undefined;
  return other
    ? said + subject.sentences.comma + fill(refusals.SERVED_BY, { clause: subject.texts.clause(other.id, other.title) })
    : said;
}

function belowThreshold(subject: Subject, clause: Clause): string {
  const { refusals } = subject.sentences,
    sales = exactAt(subject.rows.sales, subject.row);
  const said = fill(refusals.BELOW_THRESHOLD, {
    value: sales ? moneyInWords(subject.texts, sales) : "",
    words: conditionWords(clause, "BELOW_THRESHOLD"),
  });
  return subject.switches.threshold === "exclusive" ? said + refusals.OVER_NUMBER : said;
}

/** The words of the condition that gives this mark. */
function conditionWords(clause: Clause, code: MarkCode): string {
  return clause.when.find(condition => condition.else === code)?.words ?? "";
}

/** The words that say that the support is given once. */
function onceWords(subject: Subject, clause: Clause): string {
  if (clause.oncePerApplicant !== null) return clause.oncePerApplicant;
  const { amount } = mechanismOf(clause.grant).figures(clause);
  return (amount ?? clause.levels[subject.rows.level[subject.row]! - 1]?.amount)?.words ?? "";
}

function levelLabel(subject: Subject, clause: Clause): string {
  return clause.levels[subject.rows.level[subject.row]! - 1]?.label ?? short(subject.facts?.level ?? "");
}

/** What was had before, with a comma before each: the earlier level, what was paid, or what the ledger shows. */
function had(subject: Subject, clause: Clause): string {
  const { rows, row, sentences } = subject,
    { refusals } = sentences;
  const paidScope = mechanismOf(clause.grant).paidScope(clause, subject.switches),
    scope = paidScope === "applicant" ? "applicant" : "project";
  const earlier = clause.levels[earlierIn(rows, scope)(row) - 1],
    ledger = ledgerColumn(rows, scope);
  const paid = largerAt(rows.paid, ledger, row),
    inLedger = ledger !== null && (exactAt(ledger, row)?.digits ?? 0n) > 0n;
  const parts = [
    ...(earlier ? [fill(refusals.EARLIER_LEVEL, { level: earlier.label })] : []),
    ...(paid && paid.digits > 0n ? [fill(refusals.EARLIER_PAID, { value: moneyInWords(subject.texts, paid) })] : []),
    ...(inLedger ? [refusals.EARLIER_LEDGER] : []),
  ];
  return parts.map(part => sentences.comma + part).join("");
}
