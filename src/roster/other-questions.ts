import type { Applications } from "../fields/columns";
import type { Field } from "../fields/table";
import type { Cell } from "../workbook/ports";
import { writtenText } from "./blank-cell";
import type { Finding } from "./findings";
import { isKnownUnused } from "./known-words";
import { holdsDays, unreadOf, withColumn, type OtherUnread } from "./other-by-content";
import { records, type OtherQuestion, type OtherTable } from "./other-records";
import { headerWord, type OtherSheet } from "./other-sheets";
import type { OtherColumn } from "./other-vocabulary";
import { headerUnit } from "./units";
import { isFigure, namesMoney } from "./unread-columns";
import type { WhatIf } from "./what-if";

/** What the fields of a roster are called on the other sheets, for what people say of their columns. */
export const OTHER_OF_FIELD: Readonly<Partial<Record<Field, readonly OtherColumn[]>>> = {
  applicant: ["applicant"],
  uscc: ["uscc"],
  clause: ["clause"],
  project: ["project"],
  projectNumber: ["projectNumber"],
  level: ["level"],
  hadLevel: ["level"],
  year: ["year"],
  batch: ["batch"],
  paid: ["disbursed"],
  approved: ["granted"],
  reviewed: ["granted"],
  recognisedOn: ["decidedOn"],
};

const SAMPLES = 3,
  LONGEST_SAMPLE = 40;
const NO_PAYMENT = /拟|申请|申报|应|未|待|剩余|结余|序号|编号|户|账|电话|人数/;

/**
 * What a ledger or a ban leaves to ask (docs/rules.md, 6): figures of money where no column says what was paid, days
 * where no column says when it was decided.
 */
export function otherQuestionsOf(
  found: OtherSheet,
  rows: readonly (readonly Cell[])[],
  said: ReadonlySet<string>,
  made: (sheet: OtherSheet) => ReturnType<typeof records>,
): readonly OtherQuestion[] {
  const asked = (column: OtherColumn, choice: Field, could: (unread: OtherUnread) => boolean): OtherQuestion[] =>
    unreadOf(found, rows, said)
      .filter(could)
      .map(unread => ({
        header: unread.header,
        samples: samplesOf(unread),
        choice,
        otherwise: made(withColumn(found, column, unread)),
      }));
  if (found.kind === "ledger" && !found.columns.has("granted") && !found.columns.has("disbursed"))
    return asked("disbursed", "paid", isMoney);
  if (found.kind === "ban" && found.columns.has("reason") && !found.columns.has("decidedOn"))
    return asked("decidedOn", "recognisedOn", holdsDays);
  return [];
}

function isMoney({ header, cells }: OtherUnread): boolean {
  const core = headerWord(header);
  if (!cells.every(isFigure) || NO_PAYMENT.test(core)) return false;
  return headerUnit([header]) !== null || (namesMoney(core) && !(isKnownUnused(core) && !/^金额|^资金/.test(core)));
}

function samplesOf({ cells }: OtherUnread): string[] {
  const texts = cells.map(cell => writtenText(cell).trim().slice(0, LONGEST_SAMPLE)).filter(t => !/\d{12}/.test(t));
  return [...new Set(texts)].slice(0, SAMPLES);
}

/** The questions that some row's outcome, amount or standing hangs on. `joined`: the rows, with other sheets so. */
export function otherQuestions(
  tables: readonly OtherTable[],
  whatIf: WhatIf,
  joined: (tables: readonly OtherTable[]) => Applications,
): Finding[] {
  return tables.flatMap(table =>
    (table.asks ?? []).flatMap(({ header, samples, choice, otherwise }): Finding[] => {
      const rows = whatIf.changedBy(joined(tables.map(one => (one === table ? otherwise : one))));
      if (rows.length === 0) return [];
      return [
        {
          code: "COLUMN_UNREAD",
          sheet: table.sheet,
          row: null,
          column: header,
          values: {},
          question: { samples, choices: [choice, "unused"], rows },
        },
      ];
    }),
  );
}
