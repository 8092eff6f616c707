import { sheetRow } from "../../src/fields/row-numbers";
import { RowMarks, type SideMark } from "../../src/engine/row-marks";
import { totals } from "../../src/engine/totals";
import type { Decisions } from "../../src/engine/decisions";
import type { ReadingValues } from "../../src/engine/switches";
import { questionsByRow } from "../../src/roster/findings";
import type { Assessed } from "../../src/report/assessed";
import type { Finding, RosterTable, RowOrigin, Decision } from "../../src/roster/contents";
import { RowCells } from "../../src/roster/row-cells";
import type { LedgerHas } from "../../src/roster/ledger-receipts";
import { NO_PAPER_SETTINGS, type PaperSettings } from "../../src/roster/paper-settings";
import type { Language } from "../../src/text/texts";
import { assess, factsOf, type Row } from "../explain/rows";

export interface Given {
  readonly readings?: ReadingValues;
  readonly language?: Language;
  readonly tables?: readonly RosterTable[];
  readonly findings?: readonly Finding[];
  readonly sideMarks?: readonly SideMark[];
  readonly origins?: readonly Partial<RowOrigin>[];
  readonly decisions?: readonly Decision[];
  readonly settled?: Decisions;
  readonly confirmed?: readonly string[];
  readonly papers?: Partial<PaperSettings>;
  readonly ledgerHas?: Partial<LedgerHas>;
}

/** A roster's assessment as the report takes it; row k stands in worksheet row k + 5. */
export function assessed(rows: readonly Row[], given: Given = {}): Assessed {
  const assessment = assess(rows, given.readings ?? {}, given.settled, questionsByRow(given.findings ?? [])),
    confirmed = new Set(given.confirmed ?? []),
    sideMarks = given.sideMarks ?? [];
  const origins = factsOf(rows).map((facts, k): RowOrigin => ({
    row: sheetRow(k + 5),
    uscc: "",
    projectNumber: "",
    ...facts,
    ...given.origins?.[k],
  }));
  const table: RosterTable = {
    sheet: "申报汇总表",
    headers: ["序号", "申报单位"],
    fields: [{ field: "serial" }, { field: "applicant" }],
    units: [null, null],
    headerRow: 4,
    first: 0,
    rows: RowCells.of(origins.map(o => [o.id, o.applicant])),
  };
  return {
    assessment,
    marks: new RowMarks(assessment, sideMarks, confirmed),
    totals: totals(assessment.rows, assessment.awards, assessment.settled),
    confirmed,
    lapsed: [],
    language: given.language ?? "zh-CN",
    contents: {
      applications: assessment.rows,
      origins,
      tables: given.tables ?? [table],
      sideMarks,
      findings: given.findings ?? [],
      batches: [],
      readings: [],
      decisions: given.decisions ?? [],
      roundInLedger: null,
      ledgerHas: { tables: [], unit: null, lastLine: 0, ...given.ledgerHas },
      papers: { ...NO_PAPER_SETTINGS, ...given.papers },
    },
    receipt: {
      policy: "p",
      policyVersion: "1",
      policyHash: "sha256:a",
      engineVersion: "0.1.0",
      asOf: "2026-11-23",
      inputHash: "sha256:b",
      readings: assessment.readings,
    },
  };
}
