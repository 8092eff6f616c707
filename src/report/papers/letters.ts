import { readUscc } from "../../identity/uscc";
import { PAPER_TABLES } from "../../fields/paper-sheets";
import { fill } from "../../text/fill";
import { papersZh as texts } from "../../text/papers/zh-CN";
import type { LetterKind } from "../../text/papers/papers";
import type { SheetData, Written } from "../../workbook/ports";
import type { DocumentBlock, PaperDocument } from "./document";
import { byApplicant, type PaperRow } from "./paper-rows";
import { cellsOfField } from "./row-cells";
import { cellText } from "../../roster/blank-cell";
import { isPerson } from "./not-published";
import { paperSheet, type Round } from "./paper";
import { gapOf } from "./gap";
import { refusalsIn } from "./refusal";
import { printChineseDay } from "./working-days";

/** What one applicant is told, its applications together: everything that is missing at once, or all refusals. */
export interface Letter {
  readonly kind: LetterKind;
  readonly rows: readonly PaperRow[];
  readonly title: string;
  readonly address: string;
  readonly paragraphs: readonly string[];
}

/** A refusal that a person stated; whatever else refuses has to be confirmed first. */
const DECIDED = "REJECTED";
/** Reasons that keep an application from being looked into at all. */
const AT_THE_DOOR: ReadonlySet<string> = new Set(["LATE", "BARRED"]);
/** What a status says of an application that was not completed in time; any other withdrawal is the applicant's own. */
const GIVEN_UP = "视为放弃";
const KINDS = ["complete", "refuse", "notAccepted", "givenUp", "unconfirmed"] as const satisfies readonly LetterKind[];

/**
 * What each applicant has to complete, and why applications are not supported. All are drafts. A refusal is a letter
 * only where a person decided or confirmed it; the others are listed as still to be confirmed, never as letters.
 */
export function lettersOf(round: Round): Letter[] {
  const statuses = cellsOfField(round.assessed, "status"),
    refusal = refusalsIn(round);
  return byApplicant(round).flatMap(own => {
    const kinds = own.map(row => kindOf(round, row, cellText(statuses[row.row])));
    return KINDS.flatMap(kind => {
      const rows = own.filter((_, k) => kinds[k] === kind);
      return rows.length === 0
        ? []
        : [letter(round, kind, rows, kind === "complete" ? row => gap(round, row) : refusal)];
    });
  });
}

function kindOf(round: Round, row: PaperRow, status: string): LetterKind | null {
  const report = round.reports[row.row]!;
  if (row.standing === "withdrawn") return status.includes(GIVEN_UP) ? "givenUp" : null;
  if (row.standing === "refused") {
    if (!isConfirmed(round, row)) return "unconfirmed";
    const reasons = report.marks.filter(mark => mark.severity === "ineligible");
    return reasons.length > 0 && reasons.every(({ code }) => AT_THE_DOOR.has(code)) ? "notAccepted" : "refuse";
  }
  return row.standing === "open" && report.marks.some(mark => mark.severity === "block") ? "complete" : null;
}

/** A person refused the row, or found every reason of the rules in order (决定无误). */
function isConfirmed(round: Round, row: PaperRow): boolean {
  const reasons = round.reports[row.row]!.marks.filter(mark => mark.severity === "ineligible");
  return (
    reasons.some(mark => mark.code === DECIDED) || (reasons.length > 0 && reasons.every(mark => mark.state !== "open"))
  );
}

/** How each kind of letter is headed, begins, and says a row. */
function wordsOf(kind: LetterKind): { readonly title: string; readonly lead: string; readonly item: string } {
  const { letters: words } = texts;
  switch (kind) {
    case "complete":
      return { title: words.completeTitle, lead: words.completeLead, item: words.gap };
    case "notAccepted":
      return { title: words.notAcceptedTitle, lead: words.notAcceptedLead, item: words.refusal };
    case "givenUp":
      return { title: words.givenUpTitle, lead: words.givenUpLead, item: words.givenUp };
    default:
      return { title: words.refuseTitle, lead: words.refuseLead, item: words.refusal };
  }
}

function letter(round: Round, kind: LetterKind, rows: readonly PaperRow[], said: (row: PaperRow) => string): Letter {
  const { settings, assessed } = round,
    policy = assessed.assessment.policy.title,
    { title, lead, item } = wordsOf(kind);
  const items = rows.map((row, k) =>
    fill(item, {
      n: k + 1,
      application: fill(row.project === "" ? texts.letters.applicationOnly : texts.letters.application, {
        project: row.project,
        clause: row.clauseName,
      }),
      text: plain(said(row)),
    }),
  );
  const end =
    kind === "complete"
      ? fill(texts.letters.deadline, {
          date: settings.completeBy === null ? texts.toFill : printChineseDay(settings.completeBy),
        })
      : fill(texts.letters.hearing, { n: settings.hearingDays ?? texts.toFill });
  return {
    kind,
    rows,
    title,
    address: fill(texts.letters.address, { applicant: rows[0]!.applicant }),
    paragraphs: [fill(lead, { you: youOf(rows[0]!), policy, n: rows.length }), ...items, end],
  };
}

/** A person is spoken to as 你; whoever has a unit's code is a unit, however its name looks. */
function youOf({ applicant, uscc }: PaperRow): string {
  const { unit, person } = texts.letters.you;
  return isPerson(applicant) && readUscc(uscc).state !== "valid" ? person : unit;
}

/** What is missing or wrong; where no cell says it (a doubt that only input ends), the whole sentence. */
function gap(round: Round, row: PaperRow): string {
  const said = gapOf(round, row.row);
  return said === "" ? round.reports[row.row]!.explanation : said;
}

/** 补正和告知, a line a letter, to copy from. */
export function lettersSheet(round: Round): SheetData {
  const rows = lettersOf(round).map(({ kind, rows: own, address, paragraphs }): Written[] => [
    own.map(row => row.id).join(texts.list),
    own[0]!.applicant,
    texts.letterKinds[kind],
    [address, ...paragraphs].join("\n"),
  ]);
  return paperSheet("letters", [texts.parts.letters, texts.letters.head], PAPER_TABLES.letters, rows);
}

const NONE: readonly DocumentBlock[] = [
  { kind: "title", text: texts.parts.letters },
  { kind: "text", text: texts.letters.none },
];

/** The letters that can be sent once somebody has read them, one to a page. */
export function lettersDocument(round: Round): PaperDocument {
  const letters = lettersOf(round).filter(({ kind }) => kind !== "unconfirmed"),
    office = fill(texts.letters.office, { office: round.settings.office ?? texts.toFill });
  if (letters.length === 0) return { title: texts.parts.letters, across: false, blocks: NONE };
  return {
    title: texts.parts.letters,
    across: false,
    blocks: letters.flatMap((one, k): DocumentBlock[] => [
      ...(k === 0 ? [] : [{ kind: "new-page" } as const]),
      { kind: "label", text: texts.letters.head },
      { kind: "title", text: one.title },
      { kind: "address", text: one.address },
      ...one.paragraphs.map(text => ({ kind: "text", text }) as const),
      { kind: "right", text: office },
    ]),
  };
}

/** A sentence without its stop, to stand within another one. */
function plain(sentence: string): string {
  return sentence.endsWith(texts.stop) ? sentence.slice(0, -texts.stop.length) : sentence;
}
