import type { RosterProblem } from "../roster/problem";
import { fill } from "./fill";
import { listedIn } from "./listed-in";
import type { Texts } from "./texts";

/** Why a workbook cannot be assessed, in a sentence; the column that it lacks by its name. */
export function rosterProblemMessage(
  texts: Texts,
  { code, sheet, values }: Pick<RosterProblem, "code" | "sheet" | "values">,
): string {
  const { roster, missingColumns } = texts.messages,
    missing = missingColumns[values["missing"] as keyof typeof missingColumns] as string | undefined;
  return fill(roster[code], {
    ...listedIn(texts, values),
    sheet: sheet ?? "",
    ...(missing === undefined ? {} : { missing }),
  });
}
