import { LEVEL_BLANK, NO_DAY, PUBLISHED, TRUTH, type Quantities } from "../fields/columns";
import type { RowMark } from "../engine/row-marks";
import type { MarkCode } from "../marks/marks";
import { ledgerColumn } from "../mechanisms/paid";
import { NONE } from "../mechanisms/results";
import { exactAt } from "../fields/quantity";
import { yearsSupported } from "../mechanisms/years";
import { compare, exact, type Exact } from "../money/exact";
import { figureAt, mechanismOf } from "../mechanisms/registry";
import type { Clause } from "../policy/model";
import { fill, type Values } from "../text/fill";
import { citeAll, short } from "./citing";
import { unverifiedWords } from "./conditions-not-met";
import { printDay } from "../engine/civil";
import { areaInWords, moneyInWords, shareInWords } from "./in-words";
import type { Subject } from "./subject";

/** Marks that other parts of the explanation tell. */
const TOLD: ReadonlySet<MarkCode> = new Set<MarkCode>([
  "SUPERSEDED",
  "DUPLICATE_ROW",
  "SPLIT_ROWS",
  "TIE",
  "READING",
  "PENDING_BEST_OF",
  "ON_HOLD",
  "NEEDS_AMOUNT",
  "CAP_APPLIED",
  "PAID_DEDUCTED",
  "UPGRADE_DIFFERENCE",
  "SHARE_APPLIED",
  "NOT_MONEY",
  "WITHDRAWN",
  "MISSING_INPUT",
  "INVALID_INPUT",
  "UNKNOWN_CLAUSE",
  "CLAUSE_AS_DATE",
]);

/** Sentences of the marks that bear on the amount or its conditions; the rest in one: 另有标记：…. */
export function notesOf(subject: Subject): string[] {
  const notes: string[] = [],
    rest: string[] = [];
  for (const mark of subject.circumstances.marks) {
    if (TOLD.has(mark.code) || mark.severity === "ineligible") continue;
    if (mark.code === "CHANGED_AFTER_NOTICE" && isNewSinceNotice(subject)) {
      notes.push(subject.sentences.newSinceNotice);
      continue;
    }
    const template = subject.sentences.notes[mark.code],
      values = template === undefined ? null : valuesOf(subject, mark);
    if (template !== undefined && values !== null) notes.push(fill(template, values));
    else rest.push(marked(subject, mark));
  }
  return rest.length === 0
    ? notes
    : [...notes, fill(subject.sentences.marked, { marks: rest.join(subject.sentences.list) })];
}

/** Of a ledger's policy and clause. */
const LONGEST_DETAIL = 60;

/**
 * A mark by its short form, with the rows and the text that it speaks of; a text that is the project of such a row is
 * named once.
 */
export function marked(subject: Subject, mark: RowMark): string {
  const name = subject.texts.markNames[mark.code];
  const rows = citeAll(
    subject.texts,
    mark.with.map(row => subject.circumstances.facts.at(row)),
    subject.facts,
  );
  const said = short(mark.detail, LONGEST_DETAIL),
    brief = said === "" ? "" : short(mark.detail);
  const known =
    said !== "" && mark.with.some(row => short(subject.circumstances.facts.at(row)?.project ?? "") === brief);
  const detail = [rows, known ? "" : said].filter(part => part !== "").join(subject.sentences.comma);
  return detail === "" ? name : fill(subject.sentences.markedWith, { short: name, detail });
}

