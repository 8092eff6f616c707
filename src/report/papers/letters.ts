import { PAPER_TABLES } from "../../fields/paper-sheets";
import { gapInWords } from "../../explain/explain";
import { fill } from "../../text/fill";
import { papersZh as texts } from "../../text/papers/zh-CN";
import type { LetterKind } from "../../text/papers/papers";
import { OFFICE_LANGUAGE } from "../../text/languages";
import type { SheetData, Written } from "../../workbook/ports";
import type { DocumentBlock, PaperDocument } from "./document";
import { byApplicant, type PaperRow } from "./paper-rows";
import { paperSheet, type Round } from "./paper";
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

/**
 * What each applicant has to complete, and why applications are not supported. All are drafts. A refusal is a letter
 * only where a person decided or confirmed it; the others are listed as still to be confirmed, never as letters.
 */
export function lettersOf(round: Round): Letter[] {
  return byApplicant(round).flatMap(own => {
    const of = (kind: LetterKind): readonly PaperRow[] => own.filter(row => kindOf(round, row) === kind);
    return (["complete", "refuse", "unconfirmed"] as const).flatMap(kind => {
      const rows = of(kind);
      return rows.length === 0 ? [] : [letter(round, kind, rows)];
    });
  });
}

function kindOf(round: Round, row: PaperRow): LetterKind | null {
  const report = round.reports[row.row]!;
  if (row.standing === "refused") return isConfirmed(round, row) ? "refuse" : "unconfirmed";
  return row.standing === "open" && report.marks.some(mark => mark.severity === "block") ? "complete" : null;
}

/** A person refused the row, or found every reason of the rules in order (决定无误). */
function isConfirmed(round: Round, row: PaperRow): boolean {
  const reasons = round.reports[row.row]!.marks.filter(mark => mark.severity === "ineligible");
  return (
    reasons.some(mark => mark.code === DECIDED) || (reasons.length > 0 && reasons.every(mark => mark.state !== "open"))
  );
}

function letter(round: Round, kind: LetterKind, rows: readonly PaperRow[]): Letter {
  const words = texts.letters,
    { settings, assessed } = round,
    policy = assessed.assessment.policy.title;
  const items = rows.map((row, k) =>
    fill(kind === "complete" ? words.gap : words.refusal, {
      n: k + 1,
      project: row.project === "" ? row.clauseName : row.project,
      clause: row.clauseName,
      text: plain(kind === "complete" ? gap(round, row) : round.reports[row.row]!.explanation),
    }),
  );
  const deadline = settings.completeBy === null ? texts.toFill : printChineseDay(settings.completeBy);
  return {
    kind,
    rows,
    title: kind === "complete" ? words.completeTitle : words.refuseTitle,
    address: fill(words.address, { applicant: rows[0]!.applicant }),
    paragraphs:
      kind === "complete"
        ? [fill(words.completeLead, { policy, n: rows.length }), ...items, fill(words.deadline, { date: deadline })]
        : [
            fill(words.refuseLead, { policy, n: rows.length }),
            ...items,
            fill(words.hearing, { n: settings.hearingDays ?? texts.toFill }),
          ],
  };
}

/** What is missing or wrong; where no cell says it (a doubt that only input ends), the whole sentence. */
function gap({ assessed, reports }: Round, row: PaperRow): string {
  const { assessment, contents } = assessed,
    report = reports[row.row]!,
    said = gapInWords(
      assessment,
      row.row,
      { marks: report.marks, facts: contents.origins, decisions: [] },
      OFFICE_LANGUAGE,
    );
  return said === "" ? report.explanation : said;
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

/** The letters that can be sent once somebody has read them, one to a page. */
export function lettersDocument(round: Round): PaperDocument {
  const letters = lettersOf(round).filter(({ kind }) => kind !== "unconfirmed"),
    office = fill(texts.letters.office, { office: round.settings.office ?? texts.toFill });
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
