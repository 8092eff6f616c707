import type { Policy } from "../policy/model";
import type { ReadingValues } from "../engine/switches";
import { chosenReadings } from "../roster/chosen-readings";
import type { OtherTable } from "../roster/other-records";
import { OTHER_HEADERS, type OtherColumn } from "../roster/other-vocabulary";
import type { ChosenReading } from "../roster/contents";
import { OFFICE_LANGUAGE } from "../text/languages";
import { textsOf } from "../text/of";
import { readingLabel, readingTitle } from "../text/reading-words";
import type { Language } from "../text/texts";
import type { SheetColumn } from "../workbook/ports";
import { signed } from "./changes";
import type { Reckoning } from "./reckoning";
import type { ReadingChoice, ReadingView } from "./workplace/readings";

/**
 * All readings with the value in force, whoever chose it, and what every other value would move (null before a run).
 */
export function readingViews(
  policy: Policy,
  language: Language,
  inForce: ReadingValues,
  chosen: readonly ChosenReading[],
  reckoning: Reckoning | null,
): ReadingView[] {
  const texts = textsOf(language),
    moved = reckoning?.assessed.assessment.moved ?? [];
  return policy.readings.map(reading => {
    const said = chosen.find(c => c.code === reading.code),
      value = inForce[reading.code] ?? reading.choices[0]!.value;
    return {
      code: reading.code,
      title: readingTitle(texts, reading),
      words: reading.words,
      clauses: reading.clauses,
      value,
      confirmed: said?.confirmed === true && said.value === value,
      basis: said?.basis ?? "",
      choices: reading.choices.map((choice, k) => {
        const move = moved.find(m => m.code === reading.code && m.other === choice.value);
        const known = reckoning !== null && reading.switch !== "rounding";
        return {
          value: choice.value,
          label: readingLabel(texts, reading, choice.value),
          isDefault: k === 0,
          // A reading that bears on no row of the run moves none.
          move: !known ? null : { rows: move?.rows ?? [], change: signed(move?.sum ?? 0n) },
        };
      }),
    };
  });
}

const HEADERS = OTHER_HEADERS.readings,
  COLUMNS = Object.keys(HEADERS) as (keyof typeof HEADERS)[];
const WIDTHS: Readonly<Record<keyof typeof HEADERS, number>> = { reading: 36, value: 44, confirmed: 10, basis: 40 };

/** The columns of 口径 as it is made. */
export const READING_SHEET_COLUMNS: readonly SheetColumn[] = COLUMNS.map(column => ({
  header: HEADERS[column][0],
  format: "text",
  width: WIDTHS[column],
  wrap: true,
}));

/**
 * The line of 口径 that chooses a value, in the policy's own words; of several lines about one reading the last holds.
 * Null where it cannot be said.
 */
export function choiceLine(policy: Policy, choice: ReadingChoice): string[] | null {
  const reading = policy.readings.find(r => r.code === choice.code),
    value = reading?.choices.find(c => c.value === choice.value);
  if (!reading || !value) return null;
  const texts = textsOf(OFFICE_LANGUAGE),
    confirmed = choice.confirmed ? texts.messages.yes : texts.messages.no;
  // The code is ours: it stands there only where another policy's words say the same.
  const lines = [reading.title, `${reading.code} ${reading.title}`].flatMap(name =>
    [value.label, value.value].map(written => [name, written, confirmed, choice.basis]),
  );
  return (
    lines.find(line => {
      const [read] = chosenReadings([tableOf(line)], policy).readings;
      return read?.code === choice.code && read.value === choice.value;
    }) ?? null
  );
}

function tableOf(line: readonly string[]): OtherTable {
  const columns = new Map(COLUMNS.map((column, i) => [column as OtherColumn, i])),
    headers = new Map(COLUMNS.map(column => [column as OtherColumn, HEADERS[column][0] as string]));
  const cells = Object.fromEntries(COLUMNS.flatMap((column, i) => (line[i] === "" ? [] : [[column, line[i]!]])));
  return {
    kind: "readings",
    sheet: "",
    headerRow: 0,
    columns,
    headers,
    texts: [],
    above: [],
    records: [{ row: 2, cells }],
  };
}
