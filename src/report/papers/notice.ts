import { fenAt, fenSum } from "../../money/fen";
import { fill } from "../../text/fill";
import { OFFICE_LANGUAGE } from "../../text/languages";
import { textsOf } from "../../text/of";
import type { Language } from "../../text/texts";
import { papersZh as texts } from "../../text/papers/zh-CN";
import { PAPER_TABLES, type PaperColumn } from "../../fields/paper-sheets";
import type { NoticeProblem } from "../../text/papers/papers";
import { PAPER_SETTING_WORDS, type NoticePeriod } from "../../roster/paper-settings";
import type { SheetData, Written } from "../../workbook/ports";
import { wanCell } from "../yuan-cell";
import type { PaperDocument } from "./document";
import { holdsAccount, holdsNumber, isPerson, masked } from "./not-published";
import { paperSheet, textSheet, type Round } from "./paper";
import type { PaperRow } from "./paper-rows";
import { sumCell, sumOf, wanText } from "./sums";
import { lastDayOf, printChineseDay } from "./working-days";

const COLUMNS: readonly PaperColumn[] = PAPER_TABLES.notice;
const PROPOSED = COLUMNS.indexOf("proposed");

/** How a paragraph begins on a sheet, which knows no first line. */
const INDENT = "\u3000\u3000";

/** What a notice says, whether it becomes sheets or a document. */
interface Notice {
  readonly title: string;
  /** Why it is no final text, one line each; empty where it is one. */
  readonly drafts: readonly string[];
  readonly paragraphs: readonly string[];
  readonly signed: string;
  readonly listed: readonly PaperRow[];
}

/** The rows that a notice lists: supported, and without a number that must not go out. */
export function publishable({ rows }: Pick<Round, "rows">): readonly PaperRow[] {
  return rows.filter(row => row.standing === "supported" && !hasNumber(row));
}

function noticeOf(round: Round): Notice {
  const listed = round.rows.filter(row => row.standing === "supported"),
    onList = publishable(round),
    { policy } = round.assessed.assessment,
    { settings } = round;
  return {
    title: settings.noticeTitle ?? fill(texts.notice.title, { policy: policy.title, batch: settings.batch ?? "" }),
    drafts: problemsOf(round, listed).map(text => fill(texts.draft, { text })),
    paragraphs: noticeText(round, onList),
    signed: signed(round),
    listed: onList,
  };
}

/** The applications that the notice lists: supported, and without a number that must not be published. */
export function noticeRows({ rows }: Round): readonly PaperRow[] {
  return rows.filter(row => row.standing === "supported" && !hasNumber(row));
}

/**
 * 公示稿: its text and the list, a sheet each. It is headed as a draft, with the reasons, as long as something keeps it
 * from being final.
 */
export function noticeSheets(round: Round): SheetData[] {
  const { title, drafts, paragraphs, signed: signature, listed } = noticeOf(round),
    lines = [title, ...drafts, texts.unitWan],
    head = lines.length + 1;
  const { settled } = round.assessed.assessment;
  const rows: Written[][] = listed.map((row, k) => [
    String(k + 1),
    row.applicant,
    row.project,
    row.clauseName,
    wanCell(fenAt(settled.proposed, row.row)),
  ]);
  const sum = sumOf(listed.map(row => settled.proposed[row.row]!));
  const total: Written[] = COLUMNS.map(() => null);
  total[1] = fill(texts.total, { n: listed.length });
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
  const annexed = [...paragraphs, fill(texts.notice.annexLine, { name: texts.parts.notice })],
    indented = annexed.map(line => `${INDENT}${line}`),
    text = textSheet("noticeText", [title, ...drafts], indented, signature.split("\u3000"));
  return [text, list];
}

/** 公示稿 as a document: the text, and the list as its annex on a page of its own. */
export function noticeDocument(round: Round): PaperDocument {
  const { title, drafts, paragraphs, signed: signature, listed } = noticeOf(round),
    { settled } = round.assessed.assessment,
    amounts = listed.map(row => fenSum(BigInt(settled.proposed[row.row]!)));
  return {
    title,
    across: false,
    blocks: [
      ...drafts.map(text => ({ kind: "label", text }) as const),
      { kind: "title", text: title },
      ...paragraphs.map(text => ({ kind: "text", text }) as const),
      { kind: "text", text: fill(texts.notice.annexLine, { name: texts.parts.notice }) },
      ...signature.split("\u3000").map(text => ({ kind: "right", text }) as const),
      { kind: "new-page" },
      { kind: "label", text: texts.notice.annex },
      { kind: "title", text: texts.parts.notice },
      { kind: "unit", text: texts.unitWan },
      {
        kind: "table",
        headers: COLUMNS.map(column => texts.columns[column]),
        widths: [1.1, 4, 4, 3, 2.6],
        figures: COLUMNS.map(column => column === "proposed"),
        rows: [
          ...listed.map((row, k) => [String(k + 1), row.applicant, row.project, row.clauseName, wanText(amounts[k]!)]),
          [
            "",
            fill(texts.total, { n: listed.length }),
            "",
            "",
            wanText(fenSum(amounts.reduce<bigint>((sum, fen) => sum + fen, 0n))),
          ],
        ],
      },
    ],
  };
}

