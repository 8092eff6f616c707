import { ReadingError } from "../../engine/switches";
import { RosterProblem } from "../../roster/problem";
import { fill } from "../../text/fill";
import { WorkbookProblem } from "../../workbook/ports";
import type { Words } from "../shell/words";

/** An error as people read it: what happened, what is unharmed, what to do; `details` only where they help somebody. */
export interface Trouble { readonly what: string; readonly unharmed: string; readonly todo: string; readonly details: string | null }

/** Says an error that was thrown anywhere below the pane. Everything that is not known is told with its own text, never left out. */
export function troubleOf({ pane, texts }: Words, problem: unknown): Trouble {
  const { troubles } = pane;
  if (problem instanceof WorkbookProblem) {
    const said = troubles.workbook[problem.code], values = { sheet: problem.sheet ?? "", ...problem.values };
    return {
      what: fill(said.what, values), unharmed: said.unharmed ?? troubles.unharmed, todo: fill(said.todo, values),
      details: problem.code === "unexpected" ? Object.entries(problem.values).map(([name, value]) => `${name}: ${value}`).join("\n") : null,
    };
  }
  if (problem instanceof RosterProblem) return { ...rosterTrouble(troubles, texts, problem), unharmed: troubles.unharmed, details: null };
  if (problem instanceof ReadingError) return { what: fill(troubles.reading.what, { code: problem.code }), unharmed: troubles.unharmed, todo: troubles.reading.todo, details: null };
  const isLoad = problem instanceof Error && (problem.name === "ChunkLoadError" || /dynamically imported module|Loading chunk/i.test(problem.message));
  return isLoad ? { ...troubles.load, unharmed: troubles.unharmed, details: null } : { ...troubles.view, unharmed: troubles.unharmed, details: detailsOf(problem) };
}

/** Whether a person ended it, which is no trouble. */
export function isCancelled(problem: unknown): boolean {
  return (problem instanceof WorkbookProblem && problem.code === "cancelled") || (problem instanceof Error && problem.name === "AbortError");
}

function rosterTrouble(troubles: Words["pane"]["troubles"], texts: Words["texts"], problem: RosterProblem): { what: string; todo: string } {
  const { missing } = problem.values, named = typeof missing === "string" && Object.hasOwn(texts.messages.missingColumns, missing)
    ? { missing: texts.messages.missingColumns[missing as keyof typeof texts.messages.missingColumns] } : {};
  return { what: fill(texts.messages.roster[problem.code], { ...problem.values, ...named }), todo: troubles.unknownSheet.todo };
}

function detailsOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  return problem.stack?.startsWith(problem.name) === true ? problem.stack : `${problem.name}: ${problem.message}\n${problem.stack ?? ""}`;
}
