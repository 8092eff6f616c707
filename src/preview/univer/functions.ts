import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import type { DefinedFunction, Given, HostValue } from "../../host/backend";
import type { Spreadsheet } from "./start";

/** What is shown of a function while it is typed. */
export interface FunctionHelp { readonly description: string; readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean; readonly repeating: boolean }[] }

/** Lets formulas call the functions; each call goes to the host, and comes back when the add-in has answered. */
export function registerFunctions(spreadsheet: Spreadsheet, functions: readonly DefinedFunction[], help: ReadonlyMap<string, FunctionHelp>, sheet: () => string): void {
  const api = spreadsheet.api.getFormula();
  for (const each of functions) {
    const call = async (...given: unknown[]): Promise<HostValue | HostValue[][]> => {
      const cells = await each.call(given.map(givenOf), { sheet: sheet(), row: 0, column: 0 });
      return cells.length === 1 && cells[0]!.length === 1 ? cells[0]![0]! : cells.map(row => [...row]);
    };
    const info = infoOf(each.name, help.get(each.name.toUpperCase()));
    api.registerAsyncFunction(each.name.toUpperCase(), call as Parameters<typeof api.registerAsyncFunction>[1], info === null ? "" : { description: info } as never);
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
    functionName: name.toUpperCase(), functionType: FunctionType.User, description: help.description, abstract: help.description,
    functionParameter: help.parameters.map(p => ({ name: p.name, detail: p.description, example: "", require: p.optional ? 0 : 1, repeat: p.repeating ? 1 : 0 })),
  };
}
