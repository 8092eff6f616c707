import { functionTextsOf } from "../text/functions/of";
import { languageFor } from "../text/languages";
import type { FunctionTexts } from "../text/functions/texts";
import { fill } from "../text/fill";
import { isFault, type Cell, type Fault, type Result } from "./cell";
import { gridOf, shapeOf, spread, stack } from "./grid";

/**
 * The one place where formulas meet Excel. `CustomFunctions.Error` exists only once the host's own script has loaded,
 * so it is looked up at each call, never at module load.
 */

/** In the language of Office, as the ribbon and the functions' descriptions are. */
function textsInForce(): FunctionTexts {
  const language =
    typeof Office === "undefined" ? undefined : (Office.context as Office.Context | undefined)?.displayLanguage;
  return functionTextsOf(languageFor(language));
}

function excelError({ error, message }: Fault): CustomFunctions.Error {
  // Another error value (#SPILL!, #BUSY! …) goes out as it came in, although the types name seven only.
  const code = error as CustomFunctions.ErrorCode;
  return message === undefined ? new CustomFunctions.Error(code) : new CustomFunctions.Error(code, message);
}

/** An error of the program's own surroundings, to be thrown. */
export function fault(why: "offline"): CustomFunctions.Error {
  return excelError({ error: "#N/A", message: textsInForce()[why] });
}

/**
 * What a formula spills. What is wrong with a lone cell is thrown, so that Excel shows the message; among others it
 * stands in its own place, and so does an error value that came in (which a throw would turn into another one).
 */
function answer(table: readonly (readonly Result[])[]): unknown[][] {
  const only = table.length === 1 && table[0]!.length === 1 ? table[0]![0] : undefined;
  if (isFault(only) && only.message !== undefined) throw excelError(only);
  // Excel has no empty result.
  return table.length === 0
    ? [[""]]
    : table.map(row =>
        row.some(isFault) ? row.map(value => (isFault(value) ? excelError(value) : value)) : (row as unknown[]),
      );
}

/**
 * A formula over whole arguments. Whatever fails inside comes out as #VALUE! with what to report, never as an exception
 * of ours.
 */
export function whole(compute: (texts: FunctionTexts) => Fault | readonly (readonly Result[])[]): unknown[][] {
  const texts = textsInForce();
  let table: readonly (readonly Result[])[];
  try {
    const computed = compute(texts);
    table = isFault(computed) ? [[computed]] : computed;
  } catch (defect) {
    table = [
      [
        {
          error: "#VALUE!",
          message: fill(texts.failed, { text: defect instanceof Error ? defect.message : String(defect) }),
        },
      ],
    ];
  }
  return answer(table);
}

/** A formula that gives one value for each row of its arguments, single ones repeated. */
export function eachCell(
  args: readonly unknown[],
  compute: (columns: readonly (readonly Cell[])[], texts: FunctionTexts) => readonly Result[],
): unknown[][] {
  return whole(texts => {
    const grids = args.map(gridOf),
      shape = shapeOf(grids);
    return stack(
      compute(
        grids.map(grid => spread(grid, shape, texts)),
        texts,
      ),
      shape,
    );
  });
}

/** One value a row, as the column that Excel spills. */
export function column(results: readonly Result[]): Result[][] {
  return results.map(result => [result]);
}
