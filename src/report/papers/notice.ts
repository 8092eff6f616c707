import { fill } from "../../text/fill";
import { papersZh as texts } from "../../text/papers/zh-CN";
import type { NoticeProblem, PaperColumn } from "../../text/papers/papers";
import type { SheetData, Written } from "../../workbook/ports";
import { wanCell } from "../yuan-cell";
import { paperSheet, type Round } from "./paper";
import type { PaperRow } from "./paper-rows";
import { sumCell, sumOf, wanText } from "./sums";
import { lastDayOf, printChineseDay } from "./working-days";

const COLUMNS: readonly PaperColumn[] = ["id", "applicant", "project", "clause", "proposed"];
const PROPOSED = COLUMNS.indexOf("proposed");

export interface Notice {
  readonly sheets: readonly SheetData[];
  /** Why it is no final text; empty where it is one. */
  readonly problems: readonly string[];
}

/**
 * 公示稿: the list and its text. It is headed as a draft, with the reasons, as long as something keeps it from being
 * final.
 */
export function notice(round: Round): Notice {
  const listed = round.rows.filter(row => row.standing === "supported"),
    problems = problemsOf(round, listed),
    publishable = listed.filter(row => !hasNumber(row));
  const { policy } = round.assessed.assessment,
    title = fill(texts.notice.title, { policy: policy.title, batch: round.settings.batch ?? "" });
  const drafts = problems.map(text => fill(texts.draft, { text })),
    lines = [title, ...drafts, texts.unitWan],
    head = lines.length + 1;
  const { settled } = round.assessed.assessment;
  const rows: Written[][] = publishable.map((row, k) => [
    String(k + 1),
    row.applicant,
    row.project,
    row.clauseName,
    wanCell(settled.proposed[row.row]!),
  ]);
  const sum = sumOf(publishable.map(row => settled.proposed[row.row]!));
  const total: Written[] = COLUMNS.map(() => null);
  total[1] = fill(texts.total, { n: publishable.length });
  total[PROPOSED] = sumCell(
    PROPOSED,
    rows.length === 0 ? [] : [{ from: 0, to: rows.length - 1 }],
    head,
    sum.fen,
    "wan",
  );
  const list = paperSheet("notice", lines, COLUMNS, [...rows, total], {
    shades: [...rows.map(() => "" as const), "total"],
    across: false,
  });
  const text = paperSheet(
    "noticeText",
    [title, ...drafts],
    ["text"],
    noticeText(round, publishable).map(t => [t]),
    {
      across: false,
    },
  );
  return { sheets: [text, list], problems };
}

/** The paragraphs of the notice; what the office did not give is a place to fill in. */
export function noticeText(round: Round, listed: readonly PaperRow[]): string[] {
  const { notice: words, toFill } = texts,
    { settings } = round,
    { policy, rows, settled } = round.assessed.assessment;
  const given = (template: string, text: string | null): string => fill(template, { text: text ?? toFill });
  return [
    fill(words.lead, {
      policy: policy.title,
      procedure: settings.procedure ?? words.procedure,
      units: new Set(listed.map(row => rows.applicant[row.row]!)).size,
      rows: listed.length,
      amount: wanText(sumOf(listed.map(row => settled.proposed[row.row]!)).fen),
    }),
    periodText(round),
    words.objections,
    words.reserve,
    given(words.consulting, settings.consulting),
    given(words.objectionDesk, settings.objectionDesk),
    given(words.supervision, settings.supervision),
    given(words.address, settings.address),
    fill(words.office, {
      office: settings.office ?? toFill,
      date: settings.noticeFrom === null ? toFill : printChineseDay(settings.noticeFrom),
    }),
  ];
}

function periodText({ settings: { noticeFrom, noticeTo, noticeDays } }: Round): string {
  const { notice: words, toFill } = texts;
  const said = (to: string): string =>
    fill(words.period, { from: noticeFrom === null ? toFill : printChineseDay(noticeFrom), to, n: noticeDays });
  if (noticeTo !== null) return said(printChineseDay(noticeTo));
  if (noticeFrom === null) return said(toFill);
  const last = lastDayOf(noticeFrom, noticeDays);
  return "to" in last
    ? said(printChineseDay(last.to))
    : said(`${toFill}（${fill(texts.calendarUnknown, { year: last.unknownYear })}）`);
}

function problemsOf(round: Round, listed: readonly PaperRow[]): string[] {
  const { refused } = texts.notice,
    open = round.rows.filter(row => row.standing === "open").length;
  const of = (problem: NoticeProblem, values: Readonly<Record<string, string | number>>): string =>
    fill(refused[problem], values);
  const { settled } = round.assessed.assessment,
    total = sumOf(round.rows.map(row => settled.proposed[row.row]!)).fen,
    sum = sumOf(listed.filter(row => !hasNumber(row)).map(row => settled.proposed[row.row]!)).fen;
  return [
    ...(open === 0 ? [] : [of("open", { n: open })]),
    ...listed.flatMap(row => [
      ...(row.applicant === texts.unnamed ? [of("unnamed", { id: row.id })] : []),
      ...[row.applicant, row.project].filter(holdsNumber).map(text => of("digits", { id: row.id, text: masked(text) })),
      ...(isPerson(row.applicant) ? [of("person", { id: row.id, text: row.applicant })] : []),
    ]),
    ...(open === 0 && sum !== total ? [of("sum", { left: wanText(sum), right: wanText(total) })] : []),
  ];
}

function hasNumber(row: PaperRow): boolean {
  return holdsNumber(row.applicant) || holdsNumber(row.project);
}

/** Longest part of a text that is looked at; a cell holds at most 32 767 characters. */
const LONGEST = 32_767;

/**
 * Whether a text holds a mobile number (11 digits from 13 on), an identity number (17 digits and a digit or X) or 15
 * and more digits, as accounts have; blanks and hyphens between digits do not hide one.
 */
export function holdsNumber(text: string): boolean {
  const plain = text.normalize("NFKC").slice(0, LONGEST);
  let run = "";
  for (const character of `${plain}\n`) {
    if (character >= "0" && character <= "9") run += character;
    else if (run !== "" && (character === " " || character === "-")) continue;
    else {
      if (run.length >= 15) return true;
      if (run.length === 11 && run[0] === "1" && run[1]! >= "3") return true;
      run = "";
    }
  }
  return false;
}

/** All digits but the first two of a text that cannot be published, so that the refusal does not print it either. */
function masked(text: string): string {
  let seen = 0;
  return [...text.normalize("NFKC")].map(c => (c >= "0" && c <= "9" && ++seen > 2 ? "*" : c)).join("");
}

const ORGANISATION = [
  "公司",
  "厂",
  "院",
  "所",
  "中心",
  "学",
  "会",
  "部",
  "社",
  "集团",
  "店",
  "行",
  "局",
  "室",
  "园",
  "基地",
  "企业",
  "合伙",
];

/** Two to four Chinese characters without a word of an organisation: a person's name, for somebody to look at. */
export function isPerson(name: string): boolean {
  const plain = name.normalize("NFKC").replace(/[\s·•]/g, "");
  const length = [...plain].length;
  return (
    length >= 2 && length <= 4 && /^\p{Script=Han}+$/u.test(plain) && !ORGANISATION.some(word => plain.includes(word))
  );
}
