import { createContext, useContext } from "react";
import type { MarkCode, Severity } from "../../marks/marks";

export const TABS = ["assess", "review", "totals", "policy", "settings"] as const;
export type TabName = (typeof TABS)[number];

/**
 * What to look at: in 复核, marks of a severity or a kind, the rows of an applicant or clause, or one row; in 政策, a
 * reading.
 */
export interface Wanted {
  readonly severity?: Severity;
  readonly mark?: MarkCode;
  /** Index of the application. */
  readonly row?: number;
  readonly applicant?: number;
  /** Id of the clause. */
  readonly clause?: string;
  /** Opens what the selected cell says. */
  readonly cell?: boolean;
  /** Code of a reading, in 政策. */
  readonly reading?: string;
}

/**
 * Where the pane stands, and a way to go elsewhere. `turn` counts the calls, so that the same wish twice is two wishes.
 */
export interface Place {
  readonly tab: TabName;
  readonly wanted: Wanted;
  readonly turn: number;
}
export interface Going extends Place {
  goTo(tab: TabName, wanted?: Wanted): void;
}

const PlaceContext = createContext<Going>({ tab: "assess", wanted: {}, turn: 0, goTo: () => undefined });
export const Standing = PlaceContext.Provider;

export function usePlace(): Going {
  return useContext(PlaceContext);
}