/** Why a notice of this round is no final text, in the language of who writes it; empty where it is one. */
export function noticeProblems(round: Round, language: Language = OFFICE_LANGUAGE): readonly string[] {
  const listed = round.rows.filter(row => row.standing === "supported");
  return problemsOf(round, listed, language);
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
    given(words.objectionOffice, settings.objectionOffice),
    given(words.supervision, settings.supervision),
    given(words.address, settings.address),
  ];
}

function signed({ settings: { office, noticeFrom } }: Round): string {
  const { notice: words, toFill } = texts;
  return fill(words.office, {
    office: office ?? toFill,
    date: noticeFrom === null ? toFill : printChineseDay(noticeFrom),
  });
}

/** As most notices have it, where the office has said nothing. */
const USUAL: NoticePeriod = { days: 5, workingDays: true };

/** The first day counts. An end that the office gives itself stands, and then no number of days is claimed. */
function periodText({ settings: { noticeFrom, noticeTo, noticePeriod } }: Round): string {
  const { notice: words, toFill } = texts,
    from = noticeFrom === null ? toFill : printChineseDay(noticeFrom),
    { days, workingDays } = noticePeriod ?? USUAL;
  if (noticeTo !== null && noticePeriod === null) return fill(words.span, { from, to: printChineseDay(noticeTo) });
  const said = (to: string): string => fill(workingDays ? words.period : words.plainPeriod, { from, to, n: days });
  if (noticeTo !== null) return said(printChineseDay(noticeTo));
  if (noticeFrom === null) return said(toFill);
  if (!workingDays) return said(printChineseDay(noticeFrom + days - 1));
  const last = lastDayOf(noticeFrom, days);
  return "to" in last
    ? said(printChineseDay(last.to))
    : said(fill(texts.noted, { text: toFill, note: fill(texts.calendarUnknown, { year: last.unknownYear }) }));
}

/** Cells of one kind that are named; the others are counted. */
const MOST_NAMED = 60;

function problemsOf(round: Round, listed: readonly PaperRow[], language: Language = OFFICE_LANGUAGE): string[] {
  const { messages, sentences } = textsOf(language),
    words = messages.noticeProblems,
    open = round.rows.filter(row => row.standing === "open").length;
  const of = (problem: NoticeProblem, values: Readonly<Record<string, string | number>>): string =>
    fill(words[problem], values);
  const { settled } = round.assessed.assessment,
    total = sumOf(round.rows.filter(row => row.standing !== "later").map(row => settled.proposed[row.row]!)).fen,
    sum = sumOf(listed.filter(row => !hasNumber(row)).map(row => settled.proposed[row.row]!)).fen;
  /** One line for all cells of a kind, however many: people read them above the list. */
  const lineOf = (
    problem: "unnamed" | "digits" | "person",
    cells: readonly (readonly [PaperRow, string])[],
  ): string[] => {
    if (cells.length === 0) return [];
    const named = cells
      .slice(0, MOST_NAMED)
      .map(([{ id }, text]) => fill(text === "" ? words.row : words.cell, { id, text }));
    const rest = cells.length > MOST_NAMED ? fill(words.more, { n: cells.length }) : "";
    return [of(problem, { cells: named.join(sentences.list) + rest })];
  };
  const cellsWith = (is: (text: string) => boolean): [PaperRow, string][] =>
    listed.flatMap(row =>
      [row.applicant, row.project].filter(is).map((text): [PaperRow, string] => [row, masked(text)]),
    );
  return [
    ...(listed.length === 0 ? [of("none", {})] : []),
    ...(open === 0 ? [] : [of("open", { n: open })]),
    ...lineOf(
      "unnamed",
      listed.filter(row => row.applicant === texts.unnamed).map(row => [row, ""]),
    ),
    ...lineOf("digits", cellsWith(holdsNumber)),
    ...lineOf(
      "person",
      listed.filter(row => isPerson(row.applicant)).map(row => [row, row.applicant]),
    ),
    ...settingsWithNumbers(round).map(item => of("digitsInSetting", { item })),
    ...(open === 0 && sum !== total ? [of("sum", { left: wanText(sum), right: wanText(total) })] : []),
  ];
}

/** What the office gave for the notice; its own telephones may stand there, as they do in every notice. */
function settingsWithNumbers({ settings }: Round): string[] {
  const told = ["noticeTitle", "batch", "procedure"] as const,
    reached = ["consulting", "objectionOffice", "supervision", "address", "office"] as const;
  return [
    ...told.filter(item => holdsNumber(settings[item] ?? "")),
    ...reached.filter(item => holdsAccount(settings[item] ?? "")),
  ].map(item => PAPER_SETTING_WORDS[item][0]);
}

function hasNumber(row: PaperRow): boolean {
  return holdsNumber(row.applicant) || holdsNumber(row.project);
}
