import type { PaperSettings } from "../../roster/paper-settings";
import type { PaperLook, SheetColumn, SheetData, Written } from "../../workbook/ports";
import type { PaperColumn, PaperPart } from "../../fields/paper-sheets";
import { papersZh } from "../../text/papers/zh-CN";
import type { Assessed } from "../assessed";
import type { RowReport } from "../row-report";
import { paperRows, type PaperRow } from "./paper-rows";

/** All that papers of one round are made from. */
export interface Round {
  readonly assessed: Assessed;
  readonly reports: readonly RowReport[];
  readonly rows: readonly PaperRow[];
  readonly settings: PaperSettings;
}

export function roundOf(assessed: Assessed, reports: readonly RowReport[]): Round {
  const settings = assessed.contents.papers;
  return { assessed, reports, rows: paperRows(assessed, reports, settings), settings };
}

/** What a paper of a round is headed: whose, of which batch where the office says it, and what it is. */
export function titleOf({ assessed, settings }: Round, part: PaperPart): string {
  return [
    assessed.assessment.policy.title,
    ...(settings.batch === null ? [] : [settings.batch]),
    papersZh.parts[part],
  ].join("\u3000");
}

type Look = Omit<SheetColumn, "header">;
const MONEY_WAN: Look = { format: "wan", width: 11 },
  MONEY: Look = { format: "yuan", width: 14 };
const text = (width: number): Look => ({ format: "text", width, wrap: true });

/**
 * How each column of a paper looks, whatever paper it stands in. A4 across has room for about 135 digits at full size,
 * upright for 92: a paper that is wider is printed smaller.
 */
const LOOKS: Partial<Readonly<Record<PaperColumn, Look>>> = {
  id: { format: "text", width: 5, centred: true, wrap: true },
  applicant: text(22),
  uscc: { format: "text", width: 20 },
  project: text(22),
  clause: text(15),
  basis: MONEY_WAN,
  computed: MONEY_WAN,
  reviewed: MONEY_WAN,
  proposed: MONEY_WAN,
  note: text(31),
  reason: text(62),
  waits: text(52),
  payee: text(18),
  bank: text(18),
  account: { format: "text", width: 21 },
  amount: MONEY,
  whole: MONEY,
  paidBefore: MONEY,
  remainder: MONEY,
  capitals: text(18),
  payable: text(17),
  letter: text(14),
  text: text(80),
  budget: { format: "yuan", width: 18 },
  proposedYuan: { format: "yuan", width: 16 },
  open: { format: "integer", width: 12 },
  over: { format: "yuan", width: 18 },
  proRata: { format: "yuan", width: 16 },
  score: { format: "text", width: 10, centred: true },
  byScore: { format: "yuan", width: 16 },
  item: text(44),
  left: { format: "yuan", width: 16 },
  right: { format: "yuan", width: 16 },
  difference: { format: "yuan", width: 12 },
  verdict: { format: "text", width: 40, wrap: true, centred: true },
  standing: { format: "text", width: 9, wrap: true, centred: true },
  granted: { format: "yuan", width: 14 },
  paid: { format: "yuan", width: 14 },
  line: text(6),
  year: text(6),
  batch: text(14),
  policyName: text(18),
  tier: text(6),
  kind: text(12),
  projectNumber: text(12),
  level: text(8),
  business: text(8),
  answers: text(6),
  receipt: text(16),
  setting: text(20),
  content: text(34),
  hint: text(36),
};

export function paperColumns(names: readonly PaperColumn[]): SheetColumn[] {
  return names.map(name => ({
    header: papersZh.columns[name],
    ...(LOOKS[name] ?? { format: "text", width: 16, wrap: true }),
  }));
}

/** A part of a paper as a sheet: its title, lines, table, and what stands below it; an empty table says that it is. */
export function paperSheet(
  part: PaperPart,
  lines: readonly string[],
  columns: readonly PaperColumn[],
  rows: readonly (readonly Written[])[],
  more: { readonly shades?: SheetData["shades"] } & Partial<PaperLook> = {},
): SheetData {
  const { shades = [], across = true, foot = [], ...look } = more;
  return {
    name: papersZh.parts[part],
    lines: rows.length > 0 ? lines : [...lines, papersZh.none],
    columns: paperColumns(columns),
    rows,
    shades,
    paper: { across, foot, ...look },
  };
}

/** Running text as a sheet: a paragraph a row, and below it who signs, on the right. */
export function textSheet(
  part: PaperPart,
  lines: readonly string[],
  paragraphs: readonly string[],
  signed: readonly string[] = [],
): SheetData {
  return {
    name: papersZh.parts[part],
    lines,
    columns: [{ header: "", format: "text", width: 80, wrap: true }],
    rows: paragraphs.map(text => [text]),
    shades: [],
    paper: { across: false, foot: signed, running: true },
  };
}
