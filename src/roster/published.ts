import { BLANK, EXACT, PUBLISHED, type Applications } from "../fields/columns";
import { readAmount } from "../money/amount-as-written";
import type { Exact } from "../money/exact";
import { hundredthsOf } from "../money/hundredths";
import type { Policy } from "../policy/model";
import { DecisionRows } from "./decision-rows";
import { cellOf, findingAt, textIn, type OtherRecord, type OtherTable } from "./other-records";
import { OTHER_HEADERS } from "./other-vocabulary";
import type { Finding, RowOrigins } from "./contents";
import type { Round } from "./round";
import { headerUnit } from "./units";

/** The columns of 公示记录 as the product writes them, in order. */
export const PUBLISHED_COLUMNS: readonly {
  readonly column: keyof (typeof OTHER_HEADERS)["published"];
  readonly header: string;
}[] = (Object.keys(OTHER_HEADERS.published) as (keyof (typeof OTHER_HEADERS)["published"])[]).map(column => ({
  column,
  header: OTHER_HEADERS.published[column][0],
}));

export interface Published {
  readonly columns: Partial<Pick<Applications, "noticed" | "published">>;
  readonly findings: readonly Finding[];
}

/** What tells which rows a notice would have listed, had they been supported when it went out. */
export interface NoticeRounds {
  /** The round of each row. */
  readonly rounds: readonly Round[];
  /** 序号 of rows that the office leaves for a later batch. */
  readonly later: readonly string[];
}

/**
 * What was published of each row: 公示金额 of the roster where it is filled, else what 公示记录 says. Of two lines for one
 * row the later holds. A line that names no row of the roster, or several, is a finding (PUBLISHED_ROW_GONE: `text`):
 * somebody was told of an amount that now stands nowhere. A row that no line names, of a round of which others are
 * named, was not in the notice: supported now, nobody was told of it.
 */
export function withPublished(
  { noticed, clause }: Pick<Applications, "noticed" | "clause">,
  tables: readonly OtherTable[],
  origins: RowOrigins,
  policy: Policy,
  { rounds, later }: NoticeRounds,
): Published {
  if (tables.length === 0) return { columns: {}, findings: [] };
  const rows = new DecisionRows(origins, clause, policy),
    findings: Finding[] = [],
    said = new Map<number, Exact>();
  for (const table of tables)
    for (const record of table.records) {
      const amount = readAmount(cellOf(record, "amount"), headerUnit([table.headers.get("amount") ?? ""]) ?? "元"),
        row = rows.one(pointerOf(record));
      if (row !== null && amount.kind === "value") said.set(row, amount.value);
      else findings.push(findingAt("PUBLISHED_ROW_GONE", table, record, "applicant", { text: namedIn(record) }));
    }
  const key = (row: number): string => `${rounds[row]?.year} ${rounds[row]?.batch}`,
    noticedRounds = new Set([...said.keys()].map(key)),
    left = new Set(later);
  const hundredths = noticed.hundredths.slice(),
    exact = new Map(noticed.exact),
    published = Uint8Array.from(origins, ({ id }, row) =>
      hundredths[row] === BLANK && !left.has(id) && noticedRounds.has(key(row))
        ? PUBLISHED.notAmong
        : PUBLISHED.unknown,
    );
  for (const [row, value] of said) {
    if (hundredths[row] !== BLANK) continue;
    const fen = hundredthsOf(value);
    published[row] = PUBLISHED.onRecord;
    hundredths[row] = fen ?? EXACT;
    if (fen === null) exact.set(row, value);
  }
  return { columns: { noticed: { hundredths, exact }, published }, findings };
}

function pointerOf(record: OtherRecord) {
  return {
    sheet: textIn(record, "sheet"),
    id: textIn(record, "id"),
    applicant: textIn(record, "applicant"),
    project: textIn(record, "project"),
    clause: cellOf(record, "clause"),
  };
}

/** How a line calls its row. */
function namedIn(record: OtherRecord): string {
  return (["id", "applicant", "project", "amount"] as const)
    .map(column => textIn(record, column))
    .filter(text => text !== "")
    .join(" ");
}
