import * as amounts from "./functions";
import * as explained from "./explained";
import { noted } from "./called";
import { followChoices } from "./choices";
import { loadWords } from "./late";

/** The functions by the ids of their metadata, which are the names that people type behind `SJS.`. */
export const FUNCTIONS = {
  SUBSIDY: amounts.subsidy,
  CLAUSE: amounts.clause,
  CLAUSES: amounts.clauses,
  SPACE: amounts.space,
  AWARDS: amounts.awards,
  TOTAL: amounts.total,
  TOTALS: amounts.totals,
  REMAIN: amounts.remain,
  CHECKUSCC: amounts.checkUscc,
  CANONICAL: amounts.canonicalName,
  YUAN: amounts.yuan,
  WAN: amounts.wan,
  RMB: amounts.rmb,
  EXPLAIN: explained.explain,
  DUPLICATES: explained.duplicates,
} as const;
export type FunctionId = keyof typeof FUNCTIONS;

/** As Excel calls them: with its object about the call behind the arguments. */
export const CALLED = Object.fromEntries(
  Object.entries(FUNCTIONS).map(([id, run]) => [id, noted(run as (...args: unknown[]) => unknown)]),
);

/** Tells Excel which function belongs to which id, and begins to load the words. Office.js has to be loaded. */
export function registerFunctions(): void {
  // In the add-in's page all are associated already, and whoever called has waited (`gate/associate.js`); the script
  // behind this one reads what the workbook chooses and hands it over.
  const { sjsArrived } = globalThis as {
    readonly sjsArrived?: (part: "functions", code: unknown, follow: unknown) => void;
  };
  if (sjsArrived) sjsArrived("functions", CALLED, followChoices);
  else for (const [id, run] of Object.entries(CALLED)) CustomFunctions.associate(id, run);
  // A failure is told by the functions that need the part.
  loadWords().catch(() => undefined);
}
