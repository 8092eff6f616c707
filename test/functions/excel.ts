import { loadWords } from "../../src/functions/late";
import { loadLikeness } from "../../src/functions/late-likeness";
import { FUNCTIONS, type FunctionId } from "../../src/functions/register";

/** As Excel's own class has it: what a function throws or puts into an array. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/**
 * Puts Excel's side in place: error values, and the language of Office (undefined: not known yet). The words are there,
 * as they are once the page is.
 */
export async function inExcel(language?: string): Promise<void> {
  await loadWords();
  await loadLikeness();
  Object.assign(globalThis, {
    CustomFunctions: { Error: ExcelError },
    Office: language === undefined ? undefined : { context: { displayLanguage: language } },
  });
}

/** An error value as a cell of an array holds it. */
export function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  return value instanceof ExcelError ? (value.message === "" ? value.code : `${value.code} ${value.message}`) : value;
}

/** Calls a function as Excel does; what it throws comes out as the text that the cell and its message show. */
export function call(id: FunctionId, ...args: unknown[]): unknown {
  const run = FUNCTIONS[id] as unknown as (...args: unknown[]) => unknown;
  try {
    return shown(run(...args));
  } catch (error) {
    if (error instanceof ExcelError) return shown(error);
    throw error;
  }
}

/** The value of a call that gives one cell. */
export function value(id: FunctionId, ...args: unknown[]): unknown {
  const result = call(id, ...args);
  if (!Array.isArray(result)) return result;
  if (result.length !== 1 || (result[0] as unknown[]).length !== 1)
    throw new Error(`${id} spills ${JSON.stringify(result).slice(0, 200)}`);
  return (result[0] as unknown[])[0];
}

/** The cells of a column. */
export function down(id: FunctionId, ...args: unknown[]): unknown[] {
  const result = call(id, ...args);
  return Array.isArray(result) ? result.map(row => (row as unknown[])[0]) : [result];
}

/** Values below each other, as a range hands them over. */
export function range(...values: unknown[]): unknown[][] {
  return values.map(v => (Array.isArray(v) ? v : [v]));
}
