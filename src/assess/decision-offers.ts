import type { MarkCode } from "../engine/marks";
import { tasksOf } from "../text/tasks/of";
import { sameProjectRows } from "./same-rows";
import type { DecisionOffer, DecisionVerb, DecisionView } from "./row-views";
import type { Decision } from "../roster/reading";
import type { Rivals } from "./rivals";
import type { Worked } from "./worked";

const LOST: ReadonlySet<MarkCode> = new Set<MarkCode>(["SUPERSEDED", "DUPLICATE_ROW", "SPLIT_ROWS", "TIE"]);
const ABOUT_PROJECT: ReadonlySet<MarkCode> = new Set<MarkCode>(["SIMILAR_PROJECT", "SAME_NAME_OTHER_NUMBER"]);
const ABOUT_APPLICANT: ReadonlySet<MarkCode> = new Set<MarkCode>([
  "SIMILAR_APPLICANT",
  "SAME_CODE_OTHER_NAME",
  "SAME_NAME_OTHER_CODE",
]);

/**
 * What a reviewer may decide about a row, as its marks and rivals suggest; the same verb once for each row that it is
 * about.
 */
export function offersFor(worked: Worked, row: number, rivals: Rivals): DecisionOffer[] {
  const {
      reports,
      assessed: {
        assessment: { settled, rows },
        language,
      },
    } = worked,
    labels = tasksOf(language).decisions;
  const offers: { verb: DecisionVerb; others: readonly number[] }[] = [],
    competing = rivals.of(row);
  const add = (verb: DecisionVerb, others: readonly number[]): void => {
    const key = others.join(",");
    if (!offers.some(offer => offer.verb === verb && offer.others.join(",") === key)) offers.push({ verb, others });
  };
  if (
    competing.some(other => rows.project[other] === rows.project[row] && rows.applicant[other] === rows.applicant[row])
  )
    add("prefer", []);
  const alike = sameProjectRows(worked, row).filter(
    other =>
      settled.winner[other] === row || settled.winner[row] === other || settled.winner[other] === settled.winner[row],
  );
  const split = [row, ...alike].some(one => reports[one]!.flags.some(flag => flag.code === "SPLIT_ROWS"));
  if (split && alike.length > 0) add("addUp", alike);
  for (const flag of reports[row]!.flags) {
    for (const other of flag.with) {
      if (LOST.has(flag.code) && rows.project[other] === rows.project[row]) add("otherProject", [other]);
      if (ABOUT_PROJECT.has(flag.code)) for (const verb of ["sameProject", "otherProject"] as const) add(verb, [other]);
      if (ABOUT_APPLICANT.has(flag.code))
        for (const verb of ["sameApplicant", "otherApplicant"] as const) add(verb, [other]);
    }
  }
  if (offers.length > 0 || reports[row]!.flags.some(flag => flag.severity === "review")) add("open", []);
  return offers.map(offer => ({ ...offer, label: labels[offer.verb] }));
}

/** The decisions in force; the key names verb and rows, and holds until the next run. */
export function decisionViews({ assessed: { reading, language } }: Worked): DecisionView[] {
  const labels = tasksOf(language).decisions;
  return reading.decisions.map(decision => {
    const verb = verbOf(decision),
      rows = rowsOf(decision);
    return {
      key: keyOf(decision),
      verb,
      label: labels[verb],
      rows,
      by: decision.by,
      on: decision.on,
      note: decision.note,
    };
  });
}

export function keyOf(decision: Decision): string {
  return `${verbOf(decision)}:${rowsOf(decision).join(",")}`;
}

export function rowsOf(decision: Decision): readonly number[] {
  switch (decision.kind) {
    case "prefer":
      return [decision.row];
    case "add-up":
    case "open":
      return decision.rows;
    default:
      return [decision.a, decision.b];
  }
}

export function verbOf(decision: Decision): DecisionVerb {
  switch (decision.kind) {
    case "prefer":
      return "prefer";
    case "add-up":
      return "addUp";
    case "open":
      return "open";
    case "same":
      return decision.of === "project" ? "sameProject" : "sameApplicant";
    case "different":
      return decision.of === "project" ? "otherProject" : "otherApplicant";
  }
}