/** What the mark's sentence names; null where the row does not have it. */
function valuesOf(subject: Subject, mark: RowMark): Values | null {
  const { rows, row, clause, policy } = subject;
  if (!clause) return null;
  switch (mark.code) {
    case "UNAUDITED":
      return { words: mechanismOf(clause.grant).basis(clause.grant)?.auditExpected ?? "" };
    case "UNVERIFIED":
      return {
        words: clause.when
          .filter(c => c.kind === "yes" && rows.inDistrict[row] === TRUTH.blank)
          .map(c => c.words)
          .concat(unverifiedWords(subject, clause))
          .join(subject.sentences.list),
      };
    case "CATEGORY_UNCLEAR":
      return levelText(subject) === "" ? null : { value: levelText(subject) };
    case "AREA_CAPPED":
      return areas(subject, clause);
    case "RATE_CLAMPED":
      return rate(subject, clause);
    case "PAID_DIFFERS":
      return paidDiffers(subject, clause);
    case "PAID_UNCLEAR":
      return money(subject, rows.paid);
    case "REVIEWED_OVER_RULE":
      return money(subject, rows.reviewed);
    case "OVER_REQUEST":
      return money(subject, rows.requested);
    case "CHANGED_AFTER_NOTICE":
      return noticed(subject);
    case "APPLICANT_KIND":
      return { words: clause.enterprisesOnly ?? "" };
    case "OUT_OF_PERIOD":
      return rows.recognisedDay[row]! > NO_DAY + 1 ? { value: printDay(rows.recognisedDay[row]!) } : null;
    case "YEARS_REVIEW":
      return {
        value: fill(subject.sentences.years, { n: yearsSupported(rows)(row) }),
        words: mechanismOf(clause.grant).years(clause.grant)?.words ?? "",
      };
    case "JOINT_OVER_CAP":
      return { words: figureAt(clause, clause.levels[rows.level[row]! - 1] ?? null, "ceiling")?.words ?? "" };
    case "OTHER_DISTRICT_AWARD":
      return mark.detail === ""
        ? null
        : { value: short(mark.detail), words: policy.bars.OTHER_DISTRICT_AWARD?.words ?? "" };
    case "MAGNITUDE":
      return {};
    default:
      return null;
  }
}

function money(subject: Subject, column: Quantities): Values | null {
  const value = exactAt(column, subject.row);
  return value === null ? null : { value: moneyInWords(subject.texts, value) };
}

/** Marked for no amount of before: the row was in no notice. */
function isNewSinceNotice(subject: Subject): boolean {
  return subject.rows.published?.[subject.row] === PUBLISHED.notAmong && noticed(subject) === null;
}

/** The published amount where it differs, else the approved one. */
function noticed(subject: Subject): Values | null {
  const fen = subject.assessment.settled.proposed[subject.row]!,
    proposed = fen === NONE ? null : exact(BigInt(fen), 2);
  const differs = [subject.rows.noticed, subject.rows.approved]
    .map(column => exactAt(column, subject.row))
    .find(value => value !== null && (proposed === null || compare(value, proposed) !== 0));
  return differs ? { value: moneyInWords(subject.texts, differs) } : null;
}

function levelText(subject: Subject): string {
  if (subject.rows.level[subject.row] === LEVEL_BLANK) return "";
  return short(subject.facts?.level ?? "") || short(subject.facts?.clauseText ?? "");
}

function areas(subject: Subject, clause: Clause): Values | null {
  const { rows, row } = subject,
    used = exactAt(rows.area, row),
    contract = exactAt(rows.contractArea, row);
  const most = mechanismOf(clause.grant).areaLimit(clause.grant);
  if (most === null || used === null) return null;
  const limit = exact(BigInt(most.value), 0),
    counted = least([used, limit, ...(contract ? [contract] : [])]);
  return {
    value: areaInWords(subject.texts, used),
    other: areaInWords(subject.texts, counted),
    words: most.words,
  };
}

function least(values: readonly Exact[]): Exact {
  return values.reduce((a, b) => (compare(a, b) <= 0 ? a : b));
}

function rate(subject: Subject, clause: Clause): Values | null {
  const approved = exactAt(subject.rows.approvedRate, subject.row),
    level = clause.levels[subject.rows.level[subject.row]! - 1];
  return approved === null || !level?.rate
    ? null
    : { value: shareInWords({ digits: approved.digits, scale: approved.scale + 2 }), words: level.rate.words };
}

/** The figure stated and the ledger's, of the sum that the clause goes by. */
function paidDiffers(subject: Subject, clause: Clause): Values | null {
  const { rows, row, texts, switches } = subject,
    ledger = ledgerColumn(rows, mechanismOf(clause.grant).paidScope(clause, switches));
  const stated = exactAt(rows.paid, row),
    shown = ledger ? exactAt(ledger, row) : null;
  return stated === null || shown === null
    ? null
    : { value: moneyInWords(texts, stated), other: moneyInWords(texts, shown) };
}
