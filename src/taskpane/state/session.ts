import { createContext, useContext } from "react";
import type { RunResult } from "../../assess/run-result";
import type { Settings } from "../../assess/settings";
import type { KnownPolicies } from "../../assess/workplace/policies";
import type { Stale } from "../../assess/workplace/stale";
import type { Writing } from "../../assess/workplace/writing";
import type { Workplace } from "../../assess/workplace/workplace";
import type { Run } from "../../workbook/ports";
import type { Async } from "../parts/use-async";

/**
 * What all views share: the workbook's workplace, what is set, the last run and whether the sheet has changed since.
 */
export interface Session {
  readonly workplace: Workplace;
  readonly settings: Settings;
  readonly result: RunResult | null;
  readonly stale: Stale | null;
  /** How far what was decided is written into the workbook. */
  readonly writing: Writing;
  /** Which policies the workbook's rosters follow. */
  readonly policies: KnownPolicies;
  /** How many rows need a person; null without a run. */
  readonly todos: Async<number | null>;
  /** Whether changes of the workbook are told; where they are not, results may be stale without a word. */
  readonly listening: boolean;
  set(change: Partial<Settings>, run: Run): Promise<void>;
  /** How many commands outside the pane have changed the workbook, beside runs. */
  readonly elsewhere: number;
  changedElsewhere(): void;
  /** Tells the pane of a run that it has not seen; null: none is in force any more. */
  took(result: RunResult | null): void;
}

const SessionContext = createContext<Session | null>(null);
export const InSession = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("a view stands outside of the workbook's session");
  return session;
}
