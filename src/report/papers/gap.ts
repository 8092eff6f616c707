import { gapInWords } from "../../explain/explain";
import type { ApplicationRow } from "../../fields/row-numbers";
import { OFFICE_LANGUAGE } from "../../text/languages";
import type { Round } from "./paper";

/** What of a row is missing or wrong, as a part of a sentence: 缺研发费用; "" where no cell says it. */
export function gapOf({ assessed: { assessment, contents }, reports }: Round, row: ApplicationRow): string {
  const { marks } = reports[row]!;
  return gapInWords(assessment, row, { marks, facts: contents.origins, decisions: [] }, OFFICE_LANGUAGE);
}
