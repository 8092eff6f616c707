import type { PaperSettings } from "../../roster/paper-settings";
import type { SheetColumn, SheetData, Written } from "../../workbook/ports";
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
  return { assessed, reports, rows: paperRows(assessed, reports), settings: assessed.reading.papers };
}

type Look = Omit<SheetColumn, "header">;
const NARROW: Look = { format: "text", width: 7, centred: true };
const MONEY_WAN: Look = { format: "wan", width: 14 };
const LONG: Look = { format: "text", width: 30, wrap: true };

/** How each column of a paper looks, whatever paper it stands in. */
const LOOKS: Partial<Readonly<Record<PaperColumn, Look>>> = {
  id: NARROW,
  applicant: { format: "text", width: 28, wrap: true },
  uscc: { format: "text", width: 21 },
  project: LONG,
  clause: { format: "text", width: 22, wrap: true },
  basis: MONEY_WAN,
  computed: MONEY_WAN,
  reviewed: MONEY_WAN,
  proposed: MONEY_WAN,
  note: { format: "text", width: 56, wrap: true },
  reason: { format: "text", width: 60, wrap: true },
  waits: { format: "text", width: 40, wrap: true },
  payee: { format: "text", width: 28, wrap: true },
  bank: { format: "text", width: 26, wrap: true },
  account: { format: "text", width: 24 },
  amount: { format: "yuan", width: 16 },
  whole: { format: "yuan", width: 16 },
  paidBefore: { format: "yuan", width: 16 },
  remainder: { format: "yuan", width: 16 },
  capitals: { format: "text", width: 32, wrap: true },
  text: { format: "text", width: 74, wrap: true },
  budget: { format: "yuan", width: 18 },
  proposedYuan: { format: "yuan", width: 18 },
  open: { format: "integer", width: 12 },
  over: { format: "yuan", width: 18 },
  proRata: { format: "yuan", width: 18 },
  score: { format: "text", width: 10 },
  byScore: { format: "yuan", width: 18 },
  left: { format: "yuan", width: 18 },
  right: { format: "yuan", width: 18 },
  difference: { format: "yuan", width: 14 },
  granted: { format: "yuan", width: 16 },
  paid: { format: "yuan", width: 16 },
};

export function paperColumns(names: readonly PaperColumn[]): SheetColumn[] {
  return names.map(name => ({
    header: papersZh.columns[name],
    ...(LOOKS[name] ?? { format: "text", width: 16, wrap: true }),
  }));
}

/** A part of a paper as a sheet: its title, lines, table, and what stands below it. */
export function paperSheet(
  part: PaperPart,
  lines: readonly string[],
  columns: readonly PaperColumn[],
  rows: readonly (readonly Written[])[],
  more: { readonly shades?: SheetData["shades"]; readonly across?: boolean; readonly foot?: readonly string[] } = {},
): SheetData {
  return {
    name: papersZh.parts[part],
    lines,
    columns: paperColumns(columns),
    rows,
    shades: more.shades ?? [],
    paper: { across: more.across ?? true, foot: more.foot ?? [] },
  };
}
