import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import type { DefinedFunction, Given, HostValue } from "../../host/backend";
import type { Calculation } from "./calculation";
import type { Spreadsheet } from "./start";

/** What is shown of a function while it is typed. */
export interface FunctionHelp {
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
    readonly repeating: boolean;
  }[];
}

type Result = HostValue | HostValue[][];
/** What a cell shows while the add-in is asked, as in Excel. */
const BUSY = "#BUSY!";
/** Results kept; a custom function gives the same for the same. */
const MOST_KEPT = 20_000;

/**
 * Lets formulas call the functions. Microsoft's client hands results over only twice a second, and Univer waits for one
 * call before it makes the next: so a formula shows that it is busy, all that are asked go out together, and when they
 * have come everything is calculated once more.
 */
export function registerFunctions(
  spreadsheet: Spreadsheet,
  functions: readonly DefinedFunction[],
  help: ReadonlyMap<string, FunctionHelp>,
  calculation: Calculation,
  sheet: () => string,
): void {
  const api = spreadsheet.api.getFormula(),
    known = new Map<string, Result>(),
    asked = new Set<string>();
  for (const each of functions) {
    const call = (...given: unknown[]): Result => {
      const key = `${each.name}(${JSON.stringify(given)})`,
        found = known.get(key);
      if (found !== undefined) return found;
      if (!asked.has(key)) {
        asked.add(key);
        if (known.size >= MOST_KEPT) known.clear();
        calculation.after(
          each.call(given.map(givenOf), { sheet: sheet(), row: 0, column: 0 }).then(cells => {
            known.set(key, cells.length === 1 && cells[0]!.length === 1 ? cells[0]![0]! : cells.map(row => [...row]));
            asked.delete(key);
          }),
        );
      }
      return BUSY;
    };
    const info = infoOf(each.name, help.get(each.name.toUpperCase()));
    api.registerFunction(
      each.name.toUpperCase(),
      call as Parameters<typeof api.registerFunction>[1],
      info === null ? "" : ({ description: info } as never),
    );
  }
}

/** Univer hands over plain values: rows of them for a range, one for a cell; nothing for what was left out. */
function givenOf(given: unknown): Given {
  if (given === undefined) return null;
  if (!Array.isArray(given)) return { cells: [[valueOf(given)]], reference: null };
  return { cells: given.map(row => (Array.isArray(row) ? row.map(valueOf) : [valueOf(row)])), reference: null };
}

function valueOf(value: unknown): HostValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";
}

function infoOf(name: string, help: FunctionHelp | undefined): IFunctionInfo | null {
  if (!help) return null;
  return {
    functionName: name.toUpperCase(),
    functionType: FunctionType.User,
    description: help.description,
    abstract: help.description,
    functionParameter: help.parameters.map(p => ({
      name: p.name,
      detail: p.description,
      example: "",
      require: p.optional ? 0 : 1,
      repeat: p.repeating ? 1 : 0,
    })),
  };
}
